import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { quoted } from '../../code/languages/javascript/options.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/exposed-graphql-schema',
  title: 'Schema or console of GraphQL is open in production',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [200, 489],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html',
    'https://www.apollographql.com/docs/apollo-server/api/apollo-server',
  ],
  message: 'Everyone reads the whole schema here, inner fields included. Open it in development only.',
  why: 'The schema lists every query, field and argument, also those that no page uses yet. Attackers read it to find what is not protected.',
  remedy: "`introspection: process.env.NODE_ENV !== 'production'`",
  fix: 'review',
  listeners: [
    onBinding(
      ['introspection', 'graphiql', 'playground', 'debug', 'includeStacktraceInErrorResponses', 'allowBatchedHttpRequests'],
      ({ name, value, span }, context, report) => {
        if (context.valueOf(value) !== true) return;
        const object = value.parent?.parent;
        const call = object?.parent?.type === 'arguments' ? object.parent.parent : null;
        const callee = context.textOf(call?.childForFieldName('constructor') ?? call?.childForFieldName('function') ?? value);
        const isServer = /Apollo\w*|graphql\w*|GraphQL\w*|Yoga|mercurius|createHandler|forRoot(?:Async)?$|register$/.test(callee);
        const isSure = name === 'introspection' || name === 'graphiql' || name === 'includeStacktraceInErrorResponses';
        if (name === 'allowBatchedHttpRequests' ? !isServer : !isServer && !(isSure && object?.type === 'object' && call === null)) return;
        report(span, {
          fixes: [
            review('Open it in development only', replace(spanOf(value), `process.env.NODE_ENV !== ${quoted(context, 'production')}`)),
          ],
        });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const server = new ApolloServer({ typeDefs, resolvers, ⟦introspection: true⟧ });\n`,
      fixed: `const server = new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV !== 'production' });\n`,
    },
    {
      code: `app.use('/graphql', graphqlHTTP({ schema, ⟦graphiql: true⟧ }));\n`,
      fixed: `app.use('/graphql', graphqlHTTP({ schema, graphiql: process.env.NODE_ENV !== 'production' }));\n`,
    },
  ],
  good: [
    `const server = new ApolloServer({ typeDefs, introspection: false });\n`,
    `compile({ debug: true });\nopen({ playground: true });\n`,
  ],
} satisfies Examples;
