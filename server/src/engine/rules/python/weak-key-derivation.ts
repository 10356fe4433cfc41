import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread, isTestFile } from '../../code/languages/python/calls.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onBinding, onCall, pythonRule, type Listener } from '../../code/rule.ts';

interface Work {
  readonly names: readonly string[];
  readonly place: number | string;
  readonly keyword: string;
  readonly least: number;
  readonly good: string;
  readonly what: string;
}

const hazmat = 'cryptography.hazmat.primitives.kdf';
const owners = ['Crypto', 'Cryptodome'];

/** Where each library takes the amount of work, and the least of it that its makers or OWASP still advise. */
const works: readonly Work[] = [
  {
    names: [
      'pbkdf2_sha256',
      'pbkdf2_sha512',
      'django_pbkdf2_sha256',
      'grub_pbkdf2_sha512',
      'atlassian_pbkdf2_sha1',
      'cta_pbkdf2_sha1',
      'dlitz_pbkdf2_sha1',
    ].flatMap((scheme) => ['using', 'hash', 'encrypt'].map((method) => `passlib.hash.${scheme}.${method}`)),
    place: 'rounds',
    keyword: 'rounds',
    least: 100_000,
    good: '600000',
    what: 'iterations',
  },
  { names: ['hashlib.pbkdf2_hmac'], place: 3, keyword: 'iterations', least: 100_000, good: '600000', what: 'iterations' },
  {
    names: [`${hazmat}.pbkdf2.PBKDF2HMAC`, 'PBKDF2HMAC'],
    place: 3,
    keyword: 'iterations',
    least: 100_000,
    good: '600000',
    what: 'iterations',
  },
  {
    names: withFragments(owners.map((name) => `${name}.Protocol.KDF.PBKDF2`)),
    place: 3,
    keyword: 'count',
    least: 100_000,
    good: '600000',
    what: 'iterations',
  },
  { names: ['django.utils.crypto.pbkdf2'], place: 2, keyword: 'iterations', least: 100_000, good: '600000', what: 'iterations' },
  {
    names: ['backports.pbkdf2.pbkdf2_hmac', 'fastpbkdf2.pbkdf2_hmac'],
    place: 3,
    keyword: 'iterations',
    least: 100_000,
    good: '600000',
    what: 'iterations',
  },
  { names: ['hashlib.scrypt'], place: 'n', keyword: 'n', least: 16_384, good: '2**14', what: 'as cost' },
  { names: [`${hazmat}.scrypt.Scrypt`, 'Scrypt'], place: 2, keyword: 'n', least: 16_384, good: '2**14', what: 'as cost' },
  {
    names: withFragments(owners.map((name) => `${name}.Protocol.KDF.scrypt`)),
    place: 3,
    keyword: 'N',
    least: 16_384,
    good: '2**14',
    what: 'as cost',
  },
  {
    names: ['bcrypt.gensalt', 'flask_bcrypt.generate_password_hash', 'flask_bcrypt.Bcrypt().generate_password_hash'],
    place: 0,
    keyword: 'rounds',
    least: 10,
    good: '12',
    what: 'rounds',
  },
  { names: ['bcrypt.kdf'], place: 3, keyword: 'rounds', least: 50, good: '100', what: 'rounds' },
];

function workListener({ names, place, keyword, least, good, what }: Work): Listener {
  return onCall(names, (call, context, report) => {
    if (isTestFile(context.path)) return;
    // The first argument of flask_bcrypt is the password.
    const argument = argumentOf(call.args, call.name.path.startsWith('flask_bcrypt.') ? 1 : place, keyword);
    if (argument === null) {
      if (/\.KDF\.PBKDF2$/.test(call.name.path) && !hasSpread(call) && call.args.length > 1)
        report(spanOf(call.callee), {
          message: 'PBKDF2 runs only 1,000 times by default, so passwords are guessed fast. Pass count=600000.',
        });
      return;
    }
    const value = context.valueOf(argument.node);
    if (typeof value !== 'number' || value >= least) return;
    const isLiteral = context.expression(argument.node).kind === 'number';
    report(spanOf(argument.node), {
      message: `Only ${String(value)} ${what}: a stolen hash is guessed fast. Use ${good} or more.`,
      fixes: [isLiteral ? review(`Use ${good} (stored hashes keep their own number)`, replace(spanOf(argument.node), good)) : null],
    });
  });
}

const weakScheme =
  /^(?:plaintext|ldap_plaintext|roundup_plaintext|hex_(?:md4|md5|sha1|sha256|sha512)|ldap_(?:hex_md5|hex_sha1|md5|sha1|salted_md5|salted_sha1)|md5_crypt|apr_md5_crypt|sha1_crypt|sun_md5_crypt|des_crypt|bsdi_crypt|bigcrypt|crypt16|lmhash|nthash|msdcc2?|mysql323|mysql41|mssql2000|oracle10|oracle11|postgres_md5|cisco_(?:pix|asa|type7)|django_(?:salted_md5|salted_sha1|des_crypt)|unsalted_md5|unsalted_sha1|md5|sha1|crypt|plain)$/;
const plainMessage = 'Passwords stored this way are guessed in minutes once the table is stolen. Use Argon2, scrypt or bcrypt.';

