import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread, lastName } from '../../code/languages/python/calls.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { digestCalls, isWeakHashName, weakDigestUse } from '../../code/languages/python/weak-digest.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

const otherLibrary = 'MD5 and SHA-1 protect nothing, since two texts can share a digest. Use SHA-256.';

/** Only `hashlib` takes a word about the purpose. */
function marked(call: Call): Fix | null {
  if (!call.name.path.startsWith('hashlib.') || argumentOf(call.args, 'usedforsecurity') !== null) return null;
  const edit = appendArgument(call, 'usedforsecurity=False');
  return edit === null ? null : review('Mark as a checksum (Python 3.9 or newer)', edit);
}

/** `MD5.new` of PyCryptodome has its neighbour in a module that must be imported, `hashes.MD5()` has it in the same one. */
function strongerHash(call: Call, context: CodeContext): Fix | null {
  const name = lastName(call.callee, context);
  if (call.callee.type !== 'attribute') return null;
  const span = { start: call.callee.endIndex - name.length, end: call.callee.endIndex };
  return review('Use SHA-256 (stored digests no longer match)', replace(span, 'SHA256'));
}

export const rule = pythonRule({
  id: 'python/unmarked-weak-hash',
  title: 'MD5 or SHA-1 without a word about its purpose',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [328, 327],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.python.org/3/library/hashlib.html#hashlib.new', 'https://docs.python.org/3/library/hmac.html'],
  message: 'MD5 and SHA-1 protect nothing. Use SHA-256, or say `usedforsecurity=False` where this is only a checksum.',
  why: 'Two texts with the same MD5 or SHA-1 digest can be made at will. For a cache key or an entity tag that is harmless, and `usedforsecurity=False` says so, also to systems in FIPS mode, which refuse the call otherwise.',
  remedy: 'Mark checksums, and use SHA-256 for everything else:\n\n```python\nhashlib.md5(data, usedforsecurity=False)   # Python 3.9\n```',
  fix: 'review',
  listeners: [
    onCall(digestCalls, (call, context, report) => {
      if (hasSpread(call) || weakDigestUse(call, context) !== 'unknown') return;
      const isOwn = call.name.path.startsWith('hashlib.');
      report(spanOf(call.callee), { fixes: [marked(call)], ...(isOwn ? {} : { message: otherLibrary }) });
    }),
    onCall(withFragments(['MD5', 'SHA1'].map((name) => `cryptography.hazmat.primitives.hashes.${name}`)), (call, context, report) => {
      const inSigning = call.node.parent?.type === 'argument_list' ? call.node.parent.parent : null;
      // Another rule speaks of the hash of a signature.
      if (inSigning !== null && /\.sign$/.test(context.textOf(inSigning.childForFieldName('function') ?? inSigning))) return;
      report(spanOf(call.callee), { message: otherLibrary, fixes: [strongerHash(call, context)] });
    }),
    onCall(['crypt.crypt', 'crypt.mksalt'], (call, context, report) => {
      const method = call.args.find((argument) => context.resolve(argument.node)?.path === 'crypt.METHOD_BLOWFISH');
      if (method !== undefined)
        report(spanOf(method.node), {
          message: 'The module `crypt` was removed from Python, and few systems know this method. Use `bcrypt`.',
        });
    }),
    onCall(['hmac.new', 'hmac.HMAC', 'hmac.digest', 'hmac.hmac_digest'], (call, context, report) => {
      const hash = argumentOf(call.args, 2, call.name.path === 'hmac.digest' ? 'digest' : 'digestmod');
      if (hash === null) return;
      const path = context.resolve(hash.node)?.path ?? '';
      const name = context.stringOf(hash.node) ?? (/^(?:hashlib|Crypto(?:dome)?\.Hash)\./.test(path) ? path.replace(/^.*\./, '') : '');
      if (!isWeakHashName(name) || /^sha-?1$/i.test(name)) return;
      const isText = context.expression(hash.node).kind === 'string';
      const written = context.textOf(hash.node);
      const fixed = isText ? written.replace(/md5/i, 'sha256') : written.replace(/^hashlib\.md5$/, 'hashlib.sha256');
      report(spanOf(hash.node), {
        message: 'A signature with HMAC-MD5 rests on a broken hash. Use SHA-256.',
        fixes: [fixed === written ? null : review('Sign with SHA-256 (the other side must expect it)', replace(spanOf(hash.node), fixed))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import hashlib

etag = ⟦hashlib.md5⟧(body).hexdigest()
`,
      fixed: `import hashlib

etag = hashlib.md5(body, usedforsecurity=False).hexdigest()
`,
    },
    {
      code: `import hashlib
from Crypto.Hash import MD5

digest = ⟦hashlib.new⟧("sha1")
other = ⟦MD5.new⟧(data)
`,
      fixed: `import hashlib
from Crypto.Hash import MD5

digest = hashlib.new("sha1", usedforsecurity=False)
other = MD5.new(data)
`,
    },
    {
      code: `import hashlib
import hmac
from cryptography.hazmat.primitives import hashes

digest = hashes.Hash(⟦hashes.MD5⟧())
tag = hmac.new(key, body, ⟦hashlib.md5⟧).hexdigest()
also = hmac.new(key, body, digestmod=⟦'md5'⟧).hexdigest()
`,
      fixed: `import hashlib
import hmac
from cryptography.hazmat.primitives import hashes

digest = hashes.Hash(hashes.SHA256())
tag = hmac.new(key, body, hashlib.sha256).hexdigest()
also = hmac.new(key, body, digestmod='sha256').hexdigest()
`,
    },
  ],
  good: [
    `from Crypto.Hash import SHA256

digest = SHA256.new(data)
`,
    `import hashlib

etag = hashlib.md5(body, usedforsecurity=False).hexdigest()
`,
    `import hashlib

digest = hashlib.new("sha256", data)
`,
  ],
} satisfies Examples;
