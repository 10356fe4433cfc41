import type { TextEdit } from '../../../model/fix.ts';
import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { lastWordOf } from '../../last-word.ts';
import type { ComparisonFact } from '../../rule.ts';

const signatureCall =
  /^(?:hmac\.(?:new|HMAC)\(\)\.(?:hexdigest|digest)\(\)|hmac\.digest\(\)|(?:Crypto|Cryptodome)\.Hash\.(?:HMAC|CMAC)\.new\(\)\.(?:hexdigest|digest)\(\)|django\.utils\.crypto\.salted_hmac\(\)\.\w+\(\)|base64\.\w+\(\))/;
const secretName =
  /(?:^|_)(?:hmac|signature|sig|digest|checksum|hash|password|passwd|pwd|secret|token|api_?key|auth_?key|csrf|otp|password_?hash|access_?key|hexdigest|verifier|nonce|pin)\d?$/i;
const strongName =
  /(?:^|_)(?:hmac|signature|password|passwd|secret|csrf|otp|api_?key|(?:auth|access|session|reset|csrf|verify|bearer)_?token|password_?hash)$/i;

function nameOf(node: SyntaxNode, context: CodeContext): string {
  const read = context.expression(node);
  if (read.kind === 'call') {
    const method = lastWordOf(context.textOf(read.callee))?.word ?? '';
    if (method === 'hexdigest' || method === 'digest') return 'digest';
    const key = /^(?:get|pop|getvalue)$/.test(method) && read.args[0] !== undefined ? context.stringOf(read.args[0].node) : null;
    return key === null ? '' : key.replace(/-/g, '_');
  }
  return (lastWordOf(context.textOf(node))?.word ?? '').replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/-/g, '_');
}

function isSignature(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  const read = context.expression(value);
  const path = context.resolve(value)?.path ?? '';
  if (/^base64\./.test(path) && read.kind === 'call') return read.args[0] !== undefined && isSignature(read.args[0].node, context);
  if (read.kind === 'build') return read.parts.some((part) => typeof part !== 'string' && isSignature(part, context));
  return signatureCall.test(path) && !/^base64\./.test(path);
}

/** Tells what is compared by `==`: `signature` where one side is an HMAC for sure, `secret` where names say so. */
export function judgeComparison({ operator, left, right }: ComparisonFact, context: CodeContext): 'signature' | 'secret' | null {
  if (operator !== 'equal' && operator !== 'unequal') return null;
  // `is` asks whether both are the same object.
  if (/\bis\b/.test(context.textOf({ start: left.endIndex, end: right.startIndex }))) return null;
  const sides = [left, right];
  // What is compared with a literal, or with nothing, gives away no secret by its time.
  if (sides.some((side) => ['string', 'null', 'number', 'boolean', 'array', 'object'].includes(context.expression(side).kind))) return null;
  if (sides.some((side) => isSignature(side, context))) return 'signature';
  const names = sides.map((side) => nameOf(side, context));
  if (
    names.some((name) =>
      /(?:type|count|length|size|index|kind)$|^(?:none|true|false)$|(?:confirm|repeat|again|old|new|current|previous)|password[12]$/i.test(
        name,
      ),
    )
  )
    return null;
  const isDigest = names.every((name) => /digest|hash|checksum/i.test(name));
  const named = names.filter((name) => secretName.test(name)).length;
  return isDigest || named === 2 || names.some((name) => strongName.test(name)) ? 'secret' : null;
}

/** The comparison by `hmac.compare_digest`, and the import that it needs. */
export function constantTime(
  { operator, left, right }: ComparisonFact,
  context: CodeContext,
): { readonly text: string; readonly imports: readonly TextEdit[] } {
  const addImport = context.addImport('hmac');
  const call = `hmac.compare_digest(${context.textOf(left)}, ${context.textOf(right)})`;
  return { text: operator === 'unequal' ? `not ${call}` : call, imports: addImport === null ? [] : [addImport] };
}
