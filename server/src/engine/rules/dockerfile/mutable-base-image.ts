import { dockerfileRule } from '../../manifests/dockerfile/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = dockerfileRule({
  id: 'dockerfile/mutable-base-image',
  title: 'Base image without a version',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [1357],
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  message: 'The base image has no version, so each build may use another one. Name a tag, best with its digest.',
  why: 'Without a tag Docker takes `latest`, which its publisher may point to anything at any time. A build today and a build tomorrow then differ, a known hole may come back, and a hijacked publisher reaches you at once.',
  remedy:
    'Name the version that you tested: `node:20.11-alpine`, or with the digest `node:20.11-alpine@sha256:…`. The version is not in the file, so there is no fix to apply.',
  fix: null,
  check(dockerfile, report) {
    for (const { from, parent, image } of dockerfile.stages) {
      if (parent !== null || from.image === null || image === null || image.name === 'scratch') continue;
      const { tag, digest } = image;
      if (digest !== null || (tag !== null && tag !== 'latest' && tag !== '')) continue;
      if (tag === null) report(from.image.span);
      else
        report(from.image.span, {
          message: 'The tag latest moves, so each build may use another base image. Name a version, best with its digest.',
        });
    }
  },
});

export const examples = {
  bad: [
    { code: 'FROM ⟦node⟧\nUSER node\n' },
    { code: 'ARG TAG=latest\nFROM --platform=linux/amd64 ⟦registry.example.com:5000/team/base:${TAG}⟧ AS build\nFROM build\nUSER app\n' },
    { code: 'FROM ⟦nginx:latest⟧\nFROM ⟦registry.example.com:5000/base⟧\n' },
  ],
  good: [
    'FROM node:20.11-alpine AS build\nFROM build\n',
    'FROM debian@sha256:0000000000000000000000000000000000000000000000000000000000000000\n',
    'ARG BASE\nFROM ${BASE}\n',
    'FROM scratch\nFROM BASEIMAGE\n',
    'ARG DISTRO=a\nFROM debian:12.5 AS runtime-a\nFROM runtime-${DISTRO}\n',
    'FROM registry.example.com:5000/base:1.2\n',
  ],
} satisfies Examples;
