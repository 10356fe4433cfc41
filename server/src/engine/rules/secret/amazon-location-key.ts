import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/amazon-location-key',
  title: 'Hard-coded Amazon Location API key',
  severity: 'info',
  confidence: 'high',
  references: ['https://docs.aws.amazon.com/location/latest/developerguide/using-apikeys.html'],

  noun: 'Amazon Location API key',
  environmentVariable: 'LOCATION_API_KEY',
  why: 'The key draws maps and looks up places on the account’s bill. It is made for public clients, but must be restricted to their sites.',
  remedy: 'Restrict the key to its referrers and give it an end date, and read it from the build’s environment.',
  keywords: ['v1.public.eyj'],
  pattern: /v1\.public\.eyJ[\w-]{100,600}(?:\.[\w-]{20,400})?/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const locationApiKey = '⟦v1.¦public.eyJqdGkiOiehwZYBy8K6iJtDpOGUWnnGiNIsdtEdlFPXbdNOlMNPAk0uN5rF2vD7K7d9PghctaJNMxOEKXYGY-frYd92xm1Uy7qjhKb7L1fLKVsyLT7cOdyGeCCutBusdDiQE3I4BJayCLL43tQobCnTI-E3kVoQJAGByvj5AOyndy7JtnvNXZKnNSs_MC⟧';\n",
      fixed: 'const locationApiKey = process.env.LOCATION_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'LOCATION_API_KEY=⟦v1.¦public.eyJqdGkiOi8RCYhp0Xw0te2gGbPIRte5jEoeRI07vRDybZzGh8hguYh5ANQCQqs6OBKmt-J8voJPSJUxe7edzD5E17SbMQl5DQxF95kwvBOANM0_k3XjuI6RuzXl3BVkiImP3J_dqyBdMeb_TxgmwWG1-3dFJlEUNxRKJJuDrkFgArB6ph0MyH82wlKwpf⟧\n',
    },
  ],
  good: ['const locationApiKey = process.env.LOCATION_API_KEY;\n', "const prefix = 'v1.public.eyj';\n"],
} satisfies Examples;
