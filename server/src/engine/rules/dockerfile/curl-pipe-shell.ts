import { runsOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';
import { isDownloader, isInterpreter, programOf, shortOptions, type ShellProgram } from '../../parse/shell-program.ts';
import type { ShellCommand, ShellScript } from '../../parse/shell.ts';

/** True for an interpreter that takes its program from its input: without a script, or with `-`, `-s`, `/dev/stdin`. */
function readsProgram({ name, arguments: words }: ShellProgram): boolean {
  if (!isInterpreter(name)) return false;
  const [first] = words;
  if (first === undefined || words.some((word) => /^(?:-|-s|\/dev\/stdin)$/.test(word.value))) return true;
  return (
    shortOptions(first.value, 'c').includes('s') ||
    (words.every((word) => /^-[exuli]+$/.test(word.value)) && !words.some((word) => word.value === '-e' && name === 'perl'))
  );
}

/** The interpreter at the end of the pipe that a command writes to, past programs that only pass the text on. */
function interpreterBehind(command: ShellCommand, script: ShellScript): ShellCommand | null {
  let current: ShellCommand | undefined = command;
  for (let steps = 0; steps < 6; steps++) {
    current = current.pipedInto === null ? undefined : script.commands[current.pipedInto];
    const program = current === undefined ? null : programOf(current);
    if (current === undefined || program === null) return null;
    if (readsProgram(program)) return current;
    if (!/^(?:tee|cat|sed|tr|gunzip|gzip|zcat|bzip2|xz|base64)$/.test(program.name)) return null;
  }
  return null;
}

/** The command that runs what the substitution around `command` gives: `sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(curl …)"`. */
function runnerAround(command: ShellCommand, script: ShellScript): ShellCommand | null {
  const outer = command.substitutedIn === null ? undefined : script.commands[command.substitutedIn];
  if (outer === undefined) return null;
  const program = programOf(outer);
  if (program === null) return null;
  const holder = outer.words.find((word) => word.span.start <= command.span.start && command.span.end <= word.span.end);
  if (holder === undefined) return null;
  if (program.name === 'eval' || program.name === 'source' || program.name === '.')
    return /^(?:\$\(|`|<\()/.test(holder.value) ? outer : null;
  if (!isInterpreter(program.name)) return null;
  const code = program.arguments.some((word) => /^-[a-z]*[ce]$/.test(word.value)) && /^(?:\$\(|`)/.test(holder.value);
  return code || holder.value.startsWith('<(') ? outer : null;
}

export const rule = dockerfileRule({
  id: 'dockerfile/curl-pipe-shell',
  title: 'Downloaded script run unseen',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [494],
  controls: ['OWASP CICD-SEC-3: Dependency Chain Abuse'],
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://owasp.org/www-project-top-10-ci-cd-security-risks/CICD-SEC-03-Dependency-Chain-Abuse',
  ],
  message: 'A downloaded script runs unseen, as root of the build. Save it, check its digest, then run it.',
  why: 'Whoever controls the server, its domain or its account runs any code in your build, and the image and the build’s secrets are theirs. A broken connection runs half a script.',
  remedy:
    'Download a named version to a file, compare it with a digest (`echo "<sha256>  install.sh" | sha256sum -c -`), then run it. A package of the distribution is better still.',
  fix: null,
  check(dockerfile, report) {
    for (const run of runsOf(dockerfile)) {
      for (const command of run.script.commands) {
        const program = programOf(command);
        if (program === null || !isDownloader(program.name)) continue;
        const runner = interpreterBehind(command, run.script) ?? runnerAround(command, run.script);
        if (runner === null) continue;
        const span = { start: Math.min(command.span.start, runner.span.start), end: Math.max(command.span.end, runner.span.end) };
        if (program.arguments.some((word) => /^http:\/\//i.test(word.value))) {
          report(span, {
            severity: 'error',
            message: 'A script fetched over http:// runs unseen: anyone on the way can replace it. Save it, check its digest, then run it.',
          });
        } else report(span);
      }
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM debian:12.5\nRUN apt-get update && ⟦curl -fsSL https://example.com/install.sh | bash -s -- --yes⟧ && rm -rf /tmp/*\n' },
    {
      code: 'FROM debian:12.5\nRUN ⟦sh -c "$(wget -qO- https://example.com/install.sh)"⟧\nRUN ⟦bash <(curl -s http://example.com/setup)⟧\n',
    },
    { code: 'FROM debian:12.5\nRUN ⟦curl -sSL https://example.com/get.py \\\n    | POETRY_HOME=/opt sudo -E python3 -⟧\n' },
  ],
  good: [
    'FROM debian:12.5\nRUN curl -fsSLo install.sh https://example.com/install.sh && echo "24454f83  install.sh" | sha256sum -c - && sh install.sh\n',
    'FROM debian:12.5\nRUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/x.gpg && curl -s https://example.com/a.json | python3 -m json.tool\n',
    'FROM debian:12.5\nRUN VERSION="$(curl -s https://example.com/version)" && sh -c "echo $VERSION" && curl -L https://example.com/a.tgz | tar xz\n',
  ],
} satisfies Examples;
