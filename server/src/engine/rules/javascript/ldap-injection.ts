import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { networkTrace, optionsOf, optionValue } from '../../code/languages/javascript/options.ts';
import { isHarmlessPart, literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** True for a text that begins like a filter of LDAP: `(uid=`, `(&(objectClass=…)`. */
function isFilter(text: string): boolean {
  return /^\s*\((?:[&|!]\s*\()*[&|!]?\(?[\w.;-]{1,60}\s*[~<>]?=/.test(text);
}

function check(context: CodeContext, filter: SyntaxNode, certain: boolean, report: Report): void {
  if (context.isConstant(filter)) return;
  const pieces = textPieces(context, filter);
  const looksRight = isFilter(literalText(pieces, ''));
  if (!looksRight && !certain) return;
  for (const piece of pieces) {
    const trace = typeof piece === 'string' ? null : networkTrace(context, piece);
    if (trace !== null) {
      report(spanOf(filter), { related: context.related(trace) });
      return;
    }
  }
  if (looksRight && pieces.some((piece) => typeof piece !== 'string' && !isHarmlessPart(context, piece)))
    report(spanOf(filter), { severity: 'warning', confidence: 'medium' });
}

export const rule = javascriptRule({
  id: 'javascript/ldap-injection',
  title: 'LDAP filter is put together from variable parts',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [90],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/LDAP_Injection_Prevention_Cheat_Sheet.html',
    'https://ldapjs.org/filters.html',
  ],
  message: 'A value with `*` or `)` changes this filter and matches other entries. Build it from filter objects.',
  why: 'A name such as `*` or `admin)(|(uid=*` turns the filter into one that matches any entry. A login by such a filter lets everybody in, and a search shows records of others.',
  remedy: "Let the library escape the value:\n\n```js\nconst filter = new ldap.EqualityFilter({ attribute: 'uid', value: name });\n```",
  fix: null,
  listeners: [
    onBinding(
      ['filter', 'searchFilter', 'ldapFilter'],
      ({ value, form }, context, report) => {
        const object = value.parent?.parent;
        const isOptions =
          form === 'pair' &&
          object !== undefined &&
          object !== null &&
          (context.pair(object, 'scope') !== null || context.pair(object, 'attributes') !== null);
        check(context, value, isOptions, report);
      },
      ['pair', 'assignment'],
    ),
    onCall(['ldapjs.parseFilter', 'ldap.parseFilter', 'ldapjs.filters.parseString'], (call, context, report) => {
      const filter = call.args[0];
      if (filter !== undefined && !filter.spread) check(context, filter.node, true, report);
    }),
    onCall(['*.search', '*.searchAsync', '*.bind'], (call, context, report) => {
      const [base, options] = call.args;
      if (base === undefined || !(/ldap|directory/i.test(call.name.path) || /^['"`](?:dc|ou|cn|o|uid)=/i.test(context.textOf(base.node))))
        return;
      const first = networkTrace(context, base.node);
      if (first !== null && context.isBuilt(base.node)) {
        report(spanOf(base.node), {
          related: context.related(first),
          message: 'A value with `,` in it changes which entry this names. Escape it, or build the name from objects.',
        });
        return;
      }
      const given = options === undefined ? null : optionsOf(context, options.node);
      const filter = given === null || given.own ? null : optionValue(given, 'filter');
      // Options that stand in a variable are reported at the call too.
      const filterTrace = filter === null ? null : networkTrace(context, filter);
      if (options !== undefined && filterTrace !== null && context.isBuilt(filter ?? options.node))
        report(spanOf(options.node), { related: context.related(filterTrace) });
      else if (options !== undefined && /^(?:build|name|member)$/.test(context.expression(context.valueNode(options.node)).kind))
        check(context, options.node, false, report);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.post('/login', (req, res) => {\n  client.search(base, { scope: 'sub', filter: ⟦\`(uid=\${req.body.name})\`⟧ }, done);\n});\n`,
    },
    { code: `function find(name) {\n  const filter = ⟦'(&(objectClass=user)(cn=' + name + '))'⟧;\n  return search(filter);\n}\n` },
  ],
  good: [
    `const ldap = require('ldapjs');\nclient.search(base, { filter: new ldap.EqualityFilter({ attribute: 'uid', value: req.body.name }) }, done);\n`,
    `const filter = '(objectClass=user)';\nlist.filter = (item) => item.name === name;\nconst view = { filter: 'blur(' + size + ')' };\n`,
  ],
} satisfies Examples;
