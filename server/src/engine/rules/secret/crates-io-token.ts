import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/crates-io-token',
  title: 'Hard-coded crates.io API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://doc.rust-lang.org/cargo/reference/publishing.html', 'https://crates.io/docs/trusted-publishing'],
  rotation: 'https://crates.io/settings/tokens',
  noun: 'crates.io API token',
  environmentVariable: 'CARGO_REGISTRY_TOKEN',
  why: 'The token publishes and yanks versions of crates: code that is built at everyone who depends on them.',
  remedy: 'Revoke the token in the account settings of crates.io, and read a new one from the environment.',
  keywords: ['cio'],
  pattern: /cio[0-9A-Za-z]{32}/,

  continuation: 'base64',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const cargoRegistryToken = '⟦cio¦AORhbUAfjVeuFD56ayepKoo2C3P1UULn⟧';\n",
      fixed: 'const cargoRegistryToken = process.env.CARGO_REGISTRY_TOKEN!;\n',
    },
    { path: '.env', code: 'CARGO_REGISTRY_TOKEN=⟦cio¦tKyYm267AFQfqyqv86coHlPtYUviVJei⟧\n' },
  ],
  good: [
    'const cargoRegistryToken = process.env.CARGO_REGISTRY_TOKEN;\n',
    "const words = 'cioppino and cioccolato';\n",
    "const hash = 'sha512-d9Vq/cioG7yT2¦bQm4Wn8Xk1Lr5Zp0Hs3Jv6Cd==';\n",
  ],
} satisfies Examples;
