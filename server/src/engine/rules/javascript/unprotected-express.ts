import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** Switches the header off right after the application is made. */
function disableFix(call: SyntaxNode, text: string): Fix | null {
  const declarator = call.parent;
  const declaration = declarator?.parent;
  const name = declarator?.type === 'variable_declarator' ? declarator.childForFieldName('name') : null;
  if (
    name?.type !== 'identifier' ||
    declaration == null ||
    declaration.namedChildCount !== 1 ||
    !/^(?:file|program|statement_block)$/.test(declaration.parent?.type ?? '')
  )
    return null;
  let start = declaration.startIndex;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  const indent = text.slice(start, declaration.startIndex);
  const mark = text.slice(0, 4_000).split('"').length > text.slice(0, 4_000).split("'").length ? '"' : "'";
  return review(
    'Do not name the framework in answers (helmet sets more headers)',
    insert(declaration.endIndex, `\n${indent}${name.text}.disable(${mark}x-powered-by${mark});`),
  );
}

export const rule = javascriptRule({
  id: 'javascript/unprotected-express',
  title: 'Express application sets no security headers',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [693, 200],
  controls: ['OWASP A05:2021'],
  references: ['https://expressjs.com/en/advanced/best-practice-security.html#use-helmet', 'https://helmetjs.github.io/'],
  message: 'Answers name Express and lack the headers that protect a page. Use helmet, or disable x-powered-by.',
  why: 'The header `X-Powered-By` tells which holes to try. Without the other headers, browsers put the page into frames of other sites and guess types of files.',
  remedy: '`app.use(helmet());` sets the usual headers and removes `X-Powered-By`.',
  fix: 'review',
  listeners: [
    {
      on: 'file',
      check(context, report) {
        const { text } = context.facts;
        if (!text.includes('express') || /helmet|lusca|x-powered-by/i.test(text)) return;
        for (const { node, callee } of context.facts.calls) {
          const name = context.resolve(callee);
          if (name === null || !/^express(?:\.default)?$/.test(name.path) || (name.root !== 'import' && name.root !== 'global')) continue;
          report(spanOf(node), { fixes: [disableFix(node, text)] });
          return;
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `const express = require('express');\nconst app = ⟦express()⟧;\napp.listen(3000);\n`,
      fixed: `const express = require('express');\nconst app = express();\napp.disable('x-powered-by');\napp.listen(3000);\n`,
    },
    {
      code: `import express from "express";\n\nexport function make() {\n  const server = ⟦express()⟧;\n  return server;\n}\n`,
      fixed: `import express from "express";\n\nexport function make() {\n  const server = express();\n  server.disable("x-powered-by");\n  return server;\n}\n`,
    },
  ],
  good: [
    `const express = require('express');\nconst helmet = require('helmet');\nconst app = express();\napp.use(helmet());\n`,
    `const express = require('express');\nconst app = express();\napp.disable('x-powered-by');\n`,
  ],
} satisfies Examples;
