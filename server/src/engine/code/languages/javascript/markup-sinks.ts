import { replace, review } from '../../../fix/edit.ts';
import type { Fix } from '../../../model/fix.ts';
import type { Report } from '../../../model/rule.ts';
import type { Span } from '../../../model/span.ts';
import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { onBinding, onCall, type Call, type Listener } from '../../rule.ts';
import { hasMarkup } from './html-text.ts';
import { jqueryCalls, jqueryFunctions } from './jquery-calls.ts';
import { lastNameSpan, placeInBinding, placeInCall } from './places.ts';

/** A value that a page reads as markup. */
export interface MarkupPlace {
  readonly markup: SyntaxNode;
  readonly span: Span;
  readonly fix: Fix | null;
  /** True for calls that only parse, so that the markup is not yet in a page. */
  readonly isParser: boolean;
}

type Check = (place: MarkupPlace, context: CodeContext, report: Report) => void;

function textInstead(context: CodeContext, markup: SyntaxNode, nameSpan: Span, name: string): Fix | null {
  if (hasMarkup(context, markup)) return null;
  return review(`Use ${name} (markup in the value is then shown as text)`, replace(nameSpan, name));
}

/** Listeners for what browsers themselves read as markup. */
export function pageMarkup(check: Check): Listener[] {
  const inCall = (call: Call, place: number, isParser: boolean, context: CodeContext, report: Report): void => {
    const markup = argumentOf(call.args, place)?.node;
    if (markup !== undefined) check({ markup, span: placeInCall(context, call, markup), fix: null, isParser }, context, report);
  };
  return [
    onBinding(
      ['innerHTML', 'outerHTML', 'srcdoc'],
      ({ name, nameSpan, target, value }, context, report) => {
        // An element named for a template or style of its own, and a name without an object, are no place of a page.
        if (target === null || context.expression(target).kind === 'name') return;
        const fix = name === 'innerHTML' ? textInstead(context, value, nameSpan, 'textContent') : null;
        check({ markup: value, span: placeInBinding(context, nameSpan, value), fix, isParser: false }, context, report);
      },
      ['assignment'],
    ),
    onCall(['*.insertAdjacentHTML'], (call, context, report) => {
      const markup = argumentOf(call.args, 1)?.node;
      if (markup === undefined) return;
      const fix = textInstead(context, markup, lastNameSpan(context, call.callee), 'insertAdjacentText');
      check({ markup, span: placeInCall(context, call, markup), fix, isParser: false }, context, report);
    }),
    onCall(
      ['document.write', 'document.writeln', '*.document.write', '*.document.writeln', '*.contentDocument.write'],
      (call, context, report) => {
        for (const { node } of call.args)
          check({ markup: node, span: placeInCall(context, call, node), fix: null, isParser: false }, context, report);
      },
    ),
    onCall(['*.setAttribute', '*.attr', '*.prop'], (call, context, report) => {
      if (/^(?:srcdoc|innerHTML)$/i.test(context.stringOf(call.args[0]?.node ?? call.node) ?? '')) inCall(call, 1, false, context, report);
    }),
    onCall(
      ['*.createContextualFragment', '*.setHTMLUnsafe', 'document.parseHTMLUnsafe', 'Document.parseHTMLUnsafe'],
      (call, context, report) => {
        inCall(call, 0, true, context, report);
      },
    ),
  ];
}

/** Methods of jQuery that read their argument as markup. */
const jqueryMethods = ['html', 'append', 'prepend', 'before', 'after', 'replaceWith', 'wrap', 'wrapAll', 'wrapInner'];
const jqueryTargets = ['appendTo', 'prependTo', 'insertBefore', 'insertAfter', 'replaceAll'];

/** True for a call of a method of what is most likely a jQuery object. */
export function isJquery(call: Call, context: CodeContext): boolean {
  const callee = context.expression(call.callee);
  if (callee.kind !== 'member') return false;
  const object = context.textOf(callee.object);
  // Inside a plugin, `this` is the jQuery object.
  if (/^(?:this|self|that|_this)$/.test(object)) return callee.property === 'html' && context.mentions(/(?:\$|jQuery)\.fn\b/);
  return (
    /^(?:\$|jQuery|jquery)(?:\(|\.)/.test(call.name.path) ||
    /^\$|\.\$|[^\w$]jQuery\(|^jQuery\(|^angular\.element\(|^(?:^d3|\))\.select(?:All)?\(|^\w{1,40}\.selectAll\(/.test(object)
  );
}

/** Listeners for what jQuery reads as markup. */
export function jqueryMarkup(check: Check): Listener[] {
  return [
    onCall(
      [...jqueryMethods, ...jqueryTargets].map((name) => `*.${name}`),
      (call, context, report) => {
        const markup = call.args[0]?.node;
        if (markup === undefined || !isJquery(call, context) || context.expression(markup).kind === 'function') return;
        const nameSpan = lastNameSpan(context, call.callee);
        const isHtml = context.textOf(nameSpan) === 'html';
        const fix = isHtml && call.args.length === 1 ? textInstead(context, markup, nameSpan, 'text') : null;
        check({ markup, span: placeInCall(context, call, markup), fix, isParser: !isHtml }, context, report);
      },
    ),
    ...jqueryCalls((call, context, report) => {
      const markup = call.args[0]?.node;
      if (markup === undefined || !hasMarkup(context, markup)) return;
      check({ markup, span: placeInCall(context, call, markup), fix: null, isParser: true }, context, report);
    }),
    jqueryFunctions(['parseHTML'], (call, context, report) => {
      const markup = call.args[0]?.node;
      if (markup !== undefined) check({ markup, span: placeInCall(context, call, markup), fix: null, isParser: false }, context, report);
    }),
  ];
}
