import { replace, review } from '../../fix/edit.ts';
import { isCredentialName, isCredentialValue } from '../../manifests/dockerfile/credentials.ts';
import { mountSecret } from '../../manifests/dockerfile/edits.ts';
import { runsOf } from '../../manifests/dockerfile/query.ts';
import type { RunInstruction } from '../../manifests/dockerfile/model.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { programOf, type ShellProgram } from '../../parse/shell-program.ts';
import type { ShellCommand, ShellScript } from '../../parse/shell.ts';
import type { ShellWord } from '../../parse/shell-word.ts';

interface FoundSecret {
  readonly span: Span;
  readonly what: string;
  /** Name of the variable that could hold it. */
  readonly variable: string;
  /** False where a variable would not be replaced, as between single quotes. */
  readonly replaceable: boolean;
}

function partOf(word: ShellWord, start: number, what: string, variable: string, end = word.value.length): FoundSecret | null {
  if (!isCredentialValue(word.value.slice(start, end))) return null;
  return { span: word.part(start, end), what, variable, replaceable: word.quoteAt(start) !== "'" };
}

const passwordOption =
  /^--?(?:password|passwd|pass|token|auth-token|api-key|apikey|secret|secret-key|access-token|client-secret|storepass|keypass)(=|$)/i;
/** Programs for which the options above mean something else, such as the name of a field. */
const otherMeaning = new Set(['echo', 'printf', 'grep', 'sed', 'awk', 'adduser', 'passwd', 'find', 'test', '[', 'rm', 'ls']);

function inArguments({ name, arguments: words }: ShellProgram): (FoundSecret | null)[] {
  const found: (FoundSecret | null)[] = [];
  words.forEach((word, index) => {
    const following = words[index + 1];
    const url = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i.exec(word.value);
    if (url !== null && !otherMeaning.has(name)) {
      const end = url[0].length - 1;
      found.push(partOf(word, end - (url[1] ?? '').length, 'password in a URL', 'PASSWORD', end));
    }
    if (otherMeaning.has(name)) return;
    const option = passwordOption.exec(word.value);
    if (option?.[1] === '=') found.push(partOf(word, option[0].length, `value of ${option[0].slice(0, -1)}`, 'PASSWORD'));
    else if (option !== null && following !== undefined && !following.value.startsWith('-'))
      found.push(partOf(following, 0, `value of ${option[0]}`, 'PASSWORD'));
    if (name === 'curl' && (word.value === '-u' || word.value === '--user') && following !== undefined) {
      const colon = following.value.indexOf(':');
      if (colon >= 0) found.push(partOf(following, colon + 1, 'password of curl', 'PASSWORD'));
    }
    if (name === 'sshpass' && word.value.startsWith('-p')) {
      if (word.value.length > 2) found.push(partOf(word, 2, 'password of sshpass', 'PASSWORD'));
      else if (following !== undefined) found.push(partOf(following, 0, 'password of sshpass', 'PASSWORD'));
    }
    // The clients of MySQL take the password in the same word; `-p` alone asks for it.
    if (/^(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-admin)$/.test(name) && /^-p./.test(word.value))
      found.push(partOf(word, 2, `password of ${name}`, 'PASSWORD'));
    if (
      (name === 'docker' || name === 'helm' || name === 'podman') &&
      words[0]?.value === 'login' &&
      word.value === '-p' &&
      following !== undefined
    ) {
      found.push(partOf(following, 0, 'password of the registry', 'PASSWORD'));
    }
    const authToken = /:_?(?:authToken|_password|_auth)=/.exec(word.value);
    if (authToken !== null) found.push(partOf(word, authToken.index + authToken[0].length, 'token of the package registry', 'NPM_TOKEN'));
    if (/:_(?:authToken|password|auth)$/.test(word.value) && following !== undefined)
      found.push(partOf(following, 0, 'token of the package registry', 'NPM_TOKEN'));
  });
  return found;
}

/** `echo "root:password" | chpasswd`, the usual way to give a user of an image a password. */
function pipedPassword(command: ShellCommand, script: ShellScript): (FoundSecret | null)[] {
  const reader = command.pipedInto === null ? undefined : script.commands[command.pipedInto];
  const writer = programOf(command);
  if (reader === undefined || writer === null || programOf(reader)?.name !== 'chpasswd') return [];
  if (writer.name !== 'echo' && writer.name !== 'printf') return [];
  return writer.arguments.map((word) => {
    const colon = word.value.indexOf(':');
    const end = /(?:\\n)?$/.exec(word.value)?.index ?? word.value.length;
    return colon < 1 || word.value.slice(colon + 1, end).includes('%')
      ? null
      : partOf(word, colon + 1, 'password of a user', 'PASSWORD', end);
  });
}

