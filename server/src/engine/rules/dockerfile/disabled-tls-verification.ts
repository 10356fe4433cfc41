import { remove, replace, review } from '../../fix/edit.ts';
import { urlsOf } from '../../manifests/dockerfile/downloads.ts';
import { removePair, removeWord } from '../../manifests/dockerfile/edits.ts';
import type { DockerfileModel } from '../../manifests/dockerfile/model.ts';
import { isLocalHost, runCommands, runsOf, type RunCommand } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Fix, TextEdit } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { curlOptionsWithValue, shortOptions } from '../../parse/shell-program.ts';

/** Variables that switch the check off, with the values that do. */
const variables: Readonly<Record<string, RegExp>> = {
  NODE_TLS_REJECT_UNAUTHORIZED: /^0$/,
  PYTHONHTTPSVERIFY: /^0$/,
  GIT_SSL_NO_VERIFY: /^(?:1|true|yes|on)$/i,
  NPM_CONFIG_STRICT_SSL: /^false$/i,
  npm_config_strict_ssl: /^false$/i,
  YARN_ENABLE_STRICT_SSL: /^(?:false|0)$/i,
  HEX_UNSAFE_HTTPS: /^1$/,
};

/** Long options that switch the check off, by program. */
const options: Readonly<Record<string, RegExp>> = {
  curl: /^--(?:insecure|proxy-insecure)$/,
  wget: /^--no-check-certificate$/,
  aria2c: /^--check-certificate=false$/,
  helm: /^--insecure-skip-tls-verify$/,
  kubectl: /^--insecure-skip-tls-verify(?:=true)?$/,
  skopeo: /^--(?:src-|dest-)?tls-verify=false$/,
};

function turnOff(dockerfile: DockerfileModel, span: Span): Fix {
  return review('Check the certificate (the download fails if it is not trusted)', removeWord(dockerfile, span));
}

