import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase58Check } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/bitcoin-wif-key',
  title: 'Hard-coded Bitcoin private key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer.bitcoin.org/devguide/wallets.html#wallet-import-format-wif',
    'https://developer.bitcoin.org/reference/rpc/importprivkey.html',
  ],

  noun: 'Bitcoin private key',
  environmentVariable: 'BITCOIN_PRIVATE_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['wif', 'privkey', 'privatekey', 'private_key', 'private-key', 'private key', 'bitcoin', 'litecoin', 'dogecoin', 'wallet'],
  pattern: /[5KL9cTQ67X][1-9A-HJ-NP-Za-km-z]{50,51}/,
  around: { before: 120, after: 200 },
  continuation: 'word',

  judge({ value }) {
    // Version, 32 bytes of key, and a 1 where the public key is compressed.
    const bytes = decodeBase58Check(value);
    if (bytes === null || (bytes.length !== 33 && !(bytes.length === 34 && bytes[33] === 1))) return null;
    return bytes[0] === 0xef ? { severity: 'info', remark: 'it belongs to a test network, whose coins are worth nothing.' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const bitcoinPrivateKey = '⟦L4it¦X8CrhTQVcQ5p1cq2ZmYnNSTGvWSf7KQYLgxJRxzYZCf164i4⟧';\n",
      fixed: 'const bitcoinPrivateKey = process.env.BITCOIN_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'BITCOIN_PRIVATE_KEY=⟦KxYD¦fPgbJPr4t8nxLdRBomzCTHyWTK5bPDtmPaFQoffZPUV943CM⟧\n' },
    {
      code: "const wallet = bitcoin.ECPair.fromWIF('⟦5KQu¦wSn5KQbv9hVqMeKcGq6UdiT8xCc5tdnv9vCWpmCheAauNtT⟧');\n",
      fixed: 'const wallet = bitcoin.ECPair.fromWIF(process.env.BITCOIN_PRIVATE_KEY!);\n',
    },
  ],
  good: [
    'const wif = process.env.BITCOIN_PRIVATE_KEY;\n',
    "const privateKeyHash = 'K¦QCK7DmxY2m9xYUJMRbftS3iQvR4oA2Kx4i4agxZ2mifVjR5QfkK';\n",
  ],
} satisfies Examples;
