import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/codesandbox-key',
  title: 'Hard-coded CodeSandbox API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://codesandbox.io/docs/sdk'],
  rotation: 'https://codesandbox.io/t/api',
  noun: 'CodeSandbox API key',
  environmentVariable: 'CSB_API_KEY',
  why: 'The key starts sandboxes on the account of the workspace and runs code in them.',
  remedy: 'Revoke the key on the API page of CodeSandbox, and read a new one from the environment.',
  keywords: ['csb_v1_'],
  pattern: /csb_v1_[\w-]{40,48}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const csbApiKey = '⟦csb¦_v1_G1muoDZ8LdOp6mHFtY1wF4QkQ4UjJhbWW7Pq5MFvQ7x⟧';\n",
      fixed: 'const csbApiKey = process.env.CSB_API_KEY!;\n',
    },
    { path: '.env', code: 'CSB_API_KEY=⟦csb¦_v1_1XlMQIPrFCUMaZOUA70HJeU852vdvKbEzf38Y1uVQ7x⟧\n' },
  ],
  good: ['const csbApiKey = process.env.CSB_API_KEY;\n', "const file = 'csb_v1_f2126_f2165_platform_source_boundary_pc34_compat';\n"],
} satisfies Examples;