function checkCommand(dockerfile: DockerfileModel, { program, ...rest }: RunCommand, report: Report): void {
  const { name, arguments: words } = program;
  const urls = urlsOf({ program, ...rest });
  if (urls.length > 0 && urls.every(isLocalHost)) return;
  const fixOf = (...edits: TextEdit[]): { fixes: Fix[] } => ({
    fixes: [review('Check the certificate (the download fails if it is not trusted)', ...edits)],
  });
  words.forEach((word, index) => {
    const following = words[index + 1];
    if (options[name]?.test(word.value) === true) {
      report(word.span, { fixes: [turnOff(dockerfile, word.span)] });
      return;
    }
    if (name === 'curl' && !word.expands && /^-[A-Za-z#0-9]/.test(word.value)) {
      const letters = shortOptions(word.value, curlOptionsWithValue);
      const at = letters.indexOf('k');
      if (at >= 0)
        report(
          word.span,
          letters.length === 1 && word.value.length === 2
            ? { fixes: [turnOff(dockerfile, word.span)] }
            : fixOf(remove(word.part(at + 1, at + 2))),
        );
      return;
    }
    if (/^pip[\d.]*$|^python[\d.]*$|^uv$/.test(name) && /^--trusted-host(?:=|$)/.test(word.value)) {
      const host = word.value.includes('=') ? word.value.slice('--trusted-host='.length) : (following?.value ?? '');
      if (isLocalHost(host)) return;
      const span = word.value.includes('=') || following === undefined ? word.span : { start: word.span.start, end: following.span.end };
      report(span, { fixes: [turnOff(dockerfile, span)] });
      return;
    }
    if (/^(?:npm|yarn|pnpm)$/.test(name) && word.value === 'strict-ssl' && following?.value === 'false') {
      report({ start: word.span.start, end: following.span.end }, fixOf(replace(following.span, 'true')));
      return;
    }
    if (/^(?:npm|yarn|pnpm)$/.test(name) && /^(?:--)?strict-ssl=false$/.test(word.value)) {
      report(word.span, fixOf(replace(word.part(word.value.length - 5, word.value.length), 'true')));
      return;
    }
    if (
      name === 'git' &&
      /^http\.(?:.*\.)?sslverify$/i.test(word.value) &&
      /^(?:false|0|no|off)$/i.test(following?.value ?? '') &&
      following !== undefined
    ) {
      report({ start: word.span.start, end: following.span.end }, fixOf(replace(following.span, 'true')));
      return;
    }
    const setting =
      /^(?:http\.(?:.*\.)?sslverify|Acquire::https(?:::.*)?::Verify-(?:Peer|Host)|(?:--setopt=)?(?:.*\.)?sslverify|ssl_verify)=("?)(?:false|0|no|off)\1$/i.exec(
        word.value,
      );
    if (setting !== null && /^(?:git|apt|apt-get|yum|dnf|microdnf|conda|mamba)$/.test(name)) {
      const equals = word.value.indexOf('=', word.value.startsWith('--setopt=') ? 9 : 0);
      report(word.span, fixOf(replace(word.part(equals + 1, word.value.length), 'true')));
      return;
    }
    if (
      /^(?:conda|mamba)$/.test(name) &&
      word.value === 'ssl_verify' &&
      /^(?:false|no)$/i.test(following?.value ?? '') &&
      following !== undefined
    ) {
      report({ start: word.span.start, end: following.span.end }, fixOf(replace(following.span, 'true')));
    }
  });
}

export const rule = dockerfileRule({
  id: 'dockerfile/disabled-tls-verification',
  title: 'TLS certificates not verified',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [295],
  controls: ['OWASP A02:2021 Cryptographic Failures'],
  references: [
    'https://curl.se/docs/manpage.html#-k',
    'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    'https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host',
  ],
  message: 'Certificates are not verified, so anyone on the way can swap what is fetched. Trust the right authority instead.',
  why: 'Without the check, TLS encrypts to whoever answers. An attacker on the network serves their own package or script, and it becomes part of the image. Set by `ENV`, the check stays off in every container.',
  remedy:
    'Remove the switch. For an authority of your own, copy its certificate to `/usr/local/share/ca-certificates/` and run `update-ca-certificates`, or name it with `--cacert`, `NODE_EXTRA_CA_CERTS`, `PIP_CERT`.',
  fix: 'review',
  check(dockerfile, report) {
    for (const instruction of dockerfile.instructions) {
      if (instruction.kind !== 'env' && instruction.kind !== 'arg') continue;
      for (const pair of instruction.pairs) {
        if (!Object.hasOwn(variables, pair.name) || variables[pair.name]?.test(pair.value ?? '') !== true) continue;
        report(pair.span, {
          fixes: [
            review(`Remove ${pair.name} (connections to untrusted certificates then fail)`, removePair(dockerfile, instruction, pair)),
          ],
        });
      }
    }
    for (const command of runCommands(dockerfile)) checkCommand(dockerfile, command, report);
    for (const run of runsOf(dockerfile)) {
      for (const { assignments, words } of run.script.commands) {
        for (const { name, value, nameSpan, valueSpan } of assignments) {
          if (!Object.hasOwn(variables, name) || variables[name]?.test(value) !== true) continue;
          const span = { start: nameSpan.start, end: valueSpan.end };
          report(span, {
            fixes: [
              words.length === 0
                ? null
                : review(
                    `Remove ${name} (connections to untrusted certificates then fail)`,
                    removeWord(dockerfile, span),
                    ...blankAfter(dockerfile, span),
                  ),
            ],
          });
        }
      }
    }
  },
});

/** The blank behind a word that stood first, where there is none before it to remove. */
function blankAfter({ document }: DockerfileModel, span: Span): TextEdit[] {
  const { text } = document.source;
  return /[ \t]/.test(text[span.start - 1] ?? '') || text[span.end] !== ' ' ? [] : [remove({ start: span.end, end: span.end + 1 })];
}

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nRUN curl ⟦-fsSLk⟧ https://example.com/a.tgz -o a.tgz && \\\n    wget ⟦--no-check-certificate⟧ https://example.com/b.tgz\n',
      fixed: 'FROM debian:12.5\nRUN curl -fsSL https://example.com/a.tgz -o a.tgz && \\\n    wget https://example.com/b.tgz\n',
    },
    {
      code: 'FROM node:20.11\nENV ⟦NODE_TLS_REJECT_UNAUTHORIZED=0⟧ PORT=80\nRUN npm config set ⟦strict-ssl false⟧ && git config --global ⟦http.sslVerify false⟧\n',
      fixed: 'FROM node:20.11\nENV PORT=80\nRUN npm config set strict-ssl true && git config --global http.sslVerify true\n',
    },
    {
      code: 'FROM python:3.12\nRUN pip install \\\n      ⟦--trusted-host pypi.example.com⟧ \\\n      flask\nRUN ⟦GIT_SSL_NO_VERIFY=1⟧ git clone https://example.com/x.git\n',
      fixed: 'FROM python:3.12\nRUN pip install \\\n      flask\nRUN git clone https://example.com/x.git\n',
    },
  ],
  good: [
    'FROM debian:12.5\nRUN curl -fsSL --cacert /etc/ssl/own.pem https://example.com/ && curl -k https://localhost:8443/health && curl -o k https://example.com\n',
    'FROM node:20.11\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 GIT_SSL_NO_VERIFY=false\nRUN npm config set strict-ssl true && echo --insecure\n',
  ],
} satisfies Examples;
