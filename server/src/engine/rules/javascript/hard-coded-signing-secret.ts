import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const testPath = /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|fixtures|examples?|e2e|mocks?)\/|\.(?:test|spec|e2e)\.\w+$/i;

/** The literal text that a key comes from, also through an encoder or a buffer. */
function literalOf(context: CodeContext, node: SyntaxNode, depth = 0): SyntaxNode | null {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind === 'string')
    return expression.value.length > 0 && !/BEGIN (?:PUBLIC|CERTIFICATE)/.test(expression.value) ? value : null;
  if (depth > 2) return null;
  if (expression.kind === 'call') {
    const path = context.resolve(expression.callee)?.path ?? '';
    const first = expression.args[0]?.node;
    return first !== undefined && /(?:^|\.)(?:encode|from|asKey|createSecretKey|importJWK|asKeyLike|String)$/.test(path)
      ? literalOf(context, first, depth + 1)
      : null;
  }
  if (expression.kind === 'object') {
    const inner = context.pair(value, 'k') ?? context.pair(value, 'key') ?? context.pair(value, 'secret');
    return inner?.value == null ? null : literalOf(context, inner.value, depth + 1);
  }
  if (expression.kind === 'array') {
    for (const element of expression.elements) {
      const found = literalOf(context, element, depth + 1);
      if (found !== null) return found;
    }
  }
  // A secret of the environment with a fixed one for when it is absent is as good as fixed.
  if (expression.kind === 'choice') {
    const [, fallback] = expression.options;
    return fallback === undefined || !/process\.env|config/.test(context.textOf(value)) ? null : literalOf(context, fallback, depth + 1);
  }
  return null;
}

function check(context: CodeContext, node: SyntaxNode, variable: string, report: Report): void {
  const literal = literalOf(context, node);
  if (literal === null) return;
  const title = `Read it from ${variable} (set the variable, and sign with a new secret)`;
  const whole = context.expression(context.valueNode(node));
  // One of several keys, or a fallback: the rest would still stand in the code.
  const isPart = whole.kind === 'choice' || (whole.kind === 'array' && whole.elements.length > 1);
  const fix = isPart ? null : review(title, replace(spanOf(literal), `process.env.${variable}`));
  report(spanOf(node), { fixes: [fix], ...(testPath.test(context.path) ? { severity: 'hint', confidence: 'low' } : {}) });
}

const tokenCalls = [
  'jsonwebtoken.sign',
  'jsonwebtoken.verify',
  'jsonwebtoken.default.sign',
  'jwt.sign',
  'jwt.verify',
  'jwt-simple.encode',
  'jwt-simple.decode',
  'jose.JWT.sign',
  'jose.JWT.verify',
  'jose.jwtVerify',
  'jose.jwtDecrypt',
  'jose.compactVerify',
  'hono/jwt.sign',
  'hono/jwt.verify',
  'njwt.create',
  'njwt.verify',
  '@tsndr/cloudflare-worker-jwt.sign',
  '@tsndr/cloudflare-worker-jwt.verify',
  'jws.verify',
  'jwt.encode',
];
const optionHolders =
  /^(?:express-session|session|cookie-session|express\.session|express\.cookieSession|express-jwt(?:\.expressjwt|\.default)?|expressJwt|expressjwt|koa-jwt|koa-session|passport-jwt\.Strategy|JwtStrategy|@nestjs\/jwt\.JwtModule\.(?:register|forRoot)|next-auth(?:\.default)?|NextAuth|fast-jwt\.create(?:Signer|Verifier)|hono\/jwt\.jwt|jwt|iron-session\.\w+|client-sessions|@fastify\/\w+|fastify-jwt|jwks-rsa|passport\.\w+|\w+\.Strategy|super|@elysiajs\/jwt(?:\.jwt)?|jws\.sign|jws\.createSign)$|\.register$/;

