import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/imagekit-private-key',
  title: 'Hard-coded ImageKit private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://imagekit.io/docs/api-keys'],

  noun: 'ImageKit private key',
  environmentVariable: 'IMAGEKIT_PRIVATE_KEY',
  why: 'The key uploads, lists and deletes all files of the media library.',
  remedy: 'Delete the key pair under Developer options and read a new one from the environment.',
  keywords: ['private_'],
  pattern: /private_[0-9A-Za-z+/]{27}=/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const imagekitPrivateKey = '⟦pri¦vate_lzlF9PYhhlg3FxziByYv/l5eMnS=⟧';\n",
      fixed: 'const imagekitPrivateKey = process.env.IMAGEKIT_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'IMAGEKIT_PRIVATE_KEY=⟦pri¦vate_hVaxopFnshkG6LSfuUfKVkrWkBr=⟧\n' },
  ],
  good: ['const imagekitPrivateKey = process.env.IMAGEKIT_PRIVATE_KEY;\n', 'const x = { private_key: load() };\n'],
} satisfies Examples;
