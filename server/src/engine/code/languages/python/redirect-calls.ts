import type { CodeContext } from '../../context.ts';
import type { Sink } from '../../sinks.ts';
import type { TaintTrace } from '../../taint.ts';
import { isRemote } from './proof.ts';

const ownAddress =
  /\brequest\.(?:url|path|base_url|full_path|url_root|host_url|host|referrer|build_absolute_uri|get_full_path)\b|REFERER|[Rr]eferer|HTTP_HOST/;

/** The address of the present request and the page that it came from are not an attacker's to choose for others. */
export function isChosenBySender(trace: TaintTrace, context: CodeContext): boolean {
  return isRemote(trace) && !ownAddress.test(context.textOf(trace.sourceSpan));
}

const names = [
  'redirect',
  'flask.redirect',
  'flask.helpers.redirect',
  'werkzeug.utils.redirect',
  'quart.redirect',
  'bottle.redirect',
  'django.shortcuts.redirect',
  ...['HttpResponseRedirect', 'HttpResponsePermanentRedirect'].flatMap((name) => [
    name,
    `django.http.${name}`,
    `django.http.response.${name}`,
  ]),
  'fastapi.responses.RedirectResponse',
  'starlette.responses.RedirectResponse',
  'RedirectResponse',
  'sanic.response.redirect',
  ...['HTTPFound', 'HTTPSeeOther', 'HTTPMovedPermanently', 'HTTPTemporaryRedirect', 'HTTPPermanentRedirect'].flatMap((name) => [
    `aiohttp.web.${name}`,
    `pyramid.httpexceptions.${name}`,
    `webob.exc.${name}`,
    `falcon.${name}`,
  ]),
  'cherrypy.HTTPRedirect',
  'web.seeother',
  'web.found',
  'web.redirect',
  'webapp2.redirect',
];
const withUrl = ['fastapi.responses.RedirectResponse', 'starlette.responses.RedirectResponse', 'RedirectResponse'];

/** Calls that send the visitor to an address. */
export function redirectSinks(unproven: Sink['unproven'], when: NonNullable<Sink['when']>): Sink[] {
  return [
    { names, argument: 0, keyword: 'location', unproven, when },
    { names: withUrl, argument: 'url', unproven, when },
    {
      names: ['*.redirect'],
      argument: 0,
      keyword: 'url',
      unproven,
      when: (call, context, argument) =>
        /^(?:this|this\.response|resp|response|app|this\.app)\.redirect$/.test(call.name.path) && when(call, context, argument),
    },
  ];
}
