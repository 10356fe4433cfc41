import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/voiceflow-key',
  title: 'Hard-coded Voiceflow API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.voiceflow.com/'],

  noun: 'Voiceflow API key',
  environmentVariable: 'VOICEFLOW_API_KEY',
  why: 'The key runs the project’s agent and reads its transcripts and knowledge base; a workspace key reaches all projects.',
  remedy: 'Regenerate the key in the agent’s settings, and read the new one from `VOICEFLOW_API_KEY`.',
  keywords: ['vf.dm.', 'vf.ws.'],
  pattern: /VF\.(?:DM|WS)\.[0-9a-f]{24}\.[0-9A-Za-z]{16}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const voiceflowApiKey = '⟦VF.¦DM.4634f2d10dd4abf2cba10f1b.ubczsrohr9z4bXKJ⟧';\n",
      fixed: 'const voiceflowApiKey = process.env.VOICEFLOW_API_KEY!;\n',
    },
    { path: '.env', code: 'VOICEFLOW_API_KEY=⟦VF.¦DM.552f8924074ae302dd7197cc.Px9R8jAFkgU3HnfL⟧\n' },
  ],
  good: ['const voiceflowApiKey = process.env.VOICEFLOW_API_KEY;\n', "const prefix = 'vf.dm.';\n"],
} satisfies Examples;
