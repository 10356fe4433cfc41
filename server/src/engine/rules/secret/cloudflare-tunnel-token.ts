import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/cloudflare-tunnel-token',
  title: 'Hard-coded Cloudflare Tunnel token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/',
  ],
  rotation:
    'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/',
  noun: 'Cloudflare Tunnel token',
  environmentVariable: 'TUNNEL_TOKEN',
  why: 'Whoever has the token runs a connector of the tunnel, and so receives part of the traffic that Cloudflare sends to it.',
  remedy: 'Refresh the token in the tunnel’s settings, and hand it to cloudflared through TUNNEL_TOKEN or a file.',
  keywords: ['eyjhijoi'],
  pattern: /eyJhIjoi[0-9A-Za-z+/_-]{100,400}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    const bytes = decodeBase64(value);
    return bytes !== null && /^\{"a":"[0-9a-f]{32}","t":"[0-9a-f-]{36}","s":"[\w+/=-]{16,200}"/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const tunnelToken = '⟦eyJ¦hIjoiMTg5NTllNmE3NDlmZjczMzg1MzEwMzViMjIyMWM4NWQiLCJ0IjoiMWI4NjdmYjctODFiZS03ZTg1LTBiY2UtMmNmNjQxOGUxNmQ0IiwicyI6IlpqYzNZekZqWWpZMU5tRTNOamN5WmpBeFpEbGtaRFkwTkdJMk0yUm1abVU9In0=⟧';\n",
      fixed: 'const tunnelToken = process.env.TUNNEL_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'TUNNEL_TOKEN=⟦eyJ¦hIjoiZmFmNzI4ODY1Yzc2ZDY4NGM4ZWM3ZjViYjg1MTVmYWIiLCJ0IjoiODIyNTAwNmQtNGNhYy0wNThkLWRkY2UtMzliZTM4N2Q3ZTE2IiwicyI6Ik9UTXlPRFJoWmpaaU9URmtOV00zTVRKa01ESTJNVFZsTnpFM1pHRXhNek09In0=⟧\n',
    },
  ],
  good: ['const tunnelToken = process.env.TUNNEL_TOKEN;\n', "const prefix = 'eyJhIjoi';\n"],
} satisfies Examples;
