import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import { isTestPath, nodesWithin, receiverNames } from './calls.ts';
import { withFragments } from './fragments.ts';

const weakNames = ['md5', 'sha1', 'md4', 'md2', 'ripemd160', 'mdc2'];
const passwordWord = /(?:^|[^a-z])(?:pass(?:word|wd|phrase)?s?|pwd|pword)(?:$|[^a-z])|password/i;
const signatureWord = /(?:^|_)(?:password_hash|hashed_password|passwd_hash|pw_hash|signature|hmac|mac)$/i;
/** Protocols and key files that fix the hash themselves. */
const protocolWord = /challenge|nonce|realm|magic|\biv\b|scramble/i;
const wordNodes = new Set(['identifier', 'string']);
const modules = ['MD2', 'MD4', 'MD5', 'SHA', 'SHA1', 'RIPEMD', 'RIPEMD160'];

/** Calls that make a digest of the standard library or of PyCryptodome. */
export const digestCalls: readonly string[] = [
  ...weakNames.map((name) => `hashlib.${name}`),
  'hashlib.new',
  'md5.new',
  'md5.md5',
  'sha.new',
  'sha.sha',
  '_md5.md5',
  '_sha1.sha1',
  ...withFragments(['Crypto', 'Cryptodome'].flatMap((owner) => modules.map((name) => `${owner}.Hash.${name}.new`))),
];

/** True for a name such as `MD5` or `sha-1`, as `hashlib.new` takes it. */
export function isWeakHashName(name: string): boolean {
  return weakNames.includes(name.toLowerCase().replace('-', ''));
}

/** Names and texts of keys inside an expression: what the value is called where it is made. */
function mentionsPassword(node: SyntaxNode, context: CodeContext): boolean {
  return nodesWithin(node, wordNodes).some((word) => passwordWord.test(context.textOf(word).replace(/([a-z])([A-Z])/g, '$1_$2')));
}

function isForSignature(call: Call, context: CodeContext): boolean {
  return receiverNames(call.node, context).some((name) => signatureWord.test(name) || /hash_?password|password_?hash/i.test(name));
}

/** True for data that is a password by its name, where no protocol fixes the hash. */
export function isPasswordData(data: SyntaxNode, context: CodeContext): boolean {
  return mentionsPassword(data, context) && !protocolWord.test(context.textOf(data));
}

/** Tells what a call of `digestCalls` is used for: null where its hash is strong, or said to protect nothing. */
export function weakDigestUse(call: Call, context: CodeContext): 'password' | 'signature' | 'unknown' | null {
  const isNew = call.name.path === 'hashlib.new';
  if (isNew) {
    const name = argumentOf(call.args, 0, 'name');
    if (name === null || !isWeakHashName(context.stringOf(name.node) ?? '')) return null;
  }
  const purpose = argumentOf(call.args, 'usedforsecurity');
  if (purpose !== null && context.valueOf(purpose.node) !== true) return null;
  const data = argumentOf(call.args, isNew ? 1 : 0, isNew ? 'data' : 'string');
  if (isTestPath(context.path)) return 'unknown';
  if (data !== null && mentionsPassword(data.node, context)) return isPasswordData(data.node, context) ? 'password' : 'unknown';
  return isForSignature(call, context) ? 'signature' : 'unknown';
}
