import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

/** The first digits of the keys of Hardhat’s and Ganache’s development accounts, which every installation shares. */
const wellKnown = new Set(
  (
    'ac0974be 59c6995e 5de4111a 7c852118 47e179ec 8b3a350c 92db14e4 4bbbf85c dbda1821 2a871d07 f214f2b2 701b615b a267530f 47c99abe c526ee95 ' +
    '8166f546 ea6c44ac 689af8ef de9be858 df57089f 4f3edf98 6cbed15c 6370fd03 646f1ce2 add53f9a 395df67f e485d098 a453611d 829e924f b0057716'
  ).split(' '),
);

export const rule = secretRule({
  id: 'secret/ethereum-private-key',
  title: 'Hard-coded private key of an Ethereum wallet',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://ethereum.org/en/developers/docs/accounts/', 'https://hardhat.org/hardhat-runner/docs/config'],

  noun: 'wallet private key',
  environmentVariable: 'PRIVATE_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: [
    'private_key',
    'privatekey',
    'private-key',
    'private key',
    'privkey',
    'priv_key',
    'accounts',
    'wallet(',
    'from_key',
    'fromkey',
  ],
  pattern:
    /(?:priv(?:ate)?[_ -]?key\w{0,20}|accounts|wallet|from_?key)["'\x60)\]]{0,2}\s{0,4}[:=(, ]{0,3}\s{0,4}\[?\s{0,8}["'\x60]?(?<secret>(?:0x)?[0-9a-f]{64})/i,

  continuation: 'none',
  alphabetSize: 16,

  judge({ value, span, match, text }) {
    if (/[0-9A-Za-z_]/.test(text.charAt(span.end))) return null;
    const digits = value.slice(-64);
    if (wellKnown.has(digits.slice(0, 8).toLowerCase()) || !/[a-f]/i.test(digits)) return null;
    const name = text.slice(match.start, span.start);
    if (/hash|public|address|digest|checksum|fingerprint|_id\b|Id\b/i.test(name)) return null;
    if (value.length === 64 && !/priv/i.test(name)) return null;
    return { whole: span };
  },
});

export const examples = {
  bad: [
    {
      code: "const privateKey = '⟦0x7b¦8cea92fa6b12becd538c72bc90dc65203078b35363d7f6b40611fb4aa587fb⟧';\n",
      fixed: 'const privateKey = process.env.PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'DEPLOYER_PRIVATE_KEY=⟦0fd6¦43cff605bd636faecb653ff81da9e9f3ac25d09714de40d114a18d16a7da⟧\n' },
    {
      code: "export default { networks: { sepolia: { accounts: ['⟦0x94¦13390ffed186790815e36536120aff214d6f7e784ee2dd8010aca57cd09352⟧'] } } };\n",
      fixed: 'export default { networks: { sepolia: { accounts: [process.env.PRIVATE_KEY!] } } };\n',
    },
    {
      path: 'deploy.py',
      code: 'account = Account.from_key("⟦0xaf¦2ca049a3029d951cfec6a4e5690b05013dcd756d961c5eb42f58612cabbeab⟧")\n',
      fixed: 'import os\n\naccount = Account.from_key(os.environ["PRIVATE_KEY"])\n',
    },
  ],
  good: [
    'const privateKey = process.env.PRIVATE_KEY;\n',
    "const privateKeyHash = '0x¦59c09525d5a9f20e58814470f1fc2db0bac3a6591654db57615205ef6776be06';\n",
    "const firstHardhatAccount = { privateKey: '0xac09¦74bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80' };\n",
    "const accounts = ['0x¦2dbe3bcaa7ec7d71ed05d1e2be8f77176c93bf2d'];\n",
  ],
} satisfies Examples;
