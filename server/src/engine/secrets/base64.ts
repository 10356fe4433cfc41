const digitOf = new Int8Array(128).fill(-1);
for (const [digits, start] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 0],
  ['-_', 62],
] as const) {
  for (let index = 0; index < digits.length; index++) digitOf[digits.charCodeAt(index)] = start + index;
}

/**
 * Decodes base64 in the usual or the URL-safe alphabet, with or without padding. Null for any other character, also white
 * space, and for a length that no encoder makes.
 */
export function decodeBase64(encoded: string): Uint8Array | null {
  let length = encoded.length;
  for (let padding = 0; padding < 2 && encoded.charCodeAt(length - 1) === 61; padding++) length--;
  if (length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let position = 0;
  for (let index = 0; index < length; index++) {
    const code = encoded.charCodeAt(index);
    const digit = code < 128 ? (digitOf[code] ?? -1) : -1;
    if (digit < 0) return null;
    buffer = ((buffer << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[position++] = (buffer >> bits) & 0xff;
  }
  return bytes;
}

/** The value of a base64 digit of either alphabet by its ASCII code; -1 for any other character. */
function digitAt(codes: Uint8Array, at: number): number {
  const code = codes[at] as number;
  return code < 128 ? (digitOf[code] as number) : -1;
}

function isPrintableByte(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9;
}

/** True when the base64 at `start` begins with three bytes of printable ASCII: a look that nearly all other text does not stand. */
export function encodesText(codes: Uint8Array, start: number): boolean {
  const first = digitAt(codes, start);
  const second = digitAt(codes, start + 1);
  const third = digitAt(codes, start + 2);
  const fourth = digitAt(codes, start + 3);
  if ((first | second | third | fourth) < 0) return false;
  const bits = (first << 18) | (second << 12) | (third << 6) | fourth;
  return isPrintableByte(bits >> 16) && isPrintableByte((bits >> 8) & 255) && isPrintableByte(bits & 255);
}

/** True for bytes that are printable ASCII and white space alone. */
export function isPrintable(bytes: Uint8Array): boolean {
  return bytes.every(isPrintableByte);
}

/** Longest base64 that `readBase64` reads, in UTF-16 units: a keystore of 30 kB. */
const longestBase64 = 40_000;

/** The base64 that starts at `start`, with its padding; empty where there is none. */
export function readBase64(text: string, start: number): string {
  return /^[0-9A-Za-z+/]{1,40000}={0,2}/.exec(text.slice(start, start + longestBase64 + 2))?.[0] ?? '';
}

/** Bytes as text, one UTF-16 unit for each byte: right for ASCII, and enough to compare or parse JSON keys. */
export function bytesToLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
