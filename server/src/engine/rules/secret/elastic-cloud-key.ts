import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/elastic-cloud-key',
  title: 'Hard-coded Elastic Cloud API key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'],
  rotation: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
  noun: 'Elastic Cloud API key',
  environmentVariable: 'EC_API_KEY',
  why: 'The key calls the APIs of Elastic Cloud and, where it was allowed to, reads the data of projects.',
  remedy: 'Revoke the key on the API keys page of the Elastic Cloud organization, and read a new one from the environment.',
  keywords: ['essu_'],
  pattern: /essu_[0-9A-Za-z+/_-]{40,400}={0,2}/,

  continuation: 'base64',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const ecApiKey = '⟦ess¦u_YWkydTQ5Q0FNRXpwV0hxc09WNHA6VmFkbHdpRDRXZnZwek5lM3NLWkdKaw==⟧';\n",
      fixed: 'const ecApiKey = process.env.EC_API_KEY!;\n',
    },
    { path: '.env', code: 'EC_API_KEY=⟦ess¦u_dGZ3VENRbFJqaGdRdFhmckgxMmY6dWx1aXdnTTd5VUNJM0lIdjdIcVNjeA==⟧\n' },
  ],
  good: ['const ecApiKey = process.env.EC_API_KEY;\n', "const prefix = 'essu_';\n"],
} satisfies Examples;
