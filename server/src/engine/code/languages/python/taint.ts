import type { Binding, FunctionShape, Parameter, TaintModel } from '../../adapter.ts';
import type { ResolvedName } from '../../names.ts';

const flaskMember =
  '(?:args|form|values|json|data|headers|cookies|files|query_string|path|full_path|url|base_url|get_json\\(\\)|get_data\\(\\)|stream|view_args|host|referrer|user_agent)';
const flaskPattern = new RegExp(
  `^(?:flask|quart|bottle|sanic|pyramid)\\.request\\.(?:${flaskMember}|query|forms|params|json|GET|POST|body)(?:[.[(]|$)`,
);
/** Django, Django REST framework, Starlette, aiohttp, Tornado: a parameter or member that is named for the request. */
const requestPattern =
  /^(?:this\.)?(?:request|req)\.(?:GET|POST|body|COOKIES|META|FILES|headers|data|query_params|path_params|args|form|values|json|cookies|files|query|match_info|rel_url|url|path|get_full_path\(\)|raw_post_data|params|arguments|query_string|environ)(?:[.[(]|$)/;
const requestMethod =
  /^(?:this\.)?(?:request|req)\.(?:get_json|get_data|json|form|body|post|text|read|get_argument|get_arguments|build_absolute_uri|get_full_path)\(\)/;
const tornadoMethod = /^this\.(?:get_argument|get_arguments|get_query_argument|get_body_argument|get_cookie)\(\)/;
const eventPattern = /^event(?:\.(?:body|queryStringParameters|pathParameters|headers|rawQueryString)|\[\])/;

function sourceOf({ path, root }: ResolvedName): string | null {
  if (root === 'import') {
    if (flaskPattern.test(path)) return 'the request';
    if (path === 'sys.argv' || path.startsWith('sys.argv[') || path.startsWith('sys.argv.')) return 'the command line';
    return null;
  }
  if (root === 'global') {
    if (path === 'input()' || path === 'raw_input()') return 'the keyboard';
    return requestPattern.test(path) ? 'the request' : null;
  }
  if (requestPattern.test(path) || requestMethod.test(path)) return 'the request';
  if (tornadoMethod.test(path)) return 'the request';
  return root === 'parameter' && eventPattern.test(path) ? 'the event' : null;
}

const routeDecorator = /@[\w.]*\.?(?:route|get|post|put|delete|patch|websocket|api_view)\s*\(/;
const injected = /^(?:self|cls|request|req|db|session|current_user|user|background_tasks|response|ws|websocket|conn|cursor)$/;
const cleanType =
  /^(?:int|float|bool|UUID|uuid\.UUID|date|datetime|Decimal|Optional\[(?:int|float|bool|UUID)\]|(?:int|float|bool) \| None)\b/;
const dependency = /\b(?:Depends|Security|Session|AsyncSession|BackgroundTasks|Request|Response|WebSocket)\b/;

/** Parameters that a web framework fills from the address: functions under a route decorator. */
function parameterSource(shape: FunctionShape, parameter: Parameter, binding: Binding): string | null {
  if (!shape.decorators.some((decorator) => routeDecorator.test(decorator))) return null;
  // A name that the route itself holds comes from the address, whatever it is called.
  const inRoute = new RegExp(`<(?:\\w+(?:\\([^)]*\\))?:)?${binding.name}>|\\{${binding.name}(?::\\w+)?\\}`);
  const named = shape.decorators.some((decorator) => inRoute.test(decorator));
  if ((!named && injected.test(binding.name)) || cleanType.test(parameter.type) || dependency.test(parameter.type)) return null;
  if (binding.fallback !== null && /^(?:Depends|Security)\(/.test(binding.fallback.text)) return null;
  // Flask converts `<int:id>` in the route itself.
  const converted = new RegExp(`<(?:int|float|uuid):${binding.name}>`);
  return shape.decorators.some((decorator) => converted.test(decorator)) ? null : 'the request';
}

export const pythonTaint: TaintModel = {
  sourceOf,
  parameterSource,
  sanitizers: new Set([
    'int',
    'float',
    'bool',
    'len',
    'hash',
    'id',
    'ord',
    'isinstance',
    'uuid.UUID',
    'decimal.Decimal',
    'shlex.quote',
    'pipes.quote',
    'html.escape',
    'cgi.escape',
    'markupsafe.escape',
    'flask.escape',
    'django.utils.html.escape',
    'django.utils.html.conditional_escape',
    'django.utils.html.format_html',
    'bleach.clean',
    'nh3.clean',
    'werkzeug.utils.secure_filename',
    'os.path.basename',
    'posixpath.basename',
    'ntpath.basename',
    'urllib.parse.quote',
    'urllib.parse.quote_plus',
    'urllib.parse.urlencode',
    'urllib.quote',
    'ldap.filter.escape_filter_chars',
    'ldap3.utils.conv.escape_filter_chars',
    're.escape',
    'psycopg2.sql.Identifier',
    'psycopg2.sql.Literal',
    'psycopg.sql.Identifier',
    'psycopg.sql.Literal',
    '*.isdigit',
    '*.isalnum',
    '*.isalpha',
    '*.startswith',
    '*.endswith',
    '*.is_valid',
    '*.count',
    '*.find',
    '*.index',
    '*.hexdigest',
    '*.digest',
    '*.escape_string',
    '*.mogrify',
    '*.quote_name',
  ]),
  propagators: new Set([
    'str',
    'bytes',
    'bytearray',
    'repr',
    'list',
    'tuple',
    'dict',
    'set',
    'sorted',
    'reversed',
    'next',
    'iter',
    'map',
    'filter',
    'zip',
    'json.loads',
    'json.dumps',
    'base64.b64decode',
    'base64.b64encode',
    'base64.urlsafe_b64decode',
    'binascii.unhexlify',
    'codecs.decode',
    'os.path.join',
    'os.path.abspath',
    'os.path.normpath',
    'os.path.expanduser',
    'os.path.realpath',
    'posixpath.join',
    'pathlib.Path',
    'pathlib.PurePath',
    'urllib.parse.unquote',
    'urllib.parse.unquote_plus',
    'urllib.parse.urljoin',
    'urllib.parse.urlparse',
    'urllib.parse.urlunparse',
    'urllib.unquote',
    'io.BytesIO',
    'io.StringIO',
    'textwrap.dedent',
    'copy.copy',
    'copy.deepcopy',
    'string.Template',
    '*.join',
    '*.format',
    '*.replace',
    '*.substitute',
    '*.safe_substitute',
  ]),
  identities: new Set(['functools.partial', 'asgiref.sync.sync_to_async']),
  mutators: new Set(['append', 'extend', 'insert', 'add', 'update', 'setdefault', 'write', 'appendleft', 'put']),
  callbacks: new Map([
    ['map', { parameter: 0, argument: 1 }],
    ['filter', { parameter: 0, argument: 1 }],
  ]),
  cleanMembers: new Set(['method', 'status_code', 'content_length']),
};
