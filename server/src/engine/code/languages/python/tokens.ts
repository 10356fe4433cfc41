import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import { optionOf } from './options.ts';

/** Functions that read a JSON Web Token: PyJWT, python-jose, authlib, jwcrypto's and python-jwt's relatives. */
export const tokenReaders = [
  'jwt.decode',
  'jwt.decode_complete',
  'jwt.api_jwt.decode',
  'jwt.api_jwt.decode_complete',
  'jwt.PyJWT().decode',
  'jwt.PyJWT().decode_complete',
  'jwt.PyJWS().decode',
  'jwt.api_jws.decode',
  'jwt.api_jws.PyJWS().decode',
  'jose.jwt.decode',
  'jose.jws.verify',
  'jwt.JWT().decode',
  'python_jwt.verify_jwt',
  'authlib.jose.jwt.decode',
  'authlib.jose.JsonWebToken().decode',
  'joserfc.jwt.decode',
] as const;

export const tokenWriters = [
  'jwt.encode',
  'jwt.api_jwt.encode',
  'jwt.PyJWT().encode',
  'jose.jwt.encode',
  'jose.jws.sign',
  'authlib.jose.jwt.encode',
  'authlib.jose.JsonWebToken().encode',
  'joserfc.jwt.encode',
] as const;

/** The key that a call signs or checks with. authlib takes a header first. */
export function keyOf(call: Call, context: CodeContext): SyntaxNode | null {
  const isAuthlibWriter = /^(?:authlib|joserfc)\..*encode$/.test(call.name.path);
  return optionOf(call, context, 'key', isAuthlibWriter ? 2 : 1)?.node ?? null;
}

/** The claims that a call signs. */
export function claimsOf(call: Call, context: CodeContext): SyntaxNode | null {
  const isAuthlib = /^(?:authlib|joserfc)\./.test(call.name.path);
  return (optionOf(call, context, 'payload', isAuthlib ? 1 : 0) ?? optionOf(call, context, 'claims'))?.node ?? null;
}

/** The algorithms named in a list or alone, in upper case; null where some are not known. */
export function algorithmsIn(node: SyntaxNode, context: CodeContext): string[] | null {
  const value = context.valueNode(node);
  const read = context.expression(value);
  const texts = (read.kind === 'array' ? read.elements : [value]).map((element) => context.stringOf(element));
  return texts.includes(null) ? null : texts.map((text) => text?.toUpperCase() ?? '');
}
