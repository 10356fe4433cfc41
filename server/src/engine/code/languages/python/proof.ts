import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { TaintTrace } from '../../taint.ts';
import { textParts } from './text-parts.ts';

/** What the person who runs the program types is no attack on that person. */
const ownSources = new Set(['the command line', 'the keyboard', 'the environment']);

/** True for data that comes from another machine. */
export function isRemote(trace: TaintTrace): boolean {
  return !ownSources.has(trace.source);
}

/** The first piece of a web address, in words: who decides which host it names. */
export type HostOrigin = 'fixed' | 'unknown' | SyntaxNode;

/**
 * Tells what decides the host of an address: `fixed` where literal text names it or where the address is a path, `unknown`
 * where a value does that was not traced, else the value itself.
 */
export function hostOrigin(address: SyntaxNode, context: CodeContext, depth = 0): HostOrigin {
  let text = '';
  for (const part of textParts(address, context)) {
    const known = part.kind === 'text' ? part.value : context.stringOf(part.node);
    if (known !== null) {
      text += known;
      if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]+[/?#]/i.test(text)) return 'fixed';
      if (/^(?:\/(?![/\\])|[?#])./.test(text) || /^\/$/.test(text)) return 'fixed';
      continue;
    }
    if (part.kind === 'text') continue;
    if (context.isConstant(part.node)) {
      text += 'constant';
      continue;
    }
    const trace = context.trace(part.node);
    if (trace === null) return 'unknown';
    // On its way the value may have become a later part of an address whose beginning is another's.
    const texts = trace.steps.map(({ start, end }) => context.nodeAt({ start: start, end: end }));
    const joined =
      depth > 2 ? [] : texts.filter((step) => step !== null && step.id !== part.node.id && context.expression(step).kind === 'build');
    return joined.some((step) => step !== null && typeof hostOrigin(step, context, depth + 1) !== 'object') ? 'unknown' : part.node;
  }
  return 'fixed';
}
