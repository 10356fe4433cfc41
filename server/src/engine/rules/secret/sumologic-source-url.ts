import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sumologic-source-url',
  title: 'Hard-coded Sumo Logic HTTP source URL',
  severity: 'warning',
  confidence: 'high',
  references: ['https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/logs-metrics/'],

  noun: 'Sumo Logic HTTP source URL',
  environmentVariable: 'SUMO_HTTP_SOURCE_URL',
  why: 'The address holds the token of the collector: whoever knows it sends logs and metrics into the account.',
  remedy: 'Regenerate the URL of the source in Sumo Logic, and read the new one from the environment.',
  keywords: ['.sumologic.com/receiver/v1/'],
  pattern: /https:\/\/[\w.-]{1,50}\.sumologic\.com\/receiver\/v1\/[a-z]{3,8}\/[\w-]{80,200}={0,2}/,
  around: { before: 60, after: 220 },
  continuation: 'base64',
});

export const examples = {
  bad: [
    {
      code: "const sumoHttpSourceUrl = '⟦https://collec¦tors.us2.sumologic.com/receiver/v1/http/2xgT9kBuDrrJM51YilfE3Rz33nIoMJ92TUDv4lYLumcrAfTzSg9oL88Mk0ali6WNwAGb60b6L82hxd7oZ9tZzK==⟧';\n",
      fixed: 'const sumoHttpSourceUrl = process.env.SUMO_HTTP_SOURCE_URL!;\n',
    },
    {
      path: '.env',
      code: 'SUMO_HTTP_SOURCE_URL=⟦https://collec¦tors.us2.sumologic.com/receiver/v1/http/XxiaIG3vZ2xouYQ1GG8urQoR48ipqdWfeHcphq7J58WGneIidrv4kPy94WG1al9d6t3jt69ffuN0GJ7N91dVXk==⟧\n',
    },
  ],
  good: [
    'const sumoHttpSourceUrl = process.env.SUMO_HTTP_SOURCE_URL;\n',
    "const prefix = 'https://collectors.sumologic.com/receiver/v1/http/';\n",
  ],
} satisfies Examples;
