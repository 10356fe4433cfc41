import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/socket-token',
  title: 'Hard-coded Socket API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.socket.dev/reference/authentication'],

  noun: 'Socket API token',
  environmentVariable: 'SOCKET_API_TOKEN',
  why: 'The token reads the scans and alerts of the organization and creates new ones.',
  remedy: 'Revoke the token in the settings of Socket, and read a new one from the environment.',
  keywords: ['sktsec_'],
  pattern: /sktsec_[\w-]{36,64}_api/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // The key of Socket's own command-line tool, which is published for everyone.
    return value.startsWith('sktsec_t_--RAN5U') ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const socketApiToken = '⟦skt¦sec_xJY6DTjMVhGAw8az70w0XLysGHuSdVPl1ZHG4SSnwze_api⟧';\n",
      fixed: 'const socketApiToken = process.env.SOCKET_API_TOKEN!;\n',
    },
    { path: '.env', code: 'SOCKET_API_TOKEN=⟦skt¦sec_5r72QBrN2oQJs0TObR4H7XfNg8V73fUNKwDrc43oM92_api⟧\n' },
  ],
  good: ['const socketApiToken = process.env.SOCKET_API_TOKEN;\n', "const prefix = 'sktsec_';\n"],
} satisfies Examples;
