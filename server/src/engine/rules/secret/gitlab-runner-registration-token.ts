import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/gitlab-runner-registration-token',
  title: 'Hard-coded GitLab runner registration token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.gitlab.com/security/tokens/'],
  rotation: 'https://docs.gitlab.com/ci/runners/runners_scope/',
  noun: 'GitLab runner registration token',
  environmentVariable: 'REGISTRATION_TOKEN',
  why: 'Whoever has the token adds a runner to the project or instance, which then receives jobs together with their source and secrets.',
  remedy: 'Reset the registration token in the runner settings of GitLab, and read the new one from the environment.',
  keywords: ['gr1348941', 'glrtr-'],
  pattern: /(?:GR1348941|glrtr-)[\w-]{20,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const registrationToken = '⟦glr¦tr-1_lGhZA5zxXWg4PtjMZx8k1e7ePV⟧';\n",
      fixed: 'const registrationToken = process.env.REGISTRATION_TOKEN!;\n',
    },
    { path: '.env', code: 'REGISTRATION_TOKEN=⟦glr¦tr-wIhUR4LRZrPPVyVdM6WuHzrjhHhaET153153c8jSwbMCASa_⟧\n' },
  ],
  good: ['const registrationToken = process.env.REGISTRATION_TOKEN;\n', "const prefix = 'gr1348941';\n"],
} satisfies Examples;
