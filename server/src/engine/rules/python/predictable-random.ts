import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { fromSecrets, makesGuessableSecret, randomFunctions } from '../../code/languages/python/randomness.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/predictable-random',
  title: 'Random number that can be predicted',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [330, 338],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.python.org/3/library/random.html', 'https://docs.python.org/3/library/secrets.html'],
  message: 'Numbers of `random` can be predicted. Fine for games and samples; use `secrets` where someone may profit from a guess.',
  why: '`random` is a Mersenne Twister: whoever sees some of its numbers computes all others. Lots, passwords, file names and retry delays that are drawn from it can be guessed.',
  remedy:
    'Use the `secrets` module, or the generator of the system:\n\n```python\nwinner = secrets.choice(entries)\nnumber = secrets.SystemRandom().randint(1, 6)\n```',
  fix: 'safe',
  listeners: [
    onCall(
      [
        ...[...randomFunctions, 'triangular', 'gauss', 'normalvariate', 'betavariate', 'expovariate', 'binomialvariate'].map(
          (name) => `random.${name}`,
        ),
        ...randomFunctions.map((name) => `random.Random().${name}`),
        'random.Random',
        'random.WichmannHill',
        'numpy.random.bytes',
        'numpy.random.RandomState().bytes',
        'numpy.random.default_rng().bytes',
        'random.jumpahead',
      ],
      (call, context, report) => {
        if (!makesGuessableSecret(call, context)) report(spanOf(call.callee), { fixes: [fromSecrets(call, context)] });
      },
    ),
    onCall(['random.seed'], (call, context, report) => {
      const [seed] = call.args;
      const isGuessable =
        seed !== undefined &&
        (context.isConstant(seed.node) ||
          /^(?:time\.\w+|datetime\.[\w.()]+|os\.getpid|int)\(\)/.test(context.resolve(seed.node)?.path ?? ''));
      if (!isGuessable) return;
      report(spanOf(call.callee), {
        message: 'Whoever knows or guesses this seed knows all random numbers. Leave the seed out where it counts.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import random
import secrets

winner = ⟦random.choice⟧(entries)
number = ⟦random.randint⟧(1, 6)
`,
      fixed: `import random
import secrets

winner = secrets.choice(entries)
number = secrets.SystemRandom().randint(1, 6)
`,
    },
    {
      code: `from random import Random, shuffle

generator = ⟦Random⟧(7)
⟦shuffle⟧(cards)
`,
    },
  ],
  good: [
    `import secrets

winner = secrets.choice(entries)
`,
    `import random

number = random.SystemRandom().randint(1, 6)
`,
  ],
} satisfies Examples;
