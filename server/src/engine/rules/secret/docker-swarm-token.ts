import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/docker-swarm-token',
  title: 'Hard-coded Docker Swarm join token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.docker.com/engine/swarm/join-nodes/', 'https://docs.docker.com/reference/cli/docker/swarm/join-token/'],
  rotation: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
  noun: 'Docker Swarm join token',
  environmentVariable: 'SWARM_JOIN_TOKEN',
  why: 'The token joins machines to the swarm; a manager token gives control over all its services and secrets.',
  remedy: 'Rotate it with `docker swarm join-token --rotate`, and read the new one when a machine joins.',
  keywords: ['swmtkn-1-'],
  pattern: /SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}/,

  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const swarmJoinToken = '⟦SWM¦TKN-1-hsyk3awax6khbdfeinsyr1xzwmuwxb8y60uo7kqrrf488xvtn9-dzecfuzc530zirwxz5h1naimt⟧';\n",
      fixed: 'const swarmJoinToken = process.env.SWARM_JOIN_TOKEN!;\n',
    },
    { path: '.env', code: 'SWARM_JOIN_TOKEN=⟦SWM¦TKN-1-z95ze9yakflbct3vuuu5bkst6dux12r5k2kg0nhbm0c6yezcj7-xvyll6bq6kmxibrnwfi9symmy⟧\n' },
  ],
  good: ['const swarmJoinToken = process.env.SWARM_JOIN_TOKEN;\n', "const prefix = 'swmtkn-1-';\n"],
} satisfies Examples;
