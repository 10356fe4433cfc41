import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { variableOf } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { TaintTrace } from '../../code/taint.ts';
import type { Examples } from '../../model/rule.ts';

const methods = [
  'create',
  'insertMany',
  'bulkCreate',
  'update',
  'updateOne',
  'findByIdAndUpdate',
  'findOneAndUpdate',
  'build',
  'upsert',
  'save',
  'insert',
  'insertOne',
  'merge',
  'set',
  'updateAttributes',
  'patch',
  'assign',
  'findOrCreate',
  'replaceOne',
  'insertAndFetch',
  'patchAndFetchById',
  'fill',
  'forceFill',
];
const modelLike =
  /(?:^|\.)(?:[A-Z]\w*|\w*(?:[mM]odel|[rR]epository|[rR]epo|[cC]ollection|[eE]ntityManager)|user|account|profile|member|customer|doc|document|entity|record)$|\.collection\([^()]{0,60}\)$|^db\.\w+$|(?:^|\.)prisma\.\w+$/;
const ownClasses =
  /^(?:Object|Array|Map|Set|Promise|JSON|Math|Reflect|React|ReactDOM|Error|\w+(?:Error|Validator|Logger|Service|Schema|Dto|DTO|Event|Command|Action|Store|Client|Api|API|Util|Utils|Helper))$/;

/** True for `@Body() body: any`: a body whose type says nothing about its fields, so that no pipe removes any. */
function isDecoratedBody(context: CodeContext, node: SyntaxNode): boolean {
  const given = variableOf(context, node)?.definitions[0]?.parameter;
  const parameter = given == null ? undefined : given.owner.shape.parameters[given.index];
  return (
    parameter !== undefined &&
    /@Body\(\s*\)/.test(parameter.decorators) &&
    /^(?:any|object|unknown|)$|^(?:Partial|Record|DeepPartial)</.test(parameter.type.trim())
  );
}

/** The way from a whole body to a value: the body itself, or a body that is spread into an object. */
function wholeBody(context: CodeContext, node: SyntaxNode, depth = 0): TaintTrace | null {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (depth > 3) return null;
  if (expression.kind === 'object') {
    for (const spread of expression.spreads) {
      const found = wholeBody(context, spread, depth + 1);
      if (found !== null) return found;
    }
    for (const pair of expression.pairs) {
      const found = (pair.key === '$set' || pair.key === 'data') && pair.value !== null ? wholeBody(context, pair.value, depth + 1) : null;
      if (found !== null) return found;
    }
    return null;
  }
  if (expression.kind !== 'name' && expression.kind !== 'member') return null;
  if (isDecoratedBody(context, value)) return networkTrace(context, node);
  if (!/(?:^|\.)(?:req|request|_req|ctx\.request|ctx\.req|\(parameter\))\.(?:body|query|payload)$/.test(context.resolve(value)?.path ?? ''))
    return null;
  return networkTrace(context, node);
}

export const rule = javascriptRule({
  id: 'javascript/mass-assignment',
  title: 'Every field of a record is taken from the request',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [915],
  controls: ['OWASP A08:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/915.html',
  ],
  message: 'The sender sets any field of this record, `role` or `isAdmin` too. Take the fields that you expect by name.',
  why: 'A body is written into the record as it is. Whoever sends it adds fields that the form does not show: a role, a balance, the owner of the record. Checks in the form do not matter, since the request can be written by hand.',
  remedy:
    'Name the fields:\n\n```js\nconst { name, email } = req.body;\nawait User.create({ name, email });\n```\n\nOr check the body against a schema that removes unknown keys.',
  fix: null,
  listeners: [
    onCall(
      methods.map((name) => `*.${name}`),
      (call, context, report) => {
        const callee = context.expression(call.callee);
        if (callee.kind !== 'member' || call.name.path === 'Object.assign') return;
        const receiver = context.textOf(callee.object);
        const last = receiver.slice(receiver.lastIndexOf('.') + 1);
        const isInjected =
          /^this\.\w*(?:s|[rR]epo(?:sitory)?|[mM]odel|[eE]ntityManager|manager)$/.test(receiver) &&
          !/service|client|cache|params|headers|options|props|events/i.test(last);
        if (
          (!modelLike.test(receiver) && !(isInjected && call.args.some(({ node }) => isDecoratedBody(context, node)))) ||
          ownClasses.test(last)
        )
          return;
        const writes = /^(?:update|updateOne|findOneAndUpdate|replaceOne|findByIdAndUpdate|patchAndFetchById)$/.test(callee.property);
        // The first argument is the filter, unless the second one holds it: `update(values, { where })`.
        const second = call.args[1]?.node;
        const filterFirst = writes && second !== undefined && context.pair(second, 'where') === null;
        const data = call.args.slice(0, 2).filter((argument, index) => !argument.spread && !(filterFirst && index === 0));
        for (const { node } of data) {
          const trace = wholeBody(context, node);
          if (trace !== null) {
            report(spanOf(node), { related: context.related(trace) });
            return;
          }
        }
      },
    ),
    onCall(['Object.assign', 'lodash.assign', 'lodash.extend', '_.extend', '_.assign', 'lodash.assignIn'], (call, context, report) => {
      const target = argumentOf(call.args, 0)?.node;
      if (target === undefined || context.expression(target).kind === 'object') return;
      for (const { node } of call.args.slice(1)) {
        const trace = wholeBody(context, node);
        if (trace !== null) report(spanOf(node), { related: context.related(trace) });
      }
    }),
    {
      on: 'call',
      names: [
        'User',
        'Account',
        'Member',
        'Customer',
        'Profile',
        'Admin',
        'Employee',
        'Order',
        'Product',
        'Post',
        'Article',
        'Comment',
        'Item',
        'Task',
        'Todo',
        'Message',
        'Company',
        'Team',
        'Role',
        'Invoice',
        'Payment',
        'Book',
        'Event',
        'Model',
        'Student',
        'Person',
      ].flatMap((name) => [name, `*.${name}`, `*.${name}Model`, `${name}Model`]),
      check(call, context, report) {
        const data = call.constructs ? argumentOf(call.args, 0)?.node : undefined;
        const trace = data === undefined ? null : wholeBody(context, data);
        if (data !== undefined && trace !== null) report(spanOf(data), { related: context.related(trace) });
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `app.post('/users', async (req, res) => {\n  res.json(await User.create(⟦req.body⟧));\n});\n` },
    {
      code: `router.put('/me', async (req, res) => {\n  const user = await find(req);\n  Object.assign(user, ⟦req.body⟧);\n  await user.save();\n});\n`,
    },
    {
      code: `router.patch('/users/:id', async (req, res) => {\n  await User.findByIdAndUpdate(req.params.id, ⟦{ ...req.body }⟧);\n  res.end();\n});\n`,
    },
  ],
  good: [
    `app.post('/users', async (req, res) => {\n  const { name, email } = req.body;\n  res.json(await User.create({ name, email }));\n});\n`,
    `app.post('/check', (req, res) => {\n  const values = Object.assign({}, req.body);\n  cache.set(req.body);\n  res.json(values);\n});\n`,
  ],
} satisfies Examples;
