import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { isHarmlessPart, literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/xpath-injection',
  title: 'XPath expression is put together from variable parts',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [643],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/643.html', 'https://www.npmjs.com/package/xpath'],
  message: 'A quote in the value changes this XPath expression and selects other nodes. Pass it as a variable.',
  why: "A value such as `' or '1'='1` closes the text in the expression and adds a condition of its own. The query then answers nodes that the sender may not see, or says yes to a login.",
  remedy:
    "Pass values as variables:\n\n```js\nconst select = xpath.parse('//user[name=$name]');\nselect.select({ node: doc, variables: { name } });\n```",
  fix: null,
  listeners: [
    onCall(
      [
        'xpath.select',
        'xpath.select1',
        'xpath.evaluate',
        'xpath.parse',
        'xpath.selectWithResolver',
        '*.evaluate',
        '*.selectNodes',
        '*.selectSingleNode',
        '*.find',
        '*.get',
        'xpath.useNamespaces()',
        '*.createExpression',
        'fontoxpath.evaluateXPath',
        'fontoxpath.evaluateXPathToNodes',
        'fontoxpath.evaluateXPathToString',
      ],
      (call, context, report) => {
        const text = argumentOf(call.args, 0)?.node;
        if (text === undefined || context.isConstant(text)) return;
        const pieces = textPieces(context, text);
        const certain = /^(?:xpath|fontoxpath)\b/.test(call.name.path);
        const literal = literalText(pieces, '').trimStart();
        const looksRight =
          /^(?:\/\/|\/\w|\.\/\/|\.\/\w|\(?(?:count|boolean|string|descendant|ancestor|child)(?:\(|::))/.test(literal) &&
          /[[@]|::|\/\//.test(literal);
        if (!certain && !(looksRight && /\[/.test(literal))) return;
        for (const piece of pieces) {
          const trace = typeof piece === 'string' ? null : networkTrace(context, piece);
          if (trace === null) continue;
          report(spanOf(text), { related: context.related(trace) });
          return;
        }
        // Only where a value is compared does a varying part stand for one.
        const before =
          pieces.find((piece, index): piece is string => typeof piece === 'string' && typeof pieces[index + 1] !== 'string') ?? '';
        if (!context.isBuilt(text) || !/['"]$|=$/.test(before.trimEnd().slice(-1))) return;
        if (looksRight && pieces.some((piece) => typeof piece !== 'string' && !isHarmlessPart(context, piece)))
          report(spanOf(text), { severity: 'warning', confidence: 'medium' });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const xpath = require('xpath');\napp.get('/user', (req, res) => {\n  res.json(xpath.select(⟦"//user[name='" + req.query.name + "']"⟧, doc));\n});\n`,
    },
    { code: `import xpath from 'xpath';\nexport const find = (doc, name) => xpath.select1(⟦\`//user[@name='\${name}']/role\`⟧, doc);\n` },
  ],
  good: [
    `const xpath = require('xpath');\nconst select = xpath.parse('//user[name=$name]');\nselect.select({ node: doc, variables: { name: req.query.name } });\n`,
    `const item = list.find('/items/' + id);\nhttp.get('//cdn.example.com/' + name);\n`,
  ],
} satisfies Examples;
