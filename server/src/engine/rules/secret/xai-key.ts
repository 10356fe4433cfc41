import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/xai-key',
  title: 'Hard-coded xAI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.x.ai/docs/overview'],
  rotation: 'https://console.x.ai',
  noun: 'xAI API key',
  environmentVariable: 'XAI_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost, and depending on its permissions reads and changes the team’s other resources.',
  remedy: 'Disable or delete the key in the xAI console, and read a new one from `XAI_API_KEY`.',
  keywords: ['xai-'],
  pattern: /xai-[0-9A-Za-z]{80}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const xaiApiKey = '⟦xai¦-rCdon2aRDpV4GFIxbHS8ampOzDD1R8sK4z2IVADi9fOQq135CYMfWXQFcZYdHTNOYByERgZJ9k8QXCRU⟧';\n",
      fixed: 'const xaiApiKey = process.env.XAI_API_KEY!;\n',
    },
    { path: '.env', code: 'XAI_API_KEY=⟦xai¦-RhY1aW61qUTktiSidtJudGARvG1HAeoisLF8ci4h2DqjONjJ1FE2HTt229WBA9T8SvVGNjSMgh2jo6IE⟧\n' },
  ],
  good: ['const xaiApiKey = process.env.XAI_API_KEY;\n', "const prefix = 'xai-';\n"],
} satisfies Examples;
