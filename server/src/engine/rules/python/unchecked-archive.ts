import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { checksMembers, isOtherArchive, isTarArchive, uncheckedTar } from '../../code/languages/python/archives.ts';
import { appendArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/unchecked-archive',
  title: 'Archive unpacked without looking at names and sizes',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [22, 409],
  controls: ['OWASP A01:2021'],
  references: [
    'https://docs.python.org/3/library/zipfile.html#decompression-pitfalls',
    'https://docs.python.org/3/library/shutil.html#shutil.unpack_archive',
  ],
  message: 'An archive of others can write outside its folder or fill the disk. Check names and sizes before unpacking.',
  why: 'Names in an archive may hold `../`, and a few kilobytes may unpack to gigabytes. `zipfile` takes `../` out but has no limit on sizes; other libraries, and members chosen by hand, have neither.',
  remedy: 'Add up the sizes and check where each name leads before anything is written; for tar archives pass `filter="data"`.',
  fix: 'review',
  listeners: [
    onCall(['*.extractall', '*.extract'], (call, context, report) => {
      if (isTarArchive(call, context)) {
        if (uncheckedTar(call, context) !== 'unsure') return;
        const edit = hasSpread(call) ? null : appendArgument(call, 'filter="data"');
        report(spanOf(call.callee), {
          fixes: [edit === null ? null : review('Pass `filter="data"` (Python 3.12 or a security release)', edit)],
        });
        return;
      }
      if (!isOtherArchive(call, context) || checksMembers(call, context)) return;
      if (call.name.path.endsWith('.extract') && call.args[0] !== undefined && context.isConstant(call.args[0].node)) return;
      report(spanOf(call.callee));
    }),
    onCall(
      ['shutil.unpack_archive', 'setuptools.archive_util.unpack_archive', 'distutils.archive_util.unpack_archive'],
      (call, context, report) => {
        const archive = argumentOf(call.args, 0, 'filename');
        if (archive === null || hasSpread(call) || argumentOf(call.args, 3, 'filter') !== null) return;
        // Another rule speaks of archives from outside.
        if (call.name.path.startsWith('shutil.') && context.trace(archive.node) !== null) return;
        const edit = call.name.path.startsWith('shutil.') ? appendArgument(call, 'filter="data"') : null;
        report(spanOf(call.callee), { fixes: [edit === null ? null : review('Pass `filter="data"` (for tar archives only)', edit)] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import zipfile

with zipfile.ZipFile(path) as archive:
    ⟦archive.extractall⟧(target)
`,
    },
    {
      code: `import shutil
import tarfile

⟦shutil.unpack_archive⟧(path, target)
with tarfile.open(path) as tar:
    ⟦tar.extractall⟧(target, members=chosen)
`,
      fixed: `import shutil
import tarfile

shutil.unpack_archive(path, target, filter="data")
with tarfile.open(path) as tar:
    tar.extractall(target, members=chosen, filter="data")
`,
    },
  ],
  good: [
    `import tarfile

with tarfile.open(path) as tar:
    tar.extractall(target, filter="data")
`,
    `import zipfile

def unpack(path, target):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not (target / name).resolve().is_relative_to(target):
                raise ValueError(name)
        archive.extractall(target)
`,
  ],
} satisfies Examples;