export const rule = pythonRule({
  id: 'python/weak-key-derivation',
  title: 'Password hashed with too little work',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [916, 326],
  controls: ['OWASP A02:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
    'https://docs.python.org/3/library/hashlib.html#key-derivation',
    'https://passlib.readthedocs.io/en/stable/lib/passlib.hash.html',
  ],
  message: plainMessage,
  why: 'The work that one guess takes is all that stands between a stolen table and its passwords. A graphics card tries billions of plain digests each second, and thousands of times more guesses with 1,000 iterations than with 600,000.',
  remedy:
    'Take as much work as logging in can bear, and a scheme made for passwords:\n\n```python\nhashlib.pbkdf2_hmac("sha256", password, salt, 600_000)\nbcrypt.hashpw(password, bcrypt.gensalt(12))\n```',
  fix: 'review',
  listeners: [
    ...works.map(workListener),
    onCall(
      [
        'passlib.context.CryptContext',
        'CryptContext',
        'django.contrib.auth.hashers.make_password',
        'werkzeug.security.generate_password_hash',
      ],
      (call, context, report) => {
        if (isTestFile(context.path)) return;
        const isContext = call.name.path.endsWith('CryptContext');
        const scheme = isContext
          ? argumentOf(call.args, 0, 'schemes')
          : argumentOf(call.args, call.name.path.startsWith('django') ? 2 : 1, call.name.path.startsWith('django') ? 'hasher' : 'method');
        if (scheme === null) return;
        const read = context.expression(context.valueNode(scheme.node));
        // The first scheme is the one that new passwords get.
        const chosen = isContext ? (read.kind === 'array' ? read.elements[0] : undefined) : scheme.node;
        const name = chosen === undefined ? null : context.stringOf(chosen);
        if (chosen === undefined || name === null) return;
        const rounds = /^pbkdf2:\w+:(\d{1,9})$/.exec(name)?.[1];
        if (!weakScheme.test(name) && !(rounds !== undefined && Number(rounds) < 100_000)) return;
        report(spanOf(chosen));
      },
    ),
    onCall(['*.hash', '*.encrypt', '*.using'], (call, context, report) => {
      const scheme = /^(?:passlib\.hash|hash)\.(\w+)\.(?:hash|encrypt|using)$/.exec(call.name.path)?.[1];
      if (scheme !== undefined && call.name.root !== 'local' && weakScheme.test(scheme) && !isTestFile(context.path))
        report(spanOf(call.callee));
    }),
    onCall(['crypt.crypt', 'crypt.mksalt'], (call, context, report) => {
      const method = argumentOf(call.args, call.name.path === 'crypt.crypt' ? 1 : 0, call.name.path === 'crypt.crypt' ? 'salt' : 'method');
      const path = method === null ? '' : (context.resolve(method.node)?.path ?? '');
      if (method === null || !/^crypt\.METHOD_(?:CRYPT|MD5)$/.test(path)) return;
      const written = context.textOf(method.node);
      const fixed = written.replace(/(?<!\w)METHOD_\w{1,20}$/, 'METHOD_SHA512');
      report(spanOf(method.node), {
        fixes: [fixed === written ? null : review('Use METHOD_SHA512 (new hashes only)', replace(spanOf(method.node), fixed))],
      });
    }),
    onBinding(
      ['PASSWORD_HASHERS'],
      (binding, context, report) => {
        const read = context.expression(context.valueNode(binding.value));
        const first = read.kind === 'array' ? read.elements[0] : undefined;
        if (
          first === undefined ||
          isTestFile(context.path) ||
          /(?:^|[/_])(?:tests?|ci|dev|local)(?:_settings|_config)?\.py$/.test(context.path)
        )
          return;
        if (/\.(?:Unsalted)?(?:MD5|SHA1|Crypt)PasswordHasher$/.test(context.stringOf(first) ?? '')) report(spanOf(first));
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import bcrypt
import hashlib

digest = hashlib.pbkdf2_hmac("sha256", password, salt, ⟦1000⟧)
stored = bcrypt.hashpw(password, bcrypt.gensalt(rounds=⟦4⟧))
`,
      fixed: `import bcrypt
import hashlib

digest = hashlib.pbkdf2_hmac("sha256", password, salt, 600000)
stored = bcrypt.hashpw(password, bcrypt.gensalt(rounds=12))
`,
    },
    {
      code: `from passlib.context import CryptContext
from passlib.hash import md5_crypt
from Crypto.Protocol.KDF import PBKDF2

passwords = CryptContext(schemes=[⟦"md5_crypt"⟧, "des_crypt"])
stored = ⟦md5_crypt.hash⟧(password)
key = ⟦PBKDF2⟧(password, salt, 32)
`,
    },
    {
      code: `import crypt

stored = crypt.crypt(password, salt=⟦crypt.METHOD_MD5⟧)
`,
      fixed: `import crypt

stored = crypt.crypt(password, salt=crypt.METHOD_SHA512)
`,
    },
  ],
  good: [
    `import bcrypt
import hashlib

digest = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
stored = bcrypt.hashpw(password, bcrypt.gensalt())
`,
    `from passlib.context import CryptContext
from passlib.hash import argon2

passwords = CryptContext(schemes=["argon2", "md5_crypt"], deprecated="auto")
stored = argon2.hash(password)
`,
  ],
} satisfies Examples;
