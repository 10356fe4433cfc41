import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { isChosenByClient, traceText, tracesToHost } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

const redirecting = /^(?:_?res|_?response|reply|resp|ctx|context|c|this)(?:\.(?:response|status\(\)|code\(\)|res))*\.redirect$/;

/** True for the part of a page's address that whoever wrote a link chose, not the page's own address. */
function isLinkPart(context: CodeContext, way: string, source: string): boolean {
  if (source === 'a message') return true;
  return (
    source === 'the page address' &&
    /search|hash|\.get\(|get\(\)|Params|query/i.test(way) &&
    !/pathname|origin\b/.test(way) &&
    context.path !== ''
  );
}

function checkServer(context: CodeContext, address: SyntaxNode, report: Report): void {
  if (context.isConstant(address)) return;
  const trace = tracesToHost(context, address);
  if (trace !== null && isChosenByClient(context, trace)) report(spanOf(address), { related: context.related(trace) });
}

function checkBrowser(context: CodeContext, address: SyntaxNode, report: Report): void {
  if (context.isConstant(address)) return;
  const trace = tracesToHost(context, address);
  if (trace === null || !isLinkPart(context, traceText(context, trace), trace.source)) return;
  const message = 'Whoever wrote the link decides where the browser goes, even to a `javascript:` address. Check the target first.';
  report(spanOf(address), { message, related: context.related(trace) });
}

export const rule = javascriptRule({
  id: 'javascript/open-redirect',
  title: 'Redirect goes where the request says',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [601],
  controls: ['OWASP A01:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html'],
  message: 'The request decides where this redirect goes, so a link to this site can lead to a copy of it. Check the target.',
  why: "A link that begins with the name of a trusted site and ends on an attacker's page is what phishing needs. After a login, such a redirect can also carry tokens away. In a browser, a target such as `javascript:…` runs a script in the page.",
  remedy:
    "Redirect to a path of the own site only, or look the target up in a list:\n\n```js\nconst target = new URL(next, origin);\nres.redirect(target.origin === origin ? target.pathname : '/');\n```",
  fix: null,
  listeners: [
    onCall(['*.redirect'], (call, context, report) => {
      if (!redirecting.test(call.name.path) || (call.name.root !== 'parameter' && call.name.root !== 'local')) return;
      const [first, second] = call.args;
      if (first === undefined) return;
      const isStatus =
        typeof context.valueOf(first.node) === 'number' || (second !== undefined && /status|code/i.test(context.textOf(first.node)));
      checkServer(context, second !== undefined && isStatus ? second.node : first.node, report);
    }),
    onCall(
      [
        'next/server.NextResponse.redirect',
        'Response.redirect',
        'next/navigation.redirect',
        'next/navigation.permanentRedirect',
        '@remix-run/node.redirect',
        '@sveltejs/kit.redirect',
        'react-router.redirect',
      ],
      (call, context, report) => {
        const address = call.args.find((argument) => typeof context.valueOf(argument.node) !== 'number');
        if (address !== undefined) checkServer(context, address.node, report);
      },
    ),
    onCall(['*.setHeader', '*.header', '*.set'], (call, context, report) => {
      const [name, address] = call.args;
      if (name !== undefined && address !== undefined && context.stringOf(name.node)?.toLowerCase() === 'location')
        checkServer(context, address.node, report);
    }),
    onBinding(['Location', 'location'], ({ value, form, target }, context, report) => {
      if (form === 'pair') checkServer(context, value, report);
      else if (target !== null && /^(?:(?:window|document|self|top|parent|globalThis|opener)\.)*location$/.test(context.textOf(target)))
        checkBrowser(context, value, report);
    }),
    onBinding(
      ['href'],
      ({ value, target }, context, report) => {
        if (target !== null && /^(?:(?:window|document|self|top|parent|globalThis|opener)\.)*location\.href$/.test(context.textOf(target)))
          checkBrowser(context, value, report);
      },
      ['assignment'],
    ),
    onCall(
      ['location', 'window.location', 'document.location', 'self.location', 'top.location', 'parent.location', 'globalThis.location']
        .flatMap((owner) => [`${owner}.assign`, `${owner}.replace`])
        .concat('window.open', 'open'),
      (call, context, report) => {
        const address = call.args[0]?.node;
        if (address !== undefined) checkBrowser(context, address, report);
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `app.get('/login', (req, res) => {\n  res.redirect(⟦req.query.next⟧);\n});\n` },
    { code: `app.get('/go', (req, res) => {\n  const { host } = req.query;\n  res.redirect(302, ⟦\`https://\${host}/start\`⟧);\n});\n` },
    { code: `const target = new URLSearchParams(window.location.search).get('returnTo');\nwindow.location.href = ⟦target⟧;\n` },
  ],
  good: [
    `app.get('/user', (req, res) => res.redirect('/users/' + req.query.id));\n`,
    `app.use((req, res) => res.redirect('https://' + req.headers.host + req.url));\n`,
    `app.get('/login', (req, res) => {\n  const { next } = req.query;\n  if (!allowed.includes(next)) return res.redirect('/');\n  res.redirect(next);\n});\n`,
    `location.href = location.pathname + '?page=2';\n`,
  ],
} satisfies Examples;
