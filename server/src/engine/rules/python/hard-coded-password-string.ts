import type { Examples, Report } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { lastWordOf } from '../../code/last-word.ts';
import { isSigningKeySetting } from '../../code/languages/python/signing-keys.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

const passwordName =
  /(?:^|_)(?:pass|passwd|password|passphrase|passcode|pwd|pword|secret|token|secrete|secret_?key|api_?key|auth_?key|access_?key)\d?$/i;
const passwordWord = /pass|pwd|pword|secret|token|key/i;
/** Names of settings, fields and the like, which hold no password themselves. */
const otherMeaning =
  /(?:field|name|url|uri|path|file|type|label|hint|prompt|header|param|prefix|regex|pattern|_id|count|length|help|error|format|env|env_?var)$/i;

function isPassword(name: string): boolean {
  const snake = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return passwordName.test(snake) && !otherMeaning.test(snake);
}

/** Empty texts, questions, texts to fill in and names of other places hold nothing. */
function isValue(text: string): boolean {
  return text !== '' && !/^-{1,2}\w|^X-|[{<$]|^\s|\s.*\s|:\s*$|^%|^\*+$|^x{3,}$/i.test(text);
}

function check(name: string, value: SyntaxNode, context: CodeContext, report: Report): void {
  const read = context.expression(value);
  if (read.kind !== 'string' || !isPassword(name) || !isValue(read.value)) return;
  // A text like the name itself is a key or a field.
  if (
    read.value.toLowerCase().replace(/[^a-z]/g, '') === name.toLowerCase().replace(/[^a-z]/g, '') &&
    read.value.length < 20 &&
    /_|token|key/i.test(name)
  )
    return;
  report(spanOf(value));
}

export const rule = pythonRule({
  id: 'python/hard-coded-password-string',
  title: 'Password or token written into the code',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [259, 798],
  controls: ['OWASP A07:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/259.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  message: 'A text stands here where a password belongs: whoever reads the code has it. Read it from the environment.',
  why: 'Code is copied, shared and kept for years, and with it every password that it holds. One that is compared with a text in the code opens the same door in every installation and cannot be changed.',
  remedy:
    'Read it when the program starts, and compare stored hashes instead of texts:\n\n```python\npassword = os.environ["APP_PASSWORD"]\n```',
  fix: null,
  listeners: [
    onBinding(
      [
        'password',
        'passwd',
        'pwd',
        'passphrase',
        'secret',
        'token',
        'pass_',
        'secret_key',
        'api_key',
        'auth_token',
        'access_token',
        'db_password',
        'user_password',
        'admin_password',
        'PASSWORD',
        'SECRET',
        'TOKEN',
        'SECRET_KEY',
        'API_KEY',
        'default_password',
        'root_password',
        'Password',
        'pass',
        'password1',
        'password2',
        'mysql_password',
        'smtp_password',
        'email_password',
        'private_key',
        'private_key_password',
        'apikey',
        'client_secret',
        'passwd_',
        'secrete',
        'DB_PASSWORD',
        'EMAIL_HOST_PASSWORD',
        'MYSQL_PASSWORD',
      ],
      (binding, context, report) => {
        const isKeyword = binding.form === 'keyword';
        if (
          !isSigningKeySetting(
            binding.name === 'secret_key' ? `.${binding.name}` : binding.name,
            binding.name,
            isKeyword,
            binding.value,
            context,
          )
        )
          check(binding.name, binding.value, context, report);
      },
      ['keyword', 'pair'],
    ),
    {
      on: 'unit',
      check(context, report) {
        // Names of variables are endless, so that all assignments are looked at.
        for (const { target, value } of context.unit.assignments) {
          const name = lastWordOf(context.textOf(target))?.word ?? '';
          // Keys of frameworks are another rule's finding.
          if (passwordWord.test(name) && !isSigningKeySetting(context.textOf(target), name, false, value, context))
            check(name, value, context, report);
        }
      },
    },
    {
      on: 'function',
      check(fact, context, report) {
        for (const parameter of fact.shape.parameters) {
          for (const { name, fallback } of parameter.bindings) if (fallback !== null) check(name, fallback, context, report);
        }
      },
    },
    {
      on: 'comparison',
      check({ operator, left, right }, context, report) {
        if ((operator !== 'equal' && operator !== 'unequal') || isTestFile(context.path)) return;
        for (const [named, value] of [
          [left, right],
          [right, left],
        ] as const) {
          if (context.expression(value).kind !== 'string') continue;
          const kind = context.expression(named).kind;
          if (kind !== 'name' && kind !== 'member' && kind !== 'index') continue;
          const name = lastWordOf(context.textOf(named))?.word ?? '';
          // The token of a parser is a word of its language.
          if (/^(?:token|tok|key)$/i.test(name) && (context.stringOf(value) ?? '').length < 6) continue;
          check(name, value, context, report);
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `def connect(user, password=⟦"hunter2"⟧):
    if password == ⟦"letmein"⟧:
        return open_door(user, passwd=⟦'letmein'⟧)
`,
    },
    {
      code: `password = ⟦"root"⟧
settings["password"] = ⟦"blerg"⟧
options = {"password": ⟦"blerg"⟧}
`,
    },
  ],
  good: [
    `import os

password = os.environ["APP_PASSWORD"]
password = ""
password_field = "password"
`,
    `if password == "":
    raise ValueError("no password")
connect(password=None)
`,
  ],
} satisfies Examples;
