import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mindee-key',
  title: 'Hard-coded Mindee API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.mindee.com/'],
  rotation: 'https://app.mindee.com/api-keys',
  noun: 'Mindee API key',
  environmentVariable: 'MINDEE_V2_API_KEY',
  why: 'Whoever has the key reads documents at its owner’s cost. Every clone and build log of the project holds it too.',
  remedy: 'Delete the key on Mindee’s platform, and read a new one from `MINDEE_V2_API_KEY`.',
  keywords: ['mindee'],
  pattern: /md_[0-9A-Za-z_-]{32,48}/,
  around: { before: 150, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const mindeeV2ApiKey = '⟦md¦_AhPnKe6aBStDqfzlP9I1IodShn6aQ3bOSAQku0Vy⟧';\n",
      fixed: 'const mindeeV2ApiKey = process.env.MINDEE_V2_API_KEY!;\n',
    },
    { path: '.env', code: 'MINDEE_V2_API_KEY=⟦md¦_R4A8tLOO3HLKfJgLrb18smiPI5OkVr3r3jmkmfZQ⟧\n' },
  ],
  good: [
    'const mindeeV2ApiKey = process.env.MINDEE_V2_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=md¦_2IsJlXreBJbVHVAVQ4ofASb0PZEZTNvoXXOrUrWE\n' },
  ],
} satisfies Examples;
