import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/jetbrains-permanent-token',
  title: 'Hard-coded JetBrains permanent token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html'],
  rotation: 'https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html',
  noun: 'JetBrains permanent token',
  environmentVariable: 'YOUTRACK_TOKEN',
  why: 'The token acts as its owner in YouTrack, Hub or JetBrains Space: it reads and changes issues, projects and users that this person sees.',
  remedy: 'Delete the token under Account security in the profile, and read a new one from the environment.',
  keywords: ['perm:', 'perm-'],
  pattern: /perm[:-][0-9A-Za-z+/=_-]{4,120}\.[0-9A-Za-z+/=_-]{2,160}\.[0-9A-Za-z]{28,48}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    // User and name of the token stand in it as base64.
    const [user, name, random] = value.slice(5).split('.');
    if (random === undefined || !/\d/.test(random) || !/[A-Z]/.test(random)) return null;
    for (const part of [user, name]) {
      const bytes = decodeBase64(part ?? '');
      if (bytes === null || bytes.some((byte) => byte < 32)) return null;
    }
    return {};
  },
});

export const examples = {
  bad: [
    {
      code: "const youtrackToken = '⟦per¦m:amFuZS5zemVy.TkRVbXRv.Ol6DTeF8AiGXlhSumlx5Ld36ZEakQ7⟧';\n",
      fixed: 'const youtrackToken = process.env.YOUTRACK_TOKEN!;\n',
    },
    { path: '.env', code: 'YOUTRACK_TOKEN=⟦per¦m:amFuZS5wN2o1.TkRVdHVn.MSjDsGysAK5OcYm4PC4EYo3ZQgV3Q7⟧\n' },
  ],
  good: [
    'const youtrackToken = process.env.YOUTRACK_TOKEN;\n',
    "const key = 'perm:admin.users.readAllOfThemInOneSingleRequest';\n",
    "const id = 'perm-read.write.deleteEverythingInTheProject';\n",
  ],
} satisfies Examples;
