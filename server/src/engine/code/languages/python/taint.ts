import type { Binding, FunctionShape, Parameter, TaintModel } from '../../adapter.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { ResolvedName } from '../../names.ts';

/** Members of the request objects of frameworks that import them: Flask, Quart, Bottle, CherryPy, Sanic, Pyramid. */
const flaskMember =
  '(?:args|form|values|json|data|headers|cookies|files|query_string|path|full_path|url|base_url|get_json\\(\\)|get_data\\(\\)|stream|view_args|host|referrer|user_agent)';
const flaskPattern = new RegExp(
  `^(?:flask|flask\\.globals|quart|bottle|sanic|pyramid|cherrypy|connexion|flask_restful|flask_login)\\.request\\.(?:${flaskMember}|query|forms|params|json|GET|POST|body|query_args|raw_body)(?:[.[(]|$)`,
);
/** Django, Django REST framework, Starlette, aiohttp, Tornado: a parameter or member that is named for the request. */
const requestPattern =
  /^(?:this\.)?(?:request|req|_req|_request|http_request)\.(?:GET|POST|body|COOKIES|META|FILES|headers|data|query_params|path_params|args|form|values|json|cookies|files|query|match_info|rel_url|url|path|get_full_path\(\)|raw_post_data|params|arguments|body_arguments|query_arguments|query_string|environ|view_args|matchdict|json_body|media|bounded_stream|route_params|content_params)(?:[.[(]|$)/;
const requestMethod =
  /^(?:this\.)?(?:request|req|_req|_request|http_request)\.(?:get_json|get_data|json|form|body|post|text|read|get_argument|get_arguments|build_absolute_uri|get_full_path|get_param|get_param_as_list|get_header|get_cookie_values|get_media|get_body|get_raw_uri|stream)\(\)/;
/** Members that only requests have, whatever the request is called. */
const certainMember = /^\w+\.(?:GET|POST|COOKIES|FILES|query_params|path_params|match_info)\b/;
const ownMethod =
  /^this\.(?:get_argument|get_arguments|get_query_argument|get_query_arguments|get_body_argument|get_body_arguments|get_cookie|rfile\.read|rfile\.readline|request\.get|request\.get_all|request\.get_range)\(\)/;
const webPy =
  /^(?:web\.(?:input|data|cookies)\(\)|web\.ctx\.(?:path|fullpath|query|env|homepath)\b|cgi\.(?:FieldStorage|parse|parse_qs)\(\))/;
/** What a form, a serializer or a parser took out of the request: checked for its kind, and free text where the kind is text. */
const readFromRequest =
  /\.(?:cleaned_data|validated_data)(?:[.[(]|$)|(?:^|\.)(?:form|\w*Form\(\))\.\w+\.data$|reqparse\.RequestParser\(\)\.parse_args\(\)|^streamlit\.(?:text_input|text_area|chat_input|sidebar\.text_input)\(\)/;
const receivedPattern =
  /^(?:socket\.socket\(\)|this\.(?:sock|socket|conn|connection|request)|sock|socket|conn|connection|client|client_socket|client_sock|clientsocket|server_socket|s|ws|websocket)(?:\.accept\(\)(?:\.\w{1,4}|\.\*|\[\])?)?\.(?:recv|recvfrom|recv_bytes|recv_string|recv_json|receive_text|receive_json|receive_bytes|receive)\(\)/;
const eventPattern =
  /^event(?:\.(?:body|queryStringParameters|multiValueQueryStringParameters|pathParameters|headers|multiValueHeaders|rawQueryString|rawPath|path|Records|query|params|arguments)\b|\[\])|^event\.get\(\)/;
const commandLine =
  /^(?:sys\.(?:argv|orig_argv)|(?:argparse\.ArgumentParser|optparse\.OptionParser|getopt\.getopt|docopt\.docopt|configargparse\.ArgParser)\(\)(?:\.(?:parse_args|parse_known_args)\(\)|$))/;

function importedSource(path: string): string | null {
  if (flaskPattern.test(path)) return 'the request';
  if (webPy.test(path)) return 'the request';
  if (/^argparse\.|^optparse\.|^configargparse\./.test(path)) return /\.parse_(?:known_)?args\(\)/.test(path) ? 'the command line' : null;
  if (commandLine.test(path)) return 'the command line';
  if (/^(?:sys\.stdin(?:$|\.)|fileinput\.input\(\)|getpass\.getpass\(\)|click\.prompt\(\)|typer\.prompt\(\))/.test(path))
    return 'the keyboard';
  if (/^os\.(?:environ|environb)(?:[.[]|$)|^os\.getenvb?\(\)/.test(path)) return 'the environment';
  return null;
}

function sourceOf({ path, root }: ResolvedName): string | null {
  if (readFromRequest.test(path)) return 'the request';
  if (root === 'import' || root === 'global') {
    const found = importedSource(path);
    if (found !== null) return found;
  }
  if (receivedPattern.test(path)) return 'the network';
  if (root === 'import') return null;
  if (root === 'global') {
    if (path === 'input()' || path === 'raw_input()') return 'the keyboard';
    return requestPattern.test(path) || requestMethod.test(path) ? 'the request' : null;
  }
  if (requestPattern.test(path) || requestMethod.test(path) || ownMethod.test(path)) return 'the request';
  if (root !== 'parameter') return null;
  if (certainMember.test(path)) return 'the request';
  return eventPattern.test(path) ? 'the event' : null;
}

const routeDecorator =
  /@[\w.]*\.?(?:route|get|post|put|delete|patch|websocket|api_route|api_view|expose|require_http_methods|view_config|add_url_rule)\s*\(|@[\w.]*\b(?:expose|csrf_exempt|login_required|require_GET|require_POST|require_safe|permission_required|staff_member_required)\b/;
const commandDecorator = /@[\w.]*\b(?:command|option|argument)\s*\(/;
const injected = /^(?:self|cls|request|req|db|session|current_user|user|background_tasks|response|ws|websocket|conn|cursor)$/;
const cleanType =
  /^(?:int|float|bool|UUID|uuid\.UUID|date|datetime|Decimal|Optional\[(?:int|float|bool|UUID)\]|(?:int|float|bool) \| None)\b|^(?:typing\.)?Annotated\[(?:int|float|bool|UUID|uuid\.UUID|date|datetime)\b/;
const dependency = /\b(?:Depends|Security|Session|AsyncSession|BackgroundTasks|Request|Response|WebSocket|HttpRequest|Connection|Cursor)\b/;
const webHandlerBase = /(?:View|ViewSet|Resource|RequestHandler|WebHandler|HTTPEndpoint|MethodView|HTTPMethodView)\b/;
const handlerMethod = /^this\.(?:get|post|put|patch|delete|head|options|dispatch|list|retrieve|create|update|destroy)$/;

/** True for the methods of a class that answers requests: Flask's and Django's views, Tornado's handlers, REST resources. */
function isHandlerMethod(shape: FunctionShape, parameter: Parameter): boolean {
  if (shape.name === null || !handlerMethod.test(shape.name)) return false;
  for (let node: SyntaxNode | null = parameter.node; node !== null; node = node.parent)
    if (node.type === 'class_definition') return webHandlerBase.test(node.childForFieldName('superclasses')?.text ?? '');
  return false;
}

/** A function that a cloud service calls with an event, or a message queue with a message. */
function calledFromOutside(shape: FunctionShape, name: string): string | null {
  const names = shape.parameters.map((candidate) => candidate.bindings[0]?.name ?? '');
  if (names[0] === name && names.length === 2 && /^_?(?:event|evt)$/.test(name) && /^_?(?:context|ctx|_)$/.test(names[1] ?? ''))
    return /handler|main|lambda/i.test(shape.name ?? '') ? 'the event' : null;
  if (names.length === 4 && /^(?:ch|channel)$/.test(names[0] ?? '') && names[3] === name && /^(?:body|message|msg)$/.test(name))
    return 'the queue';
  return null;
}

/** Parameters that a web framework fills from the address or the body: functions under a route, methods of a view. */
function parameterSource(shape: FunctionShape, parameter: Parameter, binding: Binding): string | null {
  const { decorators } = shape;
  const outside = calledFromOutside(shape, binding.name);
  if (outside !== null) return outside;
  const routed = decorators.some((decorator) => routeDecorator.test(decorator)) || isHandlerMethod(shape, parameter);
  if (!routed) {
    const isCommand = decorators.some((decorator) => commandDecorator.test(decorator));
    return isCommand && !cleanType.test(parameter.type) && !/^(?:ctx|context|self|obj)$/.test(binding.name) ? 'the command line' : null;
  }
  // A name that the route itself holds comes from the address, whatever it is called.
  const inRoute = new RegExp(`<(?:\\w+(?:\\([^)]*\\))?:)?${binding.name}>|\\{${binding.name}(?::\\w+)?\\}`);
  const named = decorators.some((decorator) => inRoute.test(decorator));
  if ((!named && injected.test(binding.name)) || cleanType.test(parameter.type) || dependency.test(parameter.type)) return null;
  if (binding.fallback !== null && /^(?:Depends|Security)\(/.test(binding.fallback.text)) return null;
  // Flask converts `<int:id>` in the route itself.
  const converted = new RegExp(`<(?:int|float|uuid):${binding.name}>`);
  return decorators.some((decorator) => converted.test(decorator)) ? null : 'the request';
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
    '*.literal_processor',
    'round',
    'abs',
    'ipaddress.ip_address',
    'ipaddress.ip_network',
    'ipaddress.IPv4Address',
    'ipaddress.IPv6Address',
    'datetime.datetime.strptime',
    'datetime.datetime.fromisoformat',
    'datetime.date.fromisoformat',
    'shlex.join',
    'subprocess.list2cmdline',
    'django.utils.html.escapejs',
    'django.utils.html.format_html_join',
    'django.utils.http.urlquote',
    'django.utils.http.urlencode',
    'django.utils.text.slugify',
    'django.utils.text.get_valid_filename',
    'django.utils._os.safe_join',
    'slugify.slugify',
    'werkzeug.security.safe_join',
    'werkzeug.utils.safe_join',
    'werkzeug.utils.escape',
    'werkzeug.escape',
    'flask.safe_join',
    'flask.url_for',
    'django.urls.reverse',
    'jinja2.escape',
    'jinja2.utils.escape',
    'xml.sax.saxutils.escape',
    'xml.sax.saxutils.quoteattr',
    'lxml.html.clean.clean_html',
    'tornado.escape.xhtml_escape',
    'tornado.escape.url_escape',
    'urllib.quote_plus',
    'urllib.urlencode',
    'six.moves.urllib.parse.quote',
    'six.moves.urllib.parse.urlencode',
    'ldap.dn.escape_dn_chars',
    'ldap3.utils.dn.escape_rdn',
    'sqlalchemy.sql.quoted_name',
    'hashlib.md5',
    'hashlib.sha1',
    'hashlib.sha256',
    'hashlib.sha512',
    'werkzeug.security.generate_password_hash',
    '*.isnumeric',
    '*.isdecimal',
    '*.isidentifier',
    '*.quote_identifier',
    '*.quote_ident',
    '*.escape_filter_chars',
  ]),
  // Taking out everything but a list of characters, as in `re.sub(r"[^a-z]", "", x)`.
  cleans: (name, args) => (name === 'sub' || name === 'subn') && /^r?['"](?:\[\^|\\W)/.test(args[0] ?? ''),
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
    '*.format_map',
    'unicode',
    'six.text_type',
    'os.fspath',
    'os.fsdecode',
    'os.fsencode',
    'shlex.split',
    're.sub',
    're.split',
    're.findall',
    'html.unescape',
    'urllib.parse.urlsplit',
    'urllib.parse.urlunsplit',
    'urllib.parse.parse_qs',
    'urllib.parse.parse_qsl',
    'urlparse.urlparse',
    'urlparse.urljoin',
    'urlparse.parse_qs',
    'six.moves.urllib.parse.unquote',
    'six.moves.urllib.parse.urljoin',
    'binascii.a2b_base64',
    'binascii.a2b_hex',
    'zlib.decompress',
    'base64.decodebytes',
    'base64.b32decode',
    'bytes.fromhex',
    'getattr',
    'min',
    'max',
    'enumerate',
    'itertools.chain',
    'lxml.etree.fromstring',
    'lxml.etree.XML',
    'lxml.etree.parse',
    'xml.etree.ElementTree.fromstring',
    'defusedxml.ElementTree.fromstring',
    'xml.dom.minidom.parseString',
    'xmltodict.parse',
    'yaml.safe_load',
    'collections.OrderedDict',
    'ujson.loads',
    'simplejson.loads',
    'orjson.loads',
    'pathlib.PosixPath',
    'pathlib.PurePosixPath',
    'py.path.local',
    'django.utils.encoding.force_str',
    'django.utils.encoding.force_text',
    'django.utils.encoding.smart_str',
    'django.utils.encoding.smart_text',
    'django.utils.encoding.iri_to_uri',
    'werkzeug.urls.url_unquote',
    'ast.literal_eval',
  ]),
  identities: new Set(['functools.partial', 'asgiref.sync.sync_to_async']),
  cleanMembers: new Set(['method', 'status_code', 'content_length']),
};
