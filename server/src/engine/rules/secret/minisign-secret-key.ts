import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/minisign-secret-key',
  title: 'Hard-coded minisign secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://jedisct1.github.io/minisign/'],

  noun: 'minisign secret key',
  environmentVariable: 'MINISIGN_SECRET_KEY',
  why: 'The key signs releases that everyone who trusts its public half installs. Its password alone protects it once the file is public.',
  remedy: 'Make a new key pair, publish the new public key, sign again, and keep the secret key outside the repository.',
  keywords: ['rwrty0iy', 'rwqaaeiy'],
  pattern: /RW(?:RTY0|QAAE)Iy[0-9A-Za-z+/]{203}=/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    if (value.startsWith('RWQAAEIy')) return {};
    return {
      severity: 'warning',
      noun: 'encrypted minisign secret key',
      remark: 'only its password protects it now. Keep it outside the repository and make a new one.',
    };
  },
});

export const examples = {
  bad: [
    {
      code: "const minisignSecretKey = '⟦RWR¦TY0IyPdO5v2J2VptMdi5aSXrIaiG+rHXPKVsKl+/vBwnlxuENnJbCZAw6wudXLhKzaNPe2WR5bYQotOuknlHOZus8q8jsniXgwPMIp8yQRnvA/Plz2gpBwxGP/MtK754r7fO7NfWwCDNlhr2FfQIG8V1Kgx7DKb4sbCt/wH30nHX9cNwQmVjFWmkmVPIuouWXIoJRcXD9epeiwKc=⟧';\n",
      fixed: 'const minisignSecretKey = process.env.MINISIGN_SECRET_KEY!;\n',
    },
    {
      path: '.env',
      code: 'MINISIGN_SECRET_KEY=⟦RWR¦TY0Iy3riSZUqW5/B/zapHPY05gIQ9GMYg8zWsXshd4TjtKN/YS9tsK9y/9+w6M1W0XV2KCLOh7G1VDAnz1JyDNiOCMmOxn8S2u5HYcARIyCmwD/u78C268jqbrIdxmvXrU4IZwUnJsLw4F7pwvueFqRcoWEivEvcH9nSw3YTkVVO7E/QFOrML3H7E/TuyR7H9Rq6f6SqqLFm5nNI=⟧\n',
    },
  ],
  good: ['const minisignSecretKey = process.env.MINISIGN_SECRET_KEY;\n', "const prefix = 'rwrty0iy';\n"],
} satisfies Examples;
