import { copiesOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/unverified-remote-add',
  title: 'ADD of a URL without a checksum',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [494],
  controls: ['CIS Docker Benchmark 1.6.0: 4.9'],
  references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
  message: 'ADD takes whatever the URL serves, so a swapped file goes into the image. Add --checksum=sha256:….',
  why: 'The build trusts the server, its domain and every hop to it. Whoever can change the file there puts code of theirs into your image, and nothing in the build notices.',
  remedy:
    'Write the digest of the file that you checked: `ADD --checksum=sha256:… https://… /path`. The digest is not in the file, so there is no fix to apply.',
  fix: null,
  check(dockerfile, report) {
    for (const add of copiesOf(dockerfile)) {
      if (add.kind !== 'add' || add.flags.some((flag) => flag.name === 'checksum')) continue;
      for (const source of add.sources) {
        if (!/^https?:\/\//i.test(source.value)) continue;
        // A Git repository is no file; its commit is named in the fragment.
        if (/\.git(?:[#?]|$)/.test(source.value)) continue;
        if (/^http:/i.test(source.value)) {
          report(source.span, {
            severity: 'error',
            message: 'ADD over http:// lets anyone on the way swap the file for their own. Use https:// and --checksum=sha256:….',
          });
        } else report(source.span);
      }
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM debian:12.5\nADD ⟦https://example.com/tool.tar.gz⟧ /opt/\n' },
    { code: 'FROM debian:12.5\nADD --chmod=755 [⟦"http://example.com/tool"⟧, "/usr/local/bin/tool"]\n' },
  ],
  good: [
    'FROM debian:12.5\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool.tar.gz /opt/\n',
    'FROM debian:12.5\nADD https://github.com/moby/buildkit.git#v0.14.1 /buildkit\nCOPY https /x\n',
  ],
} satisfies Examples;
