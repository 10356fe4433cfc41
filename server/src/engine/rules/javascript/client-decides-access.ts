import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

const right =
  '(?:is_?)?(?:admin(?:istrator)?|role|roles|user_?role|super_?user|auth|authenticated|authorized|logged_?in|permissions?|privileged|access|staff|premium)';
/** What the client wrote about its own rights. */
const ownRights = new RegExp(`(?:^|\\.)(?:_?req|_?request|ctx|ctx\\.request|c\\.req)\\.(?:cookies|query|headers)\\.(?:x-)?${right}$`, 'i');
const ownHeader =
  /(?:^|\.)(?:_?req|_?request|ctx|ctx\.request|c\.req)\.(?:headers\.(?:referer|referrer|x-forwarded-for|x-real-ip|host)|hostname)$/i;

function sourceName(context: CodeContext, node: SyntaxNode): string {
  const value = context.valueNode(node);
  const indexed = /^(\w[\w.]{0,60})\[['"]([\w-]{1,40})['"]\]$/.exec(context.textOf(value));
  return indexed === null ? (context.resolve(value)?.path ?? context.textOf(value)) : `${indexed[1] ?? ''}.${indexed[2] ?? ''}`;
}

function check(context: CodeContext, node: SyntaxNode, place: SyntaxNode, report: Report): void {
  const name = sourceName(context, node);
  if (ownRights.test(name) || ownHeader.test(name)) report(spanOf(place));
}

export const rule = javascriptRule({
  id: 'javascript/client-decides-access',
  title: 'Client says itself what it may do',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [807, 290, 639],
  controls: ['OWASP A01:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/807.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html',
  ],
  message: 'The client writes this cookie, parameter or header itself, so it proves nothing. Ask the session on the server.',
  why: 'Cookies, parameters and headers such as `Referer` or `X-Forwarded-For` can be set to anything with one line of a command. Whoever sends the right text passes this check.',
  remedy: 'Keep role and sign-in in the session on the server or in a signed token, and compare with that.',
  fix: null,
  listeners: [
    {
      on: 'comparison',
      check({ node, operator, left, right: other }, context, report) {
        if (operator !== 'equal' && operator !== 'unequal') return;
        if (context.isConstant(other) && context.valueOf(other) !== undefined) check(context, left, node, report);
        else if (context.isConstant(left) && context.valueOf(left) !== undefined) check(context, other, node, report);
      },
    },
    onCall(['*.startsWith', '*.includes', '*.endsWith', '*.indexOf'], (call, context, report) => {
      const callee = context.expression(call.callee);
      const [text] = call.args;
      if (
        callee.kind === 'member' &&
        text !== undefined &&
        context.stringOf(text.node) !== null &&
        /referr?er|forwarded|cookies|isAdmin|role/i.test(context.textOf(callee.object))
      )
        check(context, callee.object, call.node, report);
    }),
    // Names of addresses are written by whoever owns the address.
    onCall(['dns.reverse', 'dns.promises.reverse', 'dns/promises.reverse'], (call, _context, report) => {
      report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `app.get('/admin', (req, res) => {\n  if (⟦req.cookies.isAdmin === 'true'⟧) show(res);\n});\n` },
    { code: `app.get('/admin', (req, res) => {\n  if (⟦req.query.role == 'admin'⟧) show(res);\n});\n` },
    { code: `app.get('/x', (req, res) => {\n  if (⟦req.headers['x-forwarded-for'] === '10.0.0.1'⟧) show(res);\n});\n` },
  ],
  good: [
    `app.get('/admin', (req, res) => {\n  if (req.session.user.role === 'admin') show(res);\n});\n`,
    `app.get('/list', (req, res) => {\n  if (req.query.sort === 'name' && req.cookies.theme === 'dark') show(res);\n});\n`,
  ],
} satisfies Examples;
