import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/efi-client-secret',
  title: 'Hard-coded Efí client secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://dev.efipay.com.br/docs/api-pix/credenciais/', 'https://dev.efipay.com.br/en/docs/api-pix/credenciais/'],

  noun: 'Efí client secret',
  environmentVariable: 'EFI_CLIENT_SECRET',
  why: 'With the client id and the account’s certificate the secret creates charges and sends Pix payments.',
  remedy: 'Delete the application’s credentials in the Efí account under API, and read new ones from the environment.',
  keywords: ['client_secret_'],
  pattern: /Client_Secret_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const efiClientSecret = '⟦Client_¦Secret_535046dad61e55cdf2bdb3fb6c09a363dbd6c471⟧';\n",
      fixed: 'const efiClientSecret = process.env.EFI_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'EFI_CLIENT_SECRET=⟦Client_¦Secret_ebcd7bcf3910c3c1e47b5ca9fe93f74ad1038637⟧\n' },
  ],
  good: ['const efiClientSecret = process.env.EFI_CLIENT_SECRET;\n', "const file = 'client_secret_1234567890.json';\n"],
} satisfies Examples;
