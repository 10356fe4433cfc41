import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { FunctionFact } from '../../facts.ts';
import type { Call } from '../../rule.ts';
import { importsModule } from './calls.ts';
import { isRoute } from './routes.ts';

const exposed = /@[\w.]{0,80}\bexpose\b/;

export const responseNames = [
  'flask.make_response',
  'flask.helpers.make_response',
  'flask.Response',
  'flask.wrappers.Response',
  'quart.Response',
  'quart.make_response',
  ...[
    'HttpResponse',
    'HttpResponseBadRequest',
    'HttpResponseNotFound',
    'HttpResponseForbidden',
    'HttpResponseServerError',
    'HttpResponseGone',
    'StreamingHttpResponse',
  ].flatMap((name) => [`django.http.${name}`, `django.http.response.${name}`]),
  'HttpResponse',
  'make_response',
  'fastapi.responses.HTMLResponse',
  'starlette.responses.HTMLResponse',
  'fastapi.Response',
  'starlette.responses.Response',
  'aiohttp.web.Response',
  'sanic.response.html',
  'sanic.html',
  'werkzeug.wrappers.Response',
  'werkzeug.Response',
  'bottle.HTTPResponse',
  'pyramid.response.Response',
  'webob.Response',
  'func.HttpResponse',
  'azure.functions.HttpResponse',
  '*.write',
  '*.finish',
];
/** Responses that are HTML only when they say so. */
const plainByDefault = /^(?:aiohttp|fastapi\.Response|starlette\.responses\.Response|azure|func)\b/;
/** Handlers of Tornado and webapp2, whose answers are HTML. */
const handlerWrite = /^this\.(?:write|finish|response\.write|response\.out\.write|wfile\.write)$/;

/** The text of an answer: of `text, status`, the first. */
export function bodyOf(value: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const read = context.expression(value);
  if (read.kind === 'array') return value.type === 'tuple' || value.type === 'expression_list' ? (read.elements[0] ?? null) : null;
  if (read.kind === 'wrap') return bodyOf(read.inner, context);
  return read.kind === 'object' ? null : value;
}

/** True for JSON, other structured data and what a template or a redirect made. */
export function isNoHtml(body: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(body);
  const read = context.expression(value);
  if (read.kind === 'object' || (read.kind === 'array' && value.type !== 'list')) return true;
  return /(?:^|\.)(?:dumps|jsonify|json|get_json|to_json|dict|list|render|render_template|render_to_string|serialize|tojson|make_response|redirect)\(\)$/.test(
    context.resolve(value)?.path ?? '',
  );
}

/** True for functions whose returned text is a page. */
export function answersHtml({ shape }: FunctionFact, context: CodeContext): boolean {
  if (!shape.decorators.some((decorator) => isRoute(decorator) || exposed.test(decorator))) return false;
  if (importsModule(context, 'fastapi', 'flask_restful', 'flask_restx')) return false;
  return context.facts.imports().length === 0 || importsModule(context, 'flask', 'bottle', 'quart', 'cherrypy');
}

/** The body of a response that a call makes, where the response is HTML; else null. */
export function htmlBody(call: Call, context: CodeContext): SyntaxNode | null {
  const { path } = call.name;
  if (/\.(?:write|finish)$/.test(path) && !handlerWrite.test(path)) return null;
  if (
    handlerWrite.test(path) &&
    !importsModule(context, 'tornado', 'webapp2', 'google.appengine') &&
    context.facts.imports().length > 0 &&
    !/wfile/.test(path)
  )
    return null;
  const body = [0, 'response', 'content', 'text', 'body'].map((place) => argumentOf(call.args, place)).find((found) => found !== null);
  if (body === undefined || body.spread || context.isConstant(body.node) || isNoHtml(body.node, context)) return null;
  const type =
    ['content_type', 'mimetype', 'media_type', 'headers'].map((name) => argumentOf(call.args, name)).find((found) => found !== null) ??
    null;
  const literal = type === null ? null : context.expression(context.valueNode(type.node));
  const stated =
    type === null
      ? null
      : (context.stringOf(type.node) ??
        (literal?.kind === 'object' ? literal.pairs.map(({ value }) => (value === null ? '' : context.textOf(value))).join(' ') : ''));
  if (stated === null ? plainByDefault.test(path) : !/html|svg|xhtml/.test(stated)) return null;
  return body.node;
}
