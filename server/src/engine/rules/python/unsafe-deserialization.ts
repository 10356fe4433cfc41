import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { callOf } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const loaders = [
  ...['pickle', 'cPickle', '_pickle', 'dill', 'cloudpickle', 'marshal', 'pickle5', 'six.moves.cPickle', 'joblib'].flatMap((module) => [
    `${module}.load`,
    `${module}.loads`,
    `${module}.Unpickler`,
  ]),
  'jsonpickle.decode',
  'jsonpickle.loads',
  'jsonpickle.unpickler.decode',
  'pandas.read_pickle',
  'pandas.io.pickle.read_pickle',
  'shelve.open',
];
/** What another machine sent: where a path begins, and how it goes on. */
const received: readonly { readonly start: RegExp; readonly rest: RegExp }[] = [
  {
    start: /^(?:requests|httpx|urllib[23]?|aiohttp|http\.client)\./,
    rest: /(?:\.(?:content|text|body|data|raw)|\.read\(\)|urlopen\(\))$/,
  },
  { start: /^socket\./, rest: /\.(?:recv|recvfrom|makefile|read)\(\)/ },
  { start: /^redis\.(?:Redis|StrictRedis|from_url)\(\)/, rest: /^\.(?:get|hget|lpop|rpop|brpop|blpop)\(\)/ },
  { start: /^zmq\./, rest: /\.recv\w*\(\)/ },
];

function isReceived(path: string): boolean {
  return received.some(({ start, rest }) => {
    const begin = start.exec(path);
    return begin !== null && rest.test(path.slice(begin[0].length));
  });
}

/** The bytes below a decoding call or a wrapped stream. */
function unwrapped(node: SyntaxNode, context: CodeContext): SyntaxNode {
  const call = callOf(context.valueNode(node), context);
  const inner =
    call !== null &&
    /^(?:base64\.\w+|zlib\.decompress|gzip\.decompress|bz2\.decompress|io\.BytesIO|io\.StringIO|bytes|codecs\.decode|binascii\.\w+|cStringIO\.StringIO|StringIO\.StringIO|BytesIO)$/.test(
      call.name.path,
    )
      ? call.args[0]?.node
      : undefined;
  return inner === undefined ? node : unwrapped(inner, context);
}

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
    onCall(loaders, (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      if (argument === null || context.isConstant(argument.node)) return;
      const trace = context.trace(argument.node);
      if (trace !== null) {
        if (trace.source === 'the command line' && /^(?:pandas|joblib|shelve)\./.test(call.name.path)) return;
        report(spanOf(argument.node), { related: context.related(trace) });
        return;
      }
      if (isReceived(context.resolve(unwrapped(argument.node, context))?.path ?? ''))
        report(spanOf(argument.node), { confidence: 'medium' });
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
