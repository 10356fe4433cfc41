import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/consul-token',
  title: 'Hard-coded Consul ACL token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://developer.hashicorp.com/consul/docs/secure/acl/token'],

  noun: 'Consul ACL token',
  environmentVariable: 'CONSUL_HTTP_TOKEN',
  why: 'The token reads and changes the services, keys and policies of the Consul cluster that its policies cover; a bootstrap token does all of it.',
  remedy: 'Delete it with `consul acl token delete`, and read a new one from the environment.',
  keywords: ['consul_http_token', 'x-consul-token', 'consul_token'],
  pattern:
    /(?:CONSUL_HTTP_TOKEN|X-Consul-Token|CONSUL_TOKEN)["']?[\s:=,]{1,6}["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i,
  around: { before: 0, after: 60 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    { path: 'deploy.sh', code: 'export CONSUL_HTTP_TOKEN=⟦44910¦790-148e-7418-86d0-48c283e5f430⟧\n' },
    {
      code: "const line = 'CONSUL_HTTP_TOKEN=⟦44f42¦726-1d8a-9cd9-4fa4-b7cc8c48de82⟧';\n",
      fixed: 'const line = process.env.CONSUL_HTTP_TOKEN!;\n',
    },
  ],
  good: ['const token = process.env.CONSUL_HTTP_TOKEN;\n', "const CONSUL_HTTP_TOKEN = '00000000-0000-0000-0000-000000000000';\n"],
} satisfies Examples;
