import { review } from '../../fix/edit.ts';
import { isCredentialName, isCredentialValue } from '../../manifests/dockerfile/credentials.ts';
import type { DockerfileModel, DockerfilePair, PairsInstruction } from '../../manifests/dockerfile/model.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import { moveToBuildSecret } from '../../manifests/dockerfile/secret-mount.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

function fixOf(dockerfile: DockerfileModel, instruction: PairsInstruction, pair: DockerfilePair): Fix | null {
  const moved = moveToBuildSecret(dockerfile, instruction, pair);
  if (moved === null) return null;
  const title =
    moved.mounts === 0
      ? `Remove ${pair.name} from the image (pass it when the container starts)`
      : `Make ${pair.name} a build secret (build with --secret id=${pair.name}; a running container no longer has it)`;
  return review(title, ...moved.edits);
}

export const rule = dockerfileRule({
  id: 'dockerfile/secret-in-env',
  title: 'Credential written into the image by ENV, ARG or LABEL',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [798, 522],
  controls: ['CIS Docker Benchmark 1.6.0: 4.10'],
  references: [
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
    'https://docs.docker.com/build/building/secrets/',
  ],
  message: 'This credential stays readable in the image for all who pull it. Pass it at run time or as a build secret.',
  why: '`ENV`, `ARG` and `LABEL` are part of the image: `docker inspect` and `docker history` print them, and deleting the line in a later build does not call back images that are already pulled. The Dockerfile itself carries the value into version control.',
  remedy:
    'Change the credential, since it is known now. Give it to a running container (`docker run -e NAME`, a secret of the orchestrator) and to a build as `RUN --mount=type=secret,id=NAME,env=NAME …` with `docker build --secret id=NAME`.',
  fix: 'review',
  check(dockerfile, report) {
    for (const instruction of dockerfile.instructions) {
      if (instruction.kind !== 'env' && instruction.kind !== 'arg' && instruction.kind !== 'label') continue;
      for (const pair of instruction.pairs) {
        if (pair.value === null || !isCredentialName(pair.name) || !isCredentialValue(pair.value)) continue;
        report(pair.valueSpan, {
          message: `${pair.name} stays readable in the image for all who pull it. Pass it at run time or as a build secret.`,
          fixes: [fixOf(dockerfile, instruction, pair)],
        });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM debian:12.5\nENV DB_HOST=db DB_PASSWORD=⟦"tr0ub4dor&3"⟧ DB_PORT=5432\nCMD ["server"]\n',
      fixed: 'FROM debian:12.5\nENV DB_HOST=db DB_PORT=5432\nCMD ["server"]\n',
    },
    {
      code: 'FROM node:20.11\nARG REGISTRY_TOKEN=⟦p8f2kq7zv1⟧\nRUN curl -H "Authorization: Bearer ${REGISTRY_TOKEN}" https://example.com/pkg\nUSER node\n',
      fixed:
        'FROM node:20.11\nRUN --mount=type=secret,id=REGISTRY_TOKEN,env=REGISTRY_TOKEN curl -H "Authorization: Bearer ${REGISTRY_TOKEN}" https://example.com/pkg\nUSER node\n',
    },
    {
      code: 'FROM debian:12.5\nENV MYSQL_ROOT_PASSWORD ⟦super secret 1⟧\nENV A=1 \\\n    # the key\n    API_KEY=⟦9f8e7d6c5b⟧\n',
      fixed: 'FROM debian:12.5\nENV A=1\n',
    },
  ],
  good: [
    'FROM debian:12.5\nENV DB_PASSWORD_FILE=/run/secrets/db DB_PASSWORD="" TOKEN_TTL=3600\n',
    'FROM debian:12.5\nARG NPM_TOKEN\nENV NPM_TOKEN=${NPM_TOKEN} PUBLIC_KEY=abc MYSQL_ALLOW_EMPTY_PASSWORD=yes\n',
    'FROM debian:12.5\nENV SECRET_KEY_BASE=dummy API_KEY=your-api-key-here GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568\n',
  ],
} satisfies Examples;
