import type { Span } from '../model/span.ts';
import { bytesToLatin1, decodeBase64 } from './base64.ts';

/** Longest armoured key that is read, in UTF-16 units: an RSA key of 16,384 bits takes 13,000. */
const longestArmour = 20_000;

export interface PrivateKey {
  /** From the first dash of the header to the last dash of the footer, or to the end of the body where there is no footer. */
  readonly span: Span;
  /** `proven`: the body decodes to a key of the kind that the header names. */
  readonly proof: 'proven' | 'broken';
  readonly encrypted: boolean;
}

/** The base64 of a body whose lines may be indented, quoted, joined by `+` or `\`, or separated by written `\n`. */
function bodyOf(armour: string): { body: string; encrypted: boolean } {
  let body = '';
  let encrypted = false;
  for (const line of armour.split(/\\{1,2}r\\{1,2}n|\\{1,2}[nr]|[\r\n]/)) {
    if (/^\W*(?:Proc-Type|DEK-Info|Version|Comment|Charset|Hash|Subject)\b/i.test(line)) {
      if (/ENCRYPTED/.test(line)) encrypted = true;
      continue;
    }
    for (const piece of line.split(/[\s"'`,;]+/)) if (/^[A-Za-z0-9+/]{2,}={0,2}$/.test(piece)) body += piece;
  }
  return { body, encrypted };
}

/** True when the bytes are one DER sequence that says its own length: the outer form of PKCS#1, PKCS#8 and SEC1 keys. */
function isDerSequence(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const first = bytes[1] ?? 0;
  if (first < 0x80) return bytes.length >= first + 2 && first >= 16;
  const lengthBytes = first - 0x80;
  if (lengthBytes < 1 || lengthBytes > 3) return false;
  let length = 0;
  for (let index = 0; index < lengthBytes; index++) length = length * 256 + (bytes[2 + index] ?? 0);
  const missing = length + 2 + lengthBytes - bytes.length;
  return missing <= 0 && missing > -4;
}

function proves(kind: string, bytes: Uint8Array, encrypted: boolean): boolean {
  if (kind.startsWith('OPENSSH')) return bytesToLatin1(bytes.slice(0, 15)) === 'openssh-key-v1\u0000';
  if (kind.startsWith('PGP')) return (bytes[0] ?? 0) >= 0x80 && bytes.length > 64;
  if (encrypted) return bytes.length >= 64;
  return isDerSequence(bytes);
}

/** What of a text without a footer can be a key's body: up to the first character or blank line that no body has. */
function unfinishedArmour(piece: string): string {
  const end = piece.search(/[^A-Za-z0-9+/=\s\\"',]|\n\s*\n/);
  return (end < 0 ? piece : piece.slice(0, end)).trimEnd();
}

/**
 * Reads an armoured private key (RFC 7468, RFC 4716) whose header starts at `start`. Null when there is no body worth the name.
 *
 * @param header the whole header line: `-----BEGIN RSA PRIVATE KEY-----`.
 */
export function readPrivateKey(text: string, start: number, header: string): PrivateKey | null {
  const bodyStart = start + header.length;
  const reach = text.slice(bodyStart, bodyStart + longestArmour);
  const nextHeader = reach.indexOf('-----BEGIN ');
  const piece = nextHeader < 0 ? reach : reach.slice(0, nextHeader);
  const footerStart = piece.indexOf('-----END ');
  const hasFooter = footerStart >= 0;
  // Without its footer the key may go on for any length: only the lines that follow at once are taken for it.
  const armour = hasFooter ? piece.slice(0, footerStart) : unfinishedArmour(piece);
  const { body, encrypted } = bodyOf(armour);
  if (body.length < 40 || /\.\.\.|…|\*\*\*|xxxx/i.test(armour)) return null;
  const footer = hasFooter ? (/^-----END [A-Z0-9 ]{1,40}-----/.exec(piece.slice(footerStart))?.[0] ?? '') : '';
  const kind = header.slice('-----BEGIN '.length);
  const bytes = decodeBase64(body);
  return {
    span: { start, end: bodyStart + armour.length + footer.length },
    proof: bytes !== null && hasFooter && proves(kind, bytes, encrypted) ? 'proven' : 'broken',
    encrypted: encrypted || kind.startsWith('ENCRYPTED'),
  };
}
