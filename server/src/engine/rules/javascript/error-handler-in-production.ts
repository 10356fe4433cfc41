import { spanOf } from '../../code/expression.ts';
import { isInsideDevelopmentCheck, quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/error-handler-in-production',
  title: 'Error page for developers is always on',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [489, 209],
  controls: ['OWASP A05:2021'],
  references: ['https://www.npmjs.com/package/errorhandler', 'https://expressjs.com/en/guide/error-handling.html'],
  message: 'This handler shows the stack and inner values of an error to everyone. Use it in development only.',
  why: '`errorhandler` is made for development: its page holds the stack with files and versions of the server. Attackers provoke errors to read it.',
  remedy: "```js\nif (process.env.NODE_ENV === 'development') app.use(errorhandler());\n```",
  fix: 'review',
  listeners: [
    onCall(['errorhandler', 'express.errorHandler', 'errorHandler', 'koa-error', 'youch-express'], (call, context, report) => {
      const use = call.node.parent?.type === 'arguments' ? call.node.parent.parent : null;
      const callee = use?.childForFieldName('function');
      if (use == null || callee == null || !/\.use$/.test(context.textOf(callee)) || isInsideDevelopmentCheck(context, call.node)) return;
      if (call.name.root === 'global' && call.name.path === 'errorHandler') return;
      const statement = use.parent?.type === 'expression_statement' ? use.parent : null;
      const fix =
        statement === null
          ? null
          : review(
              'Use it in development only',
              insert(statement.startIndex, `if (process.env.NODE_ENV === ${quoted(context, 'development')}) `),
            );
      report(spanOf(call.node), { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const errorhandler = require('errorhandler');\napp.use(⟦errorhandler()⟧);\n`,
      fixed: `const errorhandler = require('errorhandler');\nif (process.env.NODE_ENV === 'development') app.use(errorhandler());\n`,
    },
    {
      code: `const express = require("express");\napp.use(⟦express.errorHandler({ dumpExceptions: true })⟧);\n`,
      fixed: `const express = require("express");\nif (process.env.NODE_ENV === "development") app.use(express.errorHandler({ dumpExceptions: true }));\n`,
    },
  ],
  good: [
    `const errorhandler = require('errorhandler');\nif (app.get('env') === 'development') {\n  app.use(errorhandler());\n}\n`,
    `import { errorHandler } from './errors';\napp.use(errorHandler());\n`,
  ],
} satisfies Examples;
