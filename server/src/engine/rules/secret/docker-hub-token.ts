import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/docker-hub-token',
  title: 'Hard-coded Docker Hub token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.docker.com/security/access-tokens/', 'https://docs.docker.com/enterprise/security/access-tokens/'],
  noun: 'Docker Hub token',
  environmentVariable: 'DOCKERHUB_TOKEN',
  why: 'Whoever has the token can pull private images and push poisoned ones under tags that are deployed.',
  remedy: 'Delete the token in the account settings, and log in with `--password-stdin` from a secret of the pipeline.',
  keywords: ['dckr_pat_', 'dckr_oat_'],
  pattern: /dckr_(?:pat_[\w-]{27}|oat_[\w-]{32})/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const dockerToken = '⟦dckr_pat¦_oKf5KvaZ0Kg7MJqgHz9Jt9tBuTY⟧';\n",
      fixed: 'const dockerToken = process.env.DOCKER_TOKEN!;\n',
    },
    {
      path: 'config.yaml',
      code: 'DOCKERHUB_TOKEN: ⟦dckr_oat¦_WI5G964KXQ6enb0DGa5wLONyfJWI8Q7c⟧\n',
    },
  ],
  good: ["const token = 'dckr_pat_¦your-personal-access-tok';\n", "const prefix = 'dckr_pat_';\n"],
} satisfies Examples;
