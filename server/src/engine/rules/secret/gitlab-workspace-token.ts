import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/gitlab-workspace-token',
  title: 'Hard-coded GitLab workspace token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.gitlab.com/security/tokens/'],

  noun: 'GitLab workspace token',
  environmentVariable: 'GITLAB_WORKSPACE_TOKEN',
  why: "The token lets a workspace's agent talk to GitLab in the name of the workspace's owner.",
  remedy: 'Stop the workspace in GitLab, which ends its token, and read the new one from the environment.',
  keywords: ['glwt-'],
  pattern: /glwt-[\w-]{20,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const gitlabWorkspaceToken = '⟦glw¦t-sWyCNcVQt3Wr00iQ5IQ7x⟧';\n",
      fixed: 'const gitlabWorkspaceToken = process.env.GITLAB_WORKSPACE_TOKEN!;\n',
    },
    { path: '.env', code: 'GITLAB_WORKSPACE_TOKEN=⟦glw¦t-cv3Va7Fnn6v7N7EJfaQ7x⟧\n' },
  ],
  good: ['const gitlabWorkspaceToken = process.env.GITLAB_WORKSPACE_TOKEN;\n', "const name = 'glwt-very-long-module-name-for-windows';\n"],
} satisfies Examples;
