import { spanOf } from '../../code/expression.ts';
import { errorPart } from '../../code/languages/javascript/error-values.ts';
import { isInsideDevelopmentCheck, isResponse, quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/stack-trace-sent',
  title: 'Stack of an error is sent to the client',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [209, 497],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'https://expressjs.com/en/guide/error-handling.html',
  ],
  message: 'The stack names files, modules and versions of this server to everyone. Log it, and send a plain sentence.',
  why: 'A stack shows how the program is built, which libraries it uses in which version and where it lies on the disk. Attackers provoke errors to learn this, and pick a known hole.',
  remedy: "```js\nconsole.error(error);\nres.status(500).json({ error: 'Internal Server Error' });\n```",
  fix: 'review',
  listeners: [
    onCall(['*.send', '*.json', '*.end', '*.write', '*.render', '*.jsonp'], (call, context, report) => {
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member' || !isResponse(context, callee.object) || isInsideDevelopmentCheck(context, call.node)) return;
      for (const argument of call.args) {
        const part = errorPart(context, argument.node);
        if (part?.kind !== 'stack') continue;
        const inline = context.expression(part.node).kind === 'member';
        const fix = inline
          ? review(
              'Send a plain sentence (log the error for yourself)',
              replace(spanOf(part.node), quoted(context, 'Internal Server Error')),
            )
          : null;
        report(spanOf(part.node), { fixes: [fix] });
        return;
      }
    }),
    onBinding(
      ['body'],
      ({ value, target }, context, report) => {
        if (
          target === null ||
          !/^(?:ctx|context|this)(?:\.response)?\.body$/.test(context.textOf(target)) ||
          isInsideDevelopmentCheck(context, value)
        )
          return;
        const part = errorPart(context, value);
        if (part?.kind === 'stack')
          report(spanOf(part.node), {
            fixes: [
              context.expression(part.node).kind === 'member'
                ? review(
                    'Send a plain sentence (log the error for yourself)',
                    replace(spanOf(part.node), quoted(context, 'Internal Server Error')),
                  )
                : null,
            ],
          });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.use((err, req, res, next) => {\n  res.status(500).send(⟦err.stack⟧);\n});\n`,
      fixed: `app.use((err, req, res, next) => {\n  res.status(500).send('Internal Server Error');\n});\n`,
    },
    {
      code: `http.createServer((req, res) => {\n  try {\n    work(req);\n  } catch (error) {\n    res.end(JSON.stringify({ stack: ⟦error.stack⟧ }));\n  }\n});\n`,
      fixed: `http.createServer((req, res) => {\n  try {\n    work(req);\n  } catch (error) {\n    res.end(JSON.stringify({ stack: 'Internal Server Error' }));\n  }\n});\n`,
    },
  ],
  good: [
    `app.use((err, req, res, next) => {\n  console.error(err.stack);\n  res.status(500).send('Something broke');\n});\n`,
    `app.use((err, req, res, next) => {\n  if (process.env.NODE_ENV === 'development') res.send(err.stack);\n  else res.end();\n});\n`,
  ],
} satisfies Examples;
