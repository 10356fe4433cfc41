import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isPasswordData } from '../../code/languages/python/weak-digest.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const hashes = ['sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b', 'blake2s'];
const modules = ['SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA3_256', 'SHA3_512', 'BLAKE2b', 'BLAKE2s'];

/** Services that answer by the digest of a password, and lists of leaked ones, fix the hash themselves. */
const protocol = /pwned|hibp|scram|challenge|hmac/i;

function isPassword(node: SyntaxNode | undefined, context: CodeContext): boolean {
  return node !== undefined && !context.isConstant(node) && isPasswordData(node, context) && !protocol.test(context.textOf(node));
}

export const rule = pythonRule({
  id: 'python/fast-password-hash',
  title: 'Password hashed with a fast function',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [916, 328],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    'https://docs.python.org/3/library/hashlib.html#key-derivation',
  ],
  message: 'SHA-2 and the like are made to be fast, so stolen password hashes are guessed fast. Use scrypt, Argon2 or bcrypt.',
  why: 'A graphics card tries billions of SHA-256 values each second. Whoever gets the table of hashes has most passwords within days, salted or not.',
  remedy:
    'Use a function that is slow on purpose:\n\n```python\nhashlib.scrypt(password.encode(), salt=os.urandom(16), n=2**14, r=8, p=1)\n```',
  fix: null,
  listeners: [
    onCall(
      [
        ...hashes.map((name) => `hashlib.${name}`),
        ...['Crypto', 'Cryptodome'].flatMap((owner) => modules.map((name) => `${owner}.Hash.${name}.new`)),
      ],
      (call, context, report) => {
        if (isPassword(argumentOf(call.args, 0)?.node, context)) report(spanOf(call.callee));
      },
    ),
    onCall(['hashlib.new'], (call, context, report) => {
      const name = argumentOf(call.args, 0, 'name');
      const isStrong = name !== null && /^(?:sha-?[235]|sha3|blake2)/i.test(context.stringOf(name.node) ?? '');
      if (isStrong && isPassword(argumentOf(call.args, 1, 'data')?.node, context)) report(spanOf(call.callee));
    }),
    onCall(
      hashes.map((name) => `hashlib.${name}().update`),
      (call, context, report) => {
        if (isPassword(argumentOf(call.args, 0)?.node, context)) report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import hashlib

def store(user, password):
    user.digest = ⟦hashlib.sha256⟧(password.encode()).hexdigest()
`,
    },
    {
      code: `from hashlib import sha512

digest = sha512()
⟦digest.update⟧(user.password)
`,
    },
  ],
  good: [
    `import hashlib

digest = hashlib.sha256(body).hexdigest()
`,
    `import hashlib

digest = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
`,
  ],
} satisfies Examples;
