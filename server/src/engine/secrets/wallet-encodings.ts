import { base58, base58xrp, bech32 } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';

const alphabets = { bitcoin: base58, xrp: base58xrp };

/**
 * The bytes of a base58check text without its checksum, which is the start of the double SHA-256; null where it is wrong.
 *
 * @param alphabet the order of the digits: Bitcoin's, which most chains took over, or that of the XRP Ledger.
 */
export function decodeBase58Check(encoded: string, alphabet: keyof typeof alphabets = 'bitcoin'): Uint8Array | null {
  try {
    const bytes = alphabets[alphabet].decode(encoded);
    const payload = bytes.subarray(0, -4);
    const sum = sha256(sha256(payload));
    return bytes.length > 4 && bytes.subarray(-4).every((byte, index) => byte === sum[index]) ? payload : null;
  } catch {
    return null;
  }
}

/** Number of bytes that a base58 text stands for; 0 where it is none. */
export function base58Length(encoded: string): number {
  try {
    return base58.decode(encoded).length;
  } catch {
    return 0;
  }
}

/** True when the last six characters are the checksum of those before them (https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki). */
export function hasBech32Checksum(encoded: string): boolean {
  try {
    bech32.decode(encoded as `${string}1${string}`, false);
    return true;
  } catch {
    return false;
  }
}