function inAssignments(command: ShellCommand): (FoundSecret | null)[] {
  const exported = programOf(command);
  const fromExport =
    exported?.name === 'export'
      ? exported.arguments.map((word) => {
          const equals = word.value.indexOf('=');
          const name = word.value.slice(0, equals);
          return equals > 0 && isCredentialName(name) ? partOf(word, equals + 1, `value of ${name}`, name) : null;
        })
      : [];
  const direct = command.assignments.map(({ name, value, valueSpan, quote }): FoundSecret | null =>
    isCredentialName(name) && isCredentialValue(value) && valueSpan.end > valueSpan.start
      ? {
          span: quote === '' ? valueSpan : { start: valueSpan.start + 1, end: valueSpan.end - 1 },
          what: `value of ${name}`,
          variable: name,
          replaceable: false,
        }
      : null,
  );
  return [...fromExport, ...direct];
}

function fixOf(run: RunInstruction, { span, variable, replaceable }: FoundSecret): Fix | null {
  if (!replaceable || run.exec !== null || run.onBuild || run.syntax.heredocs.length > 0) return null;
  return review(
    `Read it from the build secret ${variable} (build with --secret id=${variable})`,
    mountSecret(run, variable),
    replace(span, `\${${variable}}`),
  );
}

export const rule = dockerfileRule({
  id: 'dockerfile/secret-in-run',
  title: 'Credential written into a RUN command',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [798, 522],
  controls: ['CIS Docker Benchmark 1.6.0: 4.10'],
  references: ['https://docs.docker.com/build/building/secrets/'],
  message: 'This credential stays in the image’s history for all who pull it. Mount it as a build secret.',
  why: 'Docker stores the text of every RUN in the image, and `docker history --no-trunc` prints it. The credential is also in version control, and one that sets a user’s password is the same in every container.',
  remedy:
    'Change the credential, since it is known now. Write `RUN --mount=type=secret,id=NAME,env=NAME …` and use `$NAME`; build with `docker build --secret id=NAME`.',
  fix: 'review',
  check(dockerfile, report) {
    for (const run of runsOf(dockerfile)) {
      for (const command of run.script.commands) {
        const program = programOf(command);
        const found = [...(program === null ? [] : inArguments(program)), ...pipedPassword(command, run.script), ...inAssignments(command)];
        for (const secret of found) {
          if (secret === null) continue;
          report(secret.span, {
            message: `The ${secret.what} stays in the image’s history for all who pull it. Mount it as a build secret.`,
            fixes: [fixOf(run, secret)],
          });
        }
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN curl -u "deploy:⟦h4ckM3n0t⟧" \\\n      -O https://example.com/tool.tar.gz\n',
      fixed:
        'FROM debian:12.5\nRUN --mount=type=secret,id=PASSWORD,env=PASSWORD curl -u "deploy:${PASSWORD}" \\\n      -O https://example.com/tool.tar.gz\n',
    },
    { code: "FROM debian:12.5\nRUN apt-get update && echo 'root:⟦toor⟧' | chpasswd\n" },
    {
      code: 'FROM debian:12.5\nRUN git clone https://bot:⟦n0tAGo0dIdea⟧@git.example.com/team/app.git\n',
      fixed:
        'FROM debian:12.5\nRUN --mount=type=secret,id=PASSWORD,env=PASSWORD git clone https://bot:${PASSWORD}@git.example.com/team/app.git\n',
    },
    {
      code: 'FROM debian:12.5\nRUN PGPASSWORD=⟦s3same9⟧ psql -h db -f /init.sql && mysql -u root \'-p⟦0penUp7⟧\' -e x\nRUN <<EOF\nexport API_TOKEN="⟦k2j4h5g6⟧"\nEOF\n',
    },
  ],
  good: [
    'FROM debian:12.5\nRUN --mount=type=secret,id=PASSWORD,env=PASSWORD curl -u "deploy:$PASSWORD" https://example.com/\n',
    'FROM debian:12.5\nRUN curl -u deploy: https://example.com/ && git clone https://git@github.com/team/app.git && echo --password secret\n',
    'FROM debian:12.5\nRUN echo "app:$(openssl rand -base64 12)" | chpasswd && adduser --disabled-password app\n',
  ],
} satisfies Examples;
