import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zeptomail-token',
  title: 'Hard-coded Zoho ZeptoMail token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.zoho.com/zeptomail/help/api-home.html'],

  noun: 'Zoho ZeptoMail token',
  environmentVariable: 'ZEPTOMAIL_TOKEN',
  why: 'The token sends transactional mail from your domain. It stays in the history of the repository when the line is deleted.',
  remedy: 'Regenerate the send-mail token of the mail agent and read it from the environment.',
  keywords: ['zoho-enczapikey '],
  pattern: /Zoho-enczapikey (?<secret>[0-9A-Za-z+/=]{80,250})/i,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const zeptomailToken = 'Zoho-enczapikey ⟦wSs¦VR60iXGaEyxUFZ9pkBhyOCKKwPHToh09B6jaDRp0yyC5YlzTADojvZgMZC7iXFHJ0gY4vqPzpV374BE99KfPGYIRKCAZONOrgwfv876uqr2eZgSL114LWI7GjdDowH4bMfto0klIoo3NLC⟧';\n",
      fixed: 'const zeptomailToken = process.env.ZEPTOMAIL_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'ZEPTOMAIL_TOKEN="Zoho-enczapikey ⟦wSs¦VR61zbxHvCQEsnhsBw93QdMG4BWns6sx4glCCkzkIJG8R6uuQSY8PvRuZlvKK7tmMiyKjIsJ21v1AqVu8dv1Hj7JsF8mFiZXm8swstHwsiXdexqrQXOOMwj5aHMf==⟧"\n',
    },
  ],
  good: ['const headers = { Authorization: `Zoho-enczapikey ${process.env.ZEPTOMAIL_TOKEN}` };\n', "const prefix = 'Zoho-enczapikey ';\n"],
} satisfies Examples;
