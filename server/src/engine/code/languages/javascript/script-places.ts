import type { Report } from '../../../model/rule.ts';
import type { Span } from '../../../model/span.ts';
import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { onBinding, onCall, type Listener } from '../../rule.ts';
import { jqueryFunctions } from './jquery-calls.ts';
import { elementAround } from './raw-markup.ts';
import { attributeValue, placeInBinding, placeInCall } from './places.ts';
import { tagOf } from './url-places.ts';

/** A place that names or holds a script which a page or worker runs. */
export interface ScriptPlace {
  readonly value: SyntaxNode;
  readonly span: Span;
  /** False for the code itself. */
  readonly isAddress: boolean;
}

const loaders = [
  'importScripts',
  'self.importScripts',
  'Worker',
  'SharedWorker',
  'window.Worker',
  'window.SharedWorker',
  'worker_threads.Worker',
  'navigator.serviceWorker.register',
  'window.navigator.serviceWorker.register',
  '*.audioWorklet.addModule',
];

/** Listeners for script elements, workers and loaders of scripts. */
export function scriptPlaces(check: (place: ScriptPlace, context: CodeContext, report: Report) => void): Listener[] {
  return [
    onBinding(
      ['src', 'text', 'textContent', 'innerText'],
      ({ name, nameSpan, value, target }, context, report) => {
        const object = target === null ? null : context.expression(target);
        if (object?.kind !== 'member' || tagOf(context, object.object) !== 'script') return;
        check({ value, span: placeInBinding(context, nameSpan, value), isAddress: name === 'src' }, context, report);
      },
      ['assignment'],
    ),
    onBinding(
      ['src'],
      ({ nameSpan, value: given }, context, report) => {
        const value = attributeValue(given);
        if (elementAround(context, given) === 'script')
          check({ value, span: placeInBinding(context, nameSpan, value), isAddress: true }, context, report);
      },
      ['attribute'],
    ),
    onCall(['*.setAttribute', '*.attr'], (call, context, report) => {
      const value = argumentOf(call.args, 1)?.node;
      const callee = context.expression(call.callee);
      if (value === undefined || callee.kind !== 'member' || context.stringOf(call.args[0]?.node ?? call.node) !== 'src') return;
      if (tagOf(context, callee.object) === 'script')
        check({ value, span: placeInCall(context, call, value), isAddress: true }, context, report);
    }),
    onCall(['*.append', '*.appendChild'], (call, context, report) => {
      // `script.appendChild(document.createTextNode(code))`
      const callee = context.expression(call.callee);
      const child = call.args[0]?.node;
      if (child === undefined || callee.kind !== 'member' || tagOf(context, callee.object) !== 'script') return;
      const made = context.expression(context.valueNode(child));
      const value = made.kind === 'call' && /createTextNode$/.test(context.textOf(made.callee)) ? made.args[0]?.node : child;
      if (value !== undefined) check({ value, span: placeInCall(context, call, value), isAddress: false }, context, report);
    }),
    jqueryFunctions(['getScript'], (call, context, report) => {
      const value = argumentOf(call.args, 0)?.node;
      if (value !== undefined) check({ value, span: placeInCall(context, call, value), isAddress: true }, context, report);
    }),
    onCall(loaders, (call, context, report) => {
      const value = argumentOf(call.args, 0)?.node;
      // A worker of Node may be given its code.
      const isCode = context.valueOf(context.pair(call.args[1]?.node ?? call.node, 'eval')?.value ?? call.node) === true;
      if (value !== undefined) check({ value, span: placeInCall(context, call, value), isAddress: !isCode }, context, report);
    }),
  ];
}
