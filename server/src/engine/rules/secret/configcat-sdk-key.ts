import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/configcat-sdk-key',
  title: 'Hard-coded ConfigCat SDK key',
  severity: 'info',
  confidence: 'high',
  references: ['https://configcat.com/docs/sdk-reference/overview/'],

  noun: 'ConfigCat SDK key',
  environmentVariable: 'CONFIGCAT_SDK_KEY',
  why: 'The key downloads the feature flags of one environment with their targeting rules. It is built into client apps, so treat the rules as public.',
  remedy: 'Read the key from the settings of each environment, and rotate it in ConfigCat when it is misused.',
  keywords: ['configcat-sdk-1/'],
  pattern: /configcat-sdk-1\/[\w-]{22}\/[\w-]{22}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const configcatSdkKey = '⟦con¦figcat-sdk-1/MH7m0DYcUEK6mCbZAzVobH/n9V_5YaZ6rb6087e0MaBKb⟧';\n",
      fixed: 'const configcatSdkKey = process.env.CONFIGCAT_SDK_KEY!;\n',
    },
    { path: '.env', code: 'CONFIGCAT_SDK_KEY=⟦con¦figcat-sdk-1/oizD8fEO--GbARZXZocHZE/t0uRvG_xjoCRZvTKC3pnx9⟧\n' },
  ],
  good: ['const configcatSdkKey = process.env.CONFIGCAT_SDK_KEY;\n', "const prefix = 'configcat-sdk-1/';\n"],
} satisfies Examples;
