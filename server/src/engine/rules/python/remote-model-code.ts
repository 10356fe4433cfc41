import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { isTestFile, callOfArgument } from '../../code/languages/python/calls.ts';
import { onBinding, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/remote-model-code',
  title: 'Code of a model repository is run',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [829, 94],
  controls: ['OWASP A08:2021'],
  references: [
    'https://huggingface.co/docs/transformers/main/en/custom_models',
    'https://huggingface.co/docs/datasets/main/en/package_reference/loading_methods',
  ],
  message: 'This runs Python code from the model repository, whatever its owner puts there. Remove trust_remote_code=True.',
  why: 'With `trust_remote_code`, the library downloads modules of the repository and imports them. Its owner, or whoever took over the account, then runs code with the rights of this program; without a fixed revision, also code that was written after you looked.',
  remedy:
    'Leave it out. Where a model needs it, read the code and name the revision that was read:\n\n```python\nAutoModel.from_pretrained(name, revision="5c8b1f2")\n```',
  fix: 'review',
  listeners: [
    onBinding(
      ['trust_remote_code', 'trust_repo'],
      (binding, context, report) => {
        if (context.valueOf(binding.value) !== true || isTestFile(context.path)) return;
        if (callOfArgument(binding.value, context) === null) return;
        report(binding.span, {
          fixes: [review('Run no code of the repository (fails for models that need it)', context.removeItem(binding.span))],
        });
      },
      ['keyword'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from transformers import AutoModel

model = AutoModel.from_pretrained("owner/model", revision="5c8b1f2", ⟦trust_remote_code=True⟧)
`,
      fixed: `from transformers import AutoModel

model = AutoModel.from_pretrained("owner/model", revision="5c8b1f2")
`,
    },
    {
      code: `from datasets import load_dataset

data = load_dataset("owner/data", ⟦trust_remote_code=True⟧, split="train", revision="5c8b1f2")
`,
      fixed: `from datasets import load_dataset

data = load_dataset("owner/data", split="train", revision="5c8b1f2")
`,
    },
  ],
  good: [
    `from transformers import AutoModel

model = AutoModel.from_pretrained("./model", trust_remote_code=False)
`,
    `from transformers import AutoModel

model = AutoModel.from_pretrained("./model", trust_remote_code=options.trust)
`,
  ],
} satisfies Examples;
