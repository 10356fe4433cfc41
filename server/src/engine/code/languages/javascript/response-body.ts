import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import type { TaintTrace } from '../../taint.ts';
import { comesOverNetwork } from './destination.ts';
import { isMadeSafe } from './html-text.ts';
import { isResponse } from './options.ts';
import { isHarmlessPart, literalText, textPieces } from './text-pieces.ts';

const plainType =
  /(?:type|header|set|writeHead)\(\s{0,40}(?:\d{1,4}\s{0,40},\s{0,40})?(?:\{\s{0,40})?(?:['"`]content-type['"`]\s{0,40}[,:]\s{0,40})?['"`](?:text\/plain|application\/(?:[^x]|x[^h])|json|txt|text\/(?:css|csv|event-stream|javascript|xml)|image\/|audio\/|video\/)/i;

export interface ResponseBody {
  /** The part that is not escaped, or the whole body. */
  readonly node: SyntaxNode;
  readonly trace: TaintTrace | null;
  /** `markup` and `page` are proven; `text` repeats data without markup round it; `varying` has no proven source. */
  readonly verdict: 'markup' | 'page' | 'text' | 'varying';
}

/** The body that a call sends to the client, or null for other calls. */
export function sentBody(call: Call, context: CodeContext): SyntaxNode | null {
  const callee = context.expression(call.callee);
  const body = call.args[0];
  if (body === undefined || body.spread || callee.kind !== 'member' || !/^(?:send|write|end|html)$/.test(callee.property)) return null;
  if (callee.property === 'html' && /^(?:c|ctx|context)$/.test(context.textOf(callee.object))) return body.node;
  return isResponse(context, callee.object) ? body.node : null;
}

/** A text that was put together before is reported where it is sent. */
function isInside(part: SyntaxNode, whole: SyntaxNode): boolean {
  return whole.startIndex <= part.startIndex && part.endIndex <= whole.endIndex;
}

const htmlHeader = /['"`]content-type['"`]\s{0,10}[:,]\s{0,10}['"`](?:text\/html|application\/xhtml|image\/svg)/i;

/** The body of `new Response(markup, { headers: { 'content-type': 'text/html' } })`, or null where it is not sent as markup. */
export function markupOfResponse(call: Call, context: CodeContext): SyntaxNode | null {
  const [body, options] = call.args;
  if (!call.constructs || body === undefined || body.spread || options === undefined) return null;
  return htmlHeader.test(context.textOf(context.valueNode(options.node)).slice(0, 1_000)) ? body.node : null;
}

/** Names of the classes of answers of the web platform. */
export const responseClasses = ['Response', 'NextResponse', 'next/server.NextResponse', 'globalThis.Response'];

/** What of a body could act as markup, or null where nothing could. */
export function readResponseBody(context: CodeContext, body: SyntaxNode, htmlByDefault: boolean): ResponseBody | null {
  if (context.isConstant(body) || /^(?:object|array)$/.test(context.expression(context.valueNode(body)).kind)) return null;
  const owner = context.facts.functionAt(body.startIndex);
  if (owner !== null && plainType.test(context.facts.text.slice(owner.node.startIndex, body.endIndex))) return null;
  const pieces = textPieces(context, body);
  const literal = literalText(pieces, '');
  const isMarkup = /<[a-z!/]/i.test(literal);
  if (!isMarkup && /^\s*[[{]/.test(literal)) return null;
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const trace = context.trace(piece);
    if (trace === null || !comesOverNetwork(trace)) continue;
    // A whole body, or what is made of one by JSON.stringify, is sent as JSON.
    const way = [trace.sourceSpan, ...trace.steps].map((span) => context.textOf(span)).join('\n');
    if (
      pieces.length === 1 &&
      (/^[\w$.]+\.(?:body|query|params|headers|cookies|payload)$/.test(context.textOf(trace.sourceSpan)) ||
        /\.(?:split|map|keys|files?)\b/.test(way))
    )
      return null;
    if (!isMarkup && /JSON\.stringify|\.buffer\b/.test(way)) return null;
    return {
      node: isMarkup && isInside(piece, body) ? piece : body,
      trace,
      verdict: isMarkup ? 'markup' : htmlByDefault ? 'page' : 'text',
    };
  }
  if (!isMarkup) return null;
  const varying = pieces.find(
    (piece): piece is SyntaxNode => typeof piece !== 'string' && !isHarmlessPart(context, piece) && !isMadeSafe(context, piece),
  );
  return varying === undefined ? null : { node: isInside(varying, body) ? varying : body, trace: null, verdict: 'varying' };
}
