import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/pickle-load',
  title: 'Pickled data of unknown origin',
  severity: 'info',
  confidence: 'low',
  recommended: false,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: ['https://docs.python.org/3/library/pickle.html'],
  message: 'Whoever can write this data runs code here, since a pickle is a program. Use JSON for data that others can reach.',
  why: 'Reading back a pickle that the program itself wrote is ordinary. It turns into a way in when others can write the file, the cache or the queue that it comes from.',
  remedy: 'Check who can write the data. Use JSON, or sign the bytes and verify the signature before loading.',
  fix: null,
  listeners: [
    onCall(
      [
        ...['pickle', 'cPickle', '_pickle', 'dill', 'cloudpickle', 'marshal', 'pickle5', 'six.moves.cPickle', 'joblib'].flatMap(
          (module) => [`${module}.load`, `${module}.loads`, `${module}.Unpickler`],
        ),
        'jsonpickle.decode',
        'jsonpickle.unpickler.decode',
        'jsonpickle.unpickler.Unpickler().restore',
        'pandas.read_pickle',
        'shelve.open',
      ],
      (call, context, report) => {
        const argument = argumentOf(call.args, 0);
        if (argument === null || isTestPath(context.path) || context.trace(argument.node) !== null) return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import pickle

with open("cache.pickle", "rb") as file:
    cache = ⟦pickle.load⟧(file)
`,
    },
    {
      code: `from joblib import load
import pandas as pd

model = ⟦load⟧(path)
frame = ⟦pd.read_pickle⟧(path)
`,
    },
  ],
  good: [
    `import json

with open("cache.json") as file:
    cache = json.load(file)
`,
    `import pickle

pickle.dump(cache, file)
`,
  ],
} satisfies Examples;
