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
      code: 'const doToken = \'⟦dop_v1_c¦ebcdf252c85e174207533220bccca1e7db3dee7e052131091f5baf67cc9560b⟧\';\n',
      fixed: 'const doToken = process.env.DO_TOKEN!;\n',
    },
    {
      path: 'terraform.tfvars',
      code: 'do_token = "⟦doo_v1_3¦3fc5ae06451c4de46b16fbfb9b839b5a6d447c77f3923254b3113146c6c2b0c⟧"\n',
    },
  ],
  good: [
    'const token = \'dop_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\';\n',
    'const prefix = \'dop_v1_\';\n',
  ],
} satisfies Examples;
