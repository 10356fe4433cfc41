import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { callOf } from '../../code/languages/python/calls.ts';
import { fileFunctions } from '../../code/languages/python/path-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';
import type { TaintTrace } from '../../code/taint.ts';
import { sinks } from '../../code/sinks.ts';

const twoPaths = [
  'os.rename',
  'os.replace',
  'os.symlink',
  'os.link',
  'shutil.copy',
  'shutil.copy2',
  'shutil.copyfile',
  'shutil.copytree',
  'shutil.move',
  'shutil.unpack_archive',
];
const pathMethods = [
  'open',
  'read_text',
  'read_bytes',
  'write_text',
  'write_bytes',
  'unlink',
  'rmdir',
  'iterdir',
  'mkdir',
  'touch',
  'rename',
  'replace',
  'glob',
  'rglob',
  'exists',
  'is_file',
  'stat',
  'chmod',
  'symlink_to',
];
const folderRoots = ['flask.send_from_directory', 'quart.send_from_directory', 'flask.helpers.send_from_directory'];

/** Wraps the part that comes from outside in `os.path.basename`, where that part is one component of a path. */
function onlyLastComponent(argument: SyntaxNode, context: CodeContext): Fix | null {
  const call = callOf(argument, context);
  const joined = call !== null && /^(?:os\.path|posixpath)\.join$/.test(call.name.path) ? call.args.map(({ node }) => node) : null;
  const parts = joined ?? textParts(argument, context).flatMap((part) => (part.kind === 'value' ? [part.node] : []));
  const traced = parts.filter((part) => context.trace(part) !== null);
  const [value] = traced;
  if (value === undefined || traced.length !== 1 || value.startIndex < argument.startIndex || value.endIndex > argument.endIndex)
    return null;
  // A path that is wholly from outside has no folder of its own to stay in.
  if (joined !== null ? parts[0]?.id === value.id : parts.length < 2 && textParts(argument, context).length < 2) return null;
  if (argument.type === 'string' && /['"]/.test(context.textOf(value))) return null;
  const addImport = context.addImport('os');
  return review(
    'Keep only the file name, with `os.path.basename`',
    replace(spanOf(value), `os.path.basename(${context.textOf(value)})`),
    ...(addImport === null ? [] : [addImport]),
  );
}

export const rule = pythonRule({
  id: 'python/path-traversal',
  title: 'Path made from data from outside',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [22],
  controls: ['OWASP A01:2021'],
  references: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://werkzeug.palletsprojects.com/en/stable/utils/#werkzeug.utils.secure_filename',
    'https://flask.palletsprojects.com/en/stable/api/#flask.send_from_directory',
  ],
  message: 'The sender chooses this path, and `../` in it leads to any file. Keep only the file name, or check the folder.',
  why: 'A value such as `../../etc/passwd` leaves the folder that was meant, and `os.path.join` even drops the folder when the value begins with `/`. The sender then reads keys and settings, or overwrites programs.',
  remedy:
    'Let the library keep the path inside the folder, or compare resolved paths:\n\n```python\nreturn send_from_directory(FOLDER, name)\n\npath = (FOLDER / name).resolve()\nif not path.is_relative_to(FOLDER):\n    abort(404)\n```',
  fix: 'review',
  listeners: sinks(
    [
      {
        names: fileFunctions,
        argument: 0,
        keyword: 'file',
        unproven: 'nothing',
        // The content of a file in memory is no path.
        when: (_call, context, argument) =>
          !/(?:^|\.)(?:BytesIO|StringIO)\(\)$/.test(context.resolve(context.valueNode(argument))?.path ?? ''),
      },
      {
        names: ['fastapi.responses.FileResponse', 'starlette.responses.FileResponse', 'flask.send_file'],
        argument: 'path',
        unproven: 'nothing',
      },
      // Names of temporary files may hold a path as well.
      {
        names: ['NamedTemporaryFile', 'TemporaryDirectory', 'TemporaryFile', 'mkstemp', 'mkdtemp', 'SpooledTemporaryFile'].flatMap(
          (name) => [`tempfile.${name}`],
        ),
        argument: 'prefix',
        unproven: 'nothing',
      },
      {
        names: ['NamedTemporaryFile', 'TemporaryDirectory', 'TemporaryFile', 'mkstemp', 'mkdtemp'].map((name) => `tempfile.${name}`),
        argument: 'suffix',
        unproven: 'nothing',
      },
      {
        names: ['NamedTemporaryFile', 'TemporaryDirectory', 'TemporaryFile', 'mkstemp', 'mkdtemp'].map((name) => `tempfile.${name}`),
        argument: 'dir',
        unproven: 'nothing',
      },
      { names: ['bottle.static_file'], argument: 'root', unproven: 'nothing' },
      // The same functions by the names of their parameters.
      ...['path', 'path_or_file', 'filename', 'filename_or_fp', 'src', 'filepath_or_buffer', 'location'].map((keyword) => ({
        names: fileFunctions.filter((name) => name.includes('.')),
        argument: keyword,
        unproven: 'nothing' as const,
      })),
      // What is fetched from a store is written where the third argument says.
      {
        names: ['*.download_file'],
        argument: 2,
        keyword: 'Filename',
        unproven: 'nothing',
        when: (call) => /(?:^|[._])(?:s3|client|bucket|\w{0,20}s3\w{0,20})(?:\(\))?\.download_file$/i.test(call.name.path),
      },
      {
        names: [
          'django.core.files.storage.default_storage.save',
          'django.core.files.storage.default_storage.open',
          'default_storage.save',
          'default_storage.open',
          'default_storage.delete',
        ],
        argument: 0,
        unproven: 'nothing',
      },
      { names: twoPaths, argument: 1, keyword: 'dst', unproven: 'nothing' },
      { names: folderRoots, argument: 0, keyword: 'directory', unproven: 'nothing' },
      {
        names: ['*.save'],
        argument: 0,
        keyword: 'dst',
        unproven: 'nothing',
        when: (call, context) => call.callee.type === 'attribute' && isUpload(call.callee.childForFieldName('object'), context),
      },
    ],
    { accepts: isRemote, details: (argument, _call, context) => ({ fixes: [onlyLastComponent(argument, context)] }) },
  ).concat([
    {
      on: 'call',
      names: [
        'pathlib.Path()',
        'pathlib.Path().joinpath()',
        'pathlib.Path().resolve()',
        'pathlib.Path().absolute()',
        'anyio.Path()',
        'aiopath.AsyncPath()',
      ].flatMap((owner) => pathMethods.map((name) => `${owner}.${name}`)),
      check(call, context, report) {
        const object = call.callee.type === 'attribute' ? call.callee.childForFieldName('object') : null;
        const trace = object === null ? null : context.trace(object);
        if (object !== null && trace !== null && isRemote(trace)) report(spanOf(object), { related: context.related(trace) });
      },
    },
    onCall([...fileFunctions, ...pathMethods.map((name) => `*.${name}`)], (call, context, report) => {
      const object =
        call.callee.type === 'attribute' && !fileFunctions.includes(call.name.path) ? call.callee.childForFieldName('object') : null;
      const path = fileFunctions.includes(call.name.path) ? (argumentOf(call.args, 0, 'file')?.node ?? null) : object;
      const trace = path === null ? null : traceOfJoined(path, context);
      if (path !== null && trace !== null && isRemote(trace)) report(placeOf(call, path, context), { related: context.related(trace) });
    }),
  ]),
});

/** The way of data into a path that `/` joins: `FOLDER / name`. */
function traceOfJoined(path: SyntaxNode, context: CodeContext, depth = 0): TaintTrace | null {
  const read = context.expression(context.valueNode(path));
  if (read.kind === 'wrap' && depth < 4) return traceOfJoined(read.inner, context, depth + 1);
  if (read.kind !== 'operation' || read.operator !== '/') return null;
  for (const operand of read.operands) {
    const found = context.trace(operand) ?? (depth < 4 ? traceOfJoined(operand, context, depth + 1) : null);
    if (found !== null) return found;
  }
  return null;
}

/** True for a file that came with the request. */
function isUpload(node: SyntaxNode | null, context: CodeContext): boolean {
  const trace = node === null ? null : context.trace(node);
  if (node === null || trace === null) return false;
  return /files/i.test(`${context.textOf(trace.sourceSpan)} ${context.resolve(node)?.path ?? ''}`);
}

export const examples = {
  bad: [
    {
      code: `import os
from flask import request, send_file

def download():
    with open(⟦os.path.join("/srv/files", request.args["name"])⟧) as file:
        return file.read()
`,
      fixed: `import os
from flask import request, send_file

def download():
    with open(os.path.join("/srv/files", os.path.basename(request.args["name"]))) as file:
        return file.read()
`,
    },
    {
      code: `import os
from flask import request

def upload():
    sent = request.files["photo"]
    sent.save(⟦os.path.join("/srv/photos", sent.filename)⟧)
    os.remove(⟦request.form["old"]⟧)
`,
      fixed: `import os
from flask import request

def upload():
    sent = request.files["photo"]
    sent.save(os.path.join("/srv/photos", os.path.basename(sent.filename)))
    os.remove(request.form["old"])
`,
    },
    {
      code: `from pathlib import Path

def view(request):
    ⟦(Path("/srv/files") / request.GET["name"])⟧.unlink()
    return ⟦Path("/srv/files", request.GET["name"])⟧.read_text()
`,
    },
  ],
  good: [
    `import io
import zipfile

def upload(request):
    with zipfile.ZipFile(io.BytesIO(request.body)) as archive:
        return archive.namelist()

@array_function_dispatch(shape)
def save(name, data):
    open(name, "wb").write(data)
`,
    `from unittest import mock

@mock.patch("shop.files.load")
def check_load(load, name):
    open(name).read()
`,
    `import os
from flask import request
from werkzeug.utils import secure_filename

def upload():
    sent = request.files["photo"]
    sent.save(os.path.join("/srv/photos", secure_filename(sent.filename)))
`,
    `import sys

with open(sys.argv[1]) as file:
    print(file.read())
`,
    `import os
from flask import abort, request

def download():
    path = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if not path.startswith(FOLDER + os.sep):
        abort(404)
    return open(path).read()
`,
  ],
} satisfies Examples;
