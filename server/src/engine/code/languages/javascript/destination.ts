import { insert, review } from '../../../fix/edit.ts';
import type { Fix } from '../../../model/fix.ts';
import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { TaintTrace } from '../../taint.ts';
import { textPieces } from './text-pieces.ts';

/** True when a text so far leaves open which host an address names: nothing, a scheme, or a scheme with `//` and part of a host. */
function hostStillOpen(text: string): boolean {
  return text === '' || /^(?:https?|wss?|ftp):?$/i.test(text) || /^(?:[a-z][a-z+.-]*:)?\/\/[^/?#]*$/i.test(text);
}

/**
 * The way from a source to the host of an address, or null where the host is fixed and only its path or query is tainted.
 * Text before the tainted part decides: `'/users/' + x` stays on the own site, `'https://' + x` does not.
 */
export function tracesToHost(context: CodeContext, address: SyntaxNode): TaintTrace | null {
  const whole = context.expression(context.valueNode(address));
  if (whole.kind === 'choice') {
    for (const option of whole.options) {
      const found = tracesToHost(context, option);
      if (found !== null) return found;
    }
    return null;
  }
  if (whole.kind === 'call' && /(?:^|\.)URL$/.test(context.resolve(whole.callee)?.path ?? '')) {
    const [first] = whole.args;
    return first === undefined ? null : tracesToHost(context, first.node);
  }
  let text = '';
  for (const piece of textPieces(context, address)) {
    if (typeof piece === 'string') text += piece;
    else if (!hostStillOpen(text)) return null;
    else {
      const found = context.trace(piece);
      if (found !== null || !context.isConstant(piece)) return found;
      return null;
    }
    if (!hostStillOpen(text)) return null;
  }
  return null;
}

/** The text of the source and of every place that the data passes. */
export function traceText(context: CodeContext, trace: TaintTrace): string {
  return [trace.sourceSpan, ...trace.steps].map((span) => context.textOf(span)).join('\n');
}

/** True for data that a client chooses freely: not the address of the request itself, which routing has matched already. */
export function isChosenByClient(context: CodeContext, trace: TaintTrace): boolean {
  if (trace.source !== 'the request' && trace.source !== 'the event') return false;
  const source = context.textOf(trace.sourceSpan);
  if (
    !/^[\w$]+(?:\.(?:raw|req|request|this))?\.(?:(?:url|originalUrl|path|hostname)(?:\s*\.\s*(?:replace|slice|substring|substr|split|toLowerCase|trim)\b.*)?|nextUrl(?:\.\w+)?|headers?\b.*|rawPath|(?:get|header)\([^)]*\))$/s.test(
      source,
    )
  )
    return true;
  return /\b(?:searchParams|query|formData)\b|\.get\(/.test(trace.steps.map((span) => context.textOf(span)).join('\n'));
}

/** True for data that comes over the network; a command line belongs to the person who runs the program. */
export function comesOverNetwork(trace: TaintTrace): boolean {
  return trace.source === 'the request' || trace.source === 'the event' || trace.source === 'a message';
}

/** The computed part of an address that can choose its scheme, because nothing literal stands before it; else null. */
export function schemePart(context: CodeContext, address: SyntaxNode): SyntaxNode | null {
  const whole = context.expression(context.valueNode(address));
  if (whole.kind === 'choice') return whole.options.map((option) => schemePart(context, option)).find((part) => part !== null) ?? null;
  const first = textPieces(context, address).find((piece) => piece !== '');
  return first === undefined || typeof first === 'string' ? null : first;
}

/** True when a computed part of an address can choose its host, whatever that part is. */
export function leavesHostOpen(context: CodeContext, address: SyntaxNode): boolean {
  const whole = context.expression(context.valueNode(address));
  // `new URL('/login', base)` keeps the host of its base.
  if (
    whole.kind === 'call' &&
    whole.constructs &&
    whole.args.length > 1 &&
    /(?:^|\.)URL$/.test(context.resolve(whole.callee)?.path ?? '')
  ) {
    const path = whole.args[0] === undefined ? undefined : textPieces(context, whole.args[0].node)[0];
    if (typeof path === 'string' && !hostStillOpen(path)) return false;
  }
  let text = '';
  for (const piece of textPieces(context, address)) {
    if (typeof piece !== 'string') {
      // The page's own origin, and a base that the operator sets, close the host.
      if (
        /^(?:window\.|document\.)?location\.(?:origin|protocol|host|hostname)$|^process\.env\b|^import\.meta\.env\b/.test(
          context.textOf(piece),
        )
      )
        return false;
      return hostStillOpen(text);
    }
    text += piece;
  }
  return false;
}

/** True for the part of a page's address, or a message, that whoever made a link or framed the page chose. */
export function isChosenByLink(context: CodeContext, trace: TaintTrace): boolean {
  if (trace.source === 'a message') return true;
  const way = traceText(context, trace);
  return (
    trace.source === 'the page address' &&
    /search|hash|\.get\(|get\(\)|Params|query|window\.name/i.test(way) &&
    !/pathname|origin\b/.test(way)
  );
}

const hostWithDot = /^ws:\/\/((?:[\w-]+\.)+[a-z]{2,})(?:[:/?#]|$)/i;
/** Hosts of this machine, of a private network and of examples. */
const ownHost =
  /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|localhost|test|internal|invalid|example)$/i;

/** True for the address of a WebSocket without encryption on a host of the internet. */
export function isPublicSocket(address: string): boolean {
  const host = hostWithDot.exec(address)?.[1];
  return host !== undefined && !ownHost.test(host);
}

/** Puts the `s` into a `ws://` that stands at the beginning of the address itself; null where another place writes it. */
export function encryptedSocketFix(context: CodeContext, address: SyntaxNode): Fix | null {
  const read = context.expression(address);
  const isOwn = (read.kind === 'string' || (read.kind === 'build' && read.style === 'template')) && /^.ws:/.test(context.textOf(address));
  return isOwn ? review('Use wss:// (the server must speak TLS)', insert(address.startIndex + 3, 's')) : null;
}
