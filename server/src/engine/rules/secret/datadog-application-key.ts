import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/datadog-application-key',
  title: 'Hard-coded Datadog application key or access token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.datadoghq.com/account_management/api-app-keys/',
    'https://docs.datadoghq.com/account_management/personal-access-tokens/',
  ],
  rotation: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  noun: 'Datadog application key or access token',
  environmentVariable: 'DD_APP_KEY',
  why: 'Together with an API key, or alone as an access token, it reads and changes monitors, dashboards and logs of the organization.',
  remedy: 'Revoke it in the personal or organization settings of Datadog, and read a new one from the environment.',
  keywords: ['ddapp_', 'ddpat_', 'ddsat_'],
  pattern: /dd(?:app_[0-9A-Za-z]{34}|[ps]at_[0-9A-Za-z_]{40,120})/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const ddAppKey = '⟦dda¦pp_JLrDd0NnI5nNGjdM3iS24VhWT7rnS4HQ7x⟧';\n", fixed: 'const ddAppKey = process.env.DD_APP_KEY!;\n' },
    { path: '.env', code: 'DD_APP_KEY=⟦dda¦pp_LbVq2PSg5fHnOWm93Be2bfiToJzLPB2Q7x⟧\n' },
  ],
  good: ['const ddAppKey = process.env.DD_APP_KEY;\n', "const icon = 'weapon_deagle_hy_ddpat_urb_light_large';\n"],
} satisfies Examples;
