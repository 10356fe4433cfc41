import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import { replace, review } from '../../../fix/edit.ts';
import type { Fix } from '../../../model/fix.ts';
import type { Call } from '../../rule.ts';
import { namesPassword, namesSecret, targetNames } from './purpose.ts';
import { textPieces } from './text-pieces.ts';

const weak =
  /^(?:(?:rsa|dsa)-)?(?:md-?[245]|sha-?[01]|ripemd(?:-?(?:128|160))?|rmd160|md5-sha1|(?:md5|sha1|ripemd160)withrsa(?:encryption)?|ssl3-(?:md5|sha1))$/i;

/** Calls whose first argument names the function that digests. */
export const namedDigests: readonly string[] = [
  '*.createHash',
  'createHash',
  'crypto.hash',
  '*.digest',
  'create-hash',
  'jssha',
  'jsSHA',
  '*.CryptoHasher',
  '*.MessageDigest',
  '*.md5.create',
  '*.sha1.create',
];
/** Functions that are a weak digest by themselves. */
export const weakFunctions: readonly string[] = [
  'md5',
  'MD5',
  'blueimp-md5',
  'js-md5',
  'js-md5.md5',
  'md5-hex',
  'md5-file',
  'md5-file.sync',
  'sha1',
  'SHA1',
  'js-sha1',
  'js-sha1.sha1',
  'sha-1',
  'create-hash/md5',
  'ts-md5.Md5.hashStr',
  'ts-md5.Md5.hashAsciiStr',
  'Md5.hashStr',
  'spark-md5.hash',
  'SparkMD5.hash',
  'crypto-js.MD5',
  'crypto-js.SHA1',
  'crypto-js.RIPEMD160',
  'crypto-js/md5',
  'crypto-js/sha1',
  'crypto-js/ripemd160',
  'CryptoJS.MD5',
  'CryptoJS.SHA1',
  'CryptoJS.RIPEMD160',
  'sjcl.hash.sha1.hash',
  'hash.js.sha1',
  'hash.js.ripemd160',
  'hash.js.ripemd',
  '@noble/hashes/sha1.sha1',
  '@noble/hashes/legacy.sha1',
  '@noble/hashes/legacy.md5',
  '@noble/hashes/ripemd160.ripemd160',
  'Bun.MD5.hash',
  'Bun.SHA1.hash',
  'KJUR.crypto.Util.md5',
  'KJUR.crypto.Util.sha1',
  'jsrsasign.KJUR.crypto.Util.md5',
  'jsrsasign.KJUR.crypto.Util.sha1',
];

export interface WeakDigest {
  readonly place: SyntaxNode;
  /** What is digested, as far as the call tells. */
  readonly data: readonly SyntaxNode[];
  readonly fix: Fix | null;
}

/** The chain of methods on a value: `createHash(…).update(a).digest('hex')` from its first call on. */
function chain(call: SyntaxNode): SyntaxNode[] {
  const calls: SyntaxNode[] = [];
  let current: SyntaxNode = call;
  while (current.parent?.type === 'member_expression' && current.parent.parent?.type === 'call_expression') {
    current = current.parent.parent;
    calls.push(current);
  }
  return calls;
}

function modern(text: string): string {
  return text.startsWith('SHA-') ? 'SHA-256' : text === text.toUpperCase() && !/^\d/.test(text) ? 'SHA256' : 'sha256';
}

/** True for a call of one of `namedDigests` whose arguments look like that function's. */
function takesName(call: Call, context: CodeContext): boolean {
  const last = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
  // `digest('hex')` ends a hash of Node; that of Web Crypto takes the data as well.
  if (last === 'digest') return call.args.length === 2;
  return last !== 'createHash' || context.localFunction(call.callee) === null;
}

/** The weak digest that a call makes, or null. */
export function weakDigest(call: Call, context: CodeContext): WeakDigest | null {
  const isMember = !weakFunctions.includes(call.name.path);
  if (isMember) {
    if (!takesName(call, context)) return null;
    const place = call.args[0]?.node;
    if (place === undefined) return /\.(?:md5|sha1)\.create$/.test(call.name.path) ? { place: call.callee, data: [], fix: null } : null;
    const named = context.pair(place, 'name') ?? context.pair(place, 'alg');
    // `algorithm || 'sha1'`: what is used unless somebody asks for another one.
    const choice = context.expression(context.valueNode(place));
    const fallback =
      choice.kind === 'choice'
        ? choice.options.map((option) => context.stringOf(option)).find((text) => text !== null && weak.test(text))
        : null;
    const name = context.stringOf(place) ?? (named?.value == null ? (fallback ?? null) : context.stringOf(named.value));
    if (name === null || !weak.test(name)) return null;
    const literal = context.expression(place);
    const fix =
      literal.kind === 'string'
        ? review('Use SHA-256 (digests made before no longer match)', replace(literal.content, modern(name)))
        : null;
    const updates = chain(call.node).flatMap((node) => {
      const read = context.expression(node);
      return read.kind === 'call' && /\.update$/.test(context.textOf(read.callee))
        ? read.args.slice(0, 1).map((argument) => argument.node)
        : [];
    });
    return { place, data: [...updates, ...call.args.slice(1, 2).map((argument) => argument.node)], fix };
  }
  if (context.localFunction(call.callee) !== null) return null;
  const property = context.expression(call.callee);
  const fix =
    property.kind === 'member' && /^(?:MD5|SHA1)$/.test(property.property)
      ? review(
          'Use SHA-256 (digests made before no longer match)',
          replace({ start: call.callee.endIndex - property.property.length, end: call.callee.endIndex }, 'SHA256'),
        )
      : null;
  return { place: call.callee, data: call.args.slice(0, 1).map((argument) => argument.node), fix };
}

function dataNames(context: CodeContext, data: readonly SyntaxNode[]): string[] {
  return data.flatMap((node) =>
    textPieces(context, node).flatMap((piece) => {
      if (typeof piece === 'string') return [];
      const expression = context.expression(piece);
      return expression.kind === 'name' ? [expression.name] : expression.kind === 'member' ? [expression.property] : [];
    }),
  );
}

/** What a digest is for, by the names of what goes in and where it goes: `password`, another `secret`, or anything else. */
export function digestPurpose(digest: WeakDigest, call: Call, context: CodeContext): 'password' | 'secret' | 'other' {
  const into = targetNames(context, chain(call.node).at(-1) ?? call.node);
  const from = dataNames(context, digest.data);
  if (from.some(namesPassword)) return 'password';
  return [...from, ...into].some(namesSecret) ? 'secret' : 'other';
}

export function placeSpan(digest: WeakDigest): { start: number; end: number } {
  return spanOf(digest.place);
}
