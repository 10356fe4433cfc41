import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { isUnknown, placeOf } from '../../code/languages/python/unknown.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const scripts = [
  '*.eval',
  '*.map_reduce',
  '*.inline_map_reduce',
  '*.group',
  '*.exec_js',
  '*.where',
  'bson.code.Code',
  'bson.Code',
  '*.register_script',
  '*.eval_ro',
];
const expressions = [
  'FilterExpression',
  'KeyConditionExpression',
  'ConditionExpression',
  'UpdateExpression',
  'ProjectionExpression',
  'Statement',
];

export const rule = pythonRule({
  id: 'python/variable-nosql-query',
  title: 'Query or script for a database that is not fixed',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [943],
  controls: ['OWASP A03:2021'],
  references: [
    'https://www.mongodb.com/docs/manual/reference/operator/query/where/',
    'https://redis.io/docs/latest/commands/eval/',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ExpressionAttributeValues.html',
  ],
  message: 'This query is put together, so a value in it can change what it asks. Pass values as parameters.',
  why: 'JavaScript for MongoDB, Lua for Redis and the expressions of DynamoDB are programs. A value with a quote ends a text in them, and what follows is run.',
  remedy:
    'Keep the text fixed and pass the values by themselves:\n\n```python\nclient.eval("return redis.call(\'get\', KEYS[1])", 1, name)\ntable.scan(FilterExpression="#n = :n", ExpressionAttributeValues={":n": name})\n```',
  fix: null,
  listeners: [
    onCall(scripts, (call, context, report) => {
      const path = call.name.path;
      const isStore =
        importsModule(context, 'pymongo', 'motor', 'flask_pymongo', 'mongoengine', 'redis', 'aioredis', 'bson') ||
        /(?:^|[._])(?:redis|mongo|collection|redis_client|mongodb)\.\w+$/i.test(path);
      if (!isStore || /(?:^|[._])(?:df|frame|pd|model)\.eval$/.test(path)) return;
      const argument = argumentOf(call.args, 0);
      if (argument === null || argument.spread || !context.isBuilt(argument.node) || !isUnknown(argument.node, context)) return;
      report(placeOf(call, argument.node, context));
    }),
    onBinding(
      ['$where', '$function', '$accumulator', '__raw__', 'query_string'],
      (binding, context, report) => {
        const trace = context.trace(binding.value);
        const isProven = trace !== null && isRemote(trace);
        if (binding.name === '$where' && isProven) return;
        const isFree = binding.name === '$where' ? isUnknown(binding.value, context) : isProven;
        if (isFree) report(spanOf(binding.value));
      },
      ['pair', 'keyword'],
    ),
    onBinding(
      expressions,
      (binding, context, report) => {
        const trace = context.isConstant(binding.value) ? null : context.trace(binding.value);
        const isProven = trace !== null && isRemote(trace);
        if (isProven || (context.isBuilt(binding.value) && isUnknown(binding.value, context))) report(spanOf(binding.value));
      },
      ['keyword'],
    ),
    onBinding(
      ['ScanFilter', 'QueryFilter', 'KeyConditions', 'Expected'],
      (binding, context, report) => {
        const trace = context.isConstant(binding.value) ? null : context.trace(binding.value);
        if (trace !== null && isRemote(trace)) report(spanOf(binding.value), { related: context.related(trace) });
      },
      ['keyword'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import pymongo

def find(users, name):
    return users.find({"$where": ⟦"this.name == '" + name + "'"⟧})
`,
    },
    {
      code: `import boto3

def find(table, name):
    return table.scan(FilterExpression=⟦f"owner = '{name}'"⟧)
`,
    },
  ],
  good: [
    `import redis

client = redis.Redis()

def find(name):
    return client.eval("return redis.call('get', KEYS[1])", 1, name)
`,
    `from boto3.dynamodb.conditions import Attr

def find(table, name):
    table.scan(FilterExpression=Attr("owner").eq(name))
    return table.scan(FilterExpression="#n = :n", ExpressionAttributeValues={":n": name})
`,
  ],
} satisfies Examples;
