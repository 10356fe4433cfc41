import { spanOf } from '../../code/expression.ts';
import { nameWords, targetNames } from '../../code/languages/javascript/purpose.ts';
import { servesSecret } from '../../code/languages/javascript/randomness.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const harmless =
  /^(?:jitter|delay|sleep|backoff|wait|timeout|interval|ms|millis|seconds|retry|colou?rs?|hue|opacity|angle|rotation|radius|velocity|speed|width|height|top|left|x|y|z|particles?|noise|sample|sampled|sampling|weights?)$/;
const names = [
  'Math.random',
  'window.Math.random',
  'globalThis.Math.random',
  'lodash.random',
  'lodash/random',
  '_.random',
  'lodash.sample',
  'lodash.sampleSize',
  'underscore.random',
  'seedrandom',
  'Math.seedrandom',
  'random-js.MersenneTwister19937.autoSeed',
  'mersenne-twister',
  'alea',
  'xorshift',
];

export const rule = javascriptRule({
  id: 'javascript/weak-random-number',
  title: 'Random number is predictable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [338, 330],
  controls: ['OWASP A02:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Math/random'],
  message: 'This generator is predictable. Where someone gains by guessing the number, use crypto.randomInt or randomUUID.',
  why: 'After a few outputs the state of the generator can be computed, and with it every number before and after. That is fine for colours and games of one’s own, not for identifiers that protect something, for draws, or for names of files.',
  remedy: 'Use `crypto.randomInt(max)`, `crypto.randomUUID()` or `crypto.getRandomValues`.',
  fix: 'review',
  listeners: [
    onCall(names, (call, context, report) => {
      // What becomes a secret by its name, the rule for secrets reports.
      if (servesSecret(context, call.node)) return;
      // Waiting a little longer or shorter, and what a page looks like, need no secret.
      if (targetNames(context, call.node).some((name) => nameWords(name).some((word) => harmless.test(word)))) return;
      const fix =
        call.name.path === 'Math.random'
          ? review(
              'Use a number from the secure generator (needs the global `crypto`)',
              replace(spanOf(call.node), '(crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32)'),
            )
          : null;
      report(spanOf(call.node), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const id = ⟦Math.random()⟧.toString(36).slice(2);\n`,
      fixed: `const id = (crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32).toString(36).slice(2);\n`,
    },
    { code: `import { random } from 'lodash';\nconst winner = players[⟦random(0, players.length - 1)⟧];\n` },
  ],
  good: [`const id = crypto.randomUUID();\n`, `const winner = players[crypto.randomInt(players.length)];\nrandom(3);\n`],
} satisfies Examples;
