import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pushplus-token',
  title: 'Hard-coded PushPlus token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.pushplus.plus/doc/'],

  noun: 'PushPlus token',
  environmentVariable: 'PUSHPLUS_TOKEN',
  why: 'Anyone with the token sends messages to the owner’s WeChat. Every clone and build log of the project holds it too.',
  remedy: 'Reset the token on the PushPlus page and read the new one from the environment.',
  keywords: ['pushplus.plus/send', 'pushplus.hxtrip.com/send'],
  pattern: /pushplus\.(?:plus|hxtrip\.com)\/send\/?\?token=[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const pushplusToken = '⟦pushplus.pl¦us/send?token=4c06ac697232f003a4e5be1555c74ef7⟧';\n",
      fixed: 'const pushplusToken = process.env.PUSHPLUS_TOKEN!;\n',
    },
    { path: 'notify.py', code: 'url = "http://www.⟦pushplus.pl¦us/send?token=e2333974892ed75c4a69b4ca47874004⟧"\n' },
  ],
  good: ['const url = `http://www.pushplus.plus/send?token=${token}`;\n', "const name = 'PUSHPLUS_TOKEN';\n"],
} satisfies Examples;
