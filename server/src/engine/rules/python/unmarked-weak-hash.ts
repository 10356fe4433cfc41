import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread, isTestPath } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/unmarked-weak-hash',
  title: 'MD5 or SHA-1 without a word about its purpose',
  severity: 'info',
  confidence: 'low',
  recommended: false,
  cwe: [328],
  controls: ['OWASP A02:2021'],
  references: ['https://docs.python.org/3/library/hashlib.html#hashlib.new'],
  message: 'MD5 and SHA-1 protect nothing. Use SHA-256, or say `usedforsecurity=False` where this is only a checksum.',
  why: 'Two texts with the same MD5 or SHA-1 digest can be made at will. For a cache key or an entity tag that is harmless, and `usedforsecurity=False` says so, also to systems in FIPS mode, which refuse the call otherwise.',
  remedy: 'Mark checksums, and use SHA-256 for everything else:\n\n```python\nhashlib.md5(data, usedforsecurity=False)   # Python 3.9\n```',
  fix: 'review',
  listeners: [
    onCall(['hashlib.md5', 'hashlib.sha1', 'hashlib.new'], (call, context, report) => {
      if (hasSpread(call) || isTestPath(context.path) || argumentOf(call.args, 'usedforsecurity') !== null) return;
      const name = argumentOf(call.args, 0, 'name');
      if (call.name.path === 'hashlib.new' && (name === null || !/^(?:md[245]|sha-?1|ripemd160)$/i.test(context.stringOf(name.node) ?? '')))
        return;
      const edit = appendArgument(call, 'usedforsecurity=False');
      report(spanOf(call.callee), { fixes: [edit === null ? null : review('Mark as a checksum (Python 3.9 or newer)', edit)] });
    }),
    onCall(
      [
        ...['Crypto', 'Cryptodome'].flatMap((owner) =>
          ['MD2', 'MD4', 'MD5', 'SHA', 'SHA1', 'RIPEMD', 'RIPEMD160'].map((name) => `${owner}.Hash.${name}.new`),
        ),
        ...['MD5', 'SHA1'].map((name) => `cryptography.hazmat.primitives.hashes.${name}`),
      ],
      (call, context, report) => {
        if (!isTestPath(context.path))
          report(spanOf(call.callee), { message: 'MD5 and SHA-1 protect nothing, since two texts can share a digest. Use SHA-256.' });
      },
    ),
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
