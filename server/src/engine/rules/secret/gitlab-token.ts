import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/gitlab-token',
  title: 'Hard-coded GitLab token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.gitlab.com/security/tokens/', 'https://docs.gitlab.com/user/profile/personal_access_tokens/'],
  noun: 'GitLab token',
  environmentVariable: 'GITLAB_TOKEN',
  why: 'A GitLab token reads and writes code, runs pipelines and reads their variables, with the rights of the user or project that it belongs to.',
  remedy: 'Revoke the token on its page in GitLab, and read a new one from a masked CI variable or the environment.',
  keywords: ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glcbt-', 'glsoat-', 'glft-', 'glimt-', 'glagent-', 'gloas-', 'glffct-'],
  pattern:
    /(?:glpat|gldt|glrt|glptt|glcbt|glsoat|glft|glimt|glagent|gloas|glffct)-[\w-]{20,300}(?:\.[0-9a-z]{2}\.[0-9a-z]{7,9}|\.[0-9a-z]{9})?/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const token = '⟦glpat-VM¦3fOAtEJnXaLq19yRPu⟧';\n",
      fixed: 'const token = process.env.GITLAB_TOKEN!;\n',
    },
    {
      path: 'config.yaml',
      code: 'GITLAB_TOKEN: ⟦gldt-zRY¦N0CFP2yY36ODJAeRX⟧\n',
    },
    {
      path: '.env',
      code: 'GITLAB_TOKEN=⟦glpat-Ic¦x9yXS4AKZKdnyKVFpQaSl2gMG.01.mp2dym5qp⟧\n',
    },
  ],
  good: [
    "const token = 'glpat-¦xxxxxxxxxxxxxxxxxxxx';\n",
    "const sample = 'glpat-¦example-token-of-docs';\n",
    "const css = 'glft-panel-header-with-long-class-name';\n",
  ],
} satisfies Examples;
