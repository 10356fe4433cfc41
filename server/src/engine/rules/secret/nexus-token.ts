import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nexus-token',
  title: 'Hard-coded Sonatype Nexus token',
  severity: 'error',
  confidence: 'high',
  references: ['https://help.sonatype.com/en/npm-security.html'],

  noun: 'Sonatype Nexus token',
  environmentVariable: 'NEXUS_TOKEN',
  why: 'The token downloads and publishes packages of the Nexus repository in the name of its owner, without a further sign-in.',
  remedy: 'Reset the token on the account page of Nexus Repository, and read a new one from the environment.',
  keywords: ['npmtoken.', 'dockertoken.', 'conantoken.'],
  pattern: /(?:Npm|Docker|Conan)Token\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const nexusToken = '⟦Doc¦kerToken.7cddd67e-236c-bcfa-be20-bcf03632980e⟧';\n",
      fixed: 'const nexusToken = process.env.NEXUS_TOKEN!;\n',
    },
    { path: '.env', code: 'NEXUS_TOKEN=⟦Doc¦kerToken.f77d2adf-de77-71a4-eb64-0b78c9dc6224⟧\n' },
  ],
  good: ['const nexusToken = process.env.NEXUS_TOKEN;\n', 'const kind = NpmToken.fromString(text);\n'],
} satisfies Examples;
