import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/censys-token',
  title: 'Hard-coded Censys access token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.censys.com/reference/get-started'],
  rotation: 'https://accounts.censys.io/settings/personal-access-tokens',
  noun: 'Censys access token',
  environmentVariable: 'CENSYS_PLATFORM_TOKEN',
  why: 'The token searches Censys’ data on its owner’s credits. Programs that watch public repositories find such text within minutes.',
  remedy: 'Delete the token on Censys’ personal access tokens page, and read a new one from the environment.',
  keywords: ['censys_'],
  pattern: /censys_[0-9A-Za-z]{6,12}_[0-9A-Za-z]{24,48}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(7);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const censysPlatformToken = '⟦cen¦sys_aQh2aVt9_3k620GtPhQkMyIIsb8lKnqGRcOcgI35O⟧';\n",
      fixed: 'const censysPlatformToken = process.env.CENSYS_PLATFORM_TOKEN!;\n',
    },
    { path: '.env', code: 'CENSYS_PLATFORM_TOKEN=⟦cen¦sys_NaK8oI6R_v0CftqZhubEk3HnA7ZiADD0F6lQ2ObJn⟧\n' },
  ],
  good: ['const token = process.env.CENSYS_PLATFORM_TOKEN;\n', "const name = 'censys_search_certificates_by_fingerprint';\n"],
} satisfies Examples;
