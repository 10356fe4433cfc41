import type { Report } from '../../../model/rule.ts';
import type { Span } from '../../../model/span.ts';
import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import { onBinding, onCall, type Listener } from '../../rule.ts';
import { placeInCall } from './places.ts';
import { urlPlaces } from './url-places.ts';

/** An address that a server or a page sends the browser to. */
export interface RedirectPlace {
  readonly address: SyntaxNode;
  readonly span: Span;
  readonly isBrowser: boolean;
  /** True for the routers of frameworks, which stay on the own site most often. */
  readonly isRouter?: boolean;
}

const redirecting =
  /^(?:_?res|_?response|reply|resp|rep|ctx|context|c|h|this)(?:\.(?:response|status\(\)|code\(\)|res|raw|headers\(\)|cookie\(\)))*\.redirect$/;
const responseLike = /^(?:_?res|_?response|reply|resp|rep|ctx|context|c|this)\b/;
const frameworks = [
  'next/server.NextResponse.redirect',
  'next/server.NextResponse.rewrite',
  'NextResponse.redirect',
  'Response.redirect',
  'next/navigation.redirect',
  'next/navigation.permanentRedirect',
  '@remix-run/node.redirect',
  '@remix-run/cloudflare.redirect',
  '@sveltejs/kit.redirect',
  'react-router.redirect',
  'react-router-dom.redirect',
  'redirect',
  'permanentRedirect',
  'astro.redirect',
  '@remix-run/react.redirect',
  '@remix-run/server-runtime.redirect',
  '@remix-run/router.redirect',
  'next-intl/navigation.redirect',
  '@tanstack/react-router.redirect',
  'h3.sendRedirect',
  'sendRedirect',
];

/** Listeners for redirects of servers and pages. */
export function redirectPlaces(check: (place: RedirectPlace, context: CodeContext, report: Report) => void): Listener[] {
  return [
    onCall(['*.redirect'], (call, context, report) => {
      const callee = context.expression(call.callee);
      const isResponse =
        call.name.root !== 'import' &&
        (redirecting.test(call.name.path) || (callee.kind === 'member' && responseLike.test(context.textOf(callee.object))));
      if (!isResponse) return;
      const [first, second] = call.args;
      if (first === undefined) return;
      const isStatus =
        typeof context.valueOf(first.node) === 'number' ||
        (second !== undefined && /status|code|^\d|Permanent|Found/i.test(context.textOf(first.node)));
      const address = second !== undefined && isStatus ? second.node : first.node;
      check({ address, span: placeInCall(context, call, address), isBrowser: false }, context, report);
    }),
    onCall(frameworks, (call, context, report) => {
      const args = call.name.path.endsWith('sendRedirect') ? call.args.slice(1) : call.args;
      const address = args.find((argument) => typeof context.valueOf(argument.node) !== 'number')?.node;
      if (address !== undefined) check({ address, span: placeInCall(context, call, address), isBrowser: false }, context, report);
    }),
    onCall(['*.setHeader', '*.header', '*.set', '*.append', '*.location'], (call, context, report) => {
      const [name, value] = call.args;
      if (call.name.path.endsWith('.location')) {
        // Express: `res.location(url)`.
        if (name !== undefined && responseLike.test(call.name.path) && call.args.length === 1)
          check({ address: name.node, span: placeInCall(context, call, name.node), isBrowser: false }, context, report);
        return;
      }
      if (name === undefined || value === undefined || context.stringOf(name.node)?.toLowerCase() !== 'location') return;
      check({ address: value.node, span: placeInCall(context, call, value.node), isBrowser: false }, context, report);
    }),
    onBinding(
      ['Location', 'location'],
      ({ value }, context, report) => {
        check({ address: value, span: spanOf(value), isBrowser: false }, context, report);
      },
      ['pair'],
    ),
    onBinding(
      ['destination', 'url'],
      ({ name, value }, context, report) => {
        const object = value.parent?.parent;
        if (object?.type !== 'object') return;
        // Next: `{ redirect: { destination } }`; Nest: `{ url, statusCode }` out of a handler that redirects.
        const isRedirect =
          name === 'destination'
            ? /^['"]?redirect['"]?$/.test(object.parent?.childForFieldName('key')?.text ?? '')
            : context.pair(object, 'statusCode') !== null && object.parent?.type === 'return_statement' && object.namedChildCount === 2;
        if (isRedirect) check({ address: value, span: spanOf(value), isBrowser: false }, context, report);
      },
      ['pair'],
    ),
    onCall(
      [
        '*.push',
        '*.replace',
        '*.navigate',
        '*.navigateByUrl',
        'navigateTo',
        'react-router-dom.useNavigate()',
        'react-router.useNavigate()',
      ],
      (call, context, report) => {
        const address = call.args[0]?.node;
        const callee = context.expression(call.callee);
        if (
          address === undefined ||
          context.expression(address).kind === 'object' ||
          (callee.kind === 'member' && !/(?:[rR]outer|[hH]istory|[nN]avigat(?:ion|or|e))\)?$/.test(context.textOf(callee.object)))
        )
          return;
        check({ address, span: placeInCall(context, call, address), isBrowser: true, isRouter: true }, context, report);
      },
    ),
    ...urlPlaces(({ value, span, name }, context, report) => {
      if (name === 'location' || name === 'open') check({ address: value, span, isBrowser: true }, context, report);
    }),
  ];
}
