import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/entra-refresh-token',
  title: 'Hard-coded Microsoft Entra refresh token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://learn.microsoft.com/entra/identity-platform/refresh-tokens'],
  rotation: 'https://learn.microsoft.com/entra/identity/users/users-revoke-access',
  noun: 'Microsoft Entra refresh token',
  environmentVariable: 'AZURE_REFRESH_TOKEN',
  why: 'A refresh token gets access tokens as the user who signed in, for up to 90 days and longer while it is used.',
  remedy: 'Revoke the user’s sessions in Entra ID, and let a library of Microsoft (MSAL) keep tokens in its own cache.',
  keywords: ['agabaaeaaa', 'agabaweaaa'],
  pattern: /[01]\.A[\w-]{20,130}\.?AgAB(?:AAEAAA|AwEAAA)[\w-]{180,1500}/,
  around: { before: 140, after: 1600 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const azureRefreshToken = '⟦0.A¦XYPEOZJNA8TB3trn3ArEybEGZXFJEJkJYQII5CYj31OVkYGxIHSnjznWgnW.AgABAAEAAADvAKvaPaSuNKDNLASyA0upe7HrNi8l939TGLX6m3JgdqxhUCU5CD6nv20AbiRoJ13ovU6dclIJMkfJ4r67m5ao5A8z6CDvHHT5fYlohvZfJVmtRer5U9w859zY2rFWO87LBSL0jRz92wRb67WoYckKcNVF942mU41emCvYaNf9DhwHi0noF5flj9GclDeqaphpkdkZuqSKLhRnQce63TUOEmfu08kMrW2OO3QD5Kr138L5X9dkJWRIz7lAjgsbCPqOWAexNdT4WcFq5wrXOe-TEyU-va6WgV08Fd5BbeKSElXGp0aMyR31U0YuaZtrmH73BYAxHeNeXRDGqzkwZTTx8ZevAmhvEfYSkXmM7YBUW1cndzREKaUN01vaABL1t2_Mq6gmFjCx7hdVXqcAPEnCK-urGib4qPCSEIP⟧';\n",
      fixed: 'const azureRefreshToken = process.env.AZURE_REFRESH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_REFRESH_TOKEN=⟦0.A¦Xl1yHmd9oOSeySuSaISURVvotI13S5mKrdiHdU8nhKnHdL2Wvo3azLc8jC5.AgABAAEAAADmLpvwHhFAebWgQBCu303ZYU3Ha5xuU8p_VEc_iDNCybp_yqAY5CSgshVJOyO1Y7wTbg7Dmgm5O2pnXUGl6XZKR6ABvSlkmrzUl5KlU8-Lkdb9hqUmvuO9VwLZlOquczwB0GWwr7-iNWrXYIhrYdowj1KrRj5UbCp-rcd7iwuujooBh_c-QqwpY2VwxCb0DZ0JtNl3b1kB98re7CWRxye-SOxGt2P7F80I9SH2T2IBLYz1zijGKl6F64Yy_NpCwUQ91JxSvGWw8sY4m4Apge2mHrrr9vO5luWG2UIV275rz2YGmr4ZWX280WDMJj_MhlK5rZzel-38-Mnx8LzA37cpAK8u6CdjSXhAQIDCCSK4h37S_0fAr0DvaQYWQtg6RMsnkMcMOQujnv7y1KWB2PAuR2nkspIZBFRUU49⟧\n',
    },
  ],
  good: ['const token = process.env.AZURE_REFRESH_TOKEN;\n', "const data = 'AgABAAEAAAD';\n"],
} satisfies Examples;
