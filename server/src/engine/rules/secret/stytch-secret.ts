import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/stytch-secret',
  title: 'Hard-coded Stytch secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://stytch.com/docs/guides/dashboard/api-keys'],

  noun: 'Stytch secret',
  environmentVariable: 'STYTCH_SECRET',
  why: 'With the project’s number beside it the secret logs in as any user and changes all of them.',
  remedy: 'Rotate the secret under API keys of the dashboard and read the new one from the environment.',
  keywords: ['secret-live-', 'secret-test-'],
  pattern: /secret-(?:live|test)-[0-9A-Za-z_-]{35}=/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    return value.startsWith('secret-test-')
      ? { severity: 'warning', remark: 'it opens a test project only. Still keep it out of code.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const stytchSecret = '⟦sec¦ret-live-4K8l5B54NvzveFyeDZWGbTBPxGFk5u4Ekla=⟧';\n",
      fixed: 'const stytchSecret = process.env.STYTCH_SECRET!;\n',
    },
    { path: '.env', code: 'STYTCH_SECRET=⟦sec¦ret-live-4Kkm-BxY0u1sXZ-GfsowQbeVuTuIYS0454a=⟧\n' },
  ],
  good: ['const stytchSecret = process.env.STYTCH_SECRET;\n', "const secret = 'test-secret-test-secret-test-secret-test-secret';\n"],
} satisfies Examples;
