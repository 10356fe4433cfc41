import { review } from '../../fix/edit.ts';
import { removeWord } from '../../manifests/dockerfile/edits.ts';
import { runCommands } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Options by program, from the manual pages of apt-get, apk, yum, dnf, zypper and rpm. */
const options: readonly { readonly programs: RegExp; readonly option: RegExp }[] = [
  { programs: /^(?:apt|apt-get|aptitude)$/, option: /^--(?:allow-unauthenticated|force-yes|allow-insecure-repositories)$/ },
  {
    programs: /^(?:apt|apt-get|aptitude)$/,
    option: /^-o=?(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories)=(?:1|true|yes)$/i,
  },
  { programs: /^apk$/, option: /^--allow-untrusted$/ },
  { programs: /^(?:yum|dnf|microdnf|tdnf)$/, option: /^(?:--nogpgcheck|--no-gpgchecks?|--setopt=(?:.*\.)?gpgcheck=(?:0|false|no))$/ },
  { programs: /^zypper$/, option: /^--no-gpg-checks$/ },
  { programs: /^rpm$/, option: /^--(?:nosignature|nogpg|nodigest)$/ },
];
const separateOption = /^(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories)=(?:"?)(?:1|true|yes)(?:"?)$/i;

export const rule = dockerfileRule({
  id: 'dockerfile/unauthenticated-packages',
  title: 'Packages installed without checking their signature',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [347],
  controls: ['CIS Docker Benchmark 1.6.0: 4.11'],
  references: ['https://manpages.debian.org/bookworm/apt/apt-get.8.en.html', 'https://man.archlinux.org/man/apk.8.en'],
  message: 'Package signatures are not checked, so a mirror can serve anything. Remove the option and add the repository’s key.',
  why: 'The signature is what ties a package to its publisher. Without it, a hijacked mirror or anyone on the way installs what they like into the image, with the rights of root.',
  remedy:
    'Remove the option. Install the key of the repository (`signed-by=` for apt, `/etc/apk/keys` for apk, `rpm --import` for yum and dnf).',
  fix: 'review',
  check(dockerfile, report) {
    for (const { program, command } of runCommands(dockerfile)) {
      const rows = options.filter(({ programs }) => programs.test(program.name));
      program.arguments.forEach((word, index) => {
        const title = 'Check signatures (the build fails if the key is missing)';
        const following = program.arguments[index + 1];
        if (rows.some(({ option }) => option.test(word.value)))
          report(word.span, { fixes: [review(title, removeWord(dockerfile, word.span))] });
        else if (rows.length > 0 && word.value === '-o' && following !== undefined && separateOption.test(following.value)) {
          const span = { start: word.span.start, end: following.span.end };
          report(span, { fixes: [review(title, removeWord(dockerfile, span))] });
        }
      });
      if (program.name !== 'echo' && program.name !== 'printf') continue;
      const writesSources =
        command.redirects.some(({ target }) => /sources\.list|\.repo$|yum\.conf|dnf\.conf|pacman\.conf/.test(target?.value ?? '')) ||
        command.pipedInto !== null;
      if (!writesSources) continue;
      for (const word of program.arguments) {
        const match = /\btrusted=yes\b|\bgpgcheck=0\b/.exec(word.value);
        if (match !== null) report(word.part(match.index, match.index + match[0].length));
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN apt-get update && apt-get install -y ⟦--allow-unauthenticated⟧ curl\n',
      fixed: 'FROM debian:12.5\nRUN apt-get update && apt-get install -y curl\n',
    },
    {
      code: 'FROM alpine:3.20\nRUN apk add --no-cache ⟦--allow-untrusted⟧ /tmp/tool.apk\nRUN dnf install -y \\\n    ⟦--nogpgcheck⟧ \\\n    tool\n',
      fixed: 'FROM alpine:3.20\nRUN apk add --no-cache /tmp/tool.apk\nRUN dnf install -y \\\n    tool\n',
    },
    { code: 'FROM debian:12.5\nRUN echo "deb [⟦trusted=yes⟧] https://repo.example.com/ stable main" > /etc/apt/sources.list.d/x.list\n' },
  ],
  good: [
    'FROM debian:12.5\nRUN apt-get update && apt-get install -y --no-install-recommends curl && echo --allow-unauthenticated\n',
    'FROM debian:12.5\nRUN echo "deb [signed-by=/usr/share/keyrings/x.gpg] https://repo.example.com/ stable main" > /etc/apt/sources.list.d/x.list\n',
  ],
} satisfies Examples;
