import { review } from '../../fix/edit.ts';
import { isCredentialName } from '../../manifests/dockerfile/credentials.ts';
import { isShipped } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import { moveToBuildSecret } from '../../manifests/dockerfile/secret-mount.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/secret-build-argument',
  title: 'Credential passed as a build argument',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [522],
  controls: ['CIS Docker Benchmark 1.6.0: 4.10'],
  references: [
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
    'https://docs.docker.com/build/building/secrets/',
  ],
  message: 'A credential passed as a build argument stays in the image’s history. Mount it as a build secret.',
  why: 'Docker records the build arguments that a RUN sees in the history of the image, where `docker history` prints them, and in provenance attestations. Whoever pulls the image can read the credential.',
  remedy:
    'Drop the `ARG`, write `RUN --mount=type=secret,id=NAME,env=NAME …` where the credential is needed, and build with `docker build --secret id=NAME`. `env=` needs Dockerfile syntax 1.10 or later.',
  fix: 'review',
  check(dockerfile, report) {
    for (const instruction of dockerfile.instructions) {
      if (instruction.kind !== 'arg' || instruction.onBuild) continue;
      for (const pair of instruction.pairs) {
        const hasDefault = pair.value !== null && pair.value !== '' && !pair.value.includes('$');
        if (hasDefault || !isCredentialName(pair.name)) continue;
        const moved = moveToBuildSecret(dockerfile, instruction, pair);
        const reachesImage = instruction.stage !== null && isShipped(dockerfile, instruction);
        report(pair.nameSpan, {
          severity: reachesImage ? 'warning' : 'info',
          message: `${pair.name} as a build argument stays in the image’s history or the build cache. Mount it as a build secret.`,
          fixes: [
            moved === null || moved.mounts === 0
              ? null
              : review(`Mount ${pair.name} as a build secret (build with --secret id=${pair.name} instead of --build-arg)`, ...moved.edits),
          ],
        });
      }
    }
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM node:20.11\nARG ⟦NPM_TOKEN⟧\nCOPY . .\nRUN npm config set //registry.example.com/:_authToken=$NPM_TOKEN && \\\n    npm ci\nUSER node\n',
      fixed:
        'FROM node:20.11\nCOPY . .\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm config set //registry.example.com/:_authToken=$NPM_TOKEN && \\\n    npm ci\nUSER node\n',
    },
    { code: 'FROM node:20.11\nARG ⟦GITHUB_TOKEN⟧=\nENV GITHUB_TOKEN=$GITHUB_TOKEN\n' },
  ],
  good: [
    'FROM node:20.11\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci\n',
    'FROM node:20.11\nARG NODE_VERSION\nARG TOKEN_URL\nARG KEY\nARG PUBLIC_TOKEN\n',
  ],
} satisfies Examples;
