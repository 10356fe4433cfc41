import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/amazon-lwa-client-secret',
  title: 'Hard-coded Login with Amazon client secret',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer-docs.amazon.com/sp-api/docs/rotating-your-app-client-secret',
    'https://developer.amazon.com/docs/login-with-amazon/documentation-overview.html',
  ],
  rotation: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-app-client-secret',
  noun: 'Login with Amazon client secret',
  environmentVariable: 'LWA_CLIENT_SECRET',
  why: 'With the client secret anyone acts as the application: it turns the refresh tokens of sellers and users into access tokens.',
  remedy: 'Rotate the secret in the developer console, and read a new one from the environment.',
  keywords: ['amzn1.oa2-cs.v1.'],
  pattern: /amzn1\.oa2-cs\.v1\.[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const lwaClientSecret = '⟦amz¦n1.oa2-cs.v1.dfef4e70130d375cd5b41ea6d23433ef5b417711bf4b61e12f0f71f5ac5fa37f⟧';\n",
      fixed: 'const lwaClientSecret = process.env.LWA_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'LWA_CLIENT_SECRET=⟦amz¦n1.oa2-cs.v1.758c4891f627443c9a30322b8b9dea170829beb704cc54dd2c3f8e3bf3209b69⟧\n' },
  ],
  good: ['const lwaClientSecret = process.env.LWA_CLIENT_SECRET;\n', "const prefix = 'amzn1.oa2-cs.v1.';\n"],
} satisfies Examples;
