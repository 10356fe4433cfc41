import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { base58Length } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/solana-private-key',
  title: 'Hard-coded Solana private key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://solana.com/developers/cookbook/wallets/restore-keypair', 'https://solana.com/docs/core/accounts'],

  noun: 'Solana private key',
  environmentVariable: 'SOLANA_PRIVATE_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: [
    'private_key',
    'privatekey',
    'secret_key',
    'secretkey',
    'keypair',
    'privkey',
    'bs58.decode',
    'frombase58string',
    'from_base58_string',
  ],
  pattern:
    /(?:(?:private|secret)_?key\w{0,20}|keypair\w{0,20}|privkey|bs58\.decode|from_?base58_?string)["'\x60)\]]{0,2}\s{0,3}[:=(]{0,2}\s{0,3}(?:new )?(?:Uint8Array(?:\.from)?\(|bs58\.decode\(|Buffer\.from\()?\s{0,3}(?:["'\x60](?<secret>[1-9A-HJ-NP-Za-km-z]{86,88})|\[(?<numbers>[0-9,\s]{127,500})\])/i,

  continuation: 'none',

  judge({ value, span, groups, match, text }) {
    if (/[0-9A-Za-z]/.test(text.charAt(span.end))) return null;
    if (groups['secret'] !== undefined)
      return base58Length(value) === 64 && /[0-9]/.test(value) && /[A-Z]/.test(value) ? { whole: span } : null;
    const numbers = (groups['numbers'] ?? '')
      .split(',')
      .map((number) => number.trim())
      .filter((number) => number !== '');
    if (
      numbers.length !== 64 ||
      new Set(numbers).size < 32 ||
      numbers.some((number) => !/^[0-9]{1,3}$/.test(number) || Number(number) > 255)
    )
      return null;
    if (numbers.filter((number, index) => Number(number) === Number(numbers[index - 1]) + 1).length > 8) return null;
    const start = match.end - 2 - (groups['numbers'] ?? '').length;
    return { span: { start, end: match.end } };
  },
});

export const examples = {
  bad: [
    {
      code: "const solanaPrivateKey = '⟦2YBV¦EDp4bEKvFhqdiHyXeR68wy7KV22jXbsLE6GQB5ZH7bC38YdgCNeh7vuffMZCBmHzcSvLDQ4rcozLAZVmXcWX⟧';\n",
      fixed: 'const solanaPrivateKey = process.env.SOLANA_PRIVATE_KEY!;\n',
    },
    {
      code: 'const payer = Keypair.fromSecretKey(Uint8Array.from(⟦[83, ¦222, 123, 36, 40, 54, 107, 108, 238, 173, 1, 201, 28, 11, 183, 51, 242, 2, 89, 247, 211, 93, 57, 81, 155, 128, 143, 255, 253, 89, 86, 140, 84, 154, 36, 60, 106, 185, 217, 95, 149, 144, 213, 103, 51, 7, 232, 80, 203, 82, 112, 157, 20, 201, 7, 63, 82, 175, 16, 115, 226, 3, 226, 212]⟧));\n',
    },
  ],
  good: [
    'const payer = Keypair.fromSecretKey(bs58.decode(process.env.SOLANA_PRIVATE_KEY));\n',
    'const secretKey = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]);\n',
    "const publicKey = 'ARnLUzrUYURNG6yuZMJFFQCJHi6tEL55g171WR7zWwhG';\n",
  ],
} satisfies Examples;
