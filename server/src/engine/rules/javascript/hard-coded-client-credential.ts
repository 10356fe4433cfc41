import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath, literalCredential } from '../../code/languages/javascript/literal-credential.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

function check(context: CodeContext, node: SyntaxNode, variable: string, report: Report): void {
  const literal = literalCredential(context, node);
  if (literal === null) return;
  const isPlain = context.expression(literal).kind === 'string' && context.valueNode(node).id === literal.id;
  const fix = isPlain
    ? review(`Read it from ${variable} (set the variable, and issue a new credential)`, replace(spanOf(literal), `process.env.${variable}`))
    : null;
  report(spanOf(node), { fixes: [fix], ...(isTestPath(context.path) ? { severity: 'hint', confidence: 'low' } : {}) });
}

/** The call that an object literal is an argument of, also where it stands deeper in another object. */
function callAround(node: SyntaxNode): SyntaxNode | null {
  for (let current = node.parent; current !== null; current = current.parent) {
    if (current.type === 'arguments') return current.parent;
    if (!/^(?:pair|object|array|parenthesized_expression|as_expression)$/.test(current.type)) return null;
  }
  return null;
}

function calleeText(context: CodeContext, call: SyntaxNode): string {
  const callee = call.childForFieldName('function') ?? call.childForFieldName('constructor');
  return callee === null ? '' : `${context.resolve(callee)?.path ?? ''} ${context.textOf(callee)}`;
}

const variables: Readonly<Record<string, string>> = {
  clientSecret: 'CLIENT_SECRET',
  consumerSecret: 'CONSUMER_SECRET',
  client_secret: 'CLIENT_SECRET',
  consumer_secret: 'CONSUMER_SECRET',
  appSecret: 'APP_SECRET',
  secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
  sessionToken: 'AWS_SESSION_TOKEN',
  authToken: 'AUTH_TOKEN',
  secrets: 'COOKIE_SECRET',
  secretOrPrivateKey: 'JWT_SECRET',
};
const holders = /\b(?:createCookie\w*|create\w*SessionStorage|cookieSession|sessionMiddleware|CookieStore)$/;

/** Methods of token services that take the key among their options: `this.jwtService.sign(payload, { secret })`. */
const tokenService = /(?:^|[.\s])(?:\w{0,40}[jJ]wt\w{0,40}|\w{0,40}[tT]oken\w{0,40})\.(?:sign|signAsync|verify|verifyAsync)$/;

