import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nomad-token',
  title: 'Hard-coded Nomad ACL token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://developer.hashicorp.com/nomad/docs/secure/acl/tokens'],

  noun: 'Nomad ACL token',
  environmentVariable: 'NOMAD_TOKEN',
  why: 'The token runs and stops jobs on the Nomad cluster and reads their variables, within its policies; a bootstrap token does all of it.',
  remedy: 'Delete it with `nomad acl token delete`, and read a new one from the environment.',
  keywords: ['nomad_token', 'x-nomad-token'],
  pattern: /(?:NOMAD_TOKEN|X-Nomad-Token)["']?[\s:=,]{1,6}["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/i,
  around: { before: 0, after: 60 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    { path: 'deploy.sh', code: 'export NOMAD_TOKEN=⟦83ebc¦079-1e38-a4d4-5377-829e7f23dba9⟧\n' },
    { code: "const line = 'NOMAD_TOKEN=⟦3137a¦17c-0995-53c9-152e-6e76b465431d⟧';\n", fixed: 'const line = process.env.NOMAD_TOKEN!;\n' },
  ],
  good: ['const token = process.env.NOMAD_TOKEN;\n', "const NOMAD_TOKEN = '00000000-0000-0000-0000-000000000000';\n"],
} satisfies Examples;
