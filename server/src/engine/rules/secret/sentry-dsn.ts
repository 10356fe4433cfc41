import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sentry-dsn',
  title: 'Hard-coded Sentry DSN',
  severity: 'info',
  confidence: 'high',
  references: ['https://docs.sentry.io/concepts/key-terms/dsn-explainer/'],

  noun: 'Sentry DSN',
  environmentVariable: 'SENTRY_DSN',
  why: 'A DSN lets anyone send events to the project. That is how browsers use it, but sent from elsewhere it fills the quota; the old form also holds a secret key.',
  remedy: 'Read the DSN from the settings of each deployment, and revoke the client key in Sentry when it is misused.',
  keywords: ['sentry.io/'],
  pattern:
    /https:\/\/(?<public>[0-9a-f]{32})(?::(?<private>[0-9a-f]{32}))?@(?:o\d{1,12}\.ingest\.|app\.)?(?:[a-z]{2}\.)?sentry\.io\/\d{1,20}/,
  around: { before: 120, after: 24 },
  continuation: 'word',

  priority: 1,
  judge({ groups }) {
    if (groups['private'] === undefined)
      return { remark: 'it is meant for clients and only sends events. Read it from the settings, so that each deployment has its own.' };
    return {
      severity: 'warning',
      remark: 'it holds the secret key of the project too. Revoke that key and read the DSN from the environment.',
    };
  },
});

export const examples = {
  bad: [
    {
      code: "const sentryDsn = '⟦https://45876f¦1248a554a24868aa7fd5ef7dca@o856272.ingest.sentry.io/6153634⟧';\n",
      fixed: 'const sentryDsn = process.env.SENTRY_DSN!;\n',
    },
    { path: '.env', code: 'SENTRY_DSN=⟦https://977fe0¦0a5fe075616ebab696d03eba8a@o498945.ingest.sentry.io/7378235⟧\n' },
  ],
  good: ['const sentryDsn = process.env.SENTRY_DSN;\n', "const prefix = 'https://sentry.io/';\n"],
} satisfies Examples;
