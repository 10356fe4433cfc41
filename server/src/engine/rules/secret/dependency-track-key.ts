import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dependency-track-key',
  title: 'Hard-coded Dependency-Track API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.dependencytrack.org/integrations/rest-api/'],

  noun: 'Dependency-Track API key',
  environmentVariable: 'DTRACK_API_KEY',
  why: 'The key uploads bills of materials and reads findings and projects, with the permissions of its team.',
  remedy: 'Delete the key of the team in Dependency-Track, and read a new one from the environment.',
  keywords: ['odt_'],
  pattern: /odt_(?:[0-9A-Za-z]{8}_)?[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const dtrackApiKey = '⟦odt¦_AJO6wowz1hV9VCx79yWu55dgcijVhHDm⟧';\n",
      fixed: 'const dtrackApiKey = process.env.DTRACK_API_KEY!;\n',
    },
    { path: '.env', code: 'DTRACK_API_KEY=⟦odt¦_eynFORa3ZQU4N4k4hYu8M9DhwYZRkhJV⟧\n' },
  ],
  good: ['const dtrackApiKey = process.env.DTRACK_API_KEY;\n', "const prefix = 'odt_';\n"],
} satisfies Examples;
