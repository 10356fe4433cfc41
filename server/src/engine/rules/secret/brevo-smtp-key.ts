import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/brevo-smtp-key',
  title: 'Hard-coded Brevo SMTP key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.brevo.com/docs/smtp-integration'],
  rotation: 'https://app.brevo.com/settings/keys/smtp',
  noun: 'Brevo SMTP key',
  environmentVariable: 'BREVO_SMTP_KEY',
  why: 'With the key and the login beside it anyone sends mail from your verified domains.',
  remedy: 'Delete the key under SMTP & API > SMTP, generate another, and read it from the environment.',
  keywords: ['xsmtpsib-'],
  pattern: /xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const brevoSmtpKey = '⟦xsm¦tpsib-0dc79ea7e66ea4df475bce481d9aafae36783170f4b270d6c259799d83dd8a2a-UcSJ2i98QvqBcc16⟧';\n",
      fixed: 'const brevoSmtpKey = process.env.BREVO_SMTP_KEY!;\n',
    },
    {
      path: '.env',
      code: 'BREVO_SMTP_KEY=⟦xsm¦tpsib-a84e3bdb97d5b32ed1fc0f9b6eb3af6d222900a355347dd3813222923a1d6c32-OENbT0q3ZwPsyoN9⟧\n',
    },
  ],
  good: ['const brevoSmtpKey = process.env.BREVO_SMTP_KEY;\n', "const prefix = 'xsmtpsib-';\n"],
} satisfies Examples;
