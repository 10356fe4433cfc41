/** Shannon entropy of a text's own characters, in bits for each character. */
export function entropyOf(value: string): number {
  const counts = new Map<number, number>();
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/**
 * How much of the entropy that its length and alphabet allow a text has, from 0 to 1. A short text cannot show the whole
 * entropy of a large alphabet, so the bound is the smaller of log2(alphabet) and log2(length).
 */
export function entropyShare(value: string, alphabetSize: number): number {
  if (value.length < 2) return 0;
  return entropyOf(value) / Math.min(Math.log2(alphabetSize), Math.log2(value.length));
}

/**
 * Share below which a token is too regular to be drawn at random. Of random texts of 24 to 64 characters over alphabets of 16
 * to 64 characters fewer than one in a hundred thousand lies below it, which a test measures.
 */
export const leastRandomShare = 0.7;
