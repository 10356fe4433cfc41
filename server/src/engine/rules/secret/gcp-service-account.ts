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
  references: [
    'https://cloud.google.com/iam/docs/keys-create-delete',
    'https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys',
  ],
  noun: 'Google Cloud service account key',
  environmentVariable: 'GOOGLE_PRIVATE_KEY',
  why: 'The key file of a service account works from anywhere, without a second factor, until someone deletes it, with all the roles of the account.',
  remedy:
    'Delete the key in IAM and use workload identity or an attached service account; where a key file is needed, keep it outside the repository and name it by `GOOGLE_APPLICATION_CREDENTIALS`.',
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
      code: '{\n  "type": "service_account",\n  "project_id": "acme-shop",\n  "private_key": "⟦-----BEGIN¦ PRIVATE KEY-----\\nMIIBNoCh9gD56QJUN7PWfU/4lst7BHlfJTnmkFQSxs4MD3DcH2B81F+VyVbnn2TW\\nYFNF1Jn7F4s8GUccLZXV8mnLQ6jaYnOHqrEkj1AvcTjX/Z8GiXI6c4vF947YBFED\\n48eI3afMb7Jt+nUyQMk2zhFIfJM5pSrpsImsWuwYv8lrWK81TjHEjhWLIP3mt61F\\nAz4Wb2KkYPucYo8qu/0pUXJmhFuY2TOljAxPA5QcvnpKlEcdd3sekd5QksX0T3/4\\nzuxOIeGFtUdpyKimxLAbphiUlywxIEAPS1m/0WvrICH7H4wT0If84DfpqFvpiAOK\\nRg+1VfviKvVvdP7vTXtNznp0rUbQmvCHWBxlJu6HcJ8k7Z3ZQPxjDdlb+FKN5fZN\\nUMEOIZ2P5nqQ8fKGpJnGquHuBbCKFBILLF0=\\n-----END PRIVATE KEY-----⟧\\n",\n  "client_email": "deploy@acme-shop.iam.gserviceaccount.com"\n}\n',
    },
    {
      path: 'credentials.ts',
      code: "export const credentials = {\n  type: 'service_account',\n  'private_key': '⟦-----BEGIN¦ PRIVATE KEY-----\\nMIIBNvharldHXuGCIFNmm4RLyQ9V4YXTzIzNLRY6Rd9WRwv2ZCk/vkqtIW7bBCCY\\nsi9ZAhTi5kZrs6HnmKb0kFkjpolXixNiovOb5AC894C6Geu+RO1J8ihIBG2jLMeG\\nA0y2ogcApQYSfCtWoWd+gUfaiPSta4/nGmlRGqij/cJuVu1Yr6nellGYbwXDT6/6\\n0BFQWSH2tcXCBj8hIwzwqhQnVh2TZFlfZ4/GrkdxDbZr1VwV0u/g8BEAZwNoGoOe\\nSHTiaY3DX3owbsn69pCO477AamtHv9yWrX9yDUOTg4I9VHTmECL9KdlSUKiGYvyJ\\nAKs+wvv5WZ8n++rOz1tbhaLfKKS9pzRwk2RSkPJBCF+zY1mv8FnDbYmaubf8/Cs6\\nYnRdJrC7m2+bMRMheMJIiqvBn/HQrrRHJDs=\\n-----END PRIVATE KEY-----⟧',\n};\n",
      fixed: "export const credentials = {\n  type: 'service_account',\n  'private_key': process.env.GOOGLE_PRIVATE_KEY!,\n};\n",
    },
  ],
  good: [
    {
      path: 'service-account.json',
      code: '{ "type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nYOUR_KEY\\n-----END PRIVATE KEY-----\\n" }\n',
    },
    "const credentials = { type: 'service_account', private_key: process.env.GOOGLE_PRIVATE_KEY };\n",
  ],
} satisfies Examples;
