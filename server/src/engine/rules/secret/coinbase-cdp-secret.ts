import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/coinbase-cdp-secret',
  title: 'Hard-coded Coinbase CDP key secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys', 'https://docs.cdp.coinbase.com/'],

  noun: 'Coinbase CDP key secret',
  environmentVariable: 'CDP_API_KEY_SECRET',
  why: 'With the key’s id the secret signs requests that trade, send coins or use wallets, as far as the key was allowed.',
  remedy: 'Delete the key in the Coinbase Developer Platform, and read a new one’s secret from the environment.',
  keywords: ['cdp_', 'coinbase', 'cdpapi', 'cdp_api_key', '"privatekey"'],
  pattern: /[0-9A-Za-z+/]{86}==/,
  around: { before: 200, after: 250 },
  continuation: 'base64',
  alphabetSize: 64,

  judge({ text, span }) {
    const near = text.slice(Math.max(0, span.start - 200), span.end + 150);
    const isKeyFile =
      /"(?:id|name)"\s{0,3}:\s{0,3}"[0-9a-f-]{36}"/.test(near) &&
      /"privateKey"\s{0,3}:\s{0,3}"$/.test(text.slice(0, span.start).slice(-40));
    return isKeyFile || /cdp[_-]?(?:api|wallet|key)|coinbase/i.test(near) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const cdpApiKeySecret = '⟦CnWC¦w9JPYM0wiKKkkAh63BtOngzfebylUA570IpT8B4LuP9TDtMjuB9V273VeDbCzFbg+XKH8M5yNkXL12Yjag==⟧';\n",
      fixed: 'const cdpApiKeySecret = process.env.CDP_API_KEY_SECRET!;\n',
    },
    {
      path: '.env',
      code: 'CDP_API_KEY_SECRET=⟦v8+P¦VNu7Cm0x47mAX1CI1+PVDW+oHW2v0Bh1kQTckk4sPhy/Z05qCPRDOD/v8fZCt4HaCGQ1wBLaw7SpHvUjiQ==⟧\n',
    },
    {
      path: 'cdp_api_key.json',
      code: '{\n  "id": "d65ed138-620c-48e7-abe9-1bd3cff2bf98",\n  "privateKey": "⟦UNwE¦tNgI26HjH8Yehh7G27aHlSSZW8LCcFzgnzWejIK+dmiFEEoizh6/ZlSbGqM6tdDPrKmZou5650hRcC3Nmg==⟧"\n}\n',
    },
  ],
  good: [
    'const cdpApiKeySecret = process.env.CDP_API_KEY_SECRET;\n',
    "const hash = 'KMsd¦u1A7hJQERkcs1/W97TkEFRM8e6fsToEJCVzQtNKBYk4ObET5HhMAT5woSkzFgjIL9vXJkDukPOA4NO+7bw==';\n",
  ],
} satisfies Examples;
