import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { callOfArgument } from '../../code/languages/python/calls.ts';
import { optionListeners, optionOf } from '../../code/languages/python/options.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const off = { kind: 'review', title: 'Offer no explorer', value: 'False' } as const;
const message = 'Visitors get an explorer of the whole schema. Leave it off in production.';
const limits =
  /DisableIntrospection|NoSchemaIntrospection|introspection\s*=\s*False|depth_limit|QueryDepthLimiter|DisableValidation|cost_validator|MaxTokensLimiter/i;

export const rule = pythonRule({
  id: 'python/graphql-explorer',
  title: 'GraphQL endpoint that shows its schema or limits no query',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [200, 770, 489],
  controls: ['OWASP A05:2021', 'OWASP API4:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html',
    'https://docs.graphene-python.org/en/latest/execution/queryvalidation/',
    'https://strawberry.rocks/docs/extensions/disable-introspection',
  ],
  message,
  why: 'Introspection hands the attacker a map of every type and mutation, those of administrators included. Queries may nest without end, so one small request keeps the server busy.',
  remedy:
    'Switch both off outside development, and limit the depth:\n\n```python\nschema = strawberry.Schema(Query, extensions=[DisableIntrospection(), QueryDepthLimiter(max_depth=10)])\n```',
  fix: 'review',
  listeners: [
    ...optionListeners([
      {
        calls: [
          '*.GraphQLView.as_view',
          '*.GraphQLView',
          'GraphQLView.as_view',
          '*.FileUploadGraphQLView.as_view',
          '*.GraphQLRouter',
          '*.GraphQLApp',
          'graphene_django.views.GraphQLView.as_view',
          '*.AsyncGraphQLView.as_view',
          'strawberry.asgi.GraphQL',
        ],
        option: 'graphiql',
        bad: [true],
        message,
        fix: off,
      },
      {
        calls: ['ariadne.asgi.GraphQL', 'ariadne.wsgi.GraphQL', '*.GraphQL'],
        option: 'introspection',
        bad: [true],
        message: 'Visitors can read the whole schema. Switch introspection off in production.',
        fix: { kind: 'review', title: 'Show no schema', value: 'False' },
      },
      {
        calls: ['ariadne.asgi.GraphQL', 'ariadne.wsgi.GraphQL', '*.GraphQL'],
        option: 'debug',
        bad: [true],
        message: 'Errors show code and variables to visitors. Switch debug off.',
        fix: { kind: 'review', title: 'Switch debug off', value: 'False' },
      },
    ]),
    onCall(
      [
        '*.GraphQLView.as_view',
        'GraphQLView.as_view',
        'graphene_django.views.GraphQLView.as_view',
        'flask_graphql.GraphQLView.as_view',
        'graphql_server.flask.GraphQLView.as_view',
      ],
      (call, context, report) => {
        const explorer = optionOf(call, context, 'graphiql');
        if (explorer !== null || context.mentions(limits)) return;
        const guarded = ['validation_rules', 'middleware'].some((name) => optionOf(call, context, name) !== null);
        if (!guarded)
          report(spanOf(call.callee), { message: 'The schema can be read, and queries may nest without end. Add validation rules.' });
      },
    ),
    onCall(['strawberry.Schema', 'graphene.Schema'], (call, context, report) => {
      // Where the schema is handed to an endpoint without explorer, its author has thought of visitors.
      const endpoint = callOfArgument(call.node, context);
      const explorer = endpoint === null ? null : (optionOf(endpoint, context, 'graphiql') ?? optionOf(endpoint, context, 'graphql_ide'));
      if (explorer !== null && context.valueOf(explorer.node) !== true) return;
      if (!context.mentions(limits) && call.name.path === 'strawberry.Schema')
        report(spanOf(call.callee), {
          message: 'The schema can be read, and queries may nest without end. Add extensions that limit both.',
        });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask_graphql import GraphQLView

app.add_url_rule("/graphql", view_func=GraphQLView.as_view("graphql", schema=schema, ⟦graphiql=True⟧))
`,
      fixed: `from flask_graphql import GraphQLView

app.add_url_rule("/graphql", view_func=GraphQLView.as_view("graphql", schema=schema, graphiql=False))
`,
    },
    {
      code: `from ariadne.asgi import GraphQL

app = GraphQL(schema, ⟦debug=True⟧)
`,
      fixed: `from ariadne.asgi import GraphQL

app = GraphQL(schema, debug=False)
`,
    },
  ],
  good: [
    `from ariadne.asgi import GraphQL

app = GraphQL(schema, introspection=False)
`,
    `from flask_graphql import GraphQLView

GraphQLView.as_view("graphql", schema=schema, validation_rules=[DisableIntrospection])
`,
  ],
} satisfies Examples;
