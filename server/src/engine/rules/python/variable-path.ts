import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { fileFunctions, suspiciousPiece } from '../../code/languages/python/path-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/variable-path',
  title: 'Path with a name that a route, an upload or an archive chose',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [22],
  controls: ['OWASP A01:2021'],
  references: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://docs.python.org/3/library/pathlib.html#pathlib.PurePath.is_relative_to',
  ],
  message: 'A name that others choose becomes part of this path, and `../` in it leads to any file. Keep the last part only.',
  why: 'What a route takes out of the address, and the names of uploads and of files in archives, are texts of other people. `../../etc/passwd` leaves the folder that was meant.',
  remedy:
    'Keep the last part of the name, or compare resolved paths:\n\n```python\npath = (FOLDER / name).resolve()\nif not path.is_relative_to(FOLDER):\n    raise ValueError(name)\n```',
  fix: 'review',
  listeners: [
    onCall([...fileFunctions, '*.save', '*.extract'], (call, context, report) => {
      const argument = argumentOf(call.args, 0, 'file') ?? argumentOf(call.args, 'path') ?? argumentOf(call.args, 'dst');
      if (argument === null || argument.spread || context.isConstant(argument.node)) return;
      const trace = context.trace(argument.node);
      if (trace !== null && isRemote(trace)) return;
      const piece = suspiciousPiece(argument.node, context);
      if (piece === null) return;
      const inside = piece.startIndex >= argument.node.startIndex && piece.endIndex <= argument.node.endIndex;
      const addImport = context.addImport('os');
      const fits = inside && piece.id !== argument.node.id && (argument.node.type !== 'string' || !/['"]/.test(context.textOf(piece)));
      report(placeOf(call, argument.node, context), {
        fixes: [
          fits
            ? review(
                'Keep only the file name, with `os.path.basename`',
                replace(spanOf(piece), `os.path.basename(${context.textOf(piece)})`),
                ...(addImport === null ? [] : [addImport]),
              )
            : null,
        ],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import os

def show(request, name):
    return open(⟦os.path.join("/srv/files", name)⟧).read()

def keep(upload):
    upload.save(⟦"/srv/" + upload.filename⟧)
`,
      fixed: `import os

def show(request, name):
    return open(os.path.join("/srv/files", os.path.basename(name))).read()

def keep(upload):
    upload.save("/srv/" + os.path.basename(upload.filename))
`,
    },
    {
      code: `import zipfile

def unpack(archive, folder):
    for member in zipfile.ZipFile(archive).infolist():
        with open(⟦f"{folder}/{member.filename}"⟧, "wb") as file:
            file.write(b"")
`,
      fixed: `import zipfile
import os

def unpack(archive, folder):
    for member in zipfile.ZipFile(archive).infolist():
        with open(f"{folder}/{os.path.basename(member.filename)}", "wb") as file:
            file.write(b"")
`,
    },
  ],
  good: [
    `import os

def show(request, name, number: int):
    open(f"/srv/{number}")
    return open(os.path.join("/srv/files", os.path.basename(name))).read()
`,
    `def read(path, name):
    return open(path + name).read()
`,
  ],
} satisfies Examples;
