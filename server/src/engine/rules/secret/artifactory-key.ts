import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/artifactory-key',
  title: 'Hard-coded JFrog Artifactory API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key'],

  noun: 'JFrog Artifactory API key',
  environmentVariable: 'ARTIFACTORY_API_KEY',
  why: "The key downloads, uploads and deletes artifacts in the name of its owner; a replaced artifact runs in everyone's build.",
  remedy: 'Revoke the key in the profile of the JFrog Platform, and read an access token that replaces it from the environment.',
  keywords: ['akcp'],
  pattern: /AKCp[0-9A-Za-z]{66,72}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const artifactoryApiKey = '⟦AKC¦pm70SBh42bQSsL6g6wobBeUKelv7Ser5iwusicAHFhhYupK4k6WkLcant7wiBwkwX7wkg⟧';\n",
      fixed: 'const artifactoryApiKey = process.env.ARTIFACTORY_API_KEY!;\n',
    },
    { path: '.env', code: 'ARTIFACTORY_API_KEY=⟦AKC¦paY8p05SYXOy1mN8gygtjQ3VLaehbYq3UtZRToo2QlgZ9UoXE7CuUyeiQLlDTm2w6IXI6C⟧\n' },
  ],
  good: ['const artifactoryApiKey = process.env.ARTIFACTORY_API_KEY;\n', "const prefix = 'akcp';\n"],
} satisfies Examples;
