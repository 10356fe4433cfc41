import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/digitalocean-token',
  title: 'Hard-coded DigitalOcean token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
  noun: 'DigitalOcean token',
  environmentVariable: 'DIGITALOCEAN_TOKEN',
  why: 'The token starts, reads and destroys machines, databases and DNS records of the account.',
  remedy: 'Delete the token on the API page, make one with the fewest scopes, and read it from the environment.',
  keywords: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
  pattern: /do[opr]_v1_[0-9a-f]{64}/,
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const doToken = '⟦dop_v1_c¦7f1c6047415945b068a8bd491ae56e3cb0f67f56b0b8182b44db06b14fc9161⟧';\n",
      fixed: 'const doToken = process.env.DO_TOKEN!;\n',
    },
    {
      path: 'terraform.tfvars',
      code: 'do_token = "⟦doo_v1_f¦ccd3dffc772e9676e34bbd29fe2539e010ed71111b010e9cc9338db8726289e⟧"\n',
    },
  ],
  good: ["const token = 'dop_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n", "const prefix = 'dop_v1_';\n"],
} satisfies Examples;
