import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { optionOf } from '../../code/languages/python/options.ts';
import { isSigningKeySetting, signingKeyNames } from '../../code/languages/python/signing-keys.ts';
import { keyOf, tokenReaders, tokenWriters } from '../../code/languages/python/tokens.ts';
import { onBinding, onCall, pythonRule, type Call } from '../../code/rule.ts';
import type { ReportDetails } from '../../model/rule.ts';

/** A key that stands in the file: any text that is not empty and no public key or path. */
function isLiteralKey(node: SyntaxNode, context: CodeContext): boolean {
  const value = context.valueNode(node);
  const read = context.expression(value);
  const text = context.stringOf(value);
  if (text === null || text === '' || /BEGIN (?:PUBLIC KEY|RSA PUBLIC KEY|CERTIFICATE)|\.pem$|^\$\{|^<|^%\(/.test(text)) return false;
  return read.kind === 'string' || read.kind === 'build';
}

/** The literal that stands in for a variable of the environment that is not set. */
function fallbackOf(node: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const read = context.expression(node);
  if (read.kind === 'choice') {
    const last = read.options.at(-1);
    return last !== undefined && /environ|getenv/.test(context.textOf(read.options[0] ?? node)) && isLiteralKey(last, context)
      ? last
      : null;
  }
  if (
    read.kind !== 'call' ||
    !/^(?:os\.environ\.get|os\.getenv|environ\.get|getenv|decouple\.config|environ\.Env\(\)\.str|env\.str|env)$/.test(
      context.resolve(read.callee)?.path ?? '',
    )
  )
    return null;
  const fallback = read.args[1];
  return fallback !== undefined && isLiteralKey(fallback.node, context) ? fallback.node : null;
}

/** Reading the key from the environment, under a name made of the setting's own. */
function fixFor(node: SyntaxNode, name: string, context: CodeContext): ReportDetails {
  if (context.expression(node).kind !== 'string') return {};
  const quote = context.textOf(node).includes("'") ? "'" : '"';
  const variable = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const added = context.addImport('os');
  return {
    fixes: [
      review(
        `Read it from the environment variable ${variable} (set it, and make a new key)`,
        replace(spanOf(node), `os.environ[${quote}${variable}${quote}]`),
        ...(added === null ? [] : [added]),
      ),
    ],
  };
}

/** Calls that sign with a secret, with the place and the keyword of it. */
const signers: Readonly<Record<string, readonly [place: number, keyword: string]>> = {
  'itsdangerous.URLSafeTimedSerializer': [0, 'secret_key'],
  'itsdangerous.URLSafeSerializer': [0, 'secret_key'],
  'itsdangerous.TimestampSigner': [0, 'secret_key'],
  'itsdangerous.Signer': [0, 'secret_key'],
  'itsdangerous.Serializer': [0, 'secret_key'],
  'itsdangerous.TimedSerializer': [0, 'secret_key'],
  'itsdangerous.JSONWebSignatureSerializer': [0, 'secret_key'],
  'itsdangerous.TimedJSONWebSignatureSerializer': [0, 'secret_key'],
  'itsdangerous.url_safe.URLSafeTimedSerializer': [0, 'secret_key'],
  'pyramid.session.SignedCookieSessionFactory': [0, 'secret'],
  'pyramid.session.UnencryptedCookieSessionFactoryConfig': [0, 'secret'],
  'pyramid.authentication.AuthTktAuthenticationPolicy': [0, 'secret'],
  'pyramid.authentication.AuthTktCookieHelper': [0, 'secret'],
  'aiohttp_session.cookie_storage.EncryptedCookieStorage': [0, 'secret_key'],
  'starlette.middleware.sessions.SessionMiddleware': [1, 'secret_key'],
  'fastapi_login.LoginManager': [0, 'secret'],
};

function keyOfSigner(call: Call, context: CodeContext): { node: SyntaxNode; keyword: string } | null {
  const row = signers[call.name.path];
  if (row === undefined) return null;
  const node = optionOf(call, context, row[1], row[0])?.node;
  return node === undefined ? null : { node, keyword: row[1] };
}

export const rule = pythonRule({
  id: 'python/hardcoded-signing-key',
  title: 'Key that signs sessions or tokens stands in the code',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [321, 798],
  controls: ['OWASP A02:2021', 'OWASP A07:2021'],
  references: [
    'https://flask.palletsprojects.com/en/stable/config/#SECRET_KEY',
    'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
    'https://cwe.mitre.org/data/definitions/321.html',
  ],
  message: 'Whoever reads this code can sign sessions and tokens. Read the key from the environment, and replace it.',
  why: 'The key proves that a session or token comes from you. It stays in the history of the repository, in images and backups; with it an attacker writes themselves a session of any user.',
  remedy: 'Make a new key, and hand it over from outside:\n\n```python\nSECRET_KEY = os.environ["SECRET_KEY"]\n```',
  fix: 'review',
  listeners: [
    onCall([...tokenWriters, ...tokenReaders], (call, context, report) => {
      const key = keyOf(call, context);
      if (key === null || !isLiteralKey(key, context)) return;
      report(spanOf(key), fixFor(key, 'JWT_KEY', context));
    }),
    onCall(Object.keys(signers), (call, context, report) => {
      const found = keyOfSigner(call, context);
      if (found === null || !isLiteralKey(found.node, context)) return;
      report(spanOf(found.node), fixFor(found.node, 'SECRET_KEY', context));
    }),
    onCall(['*.add_middleware', 'starlette.middleware.Middleware'], (call, context, report) => {
      const key = optionOf(call, context, 'secret_key');
      if (key === null || !isLiteralKey(key.node, context)) return;
      report(key.span, fixFor(key.node, 'SECRET_KEY', context));
    }),
    onBinding(signingKeyNames, (binding, context, report) => {
      const { value, target } = binding;
      const fallback = fallbackOf(value, context);
      if (fallback !== null)
        report(spanOf(fallback), {
          message: 'Where the variable is not set, everyone knows the key. Let the program stop in that case.',
        });
      if (context.expression(value).kind !== 'string' || !isLiteralKey(value, context)) return;
      const written = context.textOf(target ?? binding.nameSpan);
      if (!isSigningKeySetting(written, binding.name, binding.form === 'keyword', value, context)) return;
      report(binding.span, fixFor(value, binding.name, context));
    }),
    // Hashids made with the key of the application give it away.
    onCall(['hashids.Hashids'], (call, context, report) => {
      const salt = optionOf(call, context, 'salt', 0);
      if (salt === null || !/SECRET_KEY|secret_key/.test(context.textOf(salt.node))) return;
      report(salt.span, { message: 'The salt of Hashids can be computed from its ids, and it is your secret key. Use another text.' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import Flask

app = Flask(__name__)
⟦app.config["SECRET_KEY"] = "not-so-secret"⟧
`,
      fixed: `from flask import Flask
import os

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
`,
    },
    {
      code: `import os

SECRET_KEY = os.environ.get("SECRET_KEY", ⟦"dev"⟧)
`,
    },
    {
      code: `import os
import jwt

token = jwt.encode(claims, ⟦'changeme'⟧, algorithm="HS256")
`,
      fixed: `import os
import jwt

token = jwt.encode(claims, os.environ['JWT_KEY'], algorithm="HS256")
`,
    },
  ],
  good: [
    `import os
import jwt

app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
token = jwt.encode(claims, settings.JWT_KEY, algorithm="HS256")
`,
    `import jwt

PUBLIC = """-----BEGIN PUBLIC KEY-----
AAAA
-----END PUBLIC KEY-----"""
claims = jwt.decode(token, PUBLIC, algorithms=["RS256"])
SECRET_KEY = ""
`,
  ],
} satisfies Examples;
