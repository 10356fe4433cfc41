import { spanOf } from '../../code/expression.ts';
import { optionsOf, optionValue } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/csrf-protection-disabled',
  title: 'Protection against forged requests is switched off',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [352],
  controls: ['OWASP A01:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://www.apollographql.com/docs/apollo-server/security/cors#preventing-cross-site-request-forgery-csrf',
  ],
  message: 'Another site can make a user send requests here, in their name. Leave this protection on.',
  why: 'Browsers add cookies to requests that another site starts. Without a token or a check of the origin, a page that a logged-in user visits changes data or transfers money in their name.',
  remedy: 'Remove the option. Where one address must accept foreign requests, exempt only that one, and check a signature there.',
  fix: 'review',
  listeners: [
    onBinding(
      ['csrf', 'csrfPrevention', 'checkOrigin', 'csrfProtection', 'xsrfProtection', 'enableCsrf'],
      ({ name, value, span }, context, report) => {
        if (context.valueOf(value) !== false) return;
        // SvelteKit and Astro have `checkOrigin`; the word alone means other things too.
        const holder = value.parent?.parent?.parent;
        if (name === 'checkOrigin' && !/^['"]?(?:csrf|security)['"]?$/.test(holder?.childForFieldName('key')?.text ?? '')) return;
        report(span, {
          fixes: [review('Switch the protection on (clients without a token are then refused)', replace(spanOf(value), 'true'))],
        });
      },
      ['pair'],
    ),
    onCall(['csurf', 'csrf', 'koa-csrf', '@dr.pogodin/csurf'], (call, context, report) => {
      const options = optionsOf(context, call.args[0]?.node);
      const ignored = options === null ? null : optionValue(options, 'ignoreMethods');
      const list = ignored === null ? null : context.expression(context.valueNode(ignored));
      if (list?.kind !== 'array') return;
      for (const element of list.elements) {
        if (/^(?:POST|PUT|PATCH|DELETE)$/i.test(context.stringOf(element) ?? ''))
          report(spanOf(element), {
            fixes: [review('Check this method too (forms then need the token)', context.removeItem(spanOf(element)))],
          });
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const server = new ApolloServer({ typeDefs, resolvers, ⟦csrfPrevention: false⟧ });\n`,
      fixed: `const server = new ApolloServer({ typeDefs, resolvers, csrfPrevention: true });\n`,
    },
    {
      code: `const csurf = require('csurf');\napp.use(csurf({ cookie: true, ignoreMethods: ['GET', ⟦'POST'⟧] }));\n`,
      fixed: `const csurf = require('csurf');\napp.use(csurf({ cookie: true, ignoreMethods: ['GET'] }));\n`,
    },
    { code: `module.exports.security = { ⟦csrf: false⟧ };\n`, fixed: `module.exports.security = { csrf: true };\n` },
  ],
  good: [
    `const csurf = require('csurf');\napp.use(csurf({ cookie: true }));\n`,
    `const server = new ApolloServer({ typeDefs, csrfPrevention: true });\nconst options = { checkOrigin: false };\n`,
  ],
} satisfies Examples;
