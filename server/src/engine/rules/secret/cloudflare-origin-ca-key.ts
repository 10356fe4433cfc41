import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cloudflare-origin-ca-key',
  title: 'Hard-coded Cloudflare Origin CA key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/'],
  rotation: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
  noun: 'Cloudflare Origin CA key',
  environmentVariable: 'CLOUDFLARE_API_USER_SERVICE_KEY',
  why: 'The key makes and revokes the certificates with which Cloudflare trusts the origin servers of the account’s zones.',
  remedy: 'Change the Origin CA key under My Profile, API Tokens, use a scoped API token instead, and read it from the environment.',
  keywords: ['v1.0-'],
  pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/,

  continuation: 'word-or-dash',
  isPrefixShared: true,
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const cloudflareApiUserServiceKey = '⟦v1.¦0-a2b1d400d46cdfc04ca97a1c-d3f5962db8a74f3df2ad15ed6be1d16a1b8318e6d5180ba316ec569a7be242abf9ad1feba3fd62dd8d6bcf5ae3cc57925074b0ed134002f7ace668521cc82489c65765a35c315c72ed⟧';\n",
      fixed: 'const cloudflareApiUserServiceKey = process.env.CLOUDFLARE_API_USER_SERVICE_KEY!;\n',
    },
    {
      path: '.env',
      code: 'CLOUDFLARE_API_USER_SERVICE_KEY=⟦v1.¦0-6a8135a84f8439664cf2a045-8a1390b665543e929a44a58ef768703f00acc2249e5bb050922c4cb2a9a9b26c3cf624fc68b609ce78f436018b5809109235a80d8b44268650065014672541e67feca982a06063b65c⟧\n',
    },
  ],
  good: ["const version = 'v1.0-beta';\n", "const build = 'v1.0-0123456789abcdef01234567';\n"],
} satisfies Examples;
