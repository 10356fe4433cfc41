import { spanOf } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const cookieReaders = /^(?:express-session|cookie-session|cookie-parser|client-sessions)(?:\.default)?$/;

export const rule = javascriptRule({
  id: 'javascript/missing-csrf-protection',
  title: 'Application with cookies has no protection against forged requests',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [352],
  controls: ['OWASP A01:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html'],
  message: 'Requests are known by a cookie, and nothing here tells forged ones apart. Check a token or the origin.',
  why: 'Browsers add cookies to requests that another site starts. A page that a logged-in user visits then changes data in their name.',
  remedy: "Add a token to each form (`csrf-csrf`, `csrf-sync`), or set `sameSite: 'strict'` on the cookie and check the `Origin` header.",
  fix: null,
  listeners: [
    {
      on: 'file',
      check(context, report) {
        const { text } = context.facts;
        if (!/session|cookie/.test(text) || /c[sx]rf|csurf|lusca|xsrf|sameSite|Origin['"\]]/i.test(text)) return;
        for (const { node, callee } of context.facts.calls) {
          const name = context.resolve(callee);
          if (name?.root !== 'import' || !cookieReaders.test(name.path)) continue;
          // An application that only reads has nothing to forge.
          if (!/\.(?:post|put|patch|delete|all|use)\(/.test(text)) return;
          report(spanOf(node.childForFieldName('function') ?? node));
          return;
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `const express = require('express');\nconst session = require('express-session');\nconst app = express();\napp.use(⟦session⟧({ secret: process.env.KEY }));\napp.post('/send', send);\n`,
    },
    {
      code: `import express from 'express';\nimport cookieParser from 'cookie-parser';\nconst app = express();\napp.use(⟦cookieParser⟧());\napp.post('/pay', pay);\n`,
    },
  ],
  good: [
    `const session = require('express-session');\nconst csurf = require('csurf');\napp.use(session({ secret }));\napp.use(csurf());\n`,
    `import cookieParser from 'cookie-parser';\nimport { doubleCsrf } from 'csrf-csrf';\napp.use(cookieParser());\napp.post('/pay', doubleCsrf(options).doubleCsrfProtection, pay);\n`,
  ],
} satisfies Examples;
