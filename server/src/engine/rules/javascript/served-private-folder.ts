import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const servers = [
  'express.static',
  'serve-static',
  'koa-static',
  'koa-static-server',
  'node-static.Server',
  '@koa/static',
  'express.default.static',
  'ecstatic',
  'st',
  'sirv',
  'restify.plugins.serveStatic',
];

/** True for a folder that holds the program or the machine, and not files made for visitors. */
function isPrivate(context: CodeContext, node: SyntaxNode, depth = 0): boolean {
  const text = context.stringOf(node);
  if (text !== null)
    return /^(?:\.{0,2}\/?|\.\.(?:\/\.\.)*\/?|(?:\.\/|\/)?node_modules\/?|~\/?|\/(?:etc|home|root|var|usr)\/?)$/.test(text);
  const name = context.resolve(node);
  if (
    name !== null &&
    (name.root === 'global' || name.root === 'import') &&
    /^(?:__dirname|process\.cwd\(\)|os\.homedir\(\))$/.test(name.path)
  )
    return true;
  const expression = context.expression(context.valueNode(node));
  if (expression.kind === 'build' && depth < 3) {
    const [first, ...rest] = expression.parts;
    return (
      first !== undefined &&
      typeof first !== 'string' &&
      isPrivate(context, first, depth + 1) &&
      rest.every((part) =>
        /^\/?(?:\.\.)?\/?$|^\/?(?:\.\.\/)*node_modules\/?$/.test(typeof part === 'string' ? part : (context.stringOf(part) ?? 'x')),
      )
    );
  }
  if (
    expression.kind !== 'call' ||
    depth > 3 ||
    !/^path\.(?:posix\.)?(?:join|resolve|dirname|normalize)$/.test(context.resolve(expression.callee)?.path ?? '')
  )
    return false;
  const [first, ...rest] = expression.args;
  if (first === undefined || !isPrivate(context, first.node, depth + 1)) return false;
  return rest.every(({ node }) =>
    /^(?:\.{0,2}\/?|(?:\.\.\/)*(?:\.\.)?|(?:\.\.\/)*\/?node_modules\/?)$/.test(context.stringOf(node) ?? 'x'),
  );
}

export const rule = javascriptRule({
  id: 'javascript/served-private-folder',
  title: 'Folder of the program is served to everyone',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [552, 200],
  controls: ['OWASP A01:2021'],
  references: ['https://expressjs.com/en/starter/static-files.html', 'https://cwe.mitre.org/data/definitions/552.html'],
  message: 'The folder of the program is served: sources, settings and keys in it can be downloaded. Serve a public folder only.',
  why: 'Everything below this folder can be fetched by its name: `package.json` with its versions, source code, settings and databases. Attackers try such names first.',
  remedy:
    "Put files for visitors into a folder of their own: `express.static(path.join(__dirname, 'public'))`. From `node_modules`, serve the single files that the page needs.",
  fix: null,
  listeners: [
    onCall(servers, (call, context, report) => {
      const folder = argumentOf(call.args, 0)?.node;
      if (folder !== undefined && isPrivate(context, folder)) report(spanOf(folder));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const express = require('express');\nconst app = express();\napp.use(express.static(⟦__dirname⟧));\n` },
    {
      code: `import express from 'express';\nimport path from 'node:path';\napp.use('/lib', express.static(⟦path.join(__dirname, '..', 'node_modules')⟧));\n`,
    },
  ],
  good: [
    `const express = require('express');\napp.use(express.static(__dirname + '/public'));\n`,
    `const express = require('express');\napp.use('/lib', express.static('node_modules/jquery/dist'));\n`,
  ],
} satisfies Examples;
