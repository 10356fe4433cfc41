import { spanOf } from '../../code/expression.ts';
import { isLogCall, logCalls } from '../../code/languages/javascript/log-calls.ts';
import { credentialIn } from '../../code/languages/javascript/logged-values.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/logged-credentials',
  title: 'Password or token is written into the log',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [532, 312],
  controls: ['OWASP A09:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  message: 'The log holds this credential in plain text, for everyone who reads it. Leave it out.',
  why: 'Logs are copied to other systems, kept for years and read by many. Whoever finds a password or token there signs in as that user, without a trace of a break-in.',
  remedy: 'Log an identifier of the user instead, and set up redaction in the logger (`pino({ redact: [...] })`).',
  fix: 'review',
  listeners: [
    onCall(logCalls, (call, context, report) => {
      if (!isLogCall(call, context)) return;
      for (const argument of call.args) {
        if (argument.spread) continue;
        const found = credentialIn(context, argument.node);
        if (found === null) continue;
        const whole = found.id === argument.node.id && call.args.length > 1;
        report(spanOf(found), { fixes: [whole ? review('Do not log it', context.removeItem(argument.span)) : null] });
        return;
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.post('/login', (req, res) => {\n  console.log('login', ⟦req.body.password⟧);\n});\n`,
      fixed: `app.post('/login', (req, res) => {\n  console.log('login');\n});\n`,
    },
    { code: `export function connect(user, accessToken) {\n  logger.info(\`Connecting \${user} with \${⟦accessToken⟧}\`);\n}\n` },
    { code: `logger.debug({ user, password: ⟦password⟧ }, 'created');\n` },
  ],
  good: [
    `console.log('login', req.body.name, password.length);\nconsole.log('Enter password');\n`,
    `logger.info({ hasPassword: password !== '' });\nconsole.error(errors.password);\nMath.log(token);\n`,
  ],
} satisfies Examples;
