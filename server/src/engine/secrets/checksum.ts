const crcTable = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as in ISO 3309 and zlib, of a text's UTF-16 units taken as bytes; meant for ASCII. */
export function crc32(text: string): number {
  let value = 0xffffffff;
  for (let index = 0; index < text.length; index++) value = (crcTable[(value ^ text.charCodeAt(index)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number in base 62 with digits before capitals before small letters, padded with zeros on the left. */
export function toBase62(value: number, length: number): string {
  let digits = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) digits = (base62Digits[rest % 62] ?? '') + digits;
  return digits.padStart(length, '0');
}

/**
 * True when the last six characters are the base-62 CRC-32 of those before them, as in the tokens of GitHub and npm
 * (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/).
 *
 * @param body the token without its prefix.
 */
export function hasBase62Checksum(body: string): boolean {
  return body.length > 6 && toBase62(crc32(body.slice(0, -6)), 6) === body.slice(-6);
}
