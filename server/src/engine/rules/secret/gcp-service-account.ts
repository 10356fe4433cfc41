import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { readPrivateKey } from '../../secrets/private-key.ts';

/** How far from the key the other members of the JSON object may stand, in UTF-16 units. */
const objectReach = 2500;

export const rule = secretRule({
  id: 'secret/gcp-service-account',
  title: 'Google Cloud service account key',
  severity: 'error',
  confidence: 'high',
  references: ['https://cloud.google.com/iam/docs/keys-create-delete', 'https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys'],
  noun: 'Google Cloud service account key',
  environmentVariable: 'GOOGLE_PRIVATE_KEY',
  why: 'The key file of a service account works from anywhere, without a second factor, until someone deletes it, with all the roles of the account.',
  remedy: 'Delete the key in IAM and use workload identity or an attached service account; where a key file is needed, keep it outside the repository and name it by `GOOGLE_APPLICATION_CREDENTIALS`.',
  keywords: ['private_key'],
  pattern: /private_key\\{0,3}["']\s{0,10}:\s{0,10}\\{0,3}["'](?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----)/,
  continuation: 'none',
  priority: 1,
  milderInTests: true,
  judge({ text, span, value }) {
    const key = readPrivateKey(text, span.start, value);
    if (key === null || key.proof === 'broken') return null;
    const around = text.slice(Math.max(0, span.start - objectReach), span.start) + text.slice(key.span.end, key.span.end + objectReach);
    return around.includes('service_account') || around.includes('gserviceaccount.com') ? { span: key.span } : null;
  },
});

export const examples = {
  bad: [
    {
      path: 'service-account.json',
      code: '{\n  "type": "service_account",\n  "project_id": "acme-shop",\n  "private_key": "⟦-----BEGIN¦ PRIVATE KEY-----\\nMIIBNm376I1lK4D5JaZZwyew/Ofg/TNHlmhy+UWYJWXVTcma0UjAfJFECofyClBB\\nYGUrl4ObpsprDUEnja0bqhyGh9V+d4FZ6x/hY+X2NNk/LfopRq0QbrFuM2/9oDqe\\nkdir66mcYY3kXZr2RZEkawB85yQzHyS55grt/gGLnhRWpwrzuo8ELMYARfeuWB9F\\nRBEw1/tnMeMuFZkt36u/e36k23nNpRdtlKOL6PMtZjiKl1RMQU+dLfU5zCGlpWp1\\namlYGafdqqWcmmGdqh2ySWpOSnXNy4ax+N6Om+fB14IERvkgv02cZcESyzYW424F\\naOWTdxxL3YjK7WmandfS7j0aIZE/54/giuQptkp+q78PzvRSjuVE/ag+5x3wzWfu\\nM4M6ugfS3EqMOBboHluUMZqkMpB0tDkB1JY=\\n-----END PRIVATE KEY-----⟧\\n",\n  "client_email": "deploy@acme-shop.iam.gserviceaccount.com"\n}\n',
    },
    {
      path: 'credentials.ts',
      code: 'export const credentials = {\n  type: \'service_account\',\n  \'private_key\': \'⟦-----BEGIN¦ PRIVATE KEY-----\\nMIIBNs9excMsxruaim6BYfEgTDDgxPfBqBqDdn+FCil3Tlu5j3A7Q8r3WV2AXC1W\\nlIv4FJy5Vt/wi5i0b1ljmEz8Ef09Gj+Oeh116C2ouiVcvqdPZDhx3RwhEj22WZXp\\nYEQMXTyjlV5fNDfY5msCWEx+NMXLovt0zpnWM+jPEOlhCrSgLk/9HGZxh7DG/YfF\\n/kEX0lZVgCCr9W/JaVOYCVOWJRVMD5pkMWuoN4FMCxIdJlnSPfOYzY3byamxHMbp\\nt7HJ2L0gtIXZaHbCZhGMew9PHv0bh8RfTKJeFAOJOOpDD2xyrKDEstYnRWdKTCh+\\nhgB43n3u4z+Yzx/gdUKl/IMd+0eApBQrynd+qLkPWD9maZjkmMTSI5C3Af9TdK/h\\n0wKWuSmBtW/XLzNq6C5zLpAGzeh4b5niveA=\\n-----END PRIVATE KEY-----⟧\',\n};\n',
      fixed: 'export const credentials = {\n  type: \'service_account\',\n  \'private_key\': process.env.GOOGLE_PRIVATE_KEY!,\n};\n',
    },
  ],
  good: [
    { path: 'service-account.json', code: '{ "type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nYOUR_KEY\\n-----END PRIVATE KEY-----\\n" }\n' },
    'const credentials = { type: \'service_account\', private_key: process.env.GOOGLE_PRIVATE_KEY };\n',
  ],
} satisfies Examples;
