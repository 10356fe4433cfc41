import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isOwnFile, isReceived, unpicklingCalls } from '../../code/languages/python/unpickling.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/pickle-load',
  title: 'Pickled data of unknown origin',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: ['https://docs.python.org/3/library/pickle.html', 'https://docs.python.org/3/library/shelve.html'],
  message: 'Whoever can write this data runs code here, since a pickle is a program. Use JSON for data that others can reach.',
  why: 'Reading back a pickle that the program itself wrote is ordinary. It turns into a way in when others can write the file, the cache or the queue that it comes from.',
  remedy: 'Check who can write the data. Use JSON, or sign the bytes and verify the signature before loading.',
  fix: null,
  listeners: [
    onCall(unpicklingCalls, (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      if (argument === null) {
        if (call.args.length > 0) report(spanOf(call.callee));
        return;
      }
      if (!context.isConstant(argument.node)) {
        const trace = context.trace(argument.node);
        // Another rule speaks of data that comes from outside.
        if (trace === null ? isReceived(argument.node, context) : !isOwnFile(trace.source, call.name.path)) return;
      }
      report(spanOf(call.callee));
    }),
    // Settings that make a library unpickle what others send or store.
    onBinding(
      // Settings of Celery are another rule's finding.
      ['SESSION_SERIALIZER', 'serializer'],
      (binding, context, report) => {
        const read = context.expression(context.valueNode(binding.value));
        const values = read.kind === 'array' ? read.elements : [binding.value];
        const pickled = values.find((value) =>
          /(?:^|\.|\/)(?:c?[pP]ickle|x-python-serialize|PickleSerializer|dill|cloudpickle)(?:\(\))?$/.test(
            context.stringOf(value) ?? context.resolve(value)?.path ?? '',
          ),
        );
        if (pickled !== undefined)
          report(spanOf(pickled), { message: 'With this setting, messages are unpickled, so whoever sends one runs code here. Use JSON.' });
      },
      ['assignment', 'keyword', 'pair'],
    ),
    // What a process gets through a connection of its own was pickled by the other side.
    onCall(
      [
        'multiprocessing.connection.Client().recv',
        'multiprocessing.connection.Listener().accept().recv',
        'multiprocessing.Pipe()[].recv',
        'multiprocessing.connection.Connection.recv',
        'multiprocessing.Pipe().*.recv',
        '*.recv_pyobj',
      ],
      (call, _context, report) => {
        report(spanOf(call.callee), {
          message: 'What is received here is unpickled, so the other side can run code in this process. Send bytes or JSON.',
        });
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
    {
      code: `SESSION_SERIALIZER = ⟦"django.contrib.sessions.serializers.PickleSerializer"⟧
task.apply_async(args, serializer=⟦"pickle"⟧)
`,
    },
    {
      code: `import shelve
from multiprocessing.connection import Client

store = ⟦shelve.open⟧("jobs")
answer = ⟦Client(address).recv⟧()
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
