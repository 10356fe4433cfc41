import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { callOf } from './calls.ts';

const picklers = [
  'pickle',
  'cPickle',
  '_pickle',
  'dill',
  'cloudpickle',
  'marshal',
  'pickle5',
  'six.moves.cPickle',
  'joblib',
  'compat_pickle',
  'pickle_compat',
  'hickle',
  'ray.cloudpickle',
  'django.utils.six.moves.cPickle',
  'torch.multiprocessing.reductions.ForkingPickler',
  'sklearn.externals.joblib',
];

/** Calls that run what a pickle says. The first argument is the data or its place. */
export const unpicklingCalls: readonly string[] = [
  ...picklers.flatMap((module) => [`${module}.load`, `${module}.loads`, `${module}.Unpickler`]),
  'jsonpickle.decode',
  'jsonpickle.loads',
  'jsonpickle.unpickler.decode',
  'jsonpickle.unpickler.Unpickler().restore',
  'pandas.read_pickle',
  'pandas.io.pickle.read_pickle',
  'pandas.compat.pickle_compat.load',
  'shelve.open',
  'shelve.DbfilenameShelf',
  'shelve.Shelf',
  'shelve.BsdDbShelf',
  'multiprocessing.reduction.ForkingPickler.loads',
  'zodbpickle.loads',
  'dill.load_session',
  'dill.load_module',
  'pyarrow.deserialize',
  'twisted.spread.jelly.unjelly',
  'numpy.loads',
  'kombu.serialization.pickle_loads',
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

function isReceivedPath(path: string): boolean {
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

/** True for data that came over a connection in the same place. */
export function isReceived(node: SyntaxNode, context: CodeContext): boolean {
  return isReceivedPath(context.resolve(unwrapped(node, context))?.path ?? '');
}

/** A file that the person who runs the program names is that person's own. */
export function isOwnFile(source: string, path: string): boolean {
  return source === 'the command line' && /^(?:pandas|joblib|shelve)\./.test(path);
}
