import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/doppler-token',
  title: 'Hard-coded Doppler token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.doppler.com/reference/auth-token-formats'],
  rotation: 'https://docs.doppler.com/docs/service-tokens',
  noun: 'Doppler token',
  environmentVariable: 'DOPPLER_TOKEN',
  why: 'A service token reads all secrets of its configuration; a personal, CLI or service account token reads and changes those of every project it may see.',
  remedy: 'Revoke the token in Doppler, rotate what it could read, and read a new one from the environment.',
  keywords: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.', 'dp.said.'],
  pattern: /dp\.(?:pt|ct|sa|scim|audit|said)\.[0-9A-Za-z]{40,44}|dp\.st\.(?:[0-9a-z_-]{2,35}\.)?[0-9A-Za-z]{40,44}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const dopplerToken = '⟦dp.¦st.Z0NQDCBDmUH949vlrogvQLO7UOLvxapeOqpBkP1610J⟧';\n",
      fixed: 'const dopplerToken = process.env.DOPPLER_TOKEN!;\n',
    },
    { path: '.env', code: 'DOPPLER_TOKEN=⟦dp.¦st.7mPAVawhdeFVkET8V8dbDHEzJCAVAcd0FSIOW8hy0QH⟧\n' },
  ],
  good: ['const token = process.env.DOPPLER_TOKEN;\n', 'const x = dp.st.value;\n'],
} satisfies Examples;
