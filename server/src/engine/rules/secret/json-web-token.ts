import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';

/** A part of the token as an object, or null where it is no base64 of a JSON object. */
function readPart(part: string | undefined): Record<string, unknown> | null {
  const bytes = decodeBase64(part ?? '');
  if (bytes === null) return null;
  try {
    const parsed: unknown = JSON.parse(bytesToLatin1(bytes));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

export const rule = secretRule({
  id: 'secret/json-web-token',
  title: 'Hard-coded JSON Web Token',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://www.rfc-editor.org/rfc/rfc7519',
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/06-Session_Management_Testing/10-Testing_JSON_Web_Tokens',
  ],
  noun: 'JSON Web Token',
  environmentVariable: 'ACCESS_TOKEN',
  why: 'A signed token is a ready session: whoever has it acts as its subject until it expires, and its payload can be read by anyone.',
  remedy: 'End the session or rotate the signing key, and get the token at run time: from a sign-in, or from the environment.',
  keywords: ['eyj'],
  pattern: /eyJ[\w-]{10,2000}\.eyJ[\w-]{4,8000}\.[\w-]{20,2000}/,
  continuation: 'word-or-dash',
  milderInTests: true,
  judge({ value }) {
    const [first, second] = value.split('.');
    const header = readPart(first);
    if (header === null || typeof header['alg'] !== 'string' || header['alg'].toLowerCase() === 'none') return null;
    // Encrypted payloads have five parts and no readable payload; three parts always have one.
    const payload = readPart(second);
    if (payload === null) return null;
    // The sample tokens of jwt.io and the documents that copied it.
    if (payload['sub'] === '1234567890' || payload['name'] === 'John Doe') return null;
    if (payload['role'] === 'anon')
      return {
        severity: 'hint',
        noun: 'public JSON Web Token',
        remark: 'the role anon is made for public clients. Check that row-level rules protect the data.',
      };
    return {};
  },
});

export const examples = {
  bad: [
    {
      code: "const accessToken = '⟦eyJhbGci¦OiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1LTUxNDIzIiwiaXNzIjoiaHR0cHM6Ly9sb2dpbi5hY21lLnRlc3QiLCJyb2xlIjoiYWRtaW4ifQ.218yqPKcy7uIXQauYCDDw9-dTl7e72j7EJ_QQUqSgX4⟧';\n",
      fixed: 'const accessToken = process.env.ACCESS_TOKEN!;\n',
    },
    {
      path: 'client.py',
      code: "import os\n\nheaders = {'Authorization': 'Bearer ⟦eyJhbGci¦OiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJiYXRjaCIsImF1ZCI6Im9yZGVycyJ9.xOADYrdAACUR2ee0833Iwm_HkCWJDFuodN9DTibeJ0c⟧'}\n",
    },
    {
      path: '.env',
      code: 'SERVICE_JWT=⟦eyJhbGci¦OiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJzdmMiLCJzY29wZSI6IndyaXRlIn0.CXpqVEyOHGiqIIAY6cEbuFglYAoJKg4U8j5BPuE9UXk⟧\n',
    },
  ],
  good: [
    "const token = 'eyJhbGci¦OiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SByCnIBz30-3II1D6NHdaoqSNVIUH3yySG4fohjpHWA';\n",
    "const unsigned = 'eyJ¦hbGciOiJub25lIn0.eyJ¦zdWIiOiJhIn0.';\n",
    "const word = 'eyJhbGciOi.not.a.token';\n",
  ],
} satisfies Examples;
