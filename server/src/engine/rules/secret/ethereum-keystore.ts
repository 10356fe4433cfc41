import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { isTestPath } from '../../secrets/places.ts';
export const rule = secretRule({
  id: 'secret/ethereum-keystore',
  title: 'Hard-coded keystore of an Ethereum wallet',
  severity: 'warning',
  confidence: 'high',
  references: ['https://ethereum.org/en/developers/docs/data-structures-and-encoding/web3-secret-storage/'],

  noun: 'encrypted wallet keystore',
  environmentVariable: 'KEYSTORE_CIPHERTEXT',
  why: 'The keystore holds the wallet’s private key, and its password alone protects it: whoever has the file can try passwords for as long as they like.',
  remedy: 'Move the coins to a new wallet, and keep its keystore outside the repository.',
  keywords: ['kdfparams'],
  pattern: /ciphertext["']?\s{0,3}:\s{0,3}["'](?<secret>[0-9a-f]{64})["']/,
  around: { before: 600, after: 600 },
  continuation: 'none',
  alphabetSize: 16,

  judge({ span, text, path }) {
    const near = text.slice(Math.max(0, span.start - 900), span.end + 900);
    if (!/["']?mac["']?\s{0,3}:/.test(near) || !/aes-128-ctr/.test(near)) return null;
    return isTestPath(path) ? { whole: span, severity: 'hint', confidence: 'low' } : { whole: span };
  },
});

export const examples = {
  bad: [
    {
      path: 'keystore.json',
      code: '{ "version": 3, "crypto": { "ciphertext": "⟦09d¦3572609ff3966d436d0ec32b1e0c2048f522f15966be7a652961ecc380293⟧", "cipherparams": { "iv": "fccb84581014c0a541939058b0616889" }, "cipher": "aes-128-ctr", "kdf": "scrypt", "kdfparams": { "dklen": 32, "salt": "033ce1b1e76c65cd95cffeb83899069c4c1243047a1c136e2a2f2c9fb15c5aff", "n": 262144, "r": 8, "p": 1 }, "mac": "32dcca9dbff530d5bd4ce719fd86be43d197c0ea03462c834182da6f7fdda6b1" } }\n',
    },
    {
      code: 'const keystore = { version: 3, crypto: { ciphertext: \'⟦3c5¦e4d1d1dff9ff307d4f027da53792dacdae897de5eb93d9cc6f218da46e9c3⟧\', cipherparams: { iv: "61824940bf180b129603f37b51347155" }, cipher: "aes-128-ctr", kdf: "scrypt", kdfparams: { dklen: 32, salt: "4ad850cf7ad930dc2e48d28be6a1883e90567084376a529b62a2baff212d9eba", n: 262144, r: 8, p: 1 }, mac: "86448b2e8f672b916fa998498a82722d2aa22f910e82a0a4693bc61ed22e594a" } };\n',
      fixed:
        'const keystore = { version: 3, crypto: { ciphertext: process.env.KEYSTORE_CIPHERTEXT!, cipherparams: { iv: "61824940bf180b129603f37b51347155" }, cipher: "aes-128-ctr", kdf: "scrypt", kdfparams: { dklen: 32, salt: "4ad850cf7ad930dc2e48d28be6a1883e90567084376a529b62a2baff212d9eba", n: 262144, r: 8, p: 1 }, mac: "86448b2e8f672b916fa998498a82722d2aa22f910e82a0a4693bc61ed22e594a" } };\n',
    },
  ],
  good: [
    "const keystore = { crypto: { kdf: 'scrypt', kdfparams: { dklen: 32 }, ciphertext: process.env.CIPHERTEXT } };\n",
    "const kdfparams = { salt: 'd48bb2e4a3f00cff76106cf1fbdbd821594fc3ee7bd713145b08b98253757c1f' };\n",
  ],
} satisfies Examples;
