import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { errorPart } from '../../code/languages/javascript/error-values.ts';
import { isInsideDevelopmentCheck, isResponse, quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

function check(context: CodeContext, value: SyntaxNode, report: Report): boolean {
  const part = errorPart(context, value);
  if (part === null || part.kind === 'stack') return false;
  const inline =
    value.startIndex <= part.node.startIndex &&
    part.node.endIndex <= value.endIndex &&
    part.node.type !== 'shorthand_property_identifier' &&
    part.node.parent?.type !== 'spread_element';
  const fix = inline
    ? review('Send a plain sentence (log the error for yourself)', replace(spanOf(part.node), quoted(context, 'Internal Server Error')))
    : null;
  report(spanOf(part.node), { fixes: [fix] });
  return true;
}

export const rule = javascriptRule({
  id: 'javascript/error-sent',
  title: 'Error or its message is sent to the client',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [209],
  controls: ['OWASP A05:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html'],
  message: 'Errors of libraries name tables, files and addresses; this one goes to the client. Send a sentence of your own.',
  why: 'Messages of databases and of the file system hold statements, paths and inner addresses. Attackers provoke them to learn how the server is built.',
  remedy: "Log the error and answer with a fixed text: `res.status(500).json({ error: 'Internal Server Error' })`.",
  fix: 'review',
  listeners: [
    onCall(['*.send', '*.json', '*.end', '*.write', '*.jsonp'], (call, context, report) => {
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member' || !isResponse(context, callee.object) || isInsideDevelopmentCheck(context, call.node)) return;
      for (const argument of call.args) if (check(context, argument.node, report)) return;
    }),
    onBinding(
      ['body'],
      ({ value, target }, context, report) => {
        if (target !== null && /^(?:ctx|this)(?:\.response)?\.body$/.test(context.textOf(target))) check(context, value, report);
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/', (req, res) => {\n  run().catch((err) => res.status(500).send(⟦err⟧));\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  run().catch((err) => res.status(500).send('Internal Server Error'));\n});\n`,
    },
    {
      code: `async function show(req, res) {\n  try {\n    res.json(await run());\n  } catch (error) {\n    res.status(500).json({ message: ⟦error.message⟧ });\n  }\n}\n`,
      fixed: `async function show(req, res) {\n  try {\n    res.json(await run());\n  } catch (error) {\n    res.status(500).json({ message: 'Internal Server Error' });\n  }\n}\n`,
    },
  ],
  good: [
    `app.get('/', (req, res) => {\n  run().catch((err) => {\n    console.error(err);\n    res.status(500).send('Failed');\n  });\n});\n`,
    `socket.send(error);\nlogger.json({ error });\n`,
  ],
} satisfies Examples;
