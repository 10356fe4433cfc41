import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { fromSecrets, makesGuessableSecret, randomFunctions } from '../../code/languages/python/randomness.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

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
        ...randomFunctions.map((name) => `random.${name}`),
        ...['random', 'rand', 'randint', 'choice', 'bytes', 'random_sample'].map((name) => `numpy.random.${name}`),
        ...randomFunctions.map((name) => `random.Random().${name}`),
      ],
      (call, context, report) => {
        if (makesGuessableSecret(call, context)) report(spanOf(call.callee), { fixes: [fromSecrets(call, context)] });
      },
    ),
    onCall(['uuid.uuid1'], (call, context, report) => {
      if (!makesGuessableSecret(call, context)) return;
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
