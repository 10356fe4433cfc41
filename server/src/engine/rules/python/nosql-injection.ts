import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const methods = [
  'find',
  'find_one',
  'find_one_and_update',
  'find_one_and_delete',
  'find_one_and_replace',
  'update_one',
  'update_many',
  'delete_one',
  'delete_many',
  'replace_one',
  'count_documents',
  'aggregate',
  'distinct',
];
/** JSON can hold `{"$ne": null}`; what forms and addresses hold is text. */
const structured = /\.(?:json|get_json\(|data|body)|json\.loads/;

export const rule = pythonRule({
  id: 'python/nosql-injection',
  title: 'MongoDB query made from data from outside',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [943],
  controls: ['OWASP A03:2021'],
  references: ['https://www.mongodb.com/docs/manual/reference/operator/query/where/', 'https://cwe.mitre.org/data/definitions/943.html'],
  message: 'The sender can put operators such as `$ne` into this query and match every document. Make it a text first.',
  why: 'JSON from a request may hold objects where a text is expected. `{"password": {"$ne": ""}}` matches any password, and `$where` runs JavaScript in the database.',
  remedy: 'Convert what must be a text, and build the filter yourself:\n\n```python\nusers.find_one({"name": str(body["name"])})\n```',
  fix: 'review',
  listeners: [
    onCall(
      methods.map((name) => `*.${name}`),
      (call, context, report) => {
        if (!importsModule(context, 'pymongo', 'motor', 'flask_pymongo', 'mongoengine')) return;
        const filter = argumentOf(call.args, 0, 'filter');
        if (filter === null) return;
        const literal = context.expression(context.valueNode(filter.node));
        const suspects =
          literal.kind === 'object'
            ? literal.pairs.flatMap((pair) => (pair.value === null || pair.key?.startsWith('$') === true ? [] : [pair.value]))
            : [filter.node];
        for (const suspect of suspects) {
          const value = context.valueNode(suspect);
          // A text put together, or converted, holds no operator.
          if (context.expression(value).kind === 'build' || context.resolve(value)?.path === 'str()') continue;
          const trace = context.trace(suspect);
          if (trace === null || !isRemote(trace)) continue;
          const way = [...[trace.sourceSpan, ...trace.steps].map((span) => context.textOf(span)), context.resolve(value)?.path ?? ''].join(
            '\n',
          );
          if (!structured.test(way)) continue;
          const fix =
            literal.kind === 'object' ? review('Convert to a text', replace(spanOf(suspect), `str(${context.textOf(suspect)})`)) : null;
          report(spanOf(suspect), { related: context.related(trace), fixes: [fix] });
        }
      },
    ),
    onBinding(
      ['$where'],
      (binding, context, report) => {
        const trace = context.isConstant(binding.value) ? null : context.trace(binding.value);
        if (trace === null || !isRemote(trace)) return;
        report(spanOf(binding.value), {
          related: context.related(trace),
          message: 'Data from outside runs as JavaScript in the database. Use a query operator instead of `$where`.',
        });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import request
from pymongo import MongoClient

users = MongoClient().shop.users

def login():
    body = request.get_json()
    return users.find_one({"name": ⟦body["name"]⟧, "password": ⟦body["password"]⟧})
`,
      fixed: `from flask import request
from pymongo import MongoClient

users = MongoClient().shop.users

def login():
    body = request.get_json()
    return users.find_one({"name": str(body["name"]), "password": str(body["password"])})
`,
    },
    {
      code: `from flask import request
from pymongo import MongoClient

orders = MongoClient().shop.orders

def search():
    by_code = orders.find({"$where": ⟦"this.total > " + request.args["total"]⟧})
    return by_code, orders.find(⟦request.json⟧)
`,
    },
  ],
  good: [
    `from flask import request
from pymongo import MongoClient

users = MongoClient().shop.users

def login():
    return users.find_one({"name": request.form["name"], "age": int(request.json["age"])})
`,
    `from flask import request

def search(text):
    return text.find(request.json["word"])
`,
  ],
} satisfies Examples;
