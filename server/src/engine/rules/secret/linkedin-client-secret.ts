import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/linkedin-client-secret',
  title: 'Hard-coded LinkedIn client secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow'],

  noun: 'LinkedIn client secret',
  environmentVariable: 'LINKEDIN_CLIENT_SECRET',
  why: 'With it anyone finishes logins in the app’s name and uses the access that members gave it.',
  remedy: 'Generate another secret on the Auth tab of the app, delete this one, and read the new one from the environment.',
  keywords: ['wpl_ap1.', 'wpl_ap0.'],
  pattern: /WPL_AP[01]\.[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{6}==/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const linkedinClientSecret = '⟦WPL¦_AP0.vycUYQqjKN7msJeP.GEi2xa==⟧';\n",
      fixed: 'const linkedinClientSecret = process.env.LINKEDIN_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'LINKEDIN_CLIENT_SECRET=⟦WPL¦_AP0.azUFH5fl5u37V1So.CNXS25==⟧\n' },
  ],
  good: ['const linkedinClientSecret = process.env.LINKEDIN_CLIENT_SECRET;\n', "const prefix = 'wpl_ap1.';\n"],
} satisfies Examples;
