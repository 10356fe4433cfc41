import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nuget-key',
  title: 'Hard-coded NuGet API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/nuget/nuget-org/publish-a-package'],
  rotation: 'https://www.nuget.org/account/apikeys',
  noun: 'NuGet API key',
  environmentVariable: 'NUGET_API_KEY',
  why: 'The key publishes and unlists packages on nuget.org: code that runs at everyone who installs them.',
  remedy: 'Delete or regenerate the key on the API keys page of nuget.org, and read it from the environment.',
  keywords: ['oy2'],
  pattern: /oy2[a-z2-7]{43}/,

  continuation: 'base64',
  alphabetSize: 32,

  judge({ value }) {
    return /[2-7]/.test(value.slice(3)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const nugetApiKey = '⟦oy2¦uoi7hg77kjhbc2nptm55qukebnzybh5kbtw4hxhbnds⟧';\n",
      fixed: 'const nugetApiKey = process.env.NUGET_API_KEY!;\n',
    },
    { path: '.env', code: 'NUGET_API_KEY=⟦oy2¦2dukpbvv5dak6stnhqzs4lpzdwlgord3kxqp5rd4uun⟧\n' },
  ],
  good: ['const nugetApiKey = process.env.NUGET_API_KEY;\n', "const prefix = 'oy2';\n"],
} satisfies Examples;
