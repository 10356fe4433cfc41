import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const openSource = /^(?:'unsafe-inline'|'unsafe-eval'|\*|https?:|data:|http:\/\/\*|https:\/\/\*)$/;
/** In a whole policy: what scripts may come from, by their own directive or by that for everything. */
const openPolicy =
  /(?:^|;)\s{0,5}(?:script-src(?:-elem)?|default-src|object-src)\s[^;]{0,400}(?:'unsafe-inline'|'unsafe-eval'|\s\*(?:\s|;|$))|(?:^|;)\s{0,5}frame-ancestors\s{1,5}\*/i;

function checkSources(context: CodeContext, value: SyntaxNode, report: Report): void {
  const list = context.expression(context.valueNode(value));
  for (const element of list.kind === 'array' ? list.elements : [value]) {
    const source = context.stringOf(element);
    if (source === null || !openSource.test(source)) continue;
    const fix =
      list.kind === 'array' && list.elements.length > 1
        ? review('Remove it from the policy (scripts in the page then need a nonce or a file)', context.removeItem(spanOf(element)))
        : null;
    report(spanOf(element), { fixes: [fix] });
  }
}

export const rule = javascriptRule({
  id: 'javascript/permissive-content-policy',
  title: 'Content policy lets scripts of others run',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [693, 1021],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP',
    'https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html',
  ],
  message: 'This source lets scripts run that got into the page, which the policy should stop. Name scripts by nonce or host.',
  why: 'The policy is the second wall behind a forgotten escape. With inline scripts, `eval` or any host allowed, a script that gets in runs as if there were no policy.',
  remedy: "`script-src 'self' 'nonce-…'` with a fresh nonce for each page.",
  fix: 'review',
  listeners: [
    onBinding(
      [
        'scriptSrc',
        'defaultSrc',
        'script-src',
        'default-src',
        'scriptSrcElem',
        'objectSrc',
        'object-src',
        'frameAncestors',
        'frame-ancestors',
        'scriptSrcAttr',
      ],
      ({ value }, context, report) => {
        checkSources(context, value, report);
      },
      ['pair'],
    ),
    onBinding(['Content-Security-Policy', 'content-security-policy', 'contentSecurityPolicy'], ({ value }, context, report) => {
      if (openPolicy.test(context.stringOf(value) ?? '')) report(spanOf(value));
    }),
    onCall(['*.setHeader', '*.header', '*.set', '*.append', '*.writeHeader'], (call, context, report) => {
      const [name, value] = call.args;
      if (name === undefined || value === undefined || !/^content-security-policy$/i.test(context.stringOf(name.node) ?? '')) return;
      if (openPolicy.test(context.stringOf(value.node) ?? '')) report(spanOf(value.node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'", ⟦"'unsafe-inline'"⟧] } }));\n`,
      fixed: `app.use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'"] } }));\n`,
    },
    { code: `res.setHeader('Content-Security-Policy', ⟦"default-src 'self'; script-src 'self' 'unsafe-eval'"⟧);\n` },
  ],
  good: [
    `app.use(helmet.contentSecurityPolicy({ directives: { scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"] } }));\n`,
    `res.setHeader('Content-Security-Policy', "default-src 'self'; style-src 'self' 'unsafe-inline'");\n`,
  ],
} satisfies Examples;
