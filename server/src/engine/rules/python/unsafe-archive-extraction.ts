import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { uncheckedTar } from '../../code/languages/python/archives.ts';
import { appendArgument, hasSpread } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/unsafe-archive-extraction',
  title: 'Archive that may write outside its folder',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [22],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.python.org/3/library/tarfile.html#extraction-filters', 'https://peps.python.org/pep-0706/'],
  message: 'A crafted archive can overwrite any file, by names with `../` and by links. Pass `filter="data"`.',
  why: 'Before Python 3.14, `tarfile` trusts the names in the archive: absolute paths, `../` and links reach outside the folder. Whoever made the archive then replaces keys, programs or start-up files.',
  remedy:
    'Let the library refuse such members (Python 3.12, and security releases of 3.8 to 3.11):\n\n```python\narchive.extractall(target, filter="data")\n```',
  fix: 'review',
  listeners: [
    onCall(['*.extractall', '*.extract'], (call, context, report) => {
      if (uncheckedTar(call, context) !== 'likely') return;
      const filter = argumentOf(call.args, 'filter');
      if (filter !== null) {
        report(filter.span, {
          fixes: [review('Use the data filter (unusual members are refused)', replace(spanOf(filter.node), '"data"'))],
        });
        return;
      }
      const edit = appendArgument(call, 'filter="data"');
      report(spanOf(call.callee), {
        fixes: [edit === null ? null : review('Pass `filter="data"` (Python 3.12 or a security release)', edit)],
      });
    }),
    onCall(['shutil.unpack_archive'], (call, context, report) => {
      const archive = argumentOf(call.args, 0, 'filename');
      const trace = archive === null || argumentOf(call.args, 3, 'filter') !== null || hasSpread(call) ? null : context.trace(archive.node);
      if (trace === null) return;
      const edit = appendArgument(call, 'filter="data"');
      report(spanOf(call.callee), {
        related: context.related(trace),
        fixes: [edit === null ? null : review('Pass `filter="data"` (for tar archives only)', edit)],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import tarfile

with tarfile.open(path) as archive:
    ⟦archive.extractall⟧(target)
`,
      fixed: `import tarfile

with tarfile.open(path) as archive:
    archive.extractall(target, filter="data")
`,
    },
    {
      code: `import tarfile

def unpack(tar):
    for member in tar:
        ⟦tar.extract⟧(member, "/srv/data")

archive = tarfile.TarFile(path)
archive.extractall(⟦filter="fully_trusted"⟧)
`,
      fixed: `import tarfile

def unpack(tar):
    for member in tar:
        tar.extract(member, "/srv/data", filter="data")

archive = tarfile.TarFile(path)
archive.extractall(filter="data")
`,
    },
  ],
  good: [
    `import tarfile

with tarfile.open(path) as archive:
    archive.extractall(target, filter="data")
    archive.extractall(target, members=checked(archive))
`,
    `import zipfile

with zipfile.ZipFile(path) as archive:
    archive.extractall(target)
`,
  ],
} satisfies Examples;
