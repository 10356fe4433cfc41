import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread, isTestPath } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/model-file-load',
  title: 'Model file that may hold code',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: [
    'https://docs.pytorch.org/docs/stable/generated/torch.load.html',
    'https://keras.io/api/models/model_saving_apis/model_saving_and_loading/',
    'https://scikit-learn.org/stable/model_persistence.html',
  ],
  message: 'Model files of this format can hold code that runs when they are loaded. Load only files that you made.',
  why: 'Keras models with Lambda layers, and everything that is pickled inside, hold code of whoever made the file. A model from a hub or a colleague then runs with the rights of the program that loads it.',
  remedy: 'Load weights instead of whole models, use safetensors or ONNX, and check where a file comes from.',
  fix: null,
  listeners: [
    onCall(
      [
        ...['keras', 'tensorflow.keras', 'tf.keras', 'tensorflow.python.keras'].flatMap((owner) => [
          `${owner}.models.load_model`,
          `${owner}.saving.load_model`,
          `${owner}.models.model_from_json`,
          `${owner}.models.model_from_yaml`,
        ]),
        'tensorflow.saved_model.load',
        'torch.jit.load',
        'torch.hub.load',
        'torch.hub.load_state_dict_from_url',
        'torch.package.PackageImporter',
        'mlflow.pyfunc.load_model',
        'mlflow.sklearn.load_model',
        'mlflow.pytorch.load_model',
        'fastai.learner.load_learner',
        'fastai.vision.all.load_learner',
        'fasttext.load_model',
        'gensim.models.Word2Vec.load',
        'gensim.models.KeyedVectors.load',
        'stable_baselines3.PPO.load',
        'ultralytics.YOLO',
        'pytorch_lightning.LightningModule.load_from_checkpoint',
      ],
      (call, _context, report) => {
        const mode = argumentOf(call.args, 'safe_mode');
        if (mode !== null || call.args.length === 0) return;
        report(spanOf(call.callee));
      },
    ),
    // The other rule about these calls leaves tests, and calls with unknown arguments, to this one.
    onCall(['torch.load', 'torch.serialization.load'], (call, context, report) => {
      if (!hasSpread(call) && !isTestPath(context.path)) return;
      const only = argumentOf(call.args, 'weights_only');
      if (only === null || context.valueOf(only.node) === false) report(spanOf(call.callee));
    }),
    onCall(['numpy.load'], (call, context, report) => {
      const allow = argumentOf(call.args, 2, 'allow_pickle');
      if (allow !== null && isTestPath(context.path) && context.valueOf(allow.node) === true) report(allow.span);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from tensorflow.keras.models import load_model

model = ⟦load_model⟧("model.h5")
`,
    },
    {
      code: `import torch

model = ⟦torch.jit.load⟧(path)
network = ⟦torch.hub.load⟧("owner/repository", "resnet18")
`,
    },
  ],
  good: [
    `from safetensors.torch import load_file

weights = load_file("model.safetensors")
`,
    `import keras

model = keras.models.load_model("model.keras", safe_mode=True)
`,
  ],
} satisfies Examples;
