import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** The number that a mode stands for, `0o777`, `0777`, `511` or `'777'`, or null. */
function modeOf(context: CodeContext, node: SyntaxNode): number | null {
  const value = context.valueNode(node);
  const text = context.textOf(value);
  if (/^0[0-7]{3,4}$/.test(text)) return parseInt(text, 8);
  const constant = context.valueOf(node);
  if (typeof constant === 'string') {
    const [, digits] = /^0?o?([0-7]{3,4})$/.exec(constant) ?? [];
    return digits === undefined ? (/^(?:a|o|ugo|uo|go)?\+\w{0,2}w|^a=rwx/.test(constant) ? 0o002 : null) : parseInt(digits, 8);
  }
  return typeof constant === 'number' && Number.isInteger(constant) && constant >= 0 && constant <= 0o7777 ? constant : null;
}

function fixMode(context: CodeContext, node: SyntaxNode, mode: number): Fix | null {
  const expression = context.expression(node);
  const octal = (mode & ~0o022).toString(8).padStart(3, '0');
  if (expression.kind === 'number') return review(`Let only the owner write (0o${octal})`, replace(spanOf(node), `0o${octal}`));
  if (expression.kind === 'string' && /^\d+$/.test(expression.value))
    return review(`Let only the owner write (${octal})`, replace(expression.content, octal));
  return null;
}

function check(context: CodeContext, node: SyntaxNode, report: Report): void {
  if (/\bS_I(?:WOTH|RWXO)\b/.test(context.textOf(context.valueNode(node)))) {
    report(spanOf(node));
    return;
  }
  const mode = modeOf(context, node);
  // A folder with the sticky bit is like `/tmp`: all may write, each only their own.
  if (mode === null || (mode & 0o002) === 0 || (mode & 0o1000) !== 0) return;
  report(spanOf(node), { fixes: [fixMode(context, node, mode)] });
}

const changers = ['chmod', 'chmodSync', 'fchmod', 'fchmodSync', 'lchmod', 'lchmodSync'];

export const rule = javascriptRule({
  id: 'javascript/world-writable-file',
  title: 'Every user of the machine may write this file',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [732, 276],
  controls: ['OWASP A01:2021'],
  references: ['https://nodejs.org/api/fs.html#file-modes', 'https://cwe.mitre.org/data/definitions/732.html'],
  message: 'Any program on the machine can change this file or folder, and so what this one does. Let only the owner write.',
  why: 'Another user or a program that was broken into replaces the file: a script that is run later, settings, or a folder in which links lead elsewhere.',
  remedy: 'Use `0o755` for folders and programs, `0o644` for files, and `0o600` for secrets.',
  fix: 'review',
  listeners: [
    onCall(changers.map((name) => `*.${name}`).concat(changers, ['shelljs.chmod']), (call, context, report) => {
      const mode =
        call.args[
          call.name.path === 'shelljs.chmod' || /^(?:shell|sh)\.chmod$/.test(call.name.path) ? Math.max(0, call.args.length - 2) : 1
        ];
      if (mode !== undefined && !mode.spread) check(context, mode.node, report);
    }),
    onCall(['*.mkdir', '*.mkdirSync', '*.openSync', '*.open', '*.mkdirp'], (call, context, report) => {
      const place = /\.open/.test(call.name.path) ? 2 : 1;
      const mode = call.args[place]?.node;
      if (
        mode !== undefined &&
        /^(?:number|string)$/.test(context.expression(mode).kind) &&
        /(?:^|\.)(?:fs|fse|fsp|promises|mkdirp)/.test(call.name.path)
      )
        check(context, mode, report);
    }),
    onBinding(
      ['mode', 'writableMode', 'fileMode', 'dirMode', 'dmode', 'fmode'],
      ({ value }, context, report) => {
        const holder = value.parent?.parent?.parent;
        if (holder?.type !== 'arguments' && holder?.type !== 'variable_declarator') return;
        // Other things than files have modes; only a number of three or four octal digits is one of a file.
        if (/^(?:0o[0-7]{3,4}|0[0-7]{3,4}|['"]0?[0-7]{3}['"])$/.test(context.textOf(value))) check(context, value, report);
      },
      ['pair'],
    ),
    onCall(['process.umask'], (call, context, report) => {
      const mask = call.args[0]?.node;
      const value = mask === undefined ? null : (modeOf(context, mask) ?? context.valueOf(mask));
      if (mask === undefined || typeof value !== 'number' || (value & 0o002) !== 0) return;
      report(spanOf(mask), { fixes: [review('Keep others from writing new files', replace(spanOf(mask), '0o022'))] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const fs = require('fs');\nfs.chmodSync(file, ⟦0o777⟧);\nfs.chmod(file, ⟦'666'⟧, done);\n`,
      fixed: `const fs = require('fs');\nfs.chmodSync(file, 0o755);\nfs.chmod(file, '644', done);\n`,
    },
    {
      code: `import { writeFile, mkdir } from 'node:fs/promises';\nawait writeFile(file, text, { mode: ⟦0o666⟧ });\nawait mkdir(folder, { recursive: true, mode: ⟦0o777⟧ });\n`,
      fixed: `import { writeFile, mkdir } from 'node:fs/promises';\nawait writeFile(file, text, { mode: 0o644 });\nawait mkdir(folder, { recursive: true, mode: 0o755 });\n`,
    },
    { code: `process.umask(⟦0⟧);\n`, fixed: `process.umask(0o022);\n` },
  ],
  good: [
    `const fs = require('fs');\nfs.chmodSync(file, 0o755);\nfs.mkdirSync(folder, { mode: 0o1777 });\n`,
    `build({ mode: 'production' });\nopen({ mode: 777 });\nprocess.umask(0o077);\n`,
  ],
} satisfies Examples;
