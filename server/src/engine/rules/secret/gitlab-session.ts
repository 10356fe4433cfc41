import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/gitlab-session',
  title: 'Hard-coded GitLab session cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.gitlab.com/user/profile/active_sessions/'],
  rotation: 'https://docs.gitlab.com/user/profile/active_sessions/',
  noun: 'GitLab session cookie',
  environmentVariable: 'GITLAB_SESSION',
  why: 'The cookie is a signed-in session: whoever sends it acts as that person in GitLab until the session ends.',
  remedy: 'Sign out or revoke the session under Active sessions, and use an access token from the environment.',
  keywords: ['_gitlab_session='],
  pattern: /_gitlab_session=(?<secret>[0-9a-f]{32})/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const cookie = '_gitlab_session=⟦e76¦ec54d38e3677d02446766480b0f23⟧';\n",
      fixed: 'const cookie = process.env.GITLAB_SESSION!;\n',
    },
    { path: '.env', code: 'COOKIE=_gitlab_session=⟦725¦19420ef89a88440625345490496d9⟧\n' },
  ],
  good: ['const cookie = `_gitlab_session=${process.env.GITLAB_SESSION}`;\n', "const cookie = '_gitlab_session=';\n"],
} satisfies Examples;
