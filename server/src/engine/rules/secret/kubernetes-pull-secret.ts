import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
export const rule = secretRule({
  id: 'secret/kubernetes-pull-secret',
  title: 'Hard-coded Kubernetes image pull secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/'],

  noun: 'Kubernetes image pull secret',
  environmentVariable: 'DOCKER_CONFIG_JSON',
  why: 'The text is the base64 of a registry login: anyone who decodes it pulls, and mostly also pushes, images.',
  remedy: 'Change the password or revoke the token, and make the secret at deploy time from the environment or a secret store.',
  keywords: ['eyjhdxrocyi6', 'ewogicjhdxrocyi6', 'ewogicagimf1dghzij', 'ewojimf1dghzij'],
  pattern: /(?:eyJhdXRocyI6|ewogICJhdXRocyI6|ewogICAgImF1dGhzIj|ewoJImF1dGhzIj)[0-9A-Za-z+/]{40,2000}[0-9A-Za-z+/]{0,2000}={0,2}/,

  continuation: 'base64',

  judge({ value }) {
    const bytes = decodeBase64(value);
    const config = bytes === null ? '' : bytesToLatin1(bytes);
    const secret = /"(?:auth|password)"\s{0,9}:\s{0,9}"([^"]{8,4000})"/.exec(config)?.[1];
    return secret === undefined || isPlaceholder(secret) ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const dockerConfigJson = '⟦eyJ¦hdXRocyI6eyJnaGNyLmlvIjp7InVzZXJuYW1lIjoiYWNtZS1ib3QiLCJwYXNzd29yZCI6Ik1mWnFZYWpacjZHTlp3d3RobVFCTHZHTlZiOEZHNyIsImF1dGgiOiJZV050WlMxaWIzUTZkakp0T0ZKU1pFWnZUa3RWWkVJMlpHY3hkV1oxZWtWSk1taEZXVE5hIn19fQ==⟧';\n",
      fixed: 'const dockerConfigJson = process.env.DOCKER_CONFIG_JSON!;\n',
    },
    {
      path: '.env',
      code: 'DOCKER_CONFIG_JSON=⟦eyJ¦hdXRocyI6eyJnaGNyLmlvIjp7InVzZXJuYW1lIjoiYWNtZS1ib3QiLCJwYXNzd29yZCI6ImpMdEhGOEZtYU1tSFNHS2F0d0lLQm1SSE0zV2ZFZiIsImF1dGgiOiJZV050WlMxaWIzUTZRWEF3WkRGbFkweERjVFJ6TWxaV2NqQkVURGhqVUZCWlUzUmpXRWRTIn19fQ==⟧\n',
    },
  ],
  good: ['const dockerConfigJson = process.env.DOCKER_CONFIG_JSON;\n', "const prefix = 'eyJhdXRocyI6';\n"],
} satisfies Examples;
