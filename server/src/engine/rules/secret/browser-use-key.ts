import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/browser-use-key',
  title: 'Hard-coded Browser Use API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.cloud.browser-use.com/'],
  rotation: 'https://cloud.browser-use.com/settings',
  noun: 'Browser Use API key',
  environmentVariable: 'BROWSER_USE_API_KEY',
  why: 'Whoever has the key runs browser agents on its owner’s credits and uses the owner’s saved browser profiles.',
  remedy: 'Delete the key in Browser Use Cloud, and read a new one from `BROWSER_USE_API_KEY`.',
  keywords: ['bu_'],
  pattern: /bu_[\w-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const browserUseApiKey = '⟦bu¦_fny5tavXsHuN99vBstApS7P87nbEdsxE035PPbhI42r⟧';\n",
      fixed: 'const browserUseApiKey = process.env.BROWSER_USE_API_KEY!;\n',
    },
    { path: '.env', code: 'BROWSER_USE_API_KEY=⟦bu¦_7xZut1FYche2iY0P7UL4K37dvoOqcBJSrUF0zldX3ef⟧\n' },
  ],
  good: ['const key = process.env.BROWSER_USE_API_KEY;\n', "const column = 'bu_quarterly_revenue_by_business_unit_and_reg_x';\n"],
} satisfies Examples;
