import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isLogCall, logCalls } from '../../code/languages/javascript/log-calls.ts';
import { nameWords, namesPassword } from '../../code/languages/javascript/purpose.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Words for a credential of which no more than a part is left. */
const concealed =
  /^(?:masked|redacted|hidden|obfuscated|obscured|sanitized|sanitised|truncated|shortened|censored|partial|encrypted|hashed)$/;

/** True for the name of something that opens an account: a password, a token, a private key. */
function namesCredential(name: string): boolean {
  if (
    /^(?:is|has|no|show|hide|with|use|need|forgot|reset|change|validate|verify|check|update|set|get|on|handle|invalid|wrong|missing|num|count|max|min)(?:[A-Z_]|$)/.test(
      name,
    )
  )
    return false;
  if (nameWords(name).some((word) => concealed.test(word))) return false;
  if (namesPassword(name))
    return (
      name !== 'pass' &&
      !/(?:hint|rule|policy|strength|length|error|message|regex|pattern|valid|validation|validity|validator|match|matches|changed|updated|prompt|manager|store|service|required)$/i.test(
        name,
      )
    );
  const joined = nameWords(name).join(' ');
  return /\b(?:api|private|secret|access|encryption|signing) key$|^(?:secret|client secret|jwt|jwt token|access token|refresh token|auth token|bearer token|id token|session token|api token|reset token|api secret|private key|credit card(?: number)?|card number|cvv|ssn|mnemonic|seed phrase|credentials)$/.test(
    joined,
  );
}

/** The part of a logged value that holds a credential, or null. */
function credentialIn(context: CodeContext, node: SyntaxNode, depth = 0): SyntaxNode | null {
  if (depth > 3 || context.isConstant(node)) return null;
  const expression = context.expression(node);
  const firstOf = (nodes: readonly SyntaxNode[]): SyntaxNode | null => {
    for (const part of nodes) {
      const found = credentialIn(context, part, depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  switch (expression.kind) {
    case 'wrap':
      return credentialIn(context, expression.inner, depth + 1);
    case 'name':
      return namesCredential(expression.name) ? node : null;
    case 'member':
      return namesCredential(expression.property) &&
        !/^(?:this\.)?(?:errors?|messages?|strings|labels|i18n|t|texts?|styles|classes|regex|patterns|routes|types|schema|Prisma|constants)$/.test(
          context.textOf(expression.object),
        )
        ? node
        : null;
    case 'build':
      return firstOf(expression.parts.filter((part) => typeof part !== 'string'));
    case 'object':
      return firstOf(
        expression.pairs.flatMap((pair) =>
          pair.value === null || /^(?:function|not|comparison)$/.test(context.expression(pair.value).kind) ? [] : [pair.value],
        ),
      );
    case 'array':
      return firstOf(expression.elements);
    case 'call':
      return /^(?:JSON\.stringify|String)$/.test(context.resolve(expression.callee)?.path ?? '')
        ? firstOf(expression.args.slice(0, 1).map((argument) => argument.node))
        : null;
    default:
      return null;
  }
}

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
        // In pages, `accessKey` is the key on the keyboard that reaches an element.
        if (/accessKey$/.test(context.textOf(found)) && !context.mentions(/secret|aws|s3\b|cloud|key_?id|minio|bucket/i)) continue;
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
