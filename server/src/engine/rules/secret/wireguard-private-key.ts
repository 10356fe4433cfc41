import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/wireguard-private-key',
  title: 'Hard-coded WireGuard private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.wireguard.com/quickstart/', 'https://man7.org/linux/man-pages/man8/wg.8.html'],

  noun: 'WireGuard private key',
  environmentVariable: 'WIREGUARD_PRIVATE_KEY',
  why: 'Whoever has the key joins the private network as that peer and reads what is sent to it; a preshared key takes away the second lock.',
  remedy: 'Make a new key with `wg genkey`, give the peers its public half, and keep configurations with keys outside the repository.',
  keywords: ['privatekey', 'private_key', 'private-key', 'presharedkey', 'preshared_key'],
  pattern: /(?:private|preshared)[_-]?key["']?\s{0,4}[:=]\s{0,4}["']?(?<secret>[0-9A-Za-z+/]{43}=)/i,

  continuation: 'none',

  judge({ value, span, text, match }) {
    if (/[0-9A-Za-z+/=]/.test(text.charAt(span.end))) return null;
    // `wg genkey` clears the lowest three bits and the highest one, and sets the second highest.
    const bytes = decodeBase64(value);
    const isClamped = bytes !== null && ((bytes[0] ?? 1) & 7) === 0 && ((bytes[31] ?? 0) & 0xc0) === 0x40;
    const surroundings = text.slice(Math.max(0, span.start - 600), span.end + 600);
    const isNamed = /\[Interface\]|\[Peer\]|wireguard|wg[_-]?(?:quick|conf|[0-9])|AllowedIPs/i.test(surroundings);
    if (!isNamed) return null;
    if (/^preshared/i.test(text.slice(match.start, span.start)))
      return { whole: span, severity: 'warning', noun: 'WireGuard preshared key' };
    return isClamped ? { whole: span } : { whole: span, confidence: 'medium' };
  },
});

export const examples = {
  bad: [
    {
      path: 'wg0.conf',
      code: '[Interface]\nAddress = 10.0.0.2/32\nPrivateKey = ⟦6Ff¦yDo01LIFzhfX3U1htagSPTZhAk1Y61cnVvouXm1I=⟧\n\n[Peer]\nPresharedKey = ⟦YvE¦rB2ojxfLbzE0p/vPsZyCJ1rMT8lN4I2I2PRWrYQ0=⟧\nAllowedIPs = 10.0.0.0/24\n',
    },
    {
      code: "const wireguard = { privateKey: '⟦SNB¦g2TTLbQhjjnWCEW8EfeF8zPv+mlUlmbsPBngOL3w=⟧', address: '10.0.0.2/32' };\n",
      fixed: "const wireguard = { privateKey: process.env.WIREGUARD_PRIVATE_KEY!, address: '10.0.0.2/32' };\n",
    },
  ],
  good: [
    {
      path: 'wg0.conf',
      code: '[Interface]\nPrivateKey = <private key>\n\n[Peer]\nPublicKey = aD9IqZ74j9JlFqV81ED4CCKhYrCCdkH9Y9K0rnQko1s=\n',
    },
    'const wireguard = { privateKey: process.env.WIREGUARD_PRIVATE_KEY };\n',
  ],
} satisfies Examples;
