import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wandb-key',
  title: 'Hard-coded Weights & Biases API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters'],
  rotation: 'https://wandb.ai/settings',
  noun: 'Weights & Biases API key',
  environmentVariable: 'WANDB_API_KEY',
  why: 'The key reads, changes and deletes the runs, models and data of its user and the user’s teams.',
  remedy: 'Delete the key in the user settings, and read a new one from `WANDB_API_KEY`.',
  keywords: ['wandb_v1_'],
  pattern: /wandb_v1_[0-9A-Za-z]{27}_[0-9A-Za-z]{49}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const wandbApiKey = '⟦wan¦db_v1_TRPZr8AVxjyVc2EDoSQ76C7LADy_OfpoKoHnQK0hgjucQG0tWH6jr9T6rUbJiyThVJbaXrc93yil9⟧';\n",
      fixed: 'const wandbApiKey = process.env.WANDB_API_KEY!;\n',
    },
    { path: '.env', code: 'WANDB_API_KEY=⟦wan¦db_v1_M0nAUah6xToKPpOnPBveXSQE3B7_0DNKae4n0PrRH7qZ6yJZTCCEQE0fgAiStYsPJs5a18aCy4Ckq⟧\n' },
  ],
  good: ['const wandbApiKey = process.env.WANDB_API_KEY;\n', "const prefix = 'wandb_v1_';\n"],
} satisfies Examples;