export const rule = javascriptRule({
  id: 'javascript/hard-coded-client-credential',
  title: 'Credential that a library is given stands in the code',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [798, 259],
  controls: ['OWASP A07:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  message: 'Whoever reads this code can sign in with it. Read it from the environment, and issue a new credential.',
  why: 'Everyone with the code, its history or a copy of the package has the credential, and with it the account, the cookies or the service that it opens. It stays in the history after the line is removed.',
  remedy: 'Issue a new credential, keep it outside the code and read it:\n\n```js\nclientSecret: process.env.CLIENT_SECRET\n```',
  fix: 'review',
  listeners: [
    onBinding(
      Object.keys(variables),
      ({ name, value, form, target }, context, report) => {
        if (form === 'assignment' && target !== null && !/\bconfig\b|\.options\b/.test(context.textOf(target))) return;
        const call = callAround(value);
        if (name === 'secrets' && (call === null || !holders.test(calleeText(context, call)))) return;
        check(context, value, variables[name] ?? 'CLIENT_SECRET', report);
      },
      ['pair', 'assignment'],
    ),
    onBinding(
      ['secret', 'privateKey', 'password', 'key'],
      ({ name, value, span }, context, report) => {
        const object = value.parent?.parent;
        const call = callAround(value);
        if (call !== null && (name === 'secret' || name === 'privateKey') && tokenService.test(calleeText(context, call))) {
          check(context, value, 'JWT_SECRET', report);
          return;
        }
        // Hapi: `server.auth.strategy('session', 'cookie', { cookie: { password } })` and the options of its plugins for cookies.
        if (call !== null && name !== 'privateKey' && /\.(?:strategy|register|state)$/.test(calleeText(context, call))) {
          const isStrategy = /\.strategy$/.test(calleeText(context, call));
          if (isStrategy || (name === 'password' && /cookieOptions/.test(context.textOf(call))))
            check(context, value, 'COOKIE_SECRET', report);
          return;
        }
        if (name !== 'secret' || object?.type !== 'object' || span.end === value.startIndex) return;
        // `export const jwtConstants = { secret: … }`, and what a factory of a module for tokens answers.
        const holder = object.parent;
        const isConstants =
          holder?.type === 'variable_declarator' && /jwt|session|auth|cookie/i.test(holder.childForFieldName('name')?.text ?? '');
        const factory = holder?.type === 'parenthesized_expression' ? holder.parent : holder?.type === 'return_statement' ? holder : null;
        const pair = factory?.type === 'arrow_function' ? factory.parent : null;
        const isFactory =
          pair?.type === 'pair' &&
          pair.childForFieldName('key')?.text === 'useFactory' &&
          /jwt/i.test(calleeText(context, callAround(pair.namedChild(1) ?? pair) ?? pair));
        if (isConstants || isFactory) check(context, value, 'JWT_SECRET', report);
      },
      ['pair'],
    ),
    onCall(['keygrip', 'Keygrip', 'twilio', 'plaid.Client', 'oauth.OAuth', 'oauth.OAuth2'], (call, context, report) => {
      const place = /twilio|plaid|OAuth2$/.test(call.name.path) ? 1 : call.name.path === 'oauth.OAuth' ? 3 : 0;
      const argument = call.args[place];
      if (argument === undefined || argument.spread) return;
      check(context, argument.node, place === 0 ? 'COOKIE_SECRET' : 'AUTH_TOKEN', report);
    }),
    // A connection's address with a password in it. The rules for secrets read real hosts; here stand those that look like examples.
    onCall(
      [
        'mongoose.connect',
        'mongoose.createConnection',
        'ioredis',
        'Redis',
        'redis.createClient',
        'pg.Client',
        'pg.Pool',
        'Pool',
        'Client',
        'mongodb.MongoClient',
        'MongoClient',
        '*.MongoClient.connect',
        'mysql.createConnection',
        'mysql.createPool',
        'mysql2.createPool',
        'mysql2.createConnection',
        'amqplib.connect',
        'amqp.connect',
        'sequelize.Sequelize',
        'Sequelize',
        'knex',
        'postgres',
        'createClient',
      ],
      (call, context, report) => {
        const first = call.args[0]?.node;
        if (first === undefined) return;
        const address =
          ['connectionString', 'url', 'uri'].map((key) => context.pair(first, key)?.value).find((value) => value != null) ?? first;
        const text = context.stringOf(address);
        const [, password = '', host = ''] =
          (text === null ? null : /^[a-z+]{3,20}:\/\/[^\s:@/]{0,60}:([^\s@/]{4,60})@([\w.-]{1,80})/i.exec(text)) ?? [];
        if (
          password === '' ||
          /^(?:localhost|127\.|0\.0\.|host\b)/.test(host) ||
          /^(?:pass(?:word|wd)?|pw|secret|\$|<|\{|%|\*|x+$)/i.test(password)
        )
          return;
        report(spanOf(address), { severity: 'hint', confidence: 'low' });
      },
    ),
    onCall(['express-basic-auth', 'basicAuth', 'express-basic-auth.default', 'hono/basic-auth.basicAuth'], (call, context, report) => {
      const options = call.args[0]?.node;
      const users = options === undefined ? null : context.pair(options, 'users')?.value;
      const listed = users == null ? null : context.expression(context.valueNode(users));
      if (listed?.kind !== 'object') return;
      for (const pair of listed.pairs) if (pair.value !== null) check(context, pair.value, 'BASIC_AUTH_PASSWORD', report);
    }),
    onBinding(
      ['Authorization', 'authorization', 'Proxy-Authorization', 'x-api-key', 'X-API-Key', 'X-Api-Key'],
      ({ name, value }, context, report) => {
        const text = context.stringOf(value);
        const isSent = callAround(value) !== null || /headers/i.test(value.parent?.parent?.parent?.text.slice(0, 60) ?? '');
        if (text === null || !isSent) return;
        const credential = /authorization/i.test(name) ? /^(?:Bearer|Basic|Token|token|ApiKey|Bot) ([^\s<>{}]{8,})$/.exec(text)?.[1] : text;
        if (credential === undefined) return;
        if (credential.length >= 8 && !/^(?:x+|\.+|\*+|[A-Z_]+)$|your|example|token$|<|\.\.\./i.test(credential))
          check(context, value, 'API_TOKEN', report);
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `passport.use(new GoogleStrategy({ clientID: id, clientSecret: ⟦'mEk7wq81yRtz'⟧, callbackURL: '/cb' }, done));\n`,
      fixed: `passport.use(new GoogleStrategy({ clientID: id, clientSecret: process.env.CLIENT_SECRET, callbackURL: '/cb' }, done));\n`,
    },
    {
      code: `import basicAuth from 'express-basic-auth';\napp.use(basicAuth({ users: { admin: ⟦'mEk7wq81yRtz'⟧ } }));\n`,
      fixed: `import basicAuth from 'express-basic-auth';\napp.use(basicAuth({ users: { admin: process.env.BASIC_AUTH_PASSWORD } }));\n`,
    },
    {
      code: `export const jwtConstants = { secret: ⟦'mEk7wq81yRtz'⟧ };\n`,
      fixed: `export const jwtConstants = { secret: process.env.JWT_SECRET };\n`,
    },
    {
      code: `const storage = createCookieSessionStorage({ cookie: { name: 'sid', secrets: ⟦['mEk7wq81yRtz']⟧ } });\n`,
    },
  ],
  good: [
    `passport.use(new GoogleStrategy({ clientID: id, clientSecret: process.env.SECRET, callbackURL: '/cb' }, done));\n`,
    `const form = { clientSecret: '', secrets: ['listed'] };\nconst keys = new Keygrip(config.keys);\nfetch(url, { headers: { Authorization: \`Bearer \${token}\` } });\n`,
    `const messages = { clientSecret: 'The secret of the client is required' };\n`,
  ],
} satisfies Examples;
