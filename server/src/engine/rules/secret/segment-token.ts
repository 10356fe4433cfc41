import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/segment-token',
  title: 'Hard-coded Segment Public API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.segmentapis.com/'],

  noun: 'Segment Public API token',
  environmentVariable: 'SEGMENT_PUBLIC_API_TOKEN',
  why: 'The token reads and changes sources, destinations and users of the Segment workspace.',
  remedy: 'Delete the token in the workspace settings of Segment, and read a new one from the environment.',
  keywords: ['sgp_'],
  pattern: /sgp_[0-9A-Za-z]{64}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const segmentPublicApiToken = '⟦sgp¦_s5E7YoL1wqx3s35thakPw1MkNmMQOmW2AJGscHUcSQ4wmIStov5ShnfrafATiQ7x⟧';\n",
      fixed: 'const segmentPublicApiToken = process.env.SEGMENT_PUBLIC_API_TOKEN!;\n',
    },
    { path: '.env', code: 'SEGMENT_PUBLIC_API_TOKEN=⟦sgp¦_fcRRUWPAAuex3AfwQQ1knYrKz0Eor5WG1M4zsy3xMgs8s39ngHG3UyPui3kw8Q7x⟧\n' },
  ],
  good: ['const segmentPublicApiToken = process.env.SEGMENT_PUBLIC_API_TOKEN;\n', "const prefix = 'sgp_';\n"],
} satisfies Examples;
