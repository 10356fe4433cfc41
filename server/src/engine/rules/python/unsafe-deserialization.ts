import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isOwnFile, isReceived, unpicklingCalls } from '../../code/languages/python/unpickling.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/unsafe-deserialization',
  title: 'Data from outside is unpickled',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: [
    'https://docs.python.org/3/library/pickle.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Deserialization_Cheat_Sheet.html',
  ],
  message: 'Unpickling data from outside runs whatever code its sender put in. Use JSON, or check a signature first.',
  why: 'A pickle is a program: while it is read it may call any function with any arguments. Whoever sends the bytes runs commands with the rights of this process. `dill`, `shelve`, `jsonpickle`, `joblib` and `marshal` are no safer.',
  remedy:
    'Exchange data as JSON, or verify a signature made with a secret key before unpickling:\n\n```python\nhmac.compare_digest(hmac.new(key, data, "sha256").digest(), signature)\n```',
  fix: null,
  listeners: [
    onCall(unpicklingCalls, (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      if (argument === null || context.isConstant(argument.node)) return;
      const trace = context.trace(argument.node);
      if (trace !== null) {
        if (isOwnFile(trace.source, call.name.path)) return;
        report(spanOf(argument.node), { related: context.related(trace) });
        return;
      }
      if (isReceived(argument.node, context)) report(spanOf(argument.node), { confidence: 'medium' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import base64
import pickle
from flask import request

def load():
    return pickle.loads(⟦base64.b64decode(request.cookies["basket"])⟧)
`,
    },
    {
      code: `import pickle
import requests

answer = requests.get(url)
model = pickle.loads(⟦answer.content⟧)
`,
    },
    {
      code: `import jsonpickle

def view(request):
    body = request.body
    return jsonpickle.decode(⟦body⟧)
`,
    },
  ],
  good: [
    `import pickle

with open("cache.pickle", "rb") as file:
    cache = pickle.load(file)
`,
    `import json
from flask import request

basket = json.loads(request.cookies["basket"])
`,
  ],
} satisfies Examples;
