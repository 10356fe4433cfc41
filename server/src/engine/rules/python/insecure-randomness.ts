import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath, receiverNames } from '../../code/languages/python/calls.ts';
import { lastWordOf } from '../../code/last-word.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

const functions = ['random', 'randint', 'randrange', 'choice', 'choices', 'sample', 'getrandbits', 'randbytes', 'uniform', 'shuffle'];
/** Names of values that nobody may guess. */
const secretName =
  /(?:^|_)(?:password|passwd|passphrase|pwd|secret|secret_?key|api_?key|otp|csrf|xsrf|salt|nonce|session_?(?:id|key|token)|(?:auth|access|refresh|reset|verification|verify|confirm(?:ation)?|invite|activation|login|security|csrf|bearer|jwt|api)_?(?:token|code|key|pin)|encryption_key|private_key|captcha)$/i;
/** What such a name begins with: `csrf_value`, `one_time_code`. */
const secretPrefix = /(?:^|_)(?:csrf|xsrf|one_time)_/;
const tokenName = /(?:^|_)(?:token|auth_?code|pin_?code|key)$/i;
const makerName = /^(?:_*)(?:generate|gen|make|create|new|get|random|build)_?(?:random_)?(?:secure_)?(.+)$/i;

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** True where the value becomes a secret: by a plain name, or by a name that can also mean a word when a text is made of characters. */
function becomesSecret(call: Call, context: CodeContext): boolean {
  if (isOnlyASize(call, context)) return false;
  const makesText = /\bjoin\s*\(|string\.(?:ascii|digits|hexdigits|printable)|hexdigits|%0?\d*x|:0?\d*x|hex\(/.test(
    enclosingText(call, context),
  );
  return receiverNames(call.node, context).some((raw) => {
    const name = snakeCase((lastWordOf(raw)?.word ?? raw).replace(/^this\./, ''));
    const made = makerName.exec(name)?.[1];
    return [name, made ?? ''].some(
      (candidate) => secretName.test(candidate) || secretPrefix.test(candidate) || (makesText && tokenName.test(candidate)),
    );
  });
}

/** True where the number only says how much to take from a good source, or how long to wait. */
function isOnlyASize(call: Call, context: CodeContext): boolean {
  for (let node = call.node.parent; node !== null && !/statement$|assignment$|block/.test(node.type); node = node.parent) {
    const outer = node.type === 'call' ? (context.resolve(node)?.path ?? '') : '';
    if (/^(?:os\.urandom|secrets\.\w+|range|xrange|time\.sleep|asyncio\.sleep)\(\)$/.test(outer)) return true;
  }
  return false;
}

function enclosingText(call: Call, context: CodeContext): string {
  let node = call.node;
  while (node.parent !== null && !/statement|assignment|block|module/.test(node.parent.type)) node = node.parent;
  return context.textOf(node).slice(0, 400);
}

export const rule = pythonRule({
  id: 'python/insecure-randomness',
  title: 'Secret made with random numbers that can be predicted',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [338, 330],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.python.org/3/library/secrets.html', 'https://docs.python.org/3/library/random.html'],
  message: 'The `random` module can be predicted, so this secret can be guessed. Use the `secrets` module.',
  why: '`random` is a Mersenne Twister: after some outputs, or with a guess of the start time, all others follow. Whoever sees a few tokens computes the next password reset link.',
  remedy:
    'Use `secrets`:\n\n```python\ntoken = secrets.token_urlsafe(32)\npassword = "".join(secrets.choice(alphabet) for _ in range(20))\n```',
  fix: 'safe',
  listeners: [
    onCall(
      [
        ...functions.map((name) => `random.${name}`),
        ...['random', 'rand', 'randint', 'choice', 'bytes', 'random_sample'].map((name) => `numpy.random.${name}`),
        ...functions.map((name) => `random.Random().${name}`),
      ],
      (call, context, report) => {
        if (isTestPath(context.path) || !becomesSecret(call, context)) return;
        const { callee } = call;
        const generator = callee.type === 'attribute' ? callee.childForFieldName('object') : null;
        // A generator that one of several statements made may be the system's own.
        if (
          call.name.path.startsWith('random.Random()') &&
          generator?.type === 'identifier' &&
          context.valueNode(generator).id === generator.id
        )
          return;
        const addImport = context.addImport('secrets');
        const imports = addImport === null ? [] : [addImport];
        const written = context.textOf(callee);
        const fixable = call.name.path === `random.${written.slice(written.lastIndexOf('.') + 1)}` && callee.type === 'attribute';
        if (!fixable) {
          report(spanOf(callee));
          return;
        }
        const name = written.slice(written.lastIndexOf('.') + 1);
        const direct = { choice: 'secrets.choice', getrandbits: 'secrets.randbits', randbytes: 'secrets.token_bytes' }[name];
        const positional = call.args.every((argument) => argument.name === null && !argument.spread);
        const fix =
          direct !== undefined && call.args.length === 1 && positional
            ? safe(`Use \`${direct}\``, replace(spanOf(callee), direct), ...imports)
            : review(
                `Use \`secrets.SystemRandom().${name}\` (a seed no longer counts)`,
                replace(spanOf(callee), `secrets.SystemRandom().${name}`),
                ...imports,
              );
        report(spanOf(callee), { fixes: [fix] });
      },
    ),
    onCall(['uuid.uuid1'], (call, context, report) => {
      if (isTestPath(context.path) || !becomesSecret(call, context)) return;
      report(spanOf(call.callee), {
        confidence: 'medium',
        message: 'A version 1 UUID holds the time and the machine, so this secret can be guessed. Use `secrets.token_urlsafe`.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import random
import secrets
import string

password = "".join(⟦random.choice⟧(string.ascii_letters) for _ in range(12))
otp = ⟦random.randint⟧(100000, 999999)
`,
      fixed: `import random
import secrets
import string

password = "".join(secrets.choice(string.ascii_letters) for _ in range(12))
otp = secrets.SystemRandom().randint(100000, 999999)
`,
    },
    {
      code: `import random
import string

def generate_reset_token(length):
    return "".join(⟦random.choices⟧(string.ascii_letters + string.digits, k=length))
`,
      fixed: `import random
import string
import secrets

def generate_reset_token(length):
    return "".join(secrets.SystemRandom().choices(string.ascii_letters + string.digits, k=length))
`,
    },
    {
      code: `from random import getrandbits

user.session_key = ⟦getrandbits⟧(128)
`,
    },
  ],
  good: [
    `import secrets

password = "".join(secrets.choice(letters) for _ in range(20))
`,
    `import random

token = random.choice(vocabulary)
delay = random.random() * 3
key = random.choice(list(colours))
`,
  ],
} satisfies Examples;
