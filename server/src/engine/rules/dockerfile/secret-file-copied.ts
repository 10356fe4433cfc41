import { review } from '../../fix/edit.ts';
import { removeInstruction, removeWord } from '../../manifests/dockerfile/edits.ts';
import type { DockerfileModel, CopyInstruction, DockerfileWord } from '../../manifests/dockerfile/model.ts';
import { copiesOf, isShipped } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** Files that are a credential and nothing else. */
const keyFiles = [
  /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/,
  /^\.(?:netrc|pgpass|git-credentials|vault-token|htpasswd|my\.cnf|s3cfg|boto)$/,
  /^(?:private|privkey|server|tls|ssl|client|ca|key)?[-_.]?(?:private[-_.]?)?key\.pem$/,
  /^(?:privkey|private[-_.]?key)[\w.-]*\.(?:pem|key|der)$/,
  /^(?:server|tls|ssl|client|ca|localhost|domain|site|nginx|apache|cert|certificate|private|selfsigned|self-signed)[-_.]?(?:private)?\.?key$/,
  /\.(?:p12|pfx)$/,
  /^kubeconfig$/,
  /^service[-_]?account(?:[-_]?key)?\.json$/,
  /^client_secrets?\.json$/,
];
/** Paths, of which the end counts, that hold credentials. */
const keyPaths = [
  /(?:^|\/)\.aws(?:\/credentials|\/?$)/,
  /(?:^|\/)\.ssh\/?$/,
  /(?:^|\/)\.kube(?:\/config|\/?$)/,
  /(?:^|\/)\.docker(?:\/config\.json|\/?$)/,
  /(?:^|\/)\.gnupg\/?$/,
];
/** Files that mostly hold credentials beside settings. */
const settingsFiles = [/^\.env(?:\.(?:prod|production|local|staging|live|secrets?))?$/, /^\.npmrc$/, /^\.pypirc$/, /^\.yarnrc$/];

function severityOf(path: string): 'error' | 'warning' | null {
  const normal = path.replace(/\\/g, '/');
  const name = normal.slice(normal.lastIndexOf('/') + 1);
  if (/\.pub$|(?:^|[._-])(?:example|sample|template|dist|pub|public|test|dummy|trust)(?:[._-]|$)/i.test(name)) return null;
  if (keyFiles.some((pattern) => pattern.test(name)) || keyPaths.some((pattern) => pattern.test(normal))) return 'error';
  return settingsFiles.some((pattern) => pattern.test(name)) ? 'warning' : null;
}

function fixOf(dockerfile: DockerfileModel, copy: CopyInstruction, source: DockerfileWord): Fix | null {
  const title = `Leave ${source.value} out of the image (mount it where it is needed)`;
  if (copy.sources.length === 1) return review(title, removeInstruction(dockerfile, copy));
  // In a JSON array the comma would stay.
  return dockerfile.document.source.text[source.span.start] === '"' ? null : review(title, removeWord(dockerfile, source.span));
}

export const rule = dockerfileRule({
  id: 'dockerfile/secret-file-copied',
  title: 'File of credentials copied into the image',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [522, 538],
  controls: ['CIS Docker Benchmark 1.6.0: 4.10'],
  references: ['https://docs.docker.com/build/building/secrets/', 'https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  message: 'This file of credentials becomes part of the image, for all who pull it. Mount it as a secret instead.',
  why: 'Each COPY is a layer that anyone with the image can unpack. A later `RUN rm` hides the file and does not remove it from the layer.',
  remedy:
    'For a build: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`. For a running container: mount the file. List it in `.dockerignore`, so that `COPY . .` leaves it out too.',
  fix: 'review',
  check(dockerfile, report) {
    for (const copy of copiesOf(dockerfile)) {
      if (copy.flags.some((flag) => flag.name === 'from')) continue;
      for (const source of copy.sources) {
        const severity = severityOf(source.value);
        if (severity === null) continue;
        report(source.span, {
          // What another stage holds does not ship; the build cache keeps it.
          severity: isShipped(dockerfile, copy) ? severity : 'info',
          message: `${source.value.slice(source.value.lastIndexOf('/') + 1)} becomes part of the image, for all who pull it. Mount it as a secret instead.`,
          fixes: [fixOf(dockerfile, copy, source)],
        });
      }
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM node:20.11\nCOPY package.json ⟦.npmrc⟧ ./\nRUN npm ci\n', fixed: 'FROM node:20.11\nCOPY package.json ./\nRUN npm ci\n' },
    {
      code: 'FROM debian:12.5\nADD --chown=app ⟦./keys/id_rsa⟧ /home/app/.ssh/id_rsa\nCMD ["app"]\n',
      fixed: 'FROM debian:12.5\nCMD ["app"]\n',
    },
    { code: 'FROM debian:12.5\nCOPY [⟦".aws/credentials"⟧, "a b", "/root/.aws/"]\n' },
    { code: 'FROM debian:12.5\nCOPY ⟦.env⟧ /app/.env', fixed: 'FROM debian:12.5' },
  ],
  good: [
    'FROM debian:12.5\nCOPY .env.example /app/.env\nCOPY id_rsa.pub /root/.ssh/authorized_keys\nCOPY ca.pem /etc/ssl/\nCOPY . .\n',
    'FROM node:20.11\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\nCOPY --from=build /etc/tls/server.key /x\n',
  ],
} satisfies Examples;
