import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { appendArgument, hasSpread, isTestPath, removeStatement } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/torch-unsafe-load',
  title: 'Model or array file that can run code when it is loaded',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: [
    'https://docs.pytorch.org/docs/stable/generated/torch.load.html',
    'https://numpy.org/doc/stable/reference/generated/numpy.load.html',
  ],
  message: 'Loading this file can run code hidden in it, since it is unpickled. Load weights only, or use safetensors.',
  why: 'The file format is a pickle, and a pickle is a program. A model from a hub, a mail or a shared folder runs whatever its author put in, with the rights of the program that loads it.',
  remedy: 'Load plain tensors only, or store weights as safetensors:\n\n```python\nstate = torch.load(path, weights_only=True)\n```',
  fix: 'review',
  listeners: [
    onCall(['torch.load', 'torch.serialization.load'], (call, context, report) => {
      if (hasSpread(call) || isTestPath(context.path)) return;
      const only = argumentOf(call.args, 'weights_only');
      if (only !== null) {
        if (context.valueOf(only.node) !== false) return;
        report(only.span, {
          fixes: [review('Load weights only (fails for files that hold whole objects)', replace(spanOf(only.node), 'True'))],
        });
        return;
      }
      const edit = appendArgument(call, 'weights_only=True');
      report(spanOf(call.callee), {
        severity: 'info',
        message: 'Before PyTorch 2.6 this runs code hidden in the file. Say weights_only=True.',
        fixes: [edit === null ? null : review('Load weights only (fails for files that hold whole objects)', edit)],
      });
    }),
    onCall(['numpy.load', 'numpy.lib.npyio.load', 'numpy.lib.format.read_array', 'cupy.load'], (call, context, report) => {
      const allow = argumentOf(call.args, 2, 'allow_pickle');
      if (allow === null || isTestPath(context.path) || context.valueOf(allow.node) !== true) return;
      const edit = allow.name === null ? replace(allow.span, 'False') : context.removeItem(allow.span);
      report(allow.span, { severity: 'info', fixes: [review('Load plain arrays only (fails for arrays of objects)', edit)] });
    }),
    onCall(
      [
        ...['keras', 'tensorflow.keras', 'tensorflow.python.keras', 'tf.keras', 'keras.src'].flatMap((owner) => [
          `${owner}.models.load_model`,
          `${owner}.saving.load_model`,
          `${owner}.layers.deserialize`,
          `${owner}.models.model_from_json`,
          `${owner}.models.model_from_config`,
        ]),
      ],
      (call, context, report) => {
        const mode = argumentOf(call.args, 'safe_mode');
        if (mode === null || context.valueOf(mode.node) !== false) return;
        report(mode.span, {
          message: 'With safe_mode off, a model file runs code hidden in its Lambda layers. Leave safe mode on.',
          fixes: [review('Leave safe mode on (fails for models with Lambda layers)', replace(spanOf(mode.node), 'True'))],
        });
      },
    ),
    onCall(
      [
        'keras.config.enable_unsafe_deserialization',
        'tensorflow.keras.config.enable_unsafe_deserialization',
        'keras.saving.enable_unsafe_deserialization',
      ],
      (call, context, report) => {
        report(spanOf(call.callee), {
          message: 'From here on, model files run code hidden in them. Remove this call.',
          fixes: [review('Remove the statement (fails for models with Lambda layers)', removeStatement(call.node, context))],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import torch

state = torch.load(path, map_location="cpu", ⟦weights_only=False⟧)
other = ⟦torch.load⟧(path)
`,
      fixed: `import torch

state = torch.load(path, map_location="cpu", weights_only=True)
other = torch.load(path, weights_only=True)
`,
    },
    {
      code: `import keras

model = keras.models.load_model(path, ⟦safe_mode=False⟧)
`,
      fixed: `import keras

model = keras.models.load_model(path, safe_mode=True)
`,
    },
    {
      code: `import numpy as np

data = np.load(path, ⟦allow_pickle=True⟧)
`,
      fixed: `import numpy as np

data = np.load(path)
`,
    },
  ],
  good: [
    `import torch

state = torch.load(path, weights_only=True)
`,
    `import numpy as np

data = np.load(path)
`,
  ],
} satisfies Examples;
