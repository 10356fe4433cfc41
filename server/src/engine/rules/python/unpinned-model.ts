import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { optionOf } from '../../code/languages/python/options.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const libraries = [
  'transformers',
  'diffusers',
  'datasets',
  'huggingface_hub',
  'sentence_transformers',
  'peft',
  'timm',
  'tokenizers',
  'vllm',
  'torch',
  'adapters',
];

export const rule = pythonRule({
  id: 'python/unpinned-model',
  title: 'Model or data set is downloaded in whatever version there is',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [494, 829],
  controls: ['OWASP A08:2021', 'OWASP LLM03:2025'],
  references: [
    'https://huggingface.co/docs/transformers/main_classes/model#transformers.PreTrainedModel.from_pretrained',
    'https://huggingface.co/docs/huggingface_hub/guides/download#from-specific-version',
    'https://docs.pytorch.org/docs/stable/hub.html',
  ],
  message: 'Tomorrow this may load something else, code included. Name the revision by its commit.',
  why: 'The owner of a repository, or whoever takes the account over, can replace the files at any time. Old formats hold pickles, and `trust_remote_code` runs the Python files that come along.',
  remedy:
    'Name the commit that you looked at:\n\n```python\nAutoModel.from_pretrained("org/model", revision="5d0e9f…", trust_remote_code=False)\n```',
  fix: null,
  listeners: [
    onCall(
      [
        '*.from_pretrained',
        'datasets.load_dataset',
        'huggingface_hub.hf_hub_download',
        'huggingface_hub.snapshot_download',
        'transformers.pipeline',
        'load_dataset',
        'hf_hub_download',
        'snapshot_download',
      ],
      (call, context, report) => {
        if (!importsModule(context, ...libraries)) return;
        const revision = optionOf(call, context, 'revision');
        const pinned = revision === null ? null : context.stringOf(revision.node);
        if (revision !== null && (pinned === null || !/^(?:main|master|refs\/heads\/\w+)$/.test(pinned))) return;
        const name = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
        // A path of this machine is downloaded by nobody.
        if (name !== null && /^(?:\.|\/|~)|^[A-Za-z]:/.test(name)) return;
        if (call.name.path === 'transformers.pipeline' && optionOf(call, context, 'model', 1) === null) return;
        if (call.args.some(({ spread }) => spread) || trustsCode(call, context)) return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

/** What the rule about code of model repositories tells of. */
function trustsCode(call: Parameters<typeof optionOf>[0], context: Parameters<typeof optionOf>[1]): boolean {
  return ['trust_remote_code', 'trust_repo'].some((name) => {
    const option = optionOf(call, context, name);
    return option !== null && context.valueOf(option.node) === true;
  });
}

export const examples = {
  bad: [
    {
      code: `from transformers import AutoModel

model = ⟦AutoModel.from_pretrained⟧("shop/ranker")
`,
    },
    {
      code: `from datasets import load_dataset

data = ⟦load_dataset⟧("shop/orders", split="train")
`,
    },
  ],
  good: [
    `from transformers import AutoModel

model = AutoModel.from_pretrained("shop/ranker", revision="5d0e9f1")
local = AutoModel.from_pretrained("./ranker")
`,
    `from shop import Ranker

model = Ranker.from_pretrained("ranker")
`,
  ],
} satisfies Examples;
