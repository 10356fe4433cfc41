import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread, importsModule } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const libraries = ['transformers', 'huggingface_hub', 'datasets', 'diffusers', 'sentence_transformers', 'peft', 'timm', 'tokenizers'];

export const rule = pythonRule({
  id: 'python/unpinned-model-download',
  title: 'Model or data set of a hub without a fixed revision',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [494, 829],
  controls: ['OWASP A08:2021'],
  references: [
    'https://huggingface.co/docs/huggingface_hub/main/en/guides/download',
    'https://huggingface.co/docs/transformers/main/en/main_classes/model',
  ],
  message: 'Without a revision, the newest files are loaded, whoever changed them. Name a commit: revision="<commit>".',
  why: 'A repository of a hub changes when its owner, or a thief of the account, pushes to it. What was tested is then not what is loaded, and file formats such as pickle bring code along.',
  remedy: 'Name the full commit:\n\n```python\nAutoModel.from_pretrained("owner/model", revision="<commit>")\n```',
  fix: null,
  listeners: [
    onCall(
      [
        '*.from_pretrained',
        'datasets.load_dataset',
        'load_dataset',
        'huggingface_hub.hf_hub_download',
        'hf_hub_download',
        'huggingface_hub.snapshot_download',
        'snapshot_download',
        'sentence_transformers.SentenceTransformer',
        'transformers.pipeline',
      ],
      (call, context, report) => {
        if (hasSpread(call) || call.args.length === 0) return;
        const { path } = call.name;
        if (
          path.endsWith('.from_pretrained') &&
          call.name.root !== 'import' &&
          !importsModule(context, ...libraries) &&
          !/(?:^|\.)Auto\w{1,60}\.from_pretrained$/.test(path) &&
          // Owner and name, as only a hub has them.
          !/^\w[\w.-]{0,95}\/[\w.-]{1,95}$/.test(context.stringOf(call.args[0]?.node ?? call.node) ?? '')
        )
          return;
        const revision = argumentOf(call.args, 'revision') ?? argumentOf(call.args, 'code_revision');
        const pinned = revision === null ? null : context.stringOf(revision.node);
        // A branch is no fixed revision; a value that is not known may be one.
        if (revision !== null && pinned !== 'main' && pinned !== 'master') return;
        if (argumentOf(call.args, 'local_files_only') !== null) return;
        const source = argumentOf(call.args, 'repo_id') ?? argumentOf(call.args, path === 'transformers.pipeline' ? 1 : 0, 'model');
        if (source === null && path === 'transformers.pipeline') return;
        const name = source === null ? null : context.stringOf(source.node);
        // Folders and file formats of the own machine.
        if (
          name !== null &&
          (/^[.~/\\]|\.[a-z]{2,5}$|^[A-Z]:/.test(name) || /^(?:json|csv|text|parquet|imagefolder|audiofolder|arrow|pandas)$/.test(name))
        )
          return;
        if (source !== null && /(?:dir|path|folder|checkpoint)$/i.test(context.textOf(source.node))) return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from transformers import AutoModel

model = ⟦AutoModel.from_pretrained⟧("owner/model")
other = ⟦AutoModel.from_pretrained⟧("owner/model", revision="main")
`,
    },
    {
      code: `from huggingface_hub import hf_hub_download

path = ⟦hf_hub_download⟧(repo_id="owner/model", filename="weights.bin")
`,
    },
  ],
  good: [
    `from transformers import AutoModel

model = AutoModel.from_pretrained("owner/model", revision="5c8b1f2")
own = AutoModel.from_pretrained("./model")
`,
    `from datasets import load_dataset

rows = load_dataset("csv", data_files="rows.csv")
`,
  ],
} satisfies Examples;
