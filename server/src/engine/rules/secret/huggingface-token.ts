import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/huggingface-token',
  title: 'Hard-coded Hugging Face token',
  severity: 'error',
  confidence: 'high',
  references: ['https://huggingface.co/docs/hub/security-tokens'],
  noun: 'Hugging Face token',
  environmentVariable: 'HF_TOKEN',
  why: 'The token reads private models and data, and with write rights replaces a model that others load.',
  remedy: 'Invalidate the token on the settings page, and read a new one from `HF_TOKEN`.',
  keywords: ['hf_', 'api_org_'],
  pattern: /(?:hf|api_org)_[0-9A-Za-z]{34}/,
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      path: 'settings.py',
      code: 'import os\n\nhf_token = "⟦hf_lfNYa¦RrwEYBmvOzOpdjNIDcdNjNqwvHgMX⟧"\n',
      fixed: 'import os\n\nhf_token = os.environ["HF_TOKEN"]\n',
    },
    {
      path: '.env',
      code: 'HF_TOKEN=⟦hf_SAejg¦VztEMhyHndvQBYWmWNICqtczfaZWj⟧\n',
    },
  ],
  good: ["const token = 'hf_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n", "const name = 'hf_pretrained_model_name_or_path';\n"],
} satisfies Examples;
