import { review } from '../../fix/edit.ts';
import { insertAtStageEnd, unprivilegedUser } from '../../manifests/dockerfile/edits.ts';
import { officialImage, type ImageReference } from '../../manifests/dockerfile/image.ts';
import { textOf } from '../../manifests/dockerfile/query.ts';
import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Official images whose own Dockerfile leaves root as the user: base systems, language runtimes and web servers. */
const rootImages = new Set(
  `alpine amazoncorretto amazonlinux archlinux bash buildpack-deps busybox caddy centos clojure composer dart debian docker
   eclipse-temurin elixir erlang fedora gcc golang gradle groovy haskell httpd ibmjava julia maven mono nginx node openjdk oraclelinux perl php
   pypy python r-base rakudo-star rockylinux almalinux ruby rust sapmachine swift tomcat ubuntu`
    .trim()
    .split(/\s+/),
);

/** The official images above, and the distroless images that are not tagged `nonroot`. Of any other image nothing is claimed. */
function startsAsRoot(image: ImageReference): boolean {
  if (/(?:^|\/)distroless\//.test(image.name)) return image.digest === null && !/nonroot/.test(`${image.name}:${image.tag ?? ''}`);
  const official = officialImage(image);
  return official !== null && rootImages.has(official) && !/rootless|nonroot|unprivileged/.test(image.tag ?? '');
}

const dropsPrivileges = /\b(?:gosu|su-exec|setpriv|chpst|runuser|s6-setuidgid|fixuid)\b/;

export const rule = dockerfileRule({
  id: 'dockerfile/missing-user',
  title: 'Image sets no user and runs as root',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [250],
  controls: ['CIS Docker Benchmark 1.6.0: 4.1'],
  references: ['https://docs.docker.com/build/building/best-practices/#user', 'https://docs.docker.com/reference/dockerfile/#user'],
  message: 'No USER is set, so the program runs as root and so does whoever breaks into it. Add USER before CMD.',
  why: 'The base image starts as root and the stage that ships never changes that. Whoever takes over the program then owns every file of the container and is one kernel or mount mistake away from root on the host.',
  remedy:
    'Create a user and switch to it before `CMD` or `ENTRYPOINT`. The image `node` brings the user `node`; distroless images have tags ending in `nonroot`.',
  fix: 'review',
  check(dockerfile, report) {
    const stage = dockerfile.shipped;
    if (stage === null || stage.windows || stage.image === null || dockerfile.userOf(stage) !== null) return;
    // A stage that starts nothing is a base for others or a carrier of files: who runs it is decided elsewhere.
    if (
      !stage.instructions.some((instruction) => (instruction.kind === 'cmd' || instruction.kind === 'entrypoint') && !instruction.onBuild)
    )
      return;
    if (!startsAsRoot(stage.image)) return;
    if (stage.instructions.some((instruction) => dropsPrivileges.test(textOf(dockerfile, instruction)))) return;
    const { name, lines } = unprivilegedUser(stage);
    const place = stage.from.image?.span ?? stage.from.span;
    report(place, {
      fixes: [review(`Run as ${name} (its files must be readable to that user)`, insertAtStageEnd(dockerfile, stage, lines))],
    });
  },
});

export const examples = {
  bad: [
    {
      code: 'FROM ⟦node:20.11-alpine⟧\nWORKDIR /app\nCOPY . .\nEXPOSE 3000\nCMD ["node", "server.js"]\n',
      fixed: 'FROM node:20.11-alpine\nWORKDIR /app\nCOPY . .\nEXPOSE 3000\nUSER node\nCMD ["node", "server.js"]\n',
    },
    {
      code: 'FROM golang:1.22 AS build\nRUN go build -o /app .\n\nFROM ⟦gcr.io/distroless/static-debian12⟧\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n',
      fixed:
        'FROM golang:1.22 AS build\nRUN go build -o /app .\n\nFROM gcr.io/distroless/static-debian12\nCOPY --from=build /app /app\nUSER 65532:65532\nENTRYPOINT ["/app"]\n',
    },
    {
      code: 'ARG PYTHON=3.12\nFROM python:${PYTHON}-slim AS base\nRUN pip install flask\n\nFROM ⟦base⟧\nCOPY app.py /\nCMD python /app.py\n',
      fixed:
        'ARG PYTHON=3.12\nFROM python:${PYTHON}-slim AS base\nRUN pip install flask\n\nFROM base\nCOPY app.py /\nRUN useradd --system --create-home --user-group app\nUSER app\nCMD python /app.py\n',
    },
  ],
  good: [
    'FROM node:20.11-alpine\nUSER node\nCMD ["node", "server.js"]\n',
    'FROM registry.example.com/team/base:1.4\nCMD ["server"]\n',
    'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]\n',
    'FROM debian:12.5\nRUN apt-get update && apt-get install -y gosu\nCMD ["server"]\n',
    'FROM debian:12.5 AS tools\nRUN apt-get update\n',
    'FROM gcr.io/distroless/static-debian12:nonroot\nENTRYPOINT ["/app"]\n',
  ],
} satisfies Examples;
