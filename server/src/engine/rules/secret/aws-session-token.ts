import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aws-session-token',
  title: 'Hard-coded AWS session token',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  ],
  rotation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  noun: 'AWS session token',
  environmentVariable: 'AWS_SESSION_TOKEN',
  why: 'With the temporary key that stands beside it the token acts as its role or user until it expires, mostly within hours.',
  remedy: 'Revoke the role’s active sessions in IAM, and let the SDK fetch temporary credentials itself instead of pasting them.',
  keywords: ['fwogzxivyxdz', 'iqojb3jpz2lux2vj', 'fqodyxdz', 'aqodyxdz'],
  pattern: /(?:FwoGZXIvYXdz|IQoJb3JpZ2luX2Vj|[FA]QoDYXdz)[0-9A-Za-z+/]{120,2000}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const awsSessionToken = '⟦IQo¦Jb3JpZ2luX2Vjs0it9SxIkmS94s52vHLTsx1qcu1ss2r7ZUQZpTnWjxcNvSwq2GDTg15SwFdpqDMG3810O/klMfATKXlXsMDPCNQlsxcG2eGqAaEfbk0jfVvimr86PYlFfyczWwQ0z4wrlwhhxKk/Q+26UGcLPdCZJf4CaW5mlZeQwXeLYbKposA62iQPC0rSgDjqIYHikutqhnPK7KVCvmU+sKEzUf/2bEPv9RmxGSWQfYMXKunoDP2E40upeMxvZ2ZCeOlb4Xn6I5H2vMgEUUVmffg/IEmccg+ipTkaHO8ud4DE6ULTtM2t==⟧';\n",
      fixed: 'const awsSessionToken = process.env.AWS_SESSION_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'AWS_SESSION_TOKEN=⟦IQo¦Jb3JpZ2luX2VjZ7Q4QyqxaghDYd0Yv/NIiMG3Eoyt8c1v3JhjPbA5T2X+6YF1TkXuDOk5a5f22EL2me/9l/qV7NcPN0j/SgbXCs62dU5eC0NyOwXBMzG0Z15eTl83+lV3NgJhLK3FXzM8zZeDQFeUtzs2f9pZ8TbZvHDpGVzP2uO+ce9ayFINgpJX3XE5WEiTIx18WfHMkoJcLR416YoxSZNd8JP3jK5ZVCwSQdSLwzSrJbMLaWyPo4ckJtUzrBMsq6vhuyVQpsBzvbC/4a18Ob2ZT3eKyjxK6mZdkU3JqBtSX0x5uT0QcZ0U==⟧\n',
    },
  ],
  good: ['const awsSessionToken = process.env.AWS_SESSION_TOKEN;\n', "const prefix = 'IQoJb3JpZ2luX2Vj';\n"],
} satisfies Examples;
