import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/yandex-iam-token',
  title: 'Hard-coded Yandex Cloud IAM token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token'],
  rotation: 'https://yandex.cloud/en/docs/iam/operations/iam-token/revoke-iam-token',
  noun: 'Yandex Cloud IAM token',
  environmentVariable: 'YC_TOKEN',
  why: 'The token acts as its user or service account in the whole cloud, for at most twelve hours.',
  remedy: 'Revoke it in the IAM service, and get tokens at run time from the metadata service or a key file.',
  keywords: ['t1.9eu'],
  pattern: /t1\.9eu[\w-]{60,600}\.[\w-]{80,90}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const ycToken = '⟦t1.¦9euelZQ61T0l5MOVML73Btxmrbs_bDE1pgnCfQ32eVxKvTfJiO5JNIVelY1aOTKRJbnRZQgEmf2Nf81rd0ZTBV1lOhtAF9I_cxOllR1z8h6vdLxSH8AnZHjYn7RcpvA_WJ2imm9k_yf2FClPIR.Y74wPJSAvAxyYyDDdruycncVXQCjPRCNVm05Aamy2NrexAVhBNjH3AkqdkFsGihoel0NpYA8psaqyzeJPTTYDP⟧';\n",
      fixed: 'const ycToken = process.env.YC_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'YC_TOKEN=⟦t1.¦9euelZAvJiweWsrrjUb3BtSlueJLdWHT7NvOAC9TK4S8-tCTfz3tY8SDs-piMoN6fXLlqTH8Fdomwu1zEk_U6nmJ45xSfnnT_qse8r4qF-1D14IpYAh_fr129PtOkvII-JM079RIt6VqFj5ef-.AbCnSK4yqA7t9AmhOeB0tk4UrBwnxkTM0ghlS8GdRZ7gHlFZjKhOp34DxuuOXg1tOivG_dbfrwr-z-3cS743bw⟧\n',
    },
  ],
  good: ['const ycToken = process.env.YC_TOKEN;\n', "const prefix = 't1.9eu';\n"],
} satisfies Examples;
