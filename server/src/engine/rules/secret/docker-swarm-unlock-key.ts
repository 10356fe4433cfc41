import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/docker-swarm-unlock-key',
  title: 'Hard-coded Docker Swarm unlock key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.docker.com/engine/swarm/swarm_manager_locking/'],
  rotation: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
  noun: 'Docker Swarm unlock key',
  environmentVariable: 'SWARM_UNLOCK_KEY',
  why: 'The key unlocks a manager’s state on disk, with the swarm’s secrets and certificates.',
  remedy: 'Rotate it with `docker swarm unlock-key --rotate`, and keep the new one in a password manager.',
  keywords: ['swmkey-1-'],
  pattern: /SWMKEY-1-[0-9A-Za-z+/]{43}/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const swarmUnlockKey = '⟦SWM¦KEY-1-yd11HVf9GYuaaYOjZatgFEipI1PZNBJMpCCp0KWJP5L⟧';\n",
      fixed: 'const swarmUnlockKey = process.env.SWARM_UNLOCK_KEY!;\n',
    },
    { path: '.env', code: 'SWARM_UNLOCK_KEY=⟦SWM¦KEY-1-naV6GoEPWK+lm60VtZAvVmo0bDsceyTCffqy72nREfK⟧\n' },
  ],
  good: ['const swarmUnlockKey = process.env.SWARM_UNLOCK_KEY;\n', "const prefix = 'swmkey-1-';\n"],
} satisfies Examples;
