import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isLogCall, logCalls } from '../../code/languages/javascript/log-calls.ts';
import { credentialIn } from '../../code/languages/javascript/logged-values.ts';
import { nameWords } from '../../code/languages/javascript/purpose.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall, type Call } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const secretWord = /^(?:tokens?|secrets?|authorization|apikey|jwt|cookies?|credentials?|passwd|password|pwd|otp|pin|cvv|ssn|iban)$/;
const aboutWord =
  /^(?:count|length|type|name|id|valid|expired|error|errors|message|status|limit|usage|expiry|expires|kind|index|url|endpoint|path|symbol|address|contract|balance|balances|info|list|price|amount)$/;
/** Texts that announce a secret: `token: ` + x, `Authorization %s`. */
const announces =
  /\b(?:pass(?:word|wd)|secret|api[ _-]?key|access[ _-]?token|authorization|bearer|(?:auth |id |jwt )?token|credentials?)\s{0,3}(?:is|[:=]|%[sojOd]|->|\$)?\s{0,3}['"\u0000]{0,2}(?:%[sojO])?$/i;

/** The part of a logged value that may be a secret by its name alone, or null. */
function secretPart(context: CodeContext, node: SyntaxNode, depth = 0): SyntaxNode | null {
  if (depth > 3 || context.isConstant(node)) return null;
  const expression = context.expression(node);
  switch (expression.kind) {
    case 'wrap':
      return secretPart(context, expression.inner, depth + 1);
    case 'name':
    case 'member': {
      const text = context.textOf(node);
      if (text === 'process.env') return node;
      const name = expression.kind === 'name' ? expression.name : expression.property;
      const words = nameWords(name);
      if (/^process\.env\.\w{0,60}(?:KEY|SECRET|TOKEN|PASS|PASSWORD|PASSWD|PASSPHRASE|PWD|CREDENTIALS?)$/.test(text)) return node;
      if (/\bheaders$/.test(text) && /\b(?:req|request)\b/.test(text)) return node;
      return words.some((word) => secretWord.test(word)) &&
        !aboutWord.test(words.at(-1) ?? '') &&
        !/^(?:is|has|no|next|num|total)$/.test(words[0] ?? '')
        ? node
        : null;
    }
    case 'index':
      return /\[['"](?:authorization|cookie|x-api-key|password|token)['"]\]$/i.test(context.textOf(node)) ? node : null;
    case 'build':
      for (const [index, part] of expression.parts.entries()) {
        if (typeof part === 'string' || context.isConstant(part)) continue;
        const found = secretPart(context, part, depth + 1);
        if (found !== null) return found;
        const before = literalText(textPieces(context, node)).split('\u0000')[0] ?? '';
        if (index <= 1 && announces.test(before) && /^(?:name|member|index)$/.test(context.expression(part).kind)) return part;
      }
      return null;
    case 'object':
      return (
        expression.pairs
          .map((pair) => (pair.value === null ? null : secretPart(context, pair.value, depth + 1)))
          .find((found) => found !== null) ?? null
      );
    case 'call':
      return /^(?:JSON\.stringify|String|util\.inspect)$/.test(context.resolve(expression.callee)?.path ?? '') &&
        expression.args[0] !== undefined
        ? secretPart(context, expression.args[0].node, depth + 1)
        : null;
    default:
      return null;
  }
}

/** Loggers that a library made and that bear any name. */
const madeLogger =
  /^(?:bunyan|winston|pino|log4js|loglevel|consola|signale|tslog|roarr|debug)\b[\w.]*\([^()]*\)(?:\.|$)|^console\.(?:table|group)$|^debug\(\)$/;

function logs(call: Call, context: CodeContext): boolean {
  return isLogCall(call, context) || (call.name.root !== 'global' && madeLogger.test(call.name.path)) || call.name.path === 'console.table';
}

export const rule = javascriptRule({
  id: 'javascript/logged-secret-value',
  title: 'Value that may be a secret is written into the log',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [532, 312],
  controls: ['OWASP A09:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  message: 'By its name this is a secret, and the log keeps it in plain text for many readers. Leave it out or cover it.',
  why: 'Logs are copied to other systems and kept for years. Whoever finds a token, a header with one, or the whole environment there signs in with it.',
  remedy: 'Log that the value is there (`Boolean(token)`), and set up redaction in the logger (`pino({ redact: [...] })`).',
  fix: null,
  listeners: [
    onCall([...logCalls, 'debug()', '*.table'], (call, context, report) => {
      if (!logs(call, context)) return;
      // What is a credential for sure, the recommended rule reports.
      if (isLogCall(call, context) && call.args.some((argument) => !argument.spread && credentialIn(context, argument.node) !== null))
        return;
      const [first] = call.args;
      const text = first === undefined ? null : context.stringOf(first.node);
      for (const [index, argument] of call.args.entries()) {
        if (argument.spread) continue;
        const isNamed =
          index === 1 && text !== null && announces.test(text) && /^(?:name|member|index)$/.test(context.expression(argument.node).kind);
        const found = secretPart(context, argument.node) ?? (isNamed && !context.isConstant(argument.node) ? argument.node : null);
        if (found === null) continue;
        report(spanOf(found));
        return;
      }
    }),
  ],
});

export const examples = {
  bad: [
    { code: `logger.info({ session: ⟦user.token⟧ }, 'signed in');\n` },
    { code: `console.log(⟦process.env⟧);\n` },
    { code: `logger.debug('Authorization: ' + ⟦header⟧);\n` },
  ],
  good: [
    `console.log(process.env.NODE_ENV, hasToken, tokenCount);\nlogger.info('Token refreshed');\n`,
    `logger.info(\`Token of \${user.id} expired\`);\nconsole.error('password', error.message.length > 3);\n`,
  ],
} satisfies Examples;
