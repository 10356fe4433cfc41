import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/steam-login-cookie',
  title: 'Hard-coded Steam login cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://help.steampowered.com/en/faqs/view/7EFD-3CAE-64D3-1C31'],

  noun: 'Steam login cookie',
  environmentVariable: 'STEAM_LOGIN_SECURE',
  why: 'The cookie `steamLoginSecure` is the login of an account, with its inventory and market.',
  remedy: 'Deauthorise all devices in Steam Guard and keep cookies out of code.',
  keywords: ['7656119'],
  pattern: /7656119[0-9]{10}(?:%7C%7C|\|\|)(?:[0-9A-F]{40}|ey[0-9A-Za-z_-]{20,200}\.[0-9A-Za-z_-]{50,900}\.[0-9A-Za-z_-]{40,400})/,

  continuation: 'word',

  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const steamLoginSecure = '⟦765¦61192250842746%7C%7C592D02EBA2FCAC6B90DE6B3A89BAC42F57531BFF⟧';\n",
      fixed: 'const steamLoginSecure = process.env.STEAM_LOGIN_SECURE!;\n',
    },
    { path: '.env', code: 'STEAM_LOGIN_SECURE=⟦765¦61198818783370%7C%7CEC1011234D4250F0DD485C4F2E34B4AF35F415A0⟧\n' },
  ],
  good: ['const steamLoginSecure = process.env.STEAM_LOGIN_SECURE;\n', "const id = '76561198412716157';\n"],
} satisfies Examples;
