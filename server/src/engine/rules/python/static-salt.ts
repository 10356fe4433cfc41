import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { isStaticBytes } from '../../code/languages/python/static-bytes.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const hazmat = 'cryptography.hazmat.primitives.kdf';
const owners = ['Crypto', 'Cryptodome'];

/** Functions that derive a key or a stored password, with the place of the salt. */
const places: ReadonlyMap<string, number> = new Map([
  ['hashlib.pbkdf2_hmac', 2],
  ['hashlib.scrypt', 99],
  ...withFragments(owners.flatMap((name) => ['PBKDF2', 'scrypt', 'bcrypt'].map((kind) => `${name}.Protocol.KDF.${kind}`))).map(
    (name) => [name, name.endsWith('bcrypt') ? 2 : 1] as const,
  ),
  [`${hazmat}.pbkdf2.PBKDF2HMAC`, 2],
  ['PBKDF2HMAC', 2],
  [`${hazmat}.scrypt.Scrypt`, 0],
  ['Scrypt', 0],
  [`${hazmat}.argon2.Argon2id`, 99],
  ['bcrypt.hashpw', 1],
  ['bcrypt.kdf', 1],
  ['crypt.crypt', 1],
  ['argon2.hash_password', 1],
  ['argon2.low_level.hash_secret', 1],
  ['argon2.low_level.hash_secret_raw', 1],
  ['django.contrib.auth.hashers.make_password', 1],
  ['django.utils.crypto.pbkdf2', 1],
  ['nacl.pwhash.argon2id.kdf', 2],
  ['nacl.pwhash.scrypt.kdf', 2],
]);

export const rule = pythonRule({
  id: 'python/static-salt',
  title: 'Salt that is the same for every password',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [760, 759],
  controls: ['OWASP A02:2021'],
  references: [
    'https://docs.python.org/3/library/hashlib.html#hashlib.pbkdf2_hmac',
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#salting',
  ],
  message: 'With the same salt for all, one table breaks every password at once. Make a new salt for each: os.urandom(16).',
  why: 'A salt makes equal passwords look different, so that each must be guessed by itself. One that stands in the code is the same for all users, and known to everyone who reads the program: a table made once fits all stored passwords.',
  remedy:
    'Make a new salt for each password and store it beside the hash; it is no secret:\n\n```python\nsalt = os.urandom(16)\ndigest = hashlib.scrypt(password, salt=salt, n=2**14, r=8, p=1)\n```',
  fix: 'review',
  listeners: [
    onCall([...places.keys()], (call, context, report) => {
      if (isTestFile(context.path)) return;
      const argument = argumentOf(call.args, places.get(call.name.path) ?? 99, 'salt');
      if (argument === null || !isStaticBytes(argument.node, context)) return;
      const isText = /^(?:crypt|django\.contrib)\./.test(call.name.path) || call.name.path === 'bcrypt.hashpw';
      const addImport = context.addImport('os');
      const fix = isText
        ? null
        : review(
            'Make a new salt each time; store it beside the hash (old hashes need the old salt)',
            replace(spanOf(argument.node), 'os.urandom(16)'),
            ...(addImport === null ? [] : [addImport]),
          );
      report(spanOf(argument.node), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import hashlib
import os

digest = hashlib.pbkdf2_hmac("sha256", password, ⟦b"pepper"⟧, 600000)
`,
      fixed: `import hashlib
import os

digest = hashlib.pbkdf2_hmac("sha256", password, os.urandom(16), 600000)
`,
    },
    {
      code: `import bcrypt

SALT = b"$2b$12$abcdefghijklmnopqrstuu"
stored = bcrypt.hashpw(password, ⟦SALT⟧)
`,
    },
    {
      code: `import os
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=⟦"salt".encode()⟧, iterations=600000)
`,
      fixed: `import os
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=os.urandom(16), iterations=600000)
`,
    },
  ],
  good: [
    `import hashlib
import os

salt = os.urandom(16)
digest = hashlib.pbkdf2_hmac("sha256", password, salt, 600000)
`,
    `import bcrypt

stored = bcrypt.hashpw(password, bcrypt.gensalt())
same = bcrypt.hashpw(password, user.stored)
`,
  ],
} satisfies Examples;
