import type { Binding, CallbackWay, FunctionShape, Parameter, TaintModel } from '../../adapter.ts';
import type { ResolvedName } from '../../names.ts';

/** Members of an incoming request that its sender chooses, in Express, Koa, Fastify, Next and Node's own server. */
const requestMember =
  '(?:query|body|params|headers|cookies|signedCookies|url|originalUrl|path|hostname|rawBody|nextUrl|querystring|subdomains)';
const requestPattern = new RegExp(
  `^(?:req|request|_req|_request|httpRequest|incomingMessage|this\\.req|this\\.request)\\.${requestMember}(?:[.[(]|$)`,
);
const contextPattern = new RegExp(
  `^(?:ctx|context|c)\\.(?:(?:request|req)\\.(?:${requestMember}|param|queries|json|text|formData|parseBody)|query|params|querystring)(?:[.[(]|$)`,
);
/** An uploaded file's name and content come from outside; its path and new name were chosen by the server. */
const uploadPattern =
  /^(?:req|request|ctx\.request|ctx\.req)\.files?(?:\..*)?\.(?:originalname|originalFilename|name|buffer|data)(?:[.[(]|$)/;
const eventPattern =
  /^event\.(?:body|queryStringParameters|multiValueQueryStringParameters|pathParameters|headers|rawQueryString|rawPath)(?:[.[(]|$)/;
const requestMethod = /^(?:req|request|_req)\.(?:param|get|header|json|text|formData|accepts)\(\)/;
const browserPattern =
  /^(?:(?:window|document|self|globalThis|top|parent)\.)*(?:location(?:\.(?:href|hash|search|pathname))?|document\.(?:URL|documentURI|referrer|cookie|baseURI)|URL|referrer|window\.name)$/;
const urlParameters =
  /(?:^|\.)URLSearchParams\(\)\.(?:get|getAll|entries|values)\(\)|(?:^|\.)useSearchParams\(\)|(?:^|\.)useParams\(\)|^next\/navigation\.use(?:SearchParams|Params)\(\)/;

function requestLike(name: string, type: string): boolean {
  return (
    /^(?:_?req|_?request|httpRequest)$/.test(name) || /\b(?:Request|NextApiRequest|NextRequest|FastifyRequest|IncomingMessage)\b/.test(type)
  );
}

const requestNames = new RegExp(`^${requestMember}$`);

/** True for the parameter of a function that is passed to `addEventListener('message', …)` or set as `onmessage`. */
function receivesMessages(parameter: Parameter): boolean {
  const list = parameter.node.parent;
  const handler = list?.type === 'formal_parameters' ? list.parent : list;
  const holder = handler?.parent;
  if (holder?.type === 'assignment_expression') return /(?:^|\.)onmessage$/.test(holder.childForFieldName('left')?.text ?? '');
  if (holder?.type !== 'arguments') return false;
  return (
    /(?:^|\.)addEventListener$/.test(holder.parent?.childForFieldName('function')?.text ?? '') &&
    /^['"`]message['"`]$/.test(holder.namedChild(0)?.text ?? '')
  );
}

function sourceOf({ path, root }: ResolvedName): string | null {
  if (path.endsWith('.length')) return null;
  // A request that nothing in the file declares stands in a fragment of a handler.
  if (root === 'global' && /^(?:req|request)\./.test(path) && requestPattern.test(path)) return 'the request';
  if (root === 'parameter' || root === 'local') {
    if (requestPattern.test(path) || requestMethod.test(path)) return 'the request';
    if (contextPattern.test(path) || uploadPattern.test(path)) return 'the request';
    if (eventPattern.test(path)) return 'the event';
  }
  if (root === 'global') {
    if (path.startsWith('process.argv')) return 'the command line';
    if (browserPattern.test(path)) return 'the page address';
    if (urlParameters.test(path)) return 'the page address';
  }
  if (root === 'import' && urlParameters.test(path)) return 'the page address';
  return null;
}

const nestDecorator = /@(?:Query|Body|Param|Headers|Req|UploadedFile|Cookies)\b/;

/** A destructured request: `({ query, body }, res) =>`, and parameters that NestJS fills from the request. */
function parameterSource(shape: FunctionShape, parameter: Parameter, binding: Binding): string | null {
  if (nestDecorator.test(parameter.decorators)) return 'the request';
  const first = binding.path[0];
  if (parameter.index === 0 && (first === undefined || first === 'data') && receivesMessages(parameter)) return 'a message';
  if (first === undefined || !requestNames.test(first)) return null;
  const second = shape.parameters[parameter.index + 1]?.bindings[0]?.name ?? '';
  const answers = /^_?(?:res|response|reply|next)$/.test(second);
  return parameter.index === 0 && (answers || requestLike('', parameter.type)) ? 'the request' : null;
}

/** Names of functions that by their name make a value harmless, whoever wrote them. */
const cleaningName =
  /^_*(?:escape|sanitize|sanitise|purify|quote|htmlEncode|encodeHtml|encodeHTML|stripTags|slugify|parseInt|toInt|toNumber|isValid|safeParse|secureFilename)/;

/** Replacements that leave only allowed characters, or that escape the special ones of a language. */
function cleans(name: string, args: readonly string[]): boolean {
  if (cleaningName.test(name)) return true;
  const [pattern, replacement] = args;
  if ((name !== 'replace' && name !== 'replaceAll') || pattern === undefined || replacement === undefined) return false;
  // A class of all but the allowed characters.
  if (pattern.startsWith('/') && pattern.includes('[^') && pattern.includes(']')) return /^(['"`])[\w .-]*\1$/.test(replacement);
  return /&(?:lt|gt|amp|quot|#)/.test(replacement) || /\\\\\$&|\\\\\$1/.test(replacement);
}

export const javascriptTaint: TaintModel = {
  sourceOf,
  parameterSource,
  cleans,
  sanitizers: new Set([
    'parseInt',
    'parseFloat',
    'Number',
    'Boolean',
    'BigInt',
    'Date',
    'encodeURIComponent',
    'encodeURI',
    'escape',
    'Number.parseInt',
    'Number.parseFloat',
    'dompurify.sanitize',
    'isomorphic-dompurify.sanitize',
    'DOMPurify.sanitize',
    'sanitize-html',
    'xss',
    'he.encode',
    'he.escape',
    'validator.escape',
    'lodash.escape',
    'escape-html',
    'html-escaper.escape',
    'path.basename',
    'shell-quote.quote',
    'shell-escape',
    'sqlstring.escape',
    'sqlstring.escapeId',
    'mysql.escape',
    'mysql.escapeId',
    'mysql2.escape',
    'mongo-sanitize',
    'escape-string-regexp',
    'sanitize-filename',
    'filenamify',
    'uuid.v4',
    'Math.floor',
    'Math.round',
    'Math.min',
    'Math.max',
    'Math.abs',
    'pg-escape',
    'pg-format',
    'bcrypt.hash',
    'bcryptjs.hash',
    '*.escapeHtml',
    '*.escapeHTML',
    '*.escapeId',
    '*.sanitize',
    '*.sanitizeHtml',
    '*.escapeLiteral',
    '*.escapeIdentifier',
    '*.digest',
    '*.indexOf',
    '*.includes',
    '*.test',
    '*.startsWith',
    '*.endsWith',
    '*.has',
    '*.charCodeAt',
    '*.toFixed',
    '*.verify',
    '*.findOne',
    '*.findById',
    '*.find',
    '*.filter',
    '*.findUnique',
    '*.findFirst',
    '*.findOneBy',
    '*.some',
    '*.every',
    '*.findIndex',
    '*.lastIndexOf',
    '*.createHash',
    '*.randomBytes',
    '*.getTime',
    '*.valueAsNumber',
  ]),
  propagators: new Set([
    'String',
    'Object',
    'Array.from',
    'Object.assign',
    'Object.values',
    'Object.entries',
    'Object.fromEntries',
    'JSON.parse',
    'JSON.stringify',
    'decodeURIComponent',
    'decodeURI',
    'unescape',
    'atob',
    'btoa',
    'Buffer.from',
    'path.join',
    'path.resolve',
    'path.normalize',
    'path.posix.join',
    'path.win32.join',
    'util.format',
    'util.inspect',
    'url.parse',
    'url.resolve',
    'url.format',
    'URL',
    'URLSearchParams',
    'querystring.parse',
    'querystring.unescape',
    'qs.parse',
    'lodash.merge',
    'Promise.resolve',
    'String.raw',
    'url.URL',
    'url.URLSearchParams',
    'lodash.get',
    'lodash.trim',
    'lodash.pick',
    'lodash.toString',
    'marked',
    'marked.parse',
    'he.decode',
    '*.concat',
    '*.replace',
    '*.replaceAll',
    '*.padStart',
    '*.padEnd',
    '*.join',
  ]),
  identities: new Set(['util.promisify', 'promisify', 'pify', 'bluebird.promisify', 'bluebird.promisifyAll']),
  mutators: new Set(['push', 'unshift', 'splice', 'add', 'set', 'append', 'insert', 'write', 'fill']),
  callbacks: new Map<string, CallbackWay>([
    ...['forEach', 'filter', 'find', 'some', 'every', 'findIndex', 'sort', 'subscribe', 'tap', 'each'].map(
      (name): [string, CallbackWay] => [`*.${name}`, { parameter: 0 }],
    ),
    ...['map', 'flatMap', 'then'].map((name): [string, CallbackWay] => [`*.${name}`, { parameter: 0, answers: true }]),
    ...['reduce', 'reduceRight'].map((name): [string, CallbackWay] => [`*.${name}`, { parameter: 1 }]),
  ]),
  cleanMembers: new Set([
    'length',
    'size',
    'byteLength',
    'statusCode',
    'status',
    'method',
    'destination',
    'tempFilePath',
    'mimetype',
    'encoding',
  ]),
};
