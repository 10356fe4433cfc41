import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/evernote-developer-token',
  title: 'Hard-coded Evernote developer token',
  severity: 'error',
  confidence: 'high',
  references: ['https://dev.evernote.com/doc/articles/dev_tokens.php'],
  rotation: 'https://dev.evernote.com/doc/articles/dev_tokens.php',
  noun: 'Evernote developer token',
  environmentVariable: 'EVERNOTE_TOKEN',
  why: 'The token reads and changes all notes and notebooks of its owner, until it expires after a year.',
  remedy: 'Revoke the token on the developer tokens page of Evernote, and read a new one from the environment.',
  keywords: [':v=2:h='],
  pattern: /S=s\d{1,4}:U=[0-9a-f]{1,12}:E=[0-9a-f]{6,14}:C=[0-9a-f]{6,14}:P=[0-9a-f]{1,6}:A=[\w-]{1,60}:V=2:H=[0-9a-f]{32}/,
  around: { before: 160, after: 32 },
  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const evernoteToken = '⟦S=s1:¦U=ad210:E=ef29921d99b:C=ecba0604232:P=1cd:A=en-devtoken:V=2:H=4dc418f56ad4cc23678e56693ea15ae3⟧';\n",
      fixed: 'const evernoteToken = process.env.EVERNOTE_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'EVERNOTE_TOKEN=⟦S=s1:¦U=1c325:E=2ace5e67360:C=860c1c171a0:P=1cd:A=en-devtoken:V=2:H=8aa3558b0b14072d8d6bf375566b8828⟧\n',
    },
  ],
  good: ['const evernoteToken = process.env.EVERNOTE_TOKEN;\n', "const prefix = 'S=s1:U=';\n"],
} satisfies Examples;
