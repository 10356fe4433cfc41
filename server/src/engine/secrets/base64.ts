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

/** Bytes as text, one UTF-16 unit for each byte: right for ASCII, and enough to compare or parse JSON keys. */
export function bytesToLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
