import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/friendli-token',
  title: 'Hard-coded Friendli token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://friendli.ai/docs/guides/personal_access_tokens'],
  rotation: 'https://friendli.ai/suite/setting/tokens',
  noun: 'Friendli token',
  environmentVariable: 'FRIENDLI_TOKEN',
  why: 'The token runs models at its owner’s cost and manages the team’s endpoints.',
  remedy: 'Delete the token in Friendli Suite’s settings, and read a new one from `FRIENDLI_TOKEN`.',
  keywords: ['flp_'],
  pattern: /flp_[0-9A-Za-z]{40,60}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(4);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const friendliToken = '⟦flp¦_yuZtBijIQuYhZrlXp4q8FIO7pvN2g02AcCOB37fr3nFXYF⟧';\n",
      fixed: 'const friendliToken = process.env.FRIENDLI_TOKEN!;\n',
    },
    { path: '.env', code: 'FRIENDLI_TOKEN=⟦flp¦_JZ1FwYnh0TB8FRYyWjPXCOGJ11kUCqKmQzZ8nob9CRL6zp⟧\n' },
  ],
  good: ['const friendliToken = process.env.FRIENDLI_TOKEN;\n', "const prefix = 'flp_';\n"],
} satisfies Examples;
