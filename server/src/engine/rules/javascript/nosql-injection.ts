import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { TaintTrace } from '../../code/taint.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Methods that only document databases have. */
const certain = [
  'findOne',
  'findOneAndUpdate',
  'findOneAndDelete',
  'findOneAndRemove',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'replaceOne',
  'countDocuments',
  'findAndModify',
  'findOneAndReplace',
  'findOneOrFail',
  'estimatedDocumentCount',
];
/** Methods whose names other things have too. */
const common = ['find', 'update', 'remove', 'count', 'exists', 'where', 'distinct', 'aggregate', 'mapReduce', 'findByIdAndUpdate'];
const collectionLike = /(?:^|\.)(?:[A-Z]\w*|\w*(?:[cC]ollection|[mM]odel)(?:\(\))?)$|^db\.\w+$/;
/** Signs of a document database in a file, and of a relational one whose library has methods of the same names. */
const mongoSign =
  /mongo|['"`.]\$(?:set|ne|in|nin|or|and|push|pull|inc|gte?|lte?|exists|regex)\b|\$(?:set|push|inc|or|in)\s*:|ObjectId|\.lean\(|\.populate\(|\.collection\(|\bnew Schema\(|models?\/|\.model['"`.]/i;
const relationalSign = /withRelated|bookshelf|\bknex\b|sequelize|typeorm|prisma|objection|withGraph/i;
const collectionPath = /\.(?:collection|model)\(\)\.|mongoose|mongodb|models?\//;

/** True when a value keeps the type that the client sent: it was not turned into a text or a number on the way. */
function keepsType(context: CodeContext, value: SyntaxNode, trace: TaintTrace): boolean {
  if (!/^(?:name|member|index)$/.test(context.expression(context.valueNode(value)).kind)) return false;
  const source = context.textOf(trace.sourceSpan);
  // Path parameters and headers are always texts; a body is an object and a query can be parsed into one.
  if (/\.(?:params|headers|cookies|url|path|hostname|originalUrl)\b|\.(?:get|header)\(/.test(source)) return false;
  return !trace.steps.some((span) =>
    /\bString\(|\.(?:toString|trim|toLowerCase|toUpperCase|slice|substring|replace|split|join)\(|^[`'"]/.test(context.textOf(span)),
  );
}

function checksType(context: CodeContext, value: SyntaxNode): boolean {
  const owner = context.facts.functionAt(value.startIndex);
  const before = context.facts.wholeText.slice(owner?.node.startIndex ?? 0, value.startIndex);
  return new RegExp(`typeof\\s*\\(?\\s*${context.textOf(value).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$.])`).test(before);
}

export const rule = javascriptRule({
  id: 'javascript/nosql-injection',
  title: 'Database filter takes objects from the client',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [943],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/943.html',
    'https://www.mongodb.com/docs/manual/faq/fundamentals/#how-does-mongodb-address-sql-or-query-injection-',
  ],
  message: 'The client can send an object such as `{"$ne": null}` here, which matches any record. Make it a text first.',
  why: 'Parsers of bodies and query strings turn `{"password": {"$ne": null}}` or `?password[$ne]=` into an object, and MongoDB reads keys that begin with `$` as operators. A login check or a filter then matches records that it should not. A filter with `$where` even runs JavaScript in the database.',
  remedy:
    'Turn the value into the type that you expect, `String(req.body.name)`, or check the request against a schema. Never put text from outside into `$where`.',
  fix: 'review',
  listeners: [
    onCall(
      [...certain, ...common].map((name) => `*.${name}`),
      (call, context, report) => {
        if (/^(?:lodash|underscore|_|jquery|\$)(?:[./(]|$)/.test(call.name.path)) return;
        const filter = argumentOf(call.args, /\.distinct$/.test(call.name.path) ? 1 : 0)?.node;
        const callee = context.expression(call.callee);
        if (filter === undefined || callee.kind !== 'member' || context.mentions(relationalSign)) return;
        const weight = context.mentions(mongoSign) ? {} : ({ severity: 'warning', confidence: 'low' } as const);
        const receiver = context.textOf(callee.object);
        const isCollection = collectionLike.test(receiver) || collectionPath.test(call.name.path);
        if (!certain.includes(callee.property) && !isCollection) return;
        const value = context.valueNode(filter);
        const expression = context.expression(value);
        if (expression.kind !== 'object') {
          const trace = isCollection && /^(?:name|member)$/.test(expression.kind) ? context.trace(filter) : null;
          if (trace === null || !comesOverNetwork(trace) || !/\.(?:body|query)$/.test(context.textOf(trace.sourceSpan))) return;
          if (trace.steps.length === 0 || context.textOf(filter) === context.textOf(trace.sourceSpan))
            report(spanOf(filter), { ...weight, related: context.related(trace) });
          return;
        }
        // Sequelize, TypeORM and Prisma keep their filter under this key and take operators in another way.
        if (expression.pairs.some((pair) => pair.key === 'where')) return;
        for (const pair of expression.pairs) {
          if (pair.value === null || pair.key === '$where') continue;
          const trace = context.trace(pair.value);
          if (trace === null || !comesOverNetwork(trace) || !keepsType(context, pair.value, trace) || checksType(context, pair.value))
            continue;
          const text = context.textOf(pair.value);
          const shorthand = pair.span.end === pair.keySpan.end;
          const fix = review(
            'Turn the value into a text (an absent value becomes "undefined")',
            replace(spanOf(pair.value), shorthand ? `${text}: String(${text})` : `String(${text})`),
          );
          // A filter made elsewhere is reported where it is used, once.
          const isInline = value.id === filter.id;
          report(spanOf(isInline ? pair.value : filter), { ...weight, related: context.related(trace), fixes: [isInline ? fix : null] });
          if (!isInline) return;
        }
      },
    ),
    onCall(
      ['query', 'scan', 'get', 'put', 'update', 'delete', 'batchGet', 'batchWrite'].map((name) => `*.${name}`),
      (call, context, report) => {
        const request = argumentOf(call.args, 0)?.node;
        if (
          request === undefined ||
          !/DocumentClient\(\)\.\w+$|(?:^|\.)(?:docClient|dynamo(?:db|Db|DB)?|documentClient|dynamoDbClient|ddb)\.\w+$/i.test(
            call.name.path,
          )
        )
          return;
        const value = context.expression(context.valueNode(request));
        if (value.kind === 'object') {
          for (const pair of value.pairs) {
            if (pair.value === null || !/Expression$/.test(pair.key ?? '')) continue;
            const built = context.trace(pair.value);
            if (built !== null && comesOverNetwork(built)) report(spanOf(pair.value), { related: context.related(built) });
          }
          return;
        }
        const trace = /^(?:name|member|call)$/.test(value.kind) ? context.trace(request) : null;
        if (trace !== null && comesOverNetwork(trace))
          report(spanOf(request), {
            related: context.related(trace),
            message: 'The client writes this whole request to the database: table, filter and values. Build it from single fields.',
          });
      },
    ),
    onBinding(['$where', '$function', '$accumulator'], ({ value }, context, report) => {
      if (context.isConstant(value)) return;
      const message = 'Text from outside becomes JavaScript that the database runs. Use query operators such as `$eq` instead.';
      const trace = context.trace(value);
      if (trace !== null) report(spanOf(value), { message, confidence: 'high', related: context.related(trace) });
      else if (context.isBuilt(value)) report(spanOf(value), { message, severity: 'warning' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.post('/login', async (req, res) => {\n  const user = await User.findOne({ name: ⟦req.body.name⟧, password: ⟦req.body.password⟧ });\n  res.json({ ok: user !== null });\n});\n`,
      fixed: `app.post('/login', async (req, res) => {\n  const user = await User.findOne({ name: String(req.body.name), password: String(req.body.password) });\n  res.json({ ok: user !== null });\n});\n`,
    },
    {
      code: `router.post('/reset', async (req, res) => {\n  const { token } = req.body;\n  res.json(await db.collection('resets').deleteMany({ ⟦token⟧ }));\n});\n`,
      fixed: `router.post('/reset', async (req, res) => {\n  const { token } = req.body;\n  res.json(await db.collection('resets').deleteMany({ token: String(token) }));\n});\n`,
    },
    {
      code: `router.get('/items', async (req, res) => {\n  res.json(await Item.find({ $where: ⟦\`this.owner == '\${req.query.owner}'\`⟧ }));\n});\n`,
    },
    { code: `router.get('/items', async (req, res) => res.json(await Item.find(⟦req.query⟧)));\n` },
  ],
  good: [
    `router.get('/items/:id', async (req, res) => res.json(await Item.findOne({ id: req.params.id })));\n`,
    `router.post('/login', async (req, res) => {\n  if (typeof req.body.name !== 'string') return res.status(400).end();\n  res.json(await User.findOne({ name: req.body.name }));\n});\n`,
    `const first = req.body.items.find((item) => item.id === 1);\nconst row = await User.findOne({ where: { name: req.body.name } });\n`,
  ],
} satisfies Examples;
