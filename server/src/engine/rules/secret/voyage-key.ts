import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/voyage-key',
  title: 'Hard-coded Voyage AI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.voyageai.com/docs/api-key-and-installation'],
  rotation: 'https://dashboard.voyageai.com/organization/api-keys',
  noun: 'Voyage AI API key',
  environmentVariable: 'VOYAGE_API_KEY',
  why: 'Whoever has the key makes embeddings at its owner’s cost. Programs that watch public repositories find such text within minutes.',
  remedy: 'Delete the key in the Voyage AI dashboard, and read a new one from `VOYAGE_API_KEY`.',
  keywords: ['voyage'],
  pattern: /(?:pa|al)-[\w-]{43}/,
  around: { before: 150, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const voyageApiKey = '⟦pa¦-ZYbJXIWKD-kY3wMuDo6RAq93zq5w3b-ASvHcYHcqpiu⟧';\n",
      fixed: 'const voyageApiKey = process.env.VOYAGE_API_KEY!;\n',
    },
    { path: '.env', code: 'VOYAGE_API_KEY=⟦pa¦-1SxXlDWPKYEjxtUR2MeervE3S3oa4JLo3-SsFMGajvP⟧\n' },
  ],
  good: [
    'const voyageApiKey = process.env.VOYAGE_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=pa¦-XDHb50UUXEUFslgx_0J12pjTiG-6r6hdMUgg5M5Iqvv\n' },
  ],
} satisfies Examples;
