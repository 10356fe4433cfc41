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
/** Members that only requests have, of a name that may well stand for one. */
const certainMember =
  /^(?:r|rq|web_request|django_request|this_request|orig_request)\.(?:GET|POST|COOKIES|FILES|query_params|path_params|match_info)\b/;
const wsgiMember = /^(?:environ|env)\.(?:QUERY_STRING|PATH_INFO|REQUEST_URI|HTTP_\w+|wsgi\.input)(?:[.[(]|$)/;
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
  // What a web server passes to a script of its own.
  if (/^os\.environ(?:\.get\(\))?\.(?:QUERY_STRING|PATH_INFO|REQUEST_URI|HTTP_\w+)$/.test(path)) return 'the request';
  if (/^os\.(?:environ|environb)(?:[.[]|$)|^os\.getenvb?\(\)/.test(path)) return 'the environment';
  return null;
}

/** Says in words which source a resolved name is, or null. */
/** What a handler of Python's own web server has of a request, and what Django puts into its views. */
const handlerMember = /^this\.(?:path|headers|rfile|requestline)(?:[.[(]|$)/;
const viewMember = /^this\.kwargs(?:[.[(]|$)/;

export function sourceOf({ path, root }: ResolvedName, classHead: () => string): string | null {
  if (handlerMember.test(path) && /HTTPRequestHandler\b/.test(classHead())) return 'the request';
  if (viewMember.test(path) && /View(?:Set)?(?:Mixin)?\b/.test(classHead())) return 'the request';
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
  if (certainMember.test(path) || wsgiMember.test(path)) return 'the request';
  return eventPattern.test(path) ? 'the event' : null;
}
