import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/upcloud-token',
  title: 'Hard-coded UpCloud API token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developers.upcloud.com/1.3/21-tokens/',
    'https://upcloud.com/docs/getting-started/permissions-and-access/api-tokens/',
  ],

  noun: 'UpCloud API token',
  environmentVariable: 'UPCLOUD_TOKEN',
  why: 'The token makes, changes and deletes servers, storage and networks of the account.',
  remedy: 'Delete the token in the control panel, and read a new one from the environment.',
  keywords: ['ucat_'],
  pattern: /ucat_[0-9A-Z]{26}/,

  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    { code: "const upcloudToken = '⟦uca¦t_01SSAH6G5Y8KZZQGA8AT1EX1H6⟧';\n", fixed: 'const upcloudToken = process.env.UPCLOUD_TOKEN!;\n' },
    { path: '.env', code: 'UPCLOUD_TOKEN=⟦uca¦t_013SD4EJVZ6YE6NSJZTPZEMAEB⟧\n' },
  ],
  good: ['const upcloudToken = process.env.UPCLOUD_TOKEN;\n', "const prefix = 'ucat_';\n"],
} satisfies Examples;
