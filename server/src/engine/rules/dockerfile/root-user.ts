import { review } from '../../fix/edit.ts';
import { insertAtStageEnd, unprivilegedUser } from '../../manifests/dockerfile/edits.ts';
import { textOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { DockerfileModel, Stage } from '../../manifests/dockerfile/model.ts';
import type { Examples } from '../../model/rule.ts';

const dropsPrivileges = /\b(?:gosu|su-exec|setpriv|chpst|runuser|s6-setuidgid|fixuid)\b/;

/** The last user without privileges that the stage switched to before it went back to root. */
function earlierUser(dockerfile: DockerfileModel, stage: Stage): string | null {
  const names = stage.instructions.flatMap((instruction) =>
    instruction.kind === 'user' ? instruction.words.map((word) => word.value) : [],
  );
  return names.reverse().find((name) => !/^(?:root|0)(?::|$)/.test(name) && dockerfile.resolve(name, stage.from) === name) ?? null;
}

export const rule = dockerfileRule({
  id: 'dockerfile/root-user',
  title: 'Image runs as root',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [250],
  controls: ['CIS Docker Benchmark 1.6.0: 4.1'],
  references: ['https://docs.docker.com/build/building/best-practices/#user', 'https://docs.docker.com/reference/dockerfile/#user'],
  message: 'The image runs as root, so a hole in the program is a hole in the container. End the stage with a USER without privileges.',
  why: 'The last `USER` of the stage that ships is root. Whoever takes over the program then owns every file of the container, may install tools, and is one kernel or mount mistake away from root on the host.',
  remedy:
    'Do what needs root first, then switch: `RUN useradd --system app` and `USER app` before `CMD`. A program that drops privileges itself (gosu, su-exec, setpriv) is left alone.',
  fix: 'review',
  check(dockerfile, report) {
    const stage = dockerfile.shipped;
    if (stage === null || stage.windows) return;
    const user = dockerfile.userOf(stage);
    if (user?.name === undefined || user.name === null || !/^(?:root|0)$/.test(user.name)) return;
    if (stage.instructions.some((instruction) => dropsPrivileges.test(textOf(dockerfile, instruction)))) return;
    const earlier = earlierUser(dockerfile, stage);
    const { name, lines } = earlier === null ? unprivilegedUser(stage) : { name: earlier, lines: [`USER ${earlier}`] };
    report(user.instruction.span, {
      fixes: [review(`Run as ${name} at the end (its files must be readable to that user)`, insertAtStageEnd(dockerfile, stage, lines))],
    });
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM node:20.11-slim\nUSER node\nCOPY . /app\n⟦USER root⟧\nRUN chown -R node /app\nCMD ["node", "/app/server.js"]\n',
      fixed: 'FROM node:20.11-slim\nUSER node\nCOPY . /app\nUSER root\nRUN chown -R node /app\nUSER node\nCMD ["node", "/app/server.js"]\n',
    },
    {
      code: 'FROM debian:12.5 AS base\n⟦USER 0:0⟧\n\nFROM base\nCOPY app /usr/local/bin/app\nENTRYPOINT ["app"]\n',
      fixed:
        'FROM debian:12.5 AS base\nUSER 0:0\n\nFROM base\nCOPY app /usr/local/bin/app\nRUN useradd --system --create-home --user-group app\nUSER app\nENTRYPOINT ["app"]\n',
    },
    {
      code: 'ARG RUN_AS=root\nFROM alpine:3.20\nARG RUN_AS\n⟦USER ${RUN_AS}⟧\nCMD ["sleep", "10"]\n',
      fixed:
        'ARG RUN_AS=root\nFROM alpine:3.20\nARG RUN_AS\nUSER ${RUN_AS}\nRUN addgroup -S app && adduser -S -G app app\nUSER app\nCMD ["sleep", "10"]\n',
    },
  ],
  good: [
    'FROM debian:12.5\nUSER root\nRUN useradd --system app\nUSER app\nCMD ["app"]\n',
    'FROM debian:12.5\nARG RUN_AS\nUSER ${RUN_AS}\nCMD ["app"]\n',
    'FROM golang:1.22 AS build\nUSER root\nRUN go build -o /app .\n\nFROM gcr.io/distroless/static:nonroot\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n',
    'FROM redis:7.2\nUSER root\nENTRYPOINT ["gosu", "redis", "redis-server"]\n',
  ],
} satisfies Examples;
