import type { Span } from '../../../model/span.ts';
import type { Report } from '../../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { onBinding, onCall, type Listener } from '../../rule.ts';
import { attributeValue, placeInBinding, placeInCall } from './places.ts';

/** A place of a page that gets an address. */
export interface UrlPlace {
  readonly value: SyntaxNode;
  /** The finding's range. */
  readonly span: Span;
  /** Small letters: `href`, `src`, `action`, `formaction`, `location`, `open`. */
  readonly name: string;
  /** The element's tag in small letters as far as the file tells, else the empty string. */
  readonly element: string;
}

const attributes = ['href', 'src', 'action', 'formAction', 'formaction', 'xlinkHref', 'xlink:href'];
const owners = ['', 'window.', 'document.', 'self.', 'top.', 'parent.', 'globalThis.', 'window.parent.', 'window.top.', 'opener.'];
const windowName =
  /^(?:window|document|self|top|parent|globalThis|opener|contentWindow|contentDocument|defaultView|\$?\w{0,30}[wW]in(?:dow)?)$/;

/** True for the address of a window: `location`, `window.location.href`, `$window.location`. */
function isLocation(text: string): boolean {
  const parts = text.split('.').map((part) => part.trim().replace(/\?$/, ''));
  if (parts.at(-1) === 'href') parts.pop();
  return parts.pop() === 'location' && parts.every((part) => windowName.test(part));
}

/** The tag of the element that an expression means: `iframe`, after `frame = document.createElement('iframe')`. */
export function tagOf(context: CodeContext, node: SyntaxNode): string {
  const made = context.expression(context.valueNode(node));
  if (made.kind === 'call') {
    const callee = context.expression(made.callee);
    const name = callee.kind === 'member' ? callee.property : '';
    const text = made.args.map((argument) => context.stringOf(argument.node)).find((value) => value !== null) ?? '';
    if (name === 'createElement' || name === 'createElementNS')
      return (context.stringOf(made.args.at(-1)?.node ?? node) ?? text).toLowerCase();
    if (/^(?:querySelector|getElementsByTagName)$/.test(name)) return /^[a-z]+/.exec(text)?.[0] ?? '';
    return '';
  }
  const named = /(?:^|[\W_]|[a-z](?=[A-Z]))(iframe|script|anchor|link)(?:El|Elem|Element|Node|Tag)?$/i
    .exec(context.textOf(node))?.[1]
    ?.toLowerCase();
  return named === 'anchor' ? 'a' : (named ?? '');
}

/** The tag that a markup attribute, or a pair in `createElement('a', { … })`, belongs to; null for a pair of any other object. */
function tagAround(context: CodeContext, span: Span): string | null {
  const node = context.nodeAt(span);
  if (node?.type === 'jsx_attribute') return node.parent?.childForFieldName('name')?.text ?? '';
  const call = node?.parent?.type === 'object' && node.parent.parent?.type === 'arguments' ? node.parent.parent.parent : null;
  const read = call == null ? null : context.expression(call);
  if (
    read?.kind !== 'call' ||
    !/(?:^|\.)(?:createElement|_?jsxs?|h|attr|prop|setAttributes|createVNode)$/.test(context.textOf(read.callee))
  )
    return null;
  return read.args[0] === undefined ? '' : (context.stringOf(read.args[0].node) ?? '');
}

/** Listeners for every place of a page that gets an address, `window.open` and `location` included. */
export function urlPlaces(check: (place: UrlPlace, context: CodeContext, report: Report) => void): Listener[] {
  return [
    onBinding(attributes, ({ name, nameSpan, value: given, target, span, form }, context, report) => {
      const value = attributeValue(given);
      const place = { value, span: placeInBinding(context, nameSpan, value) };
      if (form === 'assignment') {
        const object = target === null ? null : context.expression(target);
        if (target === null || object?.kind !== 'member') return;
        const isAddress = isLocation(context.textOf(target));
        check(
          { ...place, name: isAddress ? 'location' : name.toLowerCase(), element: isAddress ? '' : tagOf(context, object.object) },
          context,
          report,
        );
        return;
      }
      const element = tagAround(context, span);
      if (element !== null)
        check({ ...place, name: name.toLowerCase().replace(/^xlink:?/, ''), element: element.toLowerCase() }, context, report);
    }),
    onBinding(
      ['location'],
      ({ nameSpan, value, target }, context, report) => {
        if (target === null || !isLocation(context.textOf(target))) return;
        // `const location = …` makes a variable of its own.
        if (context.expression(target).kind === 'name' && context.resolve(target)?.root !== 'global') return;
        check({ value, span: placeInBinding(context, nameSpan, value), name: 'location', element: '' }, context, report);
      },
      ['assignment'],
    ),
    onCall(['*.setAttribute', '*.setAttributeNS', '*.attr', '*.prop'], (call, context, report) => {
      const first = call.name.path.endsWith('NS') ? 1 : 0;
      const name = argumentOf(call.args, first);
      const value = argumentOf(call.args, first + 1);
      const callee = context.expression(call.callee);
      if (name === null || value === null || callee.kind !== 'member') return;
      const attribute = (context.stringOf(name.node) ?? '').toLowerCase();
      if (!/^(?:href|src|action|formaction|xlink:href)$/.test(attribute)) return;
      const place = { value: value.node, span: placeInCall(context, call, value.node) };
      check({ ...place, name: attribute.replace('xlink:', ''), element: tagOf(context, callee.object) }, context, report);
    }),
    onCall(
      [...owners.flatMap((owner) => [`${owner}location.assign`, `${owner}location.replace`]), ...owners.map((owner) => `${owner}open`)],
      (call, context, report) => {
        const address = argumentOf(call.args, 0)?.node;
        // `open` of a package starts a browser.
        if (address === undefined || call.name.root === 'import') return;
        // A bare `open` with one argument may be anything.
        if (call.args.length < 2 && context.textOf(call.callee) === 'open') return;
        const name = call.name.path.endsWith('open') ? 'open' : 'location';
        check({ value: address, span: placeInCall(context, call, address), name, element: '' }, context, report);
      },
    ),
  ];
}
