import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/tainted-format-string',
  title: 'Format of a message is put together from data',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [134],
  controls: ['OWASP A09:2021'],
  references: ['https://nodejs.org/api/util.html#utilformatformat-args', 'https://cwe.mitre.org/data/definitions/134.html'],
  message: 'With `%s` or `%o` in the data, the other values end up in the wrong place. Begin with a fixed format.',
  why: 'The first argument is a format when others follow. Someone who can put `%d` or `%c` into it changes what the log says about the other values, or hides them.',
  remedy: "Use a fixed format: `console.log('%s failed', name, error)`.",
  fix: 'safe',
  listeners: [
    onCall(
      [
        'console.log',
        'console.error',
        'console.warn',
        'console.info',
        'console.debug',
        'console.trace',
        'util.format',
        'util.log',
        'util.debuglog',
        'printf',
        'sprintf-js.sprintf',
        'sprintf-js.vsprintf',
      ],
      (call, context, report) => {
        const [format, ...values] = call.args;
        if (format === undefined || format.spread || values.length === 0) return;
        const trace = context.isConstant(format.node) ? null : context.trace(format.node);
        const isTainted = trace !== null && comesOverNetwork(trace);
        if (!isTainted && !context.isBuilt(format.node)) return;
        const isSprintf = /sprintf/.test(call.name.path);
        report(spanOf(format.node), {
          ...(trace === null ? {} : { related: context.related(trace) }),
          fixes: [isSprintf ? null : safe('Begin with a fixed format', insert(format.node.startIndex, "'%s', "))],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `console.log(⟦\`Failed for \${user}\`⟧, error);\n`, fixed: `console.log('%s', \`Failed for \${user}\`, error);\n` },
    {
      code: `app.get('/', (req, res) => {\n  console.error(⟦req.query.name⟧, 'was not found');\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  console.error('%s', req.query.name, 'was not found');\n});\n`,
    },
  ],
  good: [`console.log('Failed for %s', user, error);\n`, `console.log(\`Failed for \${user}\`);\nconsole.log(PREFIX, value);\n`],
} satisfies Examples;
