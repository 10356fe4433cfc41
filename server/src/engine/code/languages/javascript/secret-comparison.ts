import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import { replace, review } from '../../../fix/edit.ts';
import type { Fix } from '../../../model/fix.ts';
import { nameWords, namesSecret } from './purpose.ts';

const signaturePath = /(?:^|\.)Hmac(?:SHA\d{1,3}|MD5)\(\)|crypto-js\/hmac-\w{3,10}\(\)/;

/** True for a value that the file itself computes with a secret key. */
export function isComputedSignature(context: CodeContext, node: SyntaxNode): boolean {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind === 'build') return expression.parts.some((part) => typeof part !== 'string' && isComputedSignature(context, part));
  if (expression.kind !== 'call') return false;
  const path = context.resolve(value)?.path ?? '';
  return (path.includes('createHmac()') && path.endsWith('.digest()')) || signaturePath.test(path);
}

const comparedWords = /^(?:hash|sig|digest|mac|api|passwords?|passwd|pwd|pass)$/;
const parserWords =
  /^(?:first|last|prev|previous|next|open|close|opening|closing|left|right|operator|comma|brace|bracket|paren|dot|colon|semicolon|keyword|identifier|id|start|end|before|after|current|peek|lookahead)$/;
const accountWords =
  /^(?:user|admin|db|database|login|account|root|smtp|mail|http|basic|auth|my|entered|given|input|stored|expected|correct|real|hashed)$/;
/** Names of a second copy that the same person typed. */
const repeated = /^(?:confirm|confirmed|confirmation|repeat|repeated|again|retype|retyped|re|verify|old|previous|prev|second|2)$/;

function nameOf(context: CodeContext, node: SyntaxNode): string | null {
  const expression = context.expression(node);
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return expression.property;
    case 'index':
      return context.stringOf(expression.index);
    case 'wrap':
      return nameOf(context, expression.inner);
    case 'call': {
      // `req.get('x-token')`, `createHash(…).digest('hex')` and `hash(password)`.
      const callee = context.expression(expression.callee);
      const first = expression.args[0]?.node;
      const text = first === undefined ? null : context.stringOf(first);
      if (callee.kind === 'member' && /^(?:get|header|getHeader|cookie)$/.test(callee.property)) return text;
      if (callee.kind === 'member' && callee.property === 'toString') return nameOf(context, callee.object);
      if (callee.kind === 'member' && callee.property === 'digest') return 'digest';
      return callee.kind === 'name' && /^(?:md5|sha1|sha256|hash\w{0,20})$/i.test(callee.name) ? 'hash' : null;
    }
    default:
      return null;
  }
}

function namesCompared(name: string): boolean {
  const words = nameWords(name);
  const last = words.at(-1) ?? '';
  if (
    /^(?:type|types|kind|length|name|id|index|count|status|state|mode|position|pos|value|expires|at|url|path|href|algorithm|alg|prefix|field|node|symbol|provider|strategy|scheme|method|identity|session|required|enabled|valid|verified|changed|exists|packet|event|handler|callback|client|service|manager|store|config|options|after|before|expired|missing|success|failed)$/.test(
      last,
    )
  )
    return false;
  // What switches something on, such as `issueRefreshToken`, and the tokens of a parser.
  if (/^(?:is|has|use|issue|allow|need|should|rotate|enable|require|with|skip|no)[A-Z]/.test(name)) return false;
  if (/^tokens?$/.test(last) && words.some((word) => parserWords.test(word))) return false;
  // The pass of a compiler, and a whole object that says how to sign in.
  if (last === 'pass' && words.length > 1) return words.some((word) => accountWords.test(word));
  if (last === 'auth' && words.length > 1) return false;
  return namesSecret(name) || comparedWords.test(last);
}

/** True where `secret` names a secret and `other` may be what somebody guesses. */
export function comparedSecret(context: CodeContext, secret: SyntaxNode, other: SyntaxNode): boolean {
  const name = nameOf(context, secret);
  if (name === null || !namesCompared(name)) return false;
  // `location.hash` is a part of an address.
  if (name === 'hash' && /(?:location|url|uri|link)\.hash$/i.test(context.textOf(secret))) return false;
  const literal = context.valueOf(other);
  if (literal !== undefined) return typeof literal === 'string' && literal.length > 3 && /pass|pwd|secret|apikey|api_key/i.test(name);
  const given = context.expression(other);
  if (given.kind === 'null' || given.kind === 'boolean' || given.kind === 'number' || context.textOf(other) === 'undefined') return false;
  if (given.kind === 'operation' || given.kind === 'function' || given.kind === 'regex' || given.kind === 'object') return false;
  // A member written in capitals, or of a name that begins with one, is a constant: `TokenType.Word`.
  if (/^[A-Z][\w$]*\.[\w$.]+$|^(?:[\w$]+\.)*[A-Z][A-Z\d_]*$/.test(context.textOf(other)) && given.kind === 'member') {
    if (!/^(?:process\.env\.|config\.|env\.)/i.test(context.textOf(other))) return false;
  }
  const otherName = nameOf(context, other);
  const words = nameWords(otherName ?? '');
  const own = nameWords(name);
  if (words.some((word) => repeated.test(word)) || own.some((word) => repeated.test(word))) return false;
  if (/(?:[a-z])2$/i.test(otherName ?? '') || /(?:[a-z])2$/i.test(name)) return false;
  if (otherName === 'undefined') return false;
  // Codes of errors are compared with constants that tell what is wrong with a token.
  if (/^[A-Z][A-Z\d_]*$/.test(name) && /^(?:code|message|type|name|status|event|kind|reason|error|errorCode)$/.test(otherName ?? ''))
    return false;
  // What a state was before is compared to see whether it changed.
  return (
    (!/^(?:this\.)?(?:last|prev|current|old|new|next|cached)/i.test(context.textOf(other)) &&
      !/^(?:last|prev|previous|current|old|new|next|cached)(?:[A-Z_]|$)/.test(otherName ?? '')) ||
    /secret|apikey|signature|hmac/i.test(name)
  );
}

/** `crypto.timingSafeEqual` for a comparison, in a file that has Node's `crypto` under that name. */
export function timingSafeFix(
  context: CodeContext,
  node: SyntaxNode,
  operator: 'equal' | 'unequal',
  left: SyntaxNode,
  right: SyntaxNode,
): Fix | null {
  if (!context.mentions(/\bcrypto\s{0,3}=\s{0,3}require\(|\bimport (?:\* as )?crypto\b/)) return null;
  const bytes = (part: SyntaxNode): string => `Buffer.from(${context.textOf(part)})`;
  const not = operator === 'equal' ? '' : '!';
  return review(
    'Use crypto.timingSafeEqual (throws where the lengths differ)',
    replace(spanOf(node), `${not}crypto.timingSafeEqual(${bytes(left)}, ${bytes(right)})`),
  );
}
