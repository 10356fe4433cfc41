import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ngrok-token',
  title: 'Hard-coded ngrok token',
  severity: 'error',
  confidence: 'high',
  references: ['https://ngrok.com/docs/agent/#authtokens', 'https://ngrok.com/docs/api/'],
  rotation: 'https://dashboard.ngrok.com/authtokens',
  noun: 'ngrok token',
  environmentVariable: 'NGROK_AUTHTOKEN',
  why: 'An authtoken opens tunnels and takes over the account’s domains; an API key reads and changes its whole configuration.',
  remedy: 'Delete the authtoken or API key in the ngrok dashboard, and read a new one from the environment.',
  keywords: ['authtoken', 'auth_token', 'ngrok'],
  pattern:
    /(?:authtoken|ngrok[_-]?(?:api[_-]?key|auth[_-]?token|token))["']?[\s=:(,]{1,4}["']?(?<secret>[1-4][0-9A-Za-z]{26}_[0-9A-Za-z]{20,22})/i,
  around: { before: 10, after: 90 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    { path: 'setup.sh', code: 'ngrok config add-authtoken ⟦2s9ac¦HANc1pZbztijqAy9dzJVt6_VHrv5F5ukxcPPc6c4CzrH⟧\n' },
    {
      code: "const ngrokAuthtoken = 'authtoken: ⟦20sbE¦bGK8ZdpT9wlc1F7iOunI1w_mrVJHmpNKwpt3bzsmfClF⟧';\n",
      fixed: 'const ngrokAuthtoken = process.env.NGROK_AUTHTOKEN!;\n',
    },
  ],
  good: ['const token = process.env.NGROK_AUTHTOKEN;\n', { path: 'setup.sh', code: 'ngrok config add-authtoken "$NGROK_AUTHTOKEN"\n' }],
} satisfies Examples;
