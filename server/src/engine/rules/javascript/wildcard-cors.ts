import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { networkTrace, optionsOf } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall, onDecorator } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

const allowOrigin = 'access-control-allow-origin';
const corsCalls =
  /(?:^|\.)(?:cors|enableCors|Server|register|fastifyCors|koaCors|expressCors|ApolloServer|createServer|listen|SocketIO|io)$|^@?(?:fastify|koa|hono)\/cors/;

function namedOrigin(value: SyntaxNode): Fix {
  return review('Allow one origin (set ALLOWED_ORIGIN to the site that needs it)', replace(spanOf(value), 'process.env.ALLOWED_ORIGIN'));
}

function isEverything(context: CodeContext, value: SyntaxNode): boolean {
  const constant = context.valueOf(value);
  if (constant === '*' || constant === 'null') return true;
  const read = context.expression(context.valueNode(value));
  return read.kind === 'array' && read.elements.some((element) => context.stringOf(element) === '*');
}

/** True where the options belong to a library for other sites' requests. */
function concernsCors(context: CodeContext, value: SyntaxNode): boolean {
  const object = value.parent?.parent;
  const holder = object?.parent;
  if (object?.type !== 'object') return false;
  // With credentials, the recommended rule speaks.
  const credentials = context.pair(object, 'credentials')?.value;
  if (credentials != null && context.valueOf(credentials) === true) return false;
  if (holder?.type === 'pair') return /^['"]?cors\w*['"]?$/i.test(holder.childForFieldName('key')?.text ?? '');
  if (holder?.type === 'variable_declarator') return /cors/i.test(holder.childForFieldName('name')?.text ?? '');
  if (holder?.type !== 'arguments') return false;
  const callee = holder.parent?.childForFieldName('function') ?? holder.parent?.childForFieldName('constructor');
  if (callee == null) return false;
  const path = context.resolve(callee)?.path ?? '';
  if (/\.register$/.test(path)) return /cors/i.test(context.textOf(holder.namedChild(0) ?? callee));
  return corsCalls.test(path) || corsCalls.test(context.textOf(callee));
}

export const rule = javascriptRule({
  id: 'javascript/wildcard-cors',
  title: 'Every site may read these answers',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [942, 346],
  controls: ['OWASP A05:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS', 'https://www.npmjs.com/package/cors#configuration-options'],
  message: 'Any website may read what this server answers. Unless it is all public, allow single origins by name.',
  why: 'A page that someone in your network visits can ask this server and read the answers, also where the server is reachable from inside only.',
  remedy: "`cors({ origin: ['https://app.example.com'] })`",
  fix: 'review',
  listeners: [
    onCall(
      ['cors', 'cors.default', '@koa/cors', 'koa-cors', 'koa2-cors', 'hono/cors.cors', '@elysiajs/cors.cors', '*.enableCors'],
      (call, context, report) => {
        if (call.args.some((argument) => argument.spread)) return;
        const options = optionsOf(context, call.args[0]?.node);
        if (call.args.length > 0 && (options === null || options.open)) return;
        if (options?.pairs.some((pair) => pair.key === 'origin') === true) return;
        report(spanOf(call.callee));
      },
    ),
    onBinding(
      ['origin', 'origins', 'allowOrigins', 'allowedOrigins', 'allow_origins', 'cors'],
      ({ name, value, span }, context, report) => {
        const constant = context.valueOf(value);
        if (name === 'cors') {
          const callee = value.parent?.parent?.parent?.parent?.childForFieldName('function');
          // Hapi: `options: { cors: true }` of a route or of the server.
          const holder = value.parent?.parent?.parent;
          if (
            constant === true &&
            holder?.type === 'pair' &&
            /^(?:options|routes|config)$/.test(holder.childForFieldName('key')?.text ?? '')
          ) {
            report(span);
            return;
          }
          if (constant === true && callee != null && /(?:NestFactory\.create|listen|create|createServer)$/.test(context.textOf(callee)))
            report(span, {
              fixes: [review('Allow no other origins (set `cors` to the options that you need)', replace(spanOf(value), 'false'))],
            });
          return;
        }
        if (!(constant === true ? name === 'origin' : isEverything(context, value)) || !concernsCors(context, value)) return;
        report(span, { fixes: [/^(?:string|boolean)$/.test(context.expression(value).kind) ? namedOrigin(value) : null] });
      },
      ['pair'],
    ),
    onBinding(
      ['Access-Control-Allow-Origin', 'access-control-allow-origin', 'Access-Control-Allow-origin'],
      ({ value, span }, context, report) => {
        if (isEverything(context, value))
          report(span, { fixes: [context.expression(value).kind === 'string' ? namedOrigin(value) : null] });
      },
      ['pair', 'assignment'],
    ),
    onCall(['*.setHeader', '*.header', '*.set', '*.append', '*.addHeader'], (call, context, report) => {
      const [name, value] = call.args;
      if (name === undefined || value === undefined || context.stringOf(name.node)?.toLowerCase() !== allowOrigin) return;
      if (isEverything(context, value.node)) {
        report(spanOf(value.node), { fixes: [context.expression(value.node).kind === 'string' ? namedOrigin(value.node) : null] });
        return;
      }
      const trace = networkTrace(context, value.node);
      if (trace === null) return;
      // With credentials, the origin of the request in the answer is what the recommended rule reports.
      const isOrigin = /origin|referer/i.test(context.textOf(trace.sourceSpan) + context.textOf(value.node));
      if (isOrigin && context.mentions(/allow-credentials['"`]\s*[,:\]]\s*['"`]?true/i)) return;
      report(spanOf(value.node), { related: context.related(trace) });
    }),
    onDecorator(['Header', '*.Header', 'WebSocketGateway', '*.WebSocketGateway'], (decorator, context, report) => {
      const [name, value] = decorator.args;
      if (name === undefined) return;
      if (value !== undefined && context.stringOf(name.node)?.toLowerCase() === allowOrigin && isEverything(context, value.node))
        report(spanOf(value.node), { fixes: [namedOrigin(value.node)] });
      const cors = decorator.args.map((argument) => context.pair(argument.node, 'cors')?.value).find((found) => found != null);
      if (cors != null && context.valueOf(cors) === true) report(spanOf(cors));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.use((req, res, next) => {\n  res.setHeader('Access-Control-Allow-Origin', ⟦'*'⟧);\n  next();\n});\n`,
      fixed: `app.use((req, res, next) => {\n  res.setHeader('Access-Control-Allow-Origin', process.env.ALLOWED_ORIGIN);\n  next();\n});\n`,
    },
    {
      code: `const cors = require('cors');\napp.use(⟦cors⟧());\napp.use('/api', cors({ ⟦origin: '*'⟧ }));\n`,
      fixed: `const cors = require('cors');\napp.use(cors());\napp.use('/api', cors({ origin: process.env.ALLOWED_ORIGIN }));\n`,
    },
    {
      code: `class Items {\n  @Get()\n  @Header('Access-Control-Allow-Origin', ⟦'*'⟧)\n  all() {}\n}\n`,
      fixed: `class Items {\n  @Get()\n  @Header('Access-Control-Allow-Origin', process.env.ALLOWED_ORIGIN)\n  all() {}\n}\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const cors = require('cors');\napp.use(cors({ origin: ['https://app.example.com'] }));\n`,
    `map.set('origin', '*');\nconst remote = { origin: '*' };\n`,
  ],
} satisfies Examples;
