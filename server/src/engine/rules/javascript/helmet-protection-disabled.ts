import { optionsOf } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const protections: Readonly<Record<string, string>> = {
  contentSecurityPolicy: 'scripts from anywhere run in the page',
  frameguard: 'other sites put the page into a frame',
  xFrameOptions: 'other sites put the page into a frame',
  hsts: 'browsers keep using plain HTTP',
  strictTransportSecurity: 'browsers keep using plain HTTP',
  noSniff: 'browsers guess that an upload is a script',
  xContentTypeOptions: 'browsers guess that an upload is a script',
  referrerPolicy: 'addresses with their values reach other sites',
  hidePoweredBy: 'every answer names the framework',
  xPoweredBy: 'every answer names the framework',
  dnsPrefetchControl: 'browsers look up hosts before a click',
  crossOriginOpenerPolicy: 'other windows keep a handle on the page',
  crossOriginResourcePolicy: 'other sites load these answers',
  ieNoOpen: 'downloads open in the context of the site',
  expectCt: 'wrong certificates are not reported',
  permittedCrossDomainPolicies: 'plug-ins of other sites read answers',
};

export const rule = javascriptRule({
  id: 'javascript/helmet-protection-disabled',
  title: 'A protection of Helmet is switched off',
  severity: 'info',
  confidence: 'medium',
  recommended: true,
  cwe: [693, 1021],
  controls: ['OWASP A05:2021'],
  references: ['https://helmetjs.github.io/', 'https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html'],
  message: 'A security header of Helmet is switched off here. Remove the option, or set the header to what the page needs.',
  why: 'Each header takes one way of attack from the browser: frames of other sites, guessed types, scripts from anywhere. Switched off, one mistake elsewhere is enough.',
  remedy: 'Remove the option. A policy that blocks too much can be widened instead: `contentSecurityPolicy: { directives: { … } }`.',
  fix: 'review',
  listeners: [
    onCall(['helmet', 'helmet.default', '@fastify/helmet', 'koa-helmet', 'fastify-helmet'], (call, context, report) => {
      const options = optionsOf(context, call.args[0]?.node);
      for (const pair of options?.pairs ?? []) {
        const effect = protections[pair.key ?? ''];
        if (effect === undefined || pair.value === null || context.valueOf(pair.value) !== false) continue;
        report(pair.span, {
          message: `With this header off, ${effect}. Remove the option, or set what the page needs.`,
          fixes: [
            review(`Remove \`${pair.key ?? ''}: false\` (pages that break the policy need it widened)`, context.removeItem(pair.span)),
          ],
        });
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const helmet = require('helmet');\napp.use(helmet({ ⟦contentSecurityPolicy: false⟧, ⟦frameguard: false⟧ }));\n`,
      fixed: `const helmet = require('helmet');\napp.use(helmet({  }));\n`,
    },
    {
      code: `import helmet from 'helmet';\napp.use(\n  helmet({\n    ⟦hsts: false⟧,\n    referrerPolicy: { policy: 'no-referrer' },\n  }),\n);\n`,
      fixed: `import helmet from 'helmet';\napp.use(\n  helmet({\n    referrerPolicy: { policy: 'no-referrer' },\n  }),\n);\n`,
    },
  ],
  good: [
    `import helmet from 'helmet';\napp.use(helmet());\n`,
    `const helmet = require('helmet');\napp.use(helmet({ contentSecurityPolicy: { directives } }));\nchart({ hsts: false });\n`,
  ],
} satisfies Examples;
