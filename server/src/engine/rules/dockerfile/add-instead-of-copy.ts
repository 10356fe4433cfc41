import { replace, safe } from '../../fix/edit.ts';
import { copiesOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

const archive = /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.[a-z0-9]+|gz|bz2|xz|zst|lzma|zip|img)$/i;
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i;
/** Flags that ADD alone has. */
const addOnly = new Set(['checksum', 'keep-git-dir', 'unpack']);

/** True where ADD and COPY do the same. A pattern, a variable and a name without an extension may stand for an archive. */
function isPlainFile(source: string): boolean {
  if (/[$*?[\]]/.test(source) || remote.test(source) || archive.test(source)) return false;
  return /^(?:\.|\.\/|<<.*)$/.test(source) || source.endsWith('/') || /(?:^|\/)[^/]+\.[A-Za-z][A-Za-z0-9]*$/.test(source);
}

export const rule = dockerfileRule({
  id: 'dockerfile/add-instead-of-copy',
  title: 'ADD where COPY does the same',
  severity: 'info',
  confidence: 'high',
  recommended: true,
  cwe: [1188],
  controls: ['CIS Docker Benchmark 1.6.0: 4.9'],
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  message: 'ADD also unpacks archives and fetches URLs, which nobody expects here. Use COPY for local files.',
  why: '`ADD` looks at what it is given: a file that is a tar archive is unpacked into the image, a URL is downloaded. A file swapped in the build context then does more than appear at its place. `COPY` only copies.',
  remedy: 'Write `COPY` for local files. Keep `ADD` for archives to unpack and for downloads with `--checksum`.',
  fix: 'safe',
  check(dockerfile, report) {
    for (const add of copiesOf(dockerfile)) {
      if (add.kind !== 'add' || add.sources.length === 0 || add.flags.some((flag) => addOnly.has(flag.name))) continue;
      if (!add.sources.every((source) => isPlainFile(source.value))) continue;
      report(add.keywordSpan, {
        fixes: [
          safe(
            'Use COPY',
            replace(
              add.keywordSpan,
              add.keywordSpan.end - add.keywordSpan.start === 3 && isLowerCase(dockerfile.document.source.text[add.keywordSpan.start])
                ? 'copy'
                : 'COPY',
            ),
          ),
        ],
      });
    }
  },
});

function isLowerCase(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/.test(character);
}

export const examples = {
  bad: [
    { code: 'FROM debian:12.5\n⟦ADD⟧ . /app\n', fixed: 'FROM debian:12.5\nCOPY . /app\n' },
    {
      code: 'FROM debian:12.5\nONBUILD ⟦add⟧ --chown=app:app package.json src/ /app/\n',
      fixed: 'FROM debian:12.5\nONBUILD copy --chown=app:app package.json src/ /app/\n',
    },
    { code: 'FROM debian:12.5\n⟦ADD⟧ ["a file.conf", "/etc/a.conf"]\n', fixed: 'FROM debian:12.5\nCOPY ["a file.conf", "/etc/a.conf"]\n' },
  ],
  good: [
    'FROM scratch\nADD rootfs.tar.xz /\n',
    'FROM debian:12.5\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool.bin /tool\n',
    'FROM debian:12.5\nADD rootfs* /\nADD ${FILE} /\nADD rootfs /\n',
    'FROM debian:12.5\nADD',
  ],
} satisfies Examples;