export const rule = javascriptRule({
  id: 'javascript/hard-coded-signing-secret',
  title: 'Secret that signs sessions or tokens stands in the code',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [798, 321],
  controls: ['OWASP A07:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://www.rfc-editor.org/rfc/rfc8725#section-3.5',
  ],
  message: 'Whoever reads this code can sign sessions and tokens of any user. Read the secret from the environment.',
  why: 'The secret proves that a session or token was made by this server. Everyone with the code, its history or a copy of the package can make one for any user, also after the line is removed.',
  remedy: 'Make a new secret of 32 random bytes, keep it outside the code, and read it: `process.env.SESSION_SECRET`.',
  fix: 'review',
  listeners: [
    onCall(tokenCalls, (call, context, report) => {
      const key = call.args[1];
      if (key !== undefined && !key.spread) check(context, key.node, 'JWT_SECRET', report);
    }),
    onCall(['*.sign', '*.encrypt'], (call, context, report) => {
      const key = call.args[0];
      if (key !== undefined && /^jose\.(?:SignJWT|EncryptJWT|CompactSign|GeneralSign)\(\)/.test(call.name.path))
        check(context, key.node, 'JWT_SECRET', report);
    }),
    onCall(['cookie-parser', 'cookieParser', 'express.cookieParser', 'hapi-auth-cookie'], (call, context, report) => {
      const key = call.args[0];
      if (key !== undefined && !key.spread && context.expression(context.valueNode(key.node)).kind !== 'object')
        check(context, key.node, 'COOKIE_SECRET', report);
    }),
    onBinding(
      ['secret', 'secretOrKey', 'keys', 'key', 'cookieSecret', 'jwtSecret', 'sessionSecret', 'password', 'secretKey'],
      ({ name, value, form, target }, context, report) => {
        if (form === 'assignment') {
          // Koa signs cookies with the keys of the application.
          if (name === 'keys' && target !== null && /^(?:app|koa|server|this\.app)\.keys$/.test(context.textOf(target)))
            check(context, value, 'COOKIE_SECRET', report);
          if (name === 'secretOrKey') check(context, value, 'JWT_SECRET', report);
          return;
        }
        if (name === 'secretOrKey') {
          check(context, value, 'JWT_SECRET', report);
          return;
        }
        const object = value.parent?.parent;
        if (
          name === 'secret' &&
          object?.type === 'object' &&
          object.parent?.type === 'variable_declarator' &&
          (context.pair(object, 'saveUninitialized') !== null || context.pair(object, 'resave') !== null)
        ) {
          check(context, value, 'SESSION_SECRET', report);
          return;
        }
        const list = object?.parent;
        const call = list?.type === 'arguments' ? list.parent : null;
        const callee = call?.childForFieldName('function') ?? call?.childForFieldName('constructor');
        if (callee == null) return;
        const path = context.resolve(callee)?.path ?? context.textOf(callee);
        if (!optionHolders.test(path)) return;
        if ((name === 'password' || name === 'key') && !/iron-session|fast-jwt|hono|jws/.test(path)) return;
        if (/\.register$/.test(path) && !/jwt|session|cookie/i.test(`${path} ${context.textOf(list?.namedChild(0) ?? callee)}`)) return;
        check(context, value, /session|cookie/i.test(path) ? 'SESSION_SECRET' : 'JWT_SECRET', report);
      },
      ['pair', 'assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id }, ⟦'keyboard cat'⟧);\n`,
      fixed: `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id }, process.env.JWT_SECRET);\n`,
    },
    {
      code: `import session from 'express-session';\napp.use(session({ secret: ⟦'keyboard cat'⟧, resave: false }));\n`,
      fixed: `import session from 'express-session';\napp.use(session({ secret: process.env.SESSION_SECRET, resave: false }));\n`,
    },
    {
      code: `const jwt = require('jsonwebtoken');\nconst SECRET = 'keyboard cat';\nexports.read = (token) => jwt.verify(token, ⟦SECRET⟧);\n`,
      fixed: `const jwt = require('jsonwebtoken');\nconst SECRET = process.env.JWT_SECRET;\nexports.read = (token) => jwt.verify(token, SECRET);\n`,
    },
  ],
  good: [
    `const jwt = require('jsonwebtoken');\nconst token = jwt.sign({ id }, process.env.JWT_SECRET);\n`,
    `import session from 'express-session';\nimport config from './config';\napp.use(session({ secret: config.secret }));\nlist({ secret: 'word' });\n`,
  ],
} satisfies Examples;
