import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/gitpod-token',
  title: 'Hard-coded Gitpod personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.gitpod.io/docs/classic/user/configure/user-settings/access-tokens'],

  noun: 'Gitpod personal access token',
  environmentVariable: 'GITPOD_TOKEN',
  why: 'The token starts workspaces in the name of its owner and reads what is in them.',
  remedy: 'Delete the token in the user settings of Gitpod, and read a new one from the environment.',
  keywords: ['gitpod_pat_'],
  pattern: /gitpod_pat_[\w-]{43}\.[\w-]{40,80}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const gitpodToken = '⟦git¦pod_pat_7PQ0S1A8OJMXtrcWPR3woRcUvF2KuwsdDbk1gK2Xx5b.PjQCNcKmVRkcZ9iJFsJpXm5hqGnObjyyzlIJalm99fSBrMnKGBNsc1LmSFY-LdhtASZcPsD7P⟧';\n",
      fixed: 'const gitpodToken = process.env.GITPOD_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'GITPOD_TOKEN=⟦git¦pod_pat_VJYYTaFNNScgNLKJj9s0SmbZec2G2ye63jOO8-0_9mv.olArTN40pUxaJQ90S4DzbHoiX18W--lcKbDU5YfWSCcOuyujaC9ntcBE-kOSfzX⟧\n',
    },
  ],
  good: ['const gitpodToken = process.env.GITPOD_TOKEN;\n', "const prefix = 'gitpod_pat_';\n"],
} satisfies Examples;
