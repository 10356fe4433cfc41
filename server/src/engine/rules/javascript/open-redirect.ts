import type { SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { isChosenByClient, isChosenByLink, traceText, tracesToHost } from '../../code/languages/javascript/destination.ts';
import { redirectPlaces } from '../../code/languages/javascript/redirect-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';

function checkServer(context: CodeContext, address: SyntaxNode, span: Span, report: Report): void {
  if (context.isConstant(address)) return;
  const trace = tracesToHost(context, address);
  if (trace !== null && isChosenByClient(context, trace)) report(span, { related: context.related(trace) });
}

function checkBrowser(context: CodeContext, address: SyntaxNode, span: Span, report: Report): void {
  if (context.isConstant(address)) return;
  const trace = tracesToHost(context, address);
  if (trace === null || !isChosenByLink(context, trace)) return;
  const message = 'Whoever wrote the link decides where the browser goes, even to a `javascript:` address. Check the target first.';
  report(span, { message, related: context.related(trace) });
}

/** True for a single parameter of the address, which a link sets. */
function namesParameter(context: CodeContext, address: SyntaxNode): boolean {
  const trace = context.trace(address);
  return trace !== null && /\.get\(|[pP]arams\b/.test(traceText(context, trace));
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
  listeners: redirectPlaces(({ address, span, isBrowser, isRouter }, context, report) => {
    // A router that starts at the page's own address stays on it.
    if (isRouter === true && !namesParameter(context, address)) return;
    if (isBrowser) checkBrowser(context, address, span, report);
    else checkServer(context, address, span, report);
  }),
});

export const examples = {
  bad: [
    { code: `app.get('/login', (req, res) => {\n  res.redirect(⟦req.query.next⟧);\n});\n` },
    { code: `app.get('/go', (req, res) => {\n  const { host } = req.query;\n  res.redirect(302, ⟦\`https://\${host}/start\`⟧);\n});\n` },
    {
      code: `const router = useRouter();\nconst params = new URLSearchParams(window.location.search);\nrouter.push(⟦params.get('next')⟧);\n`,
    },
    { code: `const target = new URLSearchParams(window.location.search).get('returnTo');\nwindow.location.href = ⟦target⟧;\n` },
  ],
  good: [
    `app.get('/user', (req, res) => res.redirect('/users/' + req.query.id));\n`,
    `app.use((req, res) => res.redirect('https://' + req.headers.host + req.url));\n`,
    `app.get('/login', (req, res) => {\n  const { next } = req.query;\n  if (!allowed.includes(next)) return res.redirect('/');\n  res.redirect(next);\n});\n`,
    `location.href = location.pathname + '?page=2';\n`,
  ],
} satisfies Examples;
