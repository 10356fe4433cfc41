import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** Reports a value that varies and that the file does not show to be harmless; functions and constants are code of the program. */
function checkScript(node: SyntaxNode | undefined, context: CodeContext, report: Report): void {
  if (node !== undefined && isUncheckedText(context, node)) report(spanOf(node));
}

const stages = /^\$(?:match|lookup|project|group|sort|addFields|set|unset|facet|graphLookup|redact|replaceRoot|merge|out)$/;
/** Receivers of searches whose whole body a client may have written. */
const searchClient =
  /(?:^|\.)(?:es|esClient|elastic\w*|openSearch\w*|opensearch\w*|search(?:Client)?|solr\w*|@elastic\/elasticsearch\.Client\(\)|@opensearch-project\/opensearch\.Client\(\))\.\w+$/;

export const rule = javascriptRule({
  id: 'javascript/variable-database-operation',
  title: 'Script or stages of a database come from a variable',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [943, 94],
  controls: ['OWASP A03:2021'],
  references: [
    'https://www.mongodb.com/docs/manual/core/server-side-javascript/',
    'https://redis.io/docs/latest/develop/programmability/eval-intro/',
    'https://cwe.mitre.org/data/definitions/943.html',
  ],
  message: 'The database runs whatever this holds: a script, a filter or stages. Build it here, and pass values as arguments.',
  why: 'Such a text or list is a program for the database. Whoever has a say in it reads other collections with `$lookup`, writes with `$out`, keeps the server busy, or runs code in its script engine.',
  remedy:
    'Keep scripts and stages constant, and put single values into them: `{ $match: { owner: String(owner) } }`, or `ARGV` of a Lua script.',
  fix: null,
  listeners: [
    onBinding(
      ['$where', '$function', '$accumulator'],
      ({ value }, context, report) => {
        // Built texts and those from a source belong to the rule for injection.
        if (context.trace(value) === null && !context.isBuilt(value)) checkScript(value, context, report);
      },
      ['pair'],
    ),
    onCall(['*.$where'], (call, context, report) => {
      checkScript(call.args[0]?.node, context, report);
    }),
    onCall(['*.mapReduce'], (call, context, report) => {
      for (const argument of call.args.slice(0, 2)) {
        if (context.localFunction(argument.node) !== null || !isUncheckedText(context, argument.node)) continue;
        report(spanOf(argument.node));
        return;
      }
    }),
    onCall(['*.eval', '*.evalsha', '*.script', '*.EVAL'], (call, context, report) => {
      const callee = context.expression(call.callee);
      if (
        callee.kind !== 'member' ||
        !/(?:^|\.)(?:\w{0,40}[rR]edis\w{0,40}|\w{0,40}[cC]lient|cache|multi|pipeline)(?:\(\))?$/.test(context.textOf(callee.object))
      )
        return;
      const script = call.args[0]?.node;
      if (callee.property !== 'script') checkScript(script, context, report);
    }),
    onCall(['*.aggregate'], (call, context, report) => {
      const stagesNode = call.args[0]?.node;
      if (stagesNode === undefined) return;
      const list = context.expression(context.valueNode(stagesNode));
      if (list.kind !== 'array') {
        const trace = list.kind === 'object' || list.kind === 'function' ? null : networkTrace(context, stagesNode);
        if (trace !== null) report(spanOf(stagesNode), { related: context.related(trace) });
        return;
      }
      for (const element of list.elements) {
        const stage = context.expression(context.valueNode(element));
        const pairs = stage.kind === 'object' ? stage.pairs.filter((pair) => stages.test(pair.key ?? '')) : [];
        const values = stage.kind === 'object' ? pairs.flatMap((pair) => pair.value ?? []) : [element];
        for (const value of values) {
          const kind = context.expression(context.valueNode(value)).kind;
          const trace = /^(?:name|member|index|call)$/.test(kind) ? networkTrace(context, value) : null;
          if (trace === null) continue;
          report(spanOf(value), { related: context.related(trace) });
          return;
        }
      }
    }),
    onCall(['*.command', '*.runCommand', '*.adminCommand', '*.executeDbAdminCommand'], (call, context, report) => {
      const command = call.args[0]?.node;
      const callee = context.expression(call.callee);
      if (
        command === undefined ||
        callee.kind !== 'member' ||
        !/(?:^|\.)(?:\w*[dD]b|admin|database|db\([^()]{0,40}\)|admin\(\))$/.test(context.textOf(callee.object))
      )
        return;
      const read = context.expression(context.valueNode(command));
      const values = read.kind === 'object' ? read.pairs.flatMap((pair) => pair.value ?? []) : [command];
      for (const value of values) {
        const isScript =
          read.kind === 'object' &&
          read.pairs.some((pair) => pair.value === value && /^(?:eval|map|reduce|finalize|\$eval)$/.test(pair.key ?? ''));
        const trace = context.isConstant(value) ? null : networkTrace(context, value);
        if (trace === null && !(isScript && isUncheckedText(context, value))) continue;
        report(spanOf(value), trace === null ? {} : { related: context.related(trace) });
        return;
      }
    }),
    onCall(
      ['search', 'msearch', 'updateByQuery', 'deleteByQuery', 'scriptsPainlessExecute', 'putScript', 'update'].map((name) => `*.${name}`),
      (call, context, report) => {
        const request = call.args[0]?.node;
        if (request === undefined || !searchClient.test(call.name.path)) return;
        const script = context.pair(request, 'script')?.value;
        const candidates = [
          context.pair(request, 'body')?.value,
          context.pair(request, 'query')?.value,
          script,
          script == null ? null : context.pair(script, 'source')?.value,
        ];
        for (const value of candidates) {
          if (value == null || context.expression(context.valueNode(value)).kind === 'object') continue;
          const trace = networkTrace(context, value);
          if (trace === null) continue;
          report(spanOf(value), { related: context.related(trace) });
          return;
        }
      },
    ),
    onCall(
      [
        'ScanCommand',
        'QueryCommand',
        'UpdateCommand',
        'ExecuteStatementCommand',
        'PutCommand',
        '@aws-sdk/lib-dynamodb.ScanCommand',
        '@aws-sdk/lib-dynamodb.QueryCommand',
        '@aws-sdk/lib-dynamodb.UpdateCommand',
        '@aws-sdk/client-dynamodb.ScanCommand',
        '@aws-sdk/client-dynamodb.QueryCommand',
        '@aws-sdk/client-dynamodb.ExecuteStatementCommand',
      ],
      (call, context, report) => {
        const request = call.args[0]?.node;
        if (request === undefined || !call.constructs) return;
        for (const key of [
          'FilterExpression',
          'KeyConditionExpression',
          'UpdateExpression',
          'ConditionExpression',
          'ProjectionExpression',
        ]) {
          const value = context.pair(request, key)?.value;
          const trace = value == null || context.isConstant(value) ? null : networkTrace(context, value);
          if (value != null && trace !== null) report(spanOf(value), { related: context.related(trace) });
        }
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `app.get('/', async (req, res) => res.json(await Item.aggregate(⟦req.body.stages⟧)));\n` },
    { code: `app.get('/', async (req, res) => res.json(await items.aggregate([{ $match: ⟦req.body.match⟧ }]).toArray()));\n` },
    { code: `export function run(text) {\n  return redis.eval(⟦text⟧, 0);\n}\n` },
    { code: `export function list(condition) {\n  return items.find({ $where: ⟦condition⟧ });\n}\n` },
  ],
  good: [
    `app.get('/', async (req, res) => res.json(await Item.aggregate([{ $match: { owner: String(req.query.owner) } }])));\n`,
    `redis.eval('return redis.call("get", KEYS[1])', 1, key);\nitems.mapReduce(function () { emit(this.a, 1); }, (key, values) => values.length, {});\n`,
  ],
} satisfies Examples;
