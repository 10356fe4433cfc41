import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** True for a value that stands for every origin: `*`, `true`, a pattern that fits all, or a function that always agrees. */
function allowsAll(context: CodeContext, value: SyntaxNode): boolean {
  const constant = context.valueOf(value);
  if (constant === true || constant === '*') return true;
  const node = context.valueNode(value);
  if (context.expression(node).kind === 'regex') return /^\/\^?\.\*\$?\/[a-z]*$/.test(context.textOf(node));
  const fact = context.localFunction(value);
  const body = fact?.shape.body;
  if (fact == null || body == null) return false;
  const text = context.textOf(body);
  const parameters = fact.shape.parameters.flatMap((parameter) => parameter.bindings.map((binding) => binding.name));
  const [origin = '', done = ''] = parameters;
  if (/\b(?:if|for|while|switch)\b|\?|&&|\|\|/.test(text)) return false;
  if (done !== '') return new RegExp(`^\\{?\\s*(?:return\\s+)?${done}\\(\\s*null\\s*,\\s*(?:true|${origin})\\s*\\);?\\s*\\}?$`).test(text);
  return (
    origin !== '' &&
    fact.returns.length === 1 &&
    fact.returns.every((returned) => context.textOf(returned) === origin || context.valueOf(returned) === true)
  );
}

const allowOrigin = 'access-control-allow-origin';

export const rule = javascriptRule({
  id: 'javascript/permissive-cors',
  title: 'Every site may send requests with the cookies of a user',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [942],
  controls: ['OWASP A05:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS#requests_with_credentials',
    'https://www.npmjs.com/package/cors#configuration-options',
  ],
  message: 'Any website may read answers with the cookies of a logged-in user. Allow the origins that need it by name.',
  why: 'The browser keeps other sites from reading the answers of this server. With every origin allowed together with credentials, any page that a user visits can call this server in their name and read what it answers.',
  remedy:
    "Name the origins: `cors({ origin: ['https://app.example.com'], credentials: true })`, or leave credentials out for a public interface.",
  fix: 'review',
  listeners: [
    onBinding(
      ['credentials'],
      ({ value, span }, context, report) => {
        const object = value.parent?.parent;
        if (context.valueOf(value) !== true || object?.type !== 'object') return;
        const origin = context.pair(object, 'origin');
        if (origin?.value == null || !allowsAll(context, origin.value)) return;
        const isLiteral = /^(?:string|boolean)$/.test(context.expression(origin.value).kind);
        report(origin.span, {
          fixes: [
            isLiteral
              ? review(
                  'Allow one origin (set ALLOWED_ORIGIN to the site that needs it)',
                  replace(spanOf(origin.value), 'process.env.ALLOWED_ORIGIN'),
                )
              : review('Answer without credentials (cookies of users are then not sent)', context.removeItem(span)),
          ],
        });
      },
      ['pair'],
    ),
    onCall(['*.setHeader', '*.header', '*.set', '*.append'], (call, context, report) => {
      const [name, value] = call.args;
      if (name === undefined || value === undefined || context.stringOf(name.node)?.toLowerCase() !== allowOrigin) return;
      if (!context.mentions(/allow-credentials['"`]\s*[,:\]]\s*['"`]?true/i)) return;
      const trace = context.trace(value.node);
      if (trace === null || !/origin|referer/i.test(context.textOf(trace.sourceSpan) + context.textOf(value.node))) return;
      report(spanOf(value.node), { related: context.related(trace) });
    }),
    onBinding(['Access-Control-Allow-Origin', 'access-control-allow-origin'], ({ value }, context, report) => {
      if (!context.mentions(/allow-credentials['"`]\s*[,:\]]\s*['"`]?true/i)) return;
      const trace = context.trace(value);
      if (trace !== null && /origin|referer/i.test(context.textOf(trace.sourceSpan) + context.textOf(value)))
        report(spanOf(value), { related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.use(cors({ ⟦origin: true⟧, credentials: true }));\n`,
      fixed: `app.use(cors({ origin: process.env.ALLOWED_ORIGIN, credentials: true }));\n`,
    },
    {
      code: `const server = new Server(http, {\n  cors: {\n    ⟦origin: (origin, done) => done(null, true)⟧,\n    credentials: true,\n  },\n});\n`,
      fixed: `const server = new Server(http, {\n  cors: {\n    origin: (origin, done) => done(null, true),\n  },\n});\n`,
    },
    {
      code: `app.use((req, res, next) => {\n  res.setHeader('Access-Control-Allow-Origin', ⟦req.headers.origin⟧);\n  res.setHeader('Access-Control-Allow-Credentials', 'true');\n  next();\n});\n`,
    },
  ],
  good: [
    `app.use(cors({ origin: '*' }));\napp.use(cors({ origin: ['https://app.example.com'], credentials: true }));\n`,
    `app.use((req, res, next) => {\n  const { origin } = req.headers;\n  if (allowed.includes(origin)) res.setHeader('Access-Control-Allow-Origin', origin);\n  res.setHeader('Access-Control-Allow-Credentials', 'true');\n  next();\n});\n`,
    `app.use(cors({ origin: (origin, done) => (list.has(origin) ? done(null, true) : done(new Error('refused'))), credentials: true }));\n`,
  ],
} satisfies Examples;
