import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { callOf, isTestPath, lastName } from '../../code/languages/python/calls.ts';
import { digestCalls, isPasswordData, weakDigestUse } from '../../code/languages/python/weak-digest.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

function stronger(call: Call, context: CodeContext): Fix | null {
  const name = lastName(call.callee, context);
  if (call.callee.type !== 'attribute' || !/^(?:md5|sha1)$/.test(name)) return null;
  return review(
    'Use SHA-256 (stored digests no longer match)',
    replace({ start: call.callee.endIndex - name.length, end: call.callee.endIndex }, 'sha256'),
  );
}

export const rule = pythonRule({
  id: 'python/weak-hash',
  title: 'Password or signature made with a broken hash',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [328, 916],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/hashlib.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
  ],
  message: 'MD5 and SHA-1 are broken and fast: passwords hashed with them are guessed in minutes. Use scrypt or Argon2.',
  why: 'A graphics card tries billions of MD5 or SHA-1 values each second, so a stolen table of such passwords is an open one. Two texts with the same digest can be made at will, which forges signatures.',
  remedy:
    'Hash passwords with a slow function and a salt, and sign with HMAC-SHA-256:\n\n```python\ndigest = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)\n```',
  fix: 'review',
  listeners: [
    onCall(digestCalls, (call, context, report) => {
      const use = weakDigestUse(call, context);
      // For a password, SHA-256 is no better, and what is better takes other arguments.
      if (use === 'password' || use === 'signature')
        report(spanOf(call.callee), { fixes: [use === 'signature' ? stronger(call, context) : null] });
    }),
    onCall(
      digestCalls.map((name) => `${name}().update`),
      (call, context, report) => {
        const data = argumentOf(call.args, 0);
        const object = call.callee.childForFieldName('object');
        const made = object === null ? null : callOf(context.valueNode(object), context);
        if (data === null || !isPasswordData(data.node, context) || isTestPath(context.path)) return;
        if (made !== null && weakDigestUse(made, context) === null) return;
        report(spanOf(call.callee));
      },
    ),
    onCall(['*.sign'], (call, context, report) => {
      const hash = call.args.find((argument) =>
        /^cryptography\.hazmat\.primitives\.hashes\.(?:MD5|SHA1)\(\)$/.test(context.resolve(argument.node)?.path ?? ''),
      );
      if (hash === undefined) return;
      const written = context.textOf(hash.node);
      const fixed = written.replace(/(?:MD5|SHA1)\(\)$/, 'SHA256()');
      report(spanOf(hash.node), {
        confidence: 'high',
        message: 'A signature over MD5 or SHA-1 can be forged, since two texts can share a digest. Use SHA-256.',
        fixes: [fixed === written ? null : review('Sign with SHA-256 (the other side must expect it)', replace(spanOf(hash.node), fixed))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import hashlib

def store(user, password):
    user.digest = ⟦hashlib.md5⟧(password.encode()).hexdigest()
    digest = hashlib.sha1()
    ⟦digest.update⟧(password)
`,
    },
    {
      code: `from hashlib import sha1
import hashlib

def hash_password(text):
    return ⟦sha1⟧(text).hexdigest()

signature = ⟦hashlib.new⟧("md5", body + secret).hexdigest()
`,
    },
    {
      code: `from cryptography.hazmat.primitives import hashes

certificate = builder.sign(key, ⟦hashes.SHA1()⟧)
`,
      fixed: `from cryptography.hazmat.primitives import hashes

certificate = builder.sign(key, hashes.SHA256())
`,
    },
  ],
  good: [
    `import hashlib

etag = hashlib.md5(body).hexdigest()
name = hashlib.sha1(path.encode(), usedforsecurity=False).hexdigest()
`,
    `import hashlib

def store(password, salt):
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
`,
  ],
} satisfies Examples;
