import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/fal-key',
  title: 'Hard-coded fal API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.fal.ai/'],
  rotation: 'https://fal.ai/dashboard/keys',
  noun: 'fal API key',
  environmentVariable: 'FAL_KEY',
  why: 'Whoever has the key runs models at its owner’s cost; a key of admin scope also deploys apps.',
  remedy: 'Delete the key in the fal dashboard, and read a new one from `FAL_KEY`.',
  keywords: ['fal_', 'fal-key', 'falkey', 'fal.ai', 'fal-ai', 'fal.config', 'fal.run'],
  pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32}/,
  around: { before: 150, after: 150 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const falKey = '⟦0580c9¦7a-9519-4182-ad7a-6f81bcf982cc:c61bf61e557b8d9aed6efd70974a3fe0⟧';\n",
      fixed: 'const falKey = process.env.FAL_KEY!;\n',
    },
    { path: '.env', code: 'FAL_KEY=⟦00a6bc¦1c-5433-4478-aaa2-342bb0cc1fb4:417c11d0cbeb97eeed355a302f8b9a3a⟧\n' },
  ],
  good: [
    'const falKey = process.env.FAL_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=6e0029¦ff-8f34-446d-ad2e-92c8ac1b72dd:635bf6ef69e9785be1d48435f7fb8dbb\n' },
  ],
} satisfies Examples;
