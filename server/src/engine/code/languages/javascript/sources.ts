import type { Binding, FunctionShape, Parameter } from '../../adapter.ts';
import type { ResolvedName } from '../../names.ts';
import type { SyntaxNode } from '../../syntax-node.ts';

/** Members of an incoming request that its sender chooses, in Express, Koa, Fastify, Hapi, Next and Node's own server. */
const requestMember =
  '(?:query|body|params|headers|rawHeaders|cookies|signedCookies|url|originalUrl|path|hostname|rawBody|nextUrl|querystring|subdomains|payload|rawUrl)';
const requestPattern = new RegExp(
  `^(?:(?:(?:this|c|ctx|context|\\(parameter\\)|event\\.node|event)\\.)?(?:req|request)|_req|_request|httpRequest|httpReq|incomingMessage|this\\.req|this\\.request)(?:\\.raw)?\\.${requestMember}(?:[.[(]|$)`,
);
const contextPattern = new RegExp(
  `^(?:this\\.)?(?:ctx|context|c)\\.(?:(?:request|req)\\.(?:${requestMember}|param|header|queries|json|text|formData|parseBody|URL)|query|queries|params|querystring|bindings)(?:[.[(]|$)`,
);
/** Members that only Koa's context has under that name. */
const koaPattern = /^(?:this\.)?ctx\.(?:(?:headers?|cookies|href|originalUrl|url)(?:[.[(]|$)|get\(\))/;
/** An uploaded file's name and content come from outside; its path and new name were chosen by the server. */
const uploadPattern =
  /^(?:req|request|ctx\.request|ctx\.req)\.files?(?:\..*|\[\]\.?)?\.?(?:originalname|originalFilename|name|buffer|data)(?:[.[(]|$)/;
const eventPattern =
  /^(?:event|evt|_event)\.(?:body|queryStringParameters|multiValueQueryStringParameters|pathParameters|headers|multiValueHeaders|rawQueryString|rawPath|cookies|Records|arguments|params|url\.searchParams)(?:[.[(]|$)/;
const requestMethod =
  /^(?:(?:ctx|context|event|\(parameter\))\.)?(?:req|request|_req|_request)\.(?:param|get|header|json|text|formData|arrayBuffer|blob|accepts|input|all|qs|only|except)\(\)/;
/** What loaders of SvelteKit and others get: `({ url }) => url.searchParams.get('x')`. */
const addressParameter = /^(?:\(parameter\)\.)?(?:url|nextUrl)\.searchParams(?:[.[(]|$)/;
const formPattern = /^formData\.(?:get|getAll|entries|values)\(\)/;
/** Functions of h3 (Nitro, Nuxt) and Next that read the request at hand. */
const readers =
  /^(?:h3\.)?(?:getQuery|readBody|readRawBody|getRouterParams?|getRequestHeaders?|readMultipartFormData|readFormData|getRequestURL)\(\)|^h3\.(?:getHeaders?|getCookie|parseCookies)\(\)|^next\/headers\.(?:cookies|headers)\(\)\.get(?:All)?\(\)/;
const queuePattern = /^(?:(?:msg|message)\.content|job\.data|message\.value|\(parameter\)\.message\.value)(?:[.[(]|$)/;
const browserPattern =
  /^(?:(?:window|document|self|globalThis|top|parent)\.)*(?:location(?:\.(?:href|hash|search|pathname))?|document\.(?:URL|documentURI|referrer|cookie|baseURI)|URL|referrer|window\.name)$/;
const urlParameters =
  /(?:^|\.)URLSearchParams\(\)\.(?:get|getAll|entries|values)\(\)|(?:^|\.)useSearchParams\(\)|(?:^|\.)useParams\(\)|^next\/navigation\.use(?:SearchParams|Params)\(\)/;
const commandLine =
  /^process\.argv(?:[.[(]|$)|^yargs(?:\/yargs)?(?:\.|\(\)).*\bargv\b|^yargs\.argv|^minimist\(\)|^(?:commander|program)(?:\.program|\.Command\(\))?\.(?:args|opts\(\))/;

const requestNames = new RegExp(`^${requestMember}$`);

function requestLike(name: string, type: string): boolean {
  return (
    /^(?:_?req|_?request|httpRequest)$/.test(name) || /\b(?:Request|NextApiRequest|NextRequest|FastifyRequest|IncomingMessage)\b/.test(type)
  );
}

/** The function that a parameter belongs to. */
function functionOf(parameter: Parameter): SyntaxNode | null {
  const list = parameter.node.parent;
  return list?.type === 'formal_parameters' ? list.parent : list;
}

/** The call that a function is passed to, with the function's place among its arguments. */
function callAround(parameter: Parameter): { callee: string; first: string; call: SyntaxNode } | null {
  const holder = functionOf(parameter)?.parent;
  const call = holder?.type === 'arguments' ? holder.parent : null;
  if (call == null) return null;
  return { callee: call.childForFieldName('function')?.text ?? '', first: holder?.namedChild(0)?.text ?? '', call };
}

/** The name under which a function is declared, assigned or exported. */
function declaredName(shape: FunctionShape, parameter: Parameter): string {
  if (shape.name !== null) return shape.name.replace(/^this\./, '');
  const holder = functionOf(parameter)?.parent;
  if (holder?.type === 'variable_declarator') return holder.childForFieldName('name')?.text ?? '';
  if (holder?.type === 'assignment_expression') return holder.childForFieldName('left')?.text ?? '';
  if (holder?.type === 'pair') return holder.childForFieldName('key')?.text ?? '';
  return '';
}

/** True for a function that leaves the file by this name: `exports.handler = …`, `export const handler = …`. */
function isExported(parameter: Parameter): boolean {
  let node = functionOf(parameter);
  for (let steps = 0; node !== null && steps < 4; node = node.parent, steps++) {
    if (node.type === 'export_statement') return true;
    if (node.type === 'assignment_expression') return /^(?:module\.)?exports\b/.test(node.childForFieldName('left')?.text ?? '');
  }
  return false;
}

/** True for the parameter of a function that is passed to `addEventListener('message', …)` or set as `onmessage`. */
function receivesMessages(parameter: Parameter): boolean {
  const holder = functionOf(parameter)?.parent;
  if (holder?.type === 'assignment_expression') return /(?:^|\.)onmessage$/.test(holder.childForFieldName('left')?.text ?? '');
  const around = callAround(parameter);
  return around !== null && /(?:^|\.)addEventListener$/.test(around.callee) && /^['"`]message['"`]$/.test(around.first);
}

const socketReceiver =
  /(?:^|\.)(?:\w*[sS]ocket|ws|wss|conn|connection|client|io|nsp|namespace|peer|session|spark|(?:mqtt|redis)?(?:[cC]lient|[sS]ubscriber|[sS]ub))\.(?:on|once|addListener)$/;
const ownEvents =
  /^['"`](?:connect|connection|disconnect|disconnecting|error|close|open|end|drain|ready|reconnect\w*|timeout|listening|finish|upgrade|headers|request|connect_error|pong|secureConnect|lookup)['"`]$/;

/** True for what comes in over a socket: `socket.on('chat', (text) => …)`, `req.on('data', (chunk) => …)`. */
function receivesData(parameter: Parameter, name: string): boolean {
  const around = callAround(parameter);
  if (around === null || !/^['"`]/.test(around.first) || /^(?:cb|callback|ack|done|fn|next|err|error|reply|respond)$/.test(name))
    return false;
  if (/(?:^|\.)(?:req|request|_req)\.on$/.test(around.callee)) return parameter.index === 0 && /^['"`]data['"`]$/.test(around.first);
  return socketReceiver.test(around.callee) && !ownEvents.test(around.first);
}

const handlerMethods = /(?:^|\.)(?:get|post|put|patch|delete|del|all|head|options|use|route|opts)$/;
const serverCallee = /(?:^|\.)(?:createServer|createSecureServer)$/;

/** True for a function registered as a handler: `app.get('/x', (a, b) => …)`, `http.createServer((a, b) => …)`. */
function isHandler(parameter: Parameter): boolean {
  const around = callAround(parameter);
  if (around === null) return false;
  if (serverCallee.test(around.callee)) return /\bhttps?\d?\b|^create/i.test(around.callee);
  return (
    handlerMethods.test(around.callee) &&
    /(?:^|\.)(?:app|router|server|fastify|api|routes?|express\(\)|\w+(?:App|Router|Server|Routes?))(?:\.route\([^()]{0,100}\))?\.\w+$/.test(
      around.callee,
    )
  );
}

/** True for a function that is passed to `app.get('/path', …)` and the like. */
export function isRegisteredHandler(node: SyntaxNode): boolean {
  const list = node.parent;
  if (list?.type !== 'arguments' || !/^['"`]\//.test(list.namedChild(0)?.text ?? '')) return false;
  return /(?:^|\.)(?:app|router|server|api|routes?|\w+(?:App|Router|Server|Routes?))\.(?:get|post|put|patch|delete|all|use)$/.test(
    list.parent?.childForFieldName('function')?.text ?? '',
  );
}

const answerName = /^_?(?:res|response|reply|resp|rep|next|h)$/;

/** Parameter decorators that a framework fills from the request: NestJS, routing-controllers, type-graphql, tsoa, LoopBack. */
const fillingDecorator =
  /@(?:Query|Body|Param|Params|Headers|Header|Path|UploadedFiles?|Cookies?|RawBody|HostParam|Args?|MessageBody|Payload|QueryParams?|BodyParam|HeaderParams?|CookieParam|PathParams?|BodyParams|FormField|requestBody|requestParam|queryParam|param\.(?:query|path|header)\.string)\b/;
/** Pipes and types that leave only harmless values. */
const narrowed = /\bParse(?:Int|Float|Bool|UUID|Enum|Date|ObjectId)Pipe\b/;
const harmlessType = /^(?:number|boolean|bigint|Date|ObjectId|Types\.ObjectId)$/;

const loaderName =
  /^(?:load|loader|action|actions|handle|GET|POST|PUT|PATCH|DELETE|HEAD|getServerSideProps|getInitialProps|onRequest(?:Get|Post|Put)?|default|clientLoader)$/;

/** A destructured request: `({ query, body }, res) =>`, what a framework passes to its handlers, and message bodies. */
export function parameterSource(shape: FunctionShape, parameter: Parameter, binding: Binding): string | null {
  if (fillingDecorator.test(parameter.decorators))
    return narrowed.test(parameter.decorators) || harmlessType.test(parameter.type) ? null : 'the request';
  const first = binding.path[0];
  const { index } = parameter;
  if (index === 0 && (first === undefined || first === 'data') && receivesMessages(parameter)) return 'a message';
  if (receivesData(parameter, binding.name)) return 'a message';
  const names = shape.parameters.map((other) => other.bindings[0]?.name ?? '');
  if (first === undefined) return wholeParameterSource(shape, parameter, binding.name, names);
  if (index === 1) {
    // Resolvers of GraphQL get their arguments second, and route handlers of Next get `{ params }` there.
    if (/^(?:_+|_?parent|_?root|_?obj|_?source|__\w*)$/.test(names[0] ?? '') && isResolver(parameter)) return 'the request';
    return first === 'params' && requestLike(names[0] ?? '', shape.parameters[0]?.type ?? '') ? 'the request' : null;
  }
  if (index !== 0) return null;
  if (first === 'input') return /\.(?:query|mutation|subscription)$/.test(callAround(parameter)?.callee ?? '') ? 'the request' : null;
  if (first === 'searchParams') return 'the request';
  if (!requestNames.test(first)) return null;
  const second = names[1] ?? '';
  if (answerName.test(second) || requestLike('', parameter.type) || isHandler(parameter)) return 'the request';
  return loaderName.test(declaredName(shape, parameter)) && isExported(parameter) && /^(?:params|query|body|cookies|headers)$/.test(first)
    ? 'the request'
    : null;
}

/** True for a function inside the resolvers of a GraphQL schema. */
function isResolver(parameter: Parameter): boolean {
  let node = functionOf(parameter);
  for (let steps = 0; node !== null && steps < 8; node = node.parent, steps++) {
    if (node.type === 'pair' && /^['"]?(?:Query|Mutation|Subscription|resolve|resolvers?)$/.test(node.childForFieldName('key')?.text ?? ''))
      return true;
    if (node.type === 'variable_declarator' && /quer|mutation|resolver/i.test(node.childForFieldName('name')?.text ?? '')) return true;
    if (node.type === 'method_definition' && node.childForFieldName('name')?.text === 'resolve') return true;
  }
  return false;
}

function wholeParameterSource(shape: FunctionShape, parameter: Parameter, name: string, names: readonly string[]): string | null {
  const { index } = parameter;
  if (index === 1 && /^_?args$/.test(name) && /^(?:_+|_?parent|_?root|_?obj|_?source|__\w*)$/.test(names[0] ?? '')) return 'the request';
  if (index === 3 && /\.param$/.test(callAround(parameter)?.callee ?? '') && names.length >= 4) return 'the request';
  if (index !== 0) return null;
  // A function in the cloud that is called without a gateway gets its data as the event itself.
  if (
    /^_?event$/.test(name) &&
    /^(?:(?:module\.)?exports\.)?(?:lambda)?handler$/i.test(declaredName(shape, parameter)) &&
    isExported(parameter)
  )
    return 'the event';
  if (requestLike(name, '')) return null;
  const [, second = ''] = names;
  const odd = /^(?:r|rq|rqst|request_|inReq|incoming|http_?req\w*|client_?req\w*)$/i.test(name);
  // Of a request under an unusual name every member counts, apart from those that the server sets.
  if (/\b(?:express\.)?Request\b|\b(?:NextApiRequest|FastifyRequest|IncomingMessage)\b/.test(parameter.type) && answerName.test(second))
    return 'the request';
  const owner = functionOf(parameter);
  if (second !== '' && !/^_?(?:ctx|context|c|event|next|done|err|error)$/.test(name) && owner !== null && isRegisteredHandler(owner))
    return 'the request';
  return (odd || /req/i.test(name)) && answerName.test(second) && isHandler(parameter) ? 'the request' : null;
}

export function sourceOf({ path, root }: ResolvedName): string | null {
  if (path.endsWith('.length')) return null;
  if (root === 'global') {
    // A request or event that nothing in the file declares stands in a fragment of a handler.
    if (/^(?:req|request)\./.test(path) && (requestPattern.test(path) || requestMethod.test(path))) return 'the request';
    if (/^ctx\./.test(path) && (contextPattern.test(path) || koaPattern.test(path))) return 'the request';
    if (/^event\.(?:queryStringParameters|pathParameters|multiValue\w+|rawQueryString)\b/.test(path)) return 'the event';
    if (commandLine.test(path)) return 'the command line';
    if (browserPattern.test(path)) return 'the page address';
    if (urlParameters.test(path)) return 'the page address';
    return readers.test(path) ? 'the request' : null;
  }
  if (root === 'import') {
    if (urlParameters.test(path)) return 'the page address';
    if (commandLine.test(path)) return 'the command line';
    return readers.test(path) ? 'the request' : null;
  }
  if (requestPattern.test(path) || requestMethod.test(path)) return 'the request';
  if (contextPattern.test(path) || koaPattern.test(path) || uploadPattern.test(path)) return 'the request';
  if (eventPattern.test(path)) return 'the event';
  if (root === 'parameter') {
    if (addressParameter.test(path) || formPattern.test(path)) return 'the request';
    if (queuePattern.test(path)) return 'a message';
  }
  return null;
}
