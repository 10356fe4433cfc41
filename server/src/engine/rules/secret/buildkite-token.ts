import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/buildkite-token',
  title: 'Hard-coded Buildkite token',
  severity: 'error',
  confidence: 'high',
  references: ['https://buildkite.com/docs/platform/security/tokens'],
  rotation: 'https://buildkite.com/user/api-access-tokens',
  noun: 'Buildkite token',
  environmentVariable: 'BUILDKITE_API_TOKEN',
  why: 'An API token reads pipelines and starts builds; an agent token registers machines that receive the jobs and their secrets.',
  remedy: 'Revoke the token in the settings of Buildkite, and read a new one from the environment.',
  keywords: [
    'bkaa_',
    'bkjat_',
    'bkaj_',
    'bkar_',
    'bkua_',
    'bkur_',
    'bktx_',
    'bkcqt_',
    'bkct_',
    'bkpt_',
    'bkrt_',
    'bktr_',
    'bkat_',
    'bkpat_',
    'bkps_',
  ],
  pattern: /bk(?:aa|jat|aj|ar|ua|ur|tx|cqt|ct|pt|rt|tr|at|pat|ps)_[\w.-]{38,1000}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,

  judge({ value }) {
    return (value.match(/\d/g) ?? []).length >= 3 ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const buildkiteApiToken = '⟦bku¦a_03e9adb2660601a6538dfb47d3fdc68192794107⟧';\n",
      fixed: 'const buildkiteApiToken = process.env.BUILDKITE_API_TOKEN!;\n',
    },
    { path: '.env', code: 'BUILDKITE_API_TOKEN=⟦bku¦a_d1497eb4aa73b5651998d68837cb2e320cd1ec07⟧\n' },
  ],
  good: ['const buildkiteApiToken = process.env.BUILDKITE_API_TOKEN;\n', "const prefix = 'bkaa_';\n"],
} satisfies Examples;
