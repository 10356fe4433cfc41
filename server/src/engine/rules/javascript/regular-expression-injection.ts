import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/regular-expression-injection',
  title: 'Regular expression is taken from the request',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [1333, 625],
  controls: ['OWASP A03:2021'],
  references: [
    'https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS',
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/RegExp/escape',
  ],
  message: 'The request can send a pattern that takes minutes to match and stops the server. Escape the text first.',
  why: 'A pattern such as `(a+)+$` makes the engine try an exponential number of ways. JavaScript runs it on the one thread that serves all requests, so a single request stops the server. A chosen pattern can also match what a filter meant to keep out.',
  remedy:
    "Escape the text: `new RegExp(text.replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&'))`, or `RegExp.escape(text)` where it exists. Often `includes` is enough.",
  fix: 'review',
  listeners: sinks(
    [
      {
        names: ['RegExp', 'window.RegExp', 'globalThis.RegExp', 'xregexp', 'XRegExp', '*.RegExp'],
        argument: 0,
        unproven: 'nothing',
      },
      // Methods of a text make a pattern of their argument; routers and other things have such names as well.
      {
        names: ['*.match', '*.matchAll', '*.search'],
        argument: 0,
        unproven: 'nothing',
        when: (call, context) => {
          const callee = context.expression(call.callee);
          if (call.args.length !== 1 || callee.kind !== 'member') return false;
          const kind = context.expression(context.valueNode(callee.object)).kind;
          return (
            kind === 'string' ||
            kind === 'build' ||
            /(?:\.(?:toLowerCase|toUpperCase|trim|toString|name|title|text|email)(?:\(\))?|\b(?:text|str|string|name|title|content|line|word|body|html|message|description|email))$/i.test(
              context.textOf(callee.object),
            )
          );
        },
      },
    ],
    {
      accepts: comesOverNetwork,
      details(argument, _call, context) {
        const tainted = textPieces(context, argument).filter((piece) => typeof piece !== 'string' && context.trace(piece) !== null);
        const [only] = tainted;
        // Only a part inside this call can be wrapped; a text built elsewhere serves other calls as well.
        if (tainted.length !== 1 || typeof only !== 'object' || only.startIndex < argument.startIndex || only.endIndex > argument.endIndex)
          return {};
        return {
          fixes: [
            review(
              'Escape the text (its special characters then stand for themselves)',
              replace(spanOf(only), `String(${context.textOf(only)}).replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')`),
            ),
          ],
        };
      },
    },
  ),
});

export const examples = {
  bad: [
    {
      code: `app.get('/search', (req, res) => {\n  const pattern = new RegExp(⟦req.query.text⟧, 'i');\n  res.json(items.filter((item) => pattern.test(item.name)));\n});\n`,
      fixed: `app.get('/search', (req, res) => {\n  const pattern = new RegExp(String(req.query.text).replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&'), 'i');\n  res.json(items.filter((item) => pattern.test(item.name)));\n});\n`,
    },
    {
      code: `app.get('/search', (req, res) => res.json(items.filter((item) => item.name.match(⟦req.query.text⟧))));\n`,
      fixed: `app.get('/search', (req, res) => res.json(items.filter((item) => item.name.match(String(req.query.text).replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')))));\n`,
    },
    {
      code: `router.get('/', (ctx) => {\n  const { name } = ctx.query;\n  ctx.body = list.filter((item) => RegExp(⟦'^' + name⟧).test(item));\n});\n`,
      fixed: `router.get('/', (ctx) => {\n  const { name } = ctx.query;\n  ctx.body = list.filter((item) => RegExp('^' + String(name).replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')).test(item));\n});\n`,
    },
  ],
  good: [
    `import escapeRegExp from 'lodash/escapeRegExp';\napp.get('/', (req, res) => res.json(find(new RegExp(escapeRegExp(req.query.text)))));\n`,
    `const word = new RegExp('^' + name + '$');\nconst digits = new RegExp('[0-9]+');\n`,
  ],
} satisfies Examples;
