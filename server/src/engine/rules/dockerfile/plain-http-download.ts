import { replace, review } from '../../fix/edit.ts';
import { verifiesDownloads } from '../../manifests/dockerfile/downloads.ts';
import { isLocalHost, runCommands } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';
import { isDownloader, isInterpreter, programOf } from '../../parse/shell-program.ts';

/** Programs, with their subcommand, that fetch code from a URL in their arguments. */
function fetchesCode(name: string, subcommand: string): boolean {
  if (isDownloader(name)) return true;
  if (name === 'git') return subcommand === 'clone' || subcommand === 'submodule';
  if (/^pip[\d.]*$/.test(name)) return subcommand === 'install' || subcommand === 'download';
  if (name === 'rpm' || name === 'yum' || name === 'dnf') return true;
  return (name === 'npm' || name === 'yarn' || name === 'pnpm') && /^(?:i|ci|install|add|config)$/.test(subcommand);
}

export const rule = dockerfileRule({
  id: 'dockerfile/plain-http-download',
  title: 'Download over http:// without a checksum',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [494, 319],
  references: ['https://docs.docker.com/build/building/best-practices/', 'https://cwe.mitre.org/data/definitions/494.html'],
  message: 'Fetched over http://, so anyone on the way can swap the file. Use https:// and compare a checksum.',
  why: 'Plain HTTP proves neither who sent the file nor that it arrived unchanged. What an attacker on the network puts there becomes part of the image.',
  remedy: 'Use `https://`, and compare a digest that you keep in the Dockerfile: `echo "<sha256>  file" | sha256sum -c -`.',
  fix: 'review',
  check(dockerfile, report) {
    for (const { run, command, program } of runCommands(dockerfile)) {
      if (!fetchesCode(program.name, program.arguments.find((word) => !word.value.startsWith('-'))?.value ?? '')) continue;
      // What runs at once is the subject of curl-pipe-shell, which reports it as an error.
      const reader = command.pipedInto === null ? undefined : run.script.commands[command.pipedInto];
      if (reader !== undefined && isInterpreter(programOf(reader)?.name ?? '')) continue;
      if (command.substitutedIn !== null || verifiesDownloads(run.script)) continue;
      for (const word of program.arguments) {
        const at = /(?:^|=)http:\/\//i.exec(word.value);
        if (at === null) continue;
        const start = word.value.indexOf('http', at.index);
        const url = word.value.slice(start);
        if (isLocalHost(url) || /^http:\/\/(?:\$|[^/]*\.(?:local|internal|test|svc)(?=[:/]|$)|[\w-]+(?=[:/]|$)(?!\.)|169\.254\.)/.test(url))
          continue;
        report(word.part(start, word.value.length), {
          fixes: [review('Use https:// (the server must offer it)', replace(word.part(start, start + 7), 'https://'))],
        });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN curl -O ⟦http://example.com/tool.tar.gz⟧ && tar xzf tool.tar.gz\n',
      fixed: 'FROM debian:12.5\nRUN curl -O https://example.com/tool.tar.gz && tar xzf tool.tar.gz\n',
    },
    {
      code: 'FROM python:3.12\nRUN wget -q "⟦http://example.com/a.whl⟧" \\\n && pip install --index-url=⟦http://pypi.example.com/simple⟧ flask\n',
      fixed:
        'FROM python:3.12\nRUN wget -q "https://example.com/a.whl" \\\n && pip install --index-url=https://pypi.example.com/simple flask\n',
    },
  ],
  good: [
    'FROM debian:12.5\nRUN curl -O http://example.com/a.tgz && echo "24454f83  a.tgz" | sha256sum -c - && tar xzf a.tgz\n',
    'FROM debian:12.5\nRUN curl http://localhost:8080/ && curl -O https://example.com/a && echo http://example.com && curl http://repo:8081/x\n',
    'FROM debian:12.5\nRUN echo "deb http://mirror.example.org/debian bookworm main" > /etc/apt/sources.list\n',
  ],
} satisfies Examples;
