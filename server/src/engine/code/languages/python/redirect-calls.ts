import type { CodeContext } from '../../context.ts';
import type { Sink } from '../../sinks.ts';
import type { TaintTrace } from '../../taint.ts';
import { isRemote } from './proof.ts';

const ownAddress =
  /\brequest\.(?:url|path|base_url|full_path|url_root|host_url|host|referrer|build_absolute_uri|get_full_path)\b|REFERER|[Rr]eferer|HTTP_HOST/;

/** The address of the present request and the page that it came from are not an attacker's to choose for others. */
export function isChosenBySender(trace: TaintTrace, context: CodeContext): boolean {
  return isRemote(trace) && !ownAddress.test(context.textOf(trace.sourceSpan)) && !isCheckedByGetter(trace, context);
}

/** True where a function that hands out the address checks it first: `get_next_page()` that asks `url_has_allowed_host_and_scheme`. */
function isCheckedByGetter(trace: TaintTrace, context: CodeContext): boolean {
  const getter = context.facts.functionAt(trace.sourceSpan.start)?.node;
  if (getter === undefined || !trace.steps.some(({ start, end }) => end <= getter.startIndex || start >= getter.endIndex)) return false;
  return /\b(?:url_has_allowed_host_and_scheme|is_safe_(?:redirect_)?url|is_safe_redirect|is_local_url|is_valid_redirect)\s{0,3}\(/.test(
    context.textOf(getter),
  );
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
