import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/csrf-after-method-override',
  title: 'Check against forged requests runs before methods are overridden',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [352],
  controls: ['OWASP A01:2021'],
  references: ['https://www.npmjs.com/package/method-override', 'https://cwe.mitre.org/data/definitions/352.html'],
  message: 'A GET passes the check unseen and becomes a POST afterwards. Put method-override before the CSRF check.',
  why: 'The check lets GET pass. `method-override` then turns the request into the POST or DELETE that its parameter names, so a link on another site changes data in the name of a user.',
  remedy: 'Use `method-override` first, and let it read the method from POST requests only.',
  fix: null,
  listeners: [
    {
      on: 'file',
      check(context, report) {
        if (!context.mentions(/method-?override/i) || !context.mentions(/csrf|csurf/i)) return;
        let check: SyntaxNode | null = null;
        for (const { node, callee } of context.facts.calls) {
          const path = context.resolve(callee)?.path ?? '';
          if (/^(?:csurf|csrf|express\.csrf|lusca\.csrf|@dr\.pogodin\/csurf)$/.test(path)) check ??= node;
          else if (
            /^(?:method-override|express\.methodOverride|methodOverride)$/.test(path) &&
            check !== null &&
            check.startIndex < node.startIndex
          ) {
            report(spanOf(callee));
            return;
          }
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `const express = require('express');\nconst app = express();\napp.use(express.csrf());\napp.use(⟦express.methodOverride⟧());\n`,
    },
    {
      code: `import csurf from 'csurf';\nimport methodOverride from 'method-override';\napp.use(csurf({ cookie: true }));\napp.use(⟦methodOverride⟧('_method'));\n`,
    },
  ],
  good: [
    `const express = require('express');\napp.use(express.methodOverride());\napp.use(express.csrf());\n`,
    `import methodOverride from 'method-override';\napp.use(methodOverride('_method'));\n`,
  ],
} satisfies Examples;
