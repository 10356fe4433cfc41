import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** The permissions that a node stands for: `0o777`, `0777`, `511`, `'777'`. */
function modeOf(context: CodeContext, node: SyntaxNode): number | null {
  const value = context.valueNode(node);
  const text = context.textOf(value).replaceAll('_', '');
  if (/^0[0-7]{3,4}$/.test(text)) return Number.parseInt(text, 8);
  const known = context.valueOf(value);
  if (typeof known === 'string') return /^0?o?[0-7]{3,4}$/.test(known) ? Number.parseInt(known.replace('o', ''), 8) : null;
  if (typeof known === 'number') return known;
  const call = context.expression(value);
  if (call.kind === 'call' && /^(?:Number\.)?parseInt$/.test(context.textOf(call.callee)) && call.args.length === 2) {
    const [digits, base] = call.args;
    const written = digits === undefined ? null : context.stringOf(digits.node);
    return written !== null && base !== undefined && context.valueOf(base.node) === 8 ? Number.parseInt(written, 8) : null;
  }
  return /\bS_IWOTH\b|\bS_IRWXO\b/.test(text) ? 0o777 : null;
}

function maskFix(context: CodeContext, node: SyntaxNode, mode: number): Fix | null {
  const text = context.textOf(node);
  const masked = (mode & ~0o022).toString(8);
  const title = `Let only the owner write (0o${masked})`;
  const read = context.expression(node);
  if (read.kind === 'string') return review(title, replace(read.content, read.value.startsWith('0') ? `0${masked}` : masked));
  if (/^0o[0-7]{3,4}$/i.test(text)) return review(title, replace(spanOf(node), `0o${masked}`));
  return read.kind === 'number' ? review(title, replace(spanOf(node), `0o${masked}`)) : null;
}

/** True for sockets, which others must be able to write to if they are to talk to them. */
function isSocket(context: CodeContext, node: SyntaxNode | undefined): boolean {
  return node !== undefined && /\.sock\b|socket|pipe/i.test(context.textOf(node));
}

export const rule = javascriptRule({
  id: 'javascript/world-writable-file',
  title: 'Everyone on the machine may write the file',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [732, 276],
  controls: ['OWASP A01:2021'],
  references: ['https://nodejs.org/api/fs.html#fschmodpath-mode-callback', 'https://cwe.mitre.org/data/definitions/732.html'],
  message: 'Every user and program on the machine can change this file. Use 0o644, or 0o755 for programs and folders.',
  why: 'Another account, or a broken-into service, can replace what is in the file or put files into the folder. If the program runs, loads or trusts them later, the other account acts as this one.',
  remedy: 'Use `0o600` for secrets, `0o644` for files and `0o755` for folders and programs.',
  fix: 'review',
  listeners: [
    onCall(
      ['chmod', 'chmodSync', 'fchmod', 'fchmodSync', 'lchmod', 'lchmodSync']
        .flatMap((name) => [`*.${name}`, `fs.${name}`, name])
        .filter((name) => !name.startsWith('fs.')),
      (call, context, report) => {
        const mode = (call.args.length === 1 && call.name.root !== 'import' ? call.args[0] : call.args[1])?.node;
        const value = mode === undefined ? null : modeOf(context, mode);
        if (mode === undefined || value === null || (value & 0o002) === 0 || value > 0o7777 || isSocket(context, call.args[0]?.node))
          return;
        report(spanOf(mode), { fixes: [maskFix(context, mode, value)] });
      },
    ),
    onBinding(
      ['mode'],
      ({ value }, context, report) => {
        const number = modeOf(context, value);
        if (number === null || number > 0o7777 || (number & 0o002) === 0 || number < 0o100) return;
        const object = value.parent?.parent;
        const callee = object?.parent?.parent?.childForFieldName('function')?.text ?? '';
        const isFileCall =
          /(?:mkdir|mkdirp|writeFile|appendFile|createWriteStream|open|cp|copy|outputFile|ensureDir|mkdtemp|writeJson)(?:Sync)?$/.test(
            callee,
          );
        if (!isFileCall || object?.type !== 'object') return;
        // What Node uses anyway, less the mask of the process.
        if (number === (/mkdir|mkdirp|ensureDir/.test(callee) ? 0o777 : 0o666)) return;
        report(spanOf(value), { fixes: [maskFix(context, value, number)] });
      },
      ['pair'],
    ),
    onCall(['*.mkdir', '*.mkdirSync', 'mkdir', 'mkdirSync', 'fs.openSync', 'fs.open'], (call, context, report) => {
      const mode = call.args[/open(?:Sync)?$/.test(call.name.path) ? 2 : 1]?.node;
      if (mode === undefined) return;
      const value = modeOf(context, mode);
      if (value === null || value > 0o7777 || value < 0o100 || (value & 0o002) === 0) return;
      if (value === (/open(?:Sync)?$/.test(call.name.path) ? 0o666 : 0o777)) return;
      report(spanOf(mode), { fixes: [maskFix(context, mode, value)] });
    }),
    onCall(['process.umask'], (call, context, report) => {
      const mask = call.args[0]?.node;
      const value = mask === undefined ? undefined : context.valueOf(mask);
      if (mask === undefined || (value !== 0 && value !== '0' && value !== '000' && value !== '0000')) return;
      report(spanOf(mask), {
        message: 'With this mask every new file can be changed by every user of the machine. Use 0o022.',
        fixes: [review('Let only the owner write new files', replace(spanOf(mask), '0o022'))],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const fs = require('fs');\nfs.chmodSync(file, ⟦0o777⟧);\n`,
      fixed: `const fs = require('fs');\nfs.chmodSync(file, 0o755);\n`,
    },
    {
      code: `import { writeFile } from 'node:fs/promises';\nawait writeFile(file, text, { mode: ⟦0o777⟧ });\n`,
      fixed: `import { writeFile } from 'node:fs/promises';\nawait writeFile(file, text, { mode: 0o755 });\n`,
    },
    { code: `process.umask(⟦0⟧);\n`, fixed: `process.umask(0o022);\n` },
  ],
  good: [
    `const fs = require('fs');\nfs.chmodSync(file, 0o755);\nfs.mkdirSync(folder, { recursive: true, mode: 0o700 });\n`,
    `const view = { mode: 'dark' };\nshell.chmod('+x', file);\nfs.chmodSync('/run/app.sock', 0o777);\n`,
  ],
} satisfies Examples;
