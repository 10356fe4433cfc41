import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase64, readBase64 } from '../../secrets/base64.ts';
import { isTestPath } from '../../secrets/places.ts';

/** Size of the DER value that starts the bytes, its tag and length included; 0 where the length is not that of a key. */
function derSize(bytes: Uint8Array): number {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return first + 2;
  if (first === 0x81) return (bytes[2] ?? 0) + 3;
  return first === 0x82 ? (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0) + 4 : 0;
}

export const rule = secretRule({
  id: 'secret/unarmoured-private-key',
  title: 'Hard-coded private key in base64 without its armour',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://www.rfc-editor.org/rfc/rfc5958',
    'https://www.rfc-editor.org/rfc/rfc8017',
    'https://www.rfc-editor.org/rfc/rfc5915',
  ],

  noun: 'private key',
  environmentVariable: 'PRIVATE_KEY',
  why: 'A private key lets anyone act as its owner: sign tokens or releases, sign in, or read traffic. Without the `BEGIN` line it is as good as with it.',
  remedy:
    'Make a new key pair, replace the public half wherever it is trusted, and read the private half from the environment or a secret store.',
  keywords: [
    'mii',
    'mighageambmgbyqgsm49',
    'mig2ageambagbyqgsm49',
    'migeageambagbyqgsm49',
    'mhccaqeei',
    'mhqcaqeei',
    'migkagebbd',
    'mc4caqawbqydk2v',
  ],
  pattern:
    /(?:MII[A-Z][0-9A-Za-z+/]{2}IB(?:ADANBgkqhkiG9w0BAQEFAASC|AAK[BC])|MIG(?:HAgEAMBMG|2AgEAMBAG|EAgEAMBAG)ByqGSM49AgEG|MH[cQ]CAQEEI|MIGkAgEBBD|MC4CAQAwBQYDK2V[wu]BCIEI)[0-9A-Za-z+/]{40}/,

  continuation: 'none',

  judge({ text, span, path }) {
    if (/[0-9A-Za-z+/]/.test(text.charAt(span.start - 1)) && !/\\n$/.test(text.slice(0, span.start))) return null;
    if (text.slice(Math.max(0, span.start - 60), span.start).includes('-----')) return null;
    const encoded = readBase64(text, span.start);
    const bytes = decodeBase64(encoded);
    if (bytes === null || bytes.length < 40 || derSize(bytes) !== bytes.length) return null;
    const key = { start: span.start, end: span.start + encoded.length };
    return isTestPath(path) ? { span: key, severity: 'hint', confidence: 'low' } : { span: key };
  },
});

export const examples = {
  bad: [
    {
      code: "const privateKey = '⟦MIICdw¦IBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBAOjETs8tZ9OF32Qi7P4LzxEw62iCpNqhok4spdrgyNO+ZO6OOyuYkIv79FwbLsasdFJMJKeQN/Srxwe5/4YGGGjeG6EjYlS+luDDxVdjcuzHYUvy7G9nR5yBBZpHF5VZt02M/L8g+qKGJeu2EPYnPYatusIcfrsaLoS7s1Lp9NsPAgMBAAECgYEAwOVGRkzjmRh9S3fiHJperGl0/PQfeAuw/MXlYKEd7NQAwu1dvcA+MbPICriAKCbscvMlATP0GzBrzUxnpILSoCietNH9iFJI8RJ6vaeEeV5rfWDF9m56lXBEcwCFi3O+Q8eyYwuhaERwznOKQNcnMxFwgi4oakwrBHiX5Kp3MOECQQD4tKWm+9xEV1diuSxudm2C21s8SxerCRcRVqHSdh8UMpVfSxCwva7d6xEpmRCAuPYM1yzidCnmMMKl9ZZpfX3xAkEA75f8zqL934OIg7eGcSCsrJmbOfaoZaCM3GJawMWC/gAaz4U4IvYXwmA4CCK2EcyN/GCL+vAF1pXOZg8f7vLo/wJAD5EPBUKiaMymtZEtjMRw2k3sifuRQa1R+k3X1xp5m4QHAW3rX4Sf21gJPPdNpyDslaUqNApdTQEkTcrvXS7zoQJASwHU9kfWnLPL+BhrcV0eUcag7uuGWpKBprjv2mu7D5Ou0QrOwTszwvlmcT2UrEvSo5ECIaQk38H0ZMUVZTQMtwJBAO7MixgYwffefgzQkZTA6b9ZNvVOo1QNBeWsUyEq8Psb7BW45DYZtBfEL91nnW5eWvfAdMo91KfC/llcOtVri0k=⟧';\n",
      fixed: 'const privateKey = process.env.PRIVATE_KEY!;\n',
    },
    {
      path: '.env',
      code: 'JWT_SIGNING_KEY=⟦MIGHAg¦EAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQggqnW/TT17bWynbcNZeoV1DY/OjMX1kWxOiMMViOhAD6hRANCAAQtpWDaE45fakX85XyDEZorYMvuvNbex5DsveKVkc9zUlut25q/Ne3PagQ7rc5LZRCaRgiiQYUMLDTBRvFBnyhC⟧\n',
    },
    {
      path: 'application.properties',
      code: 'signing.key=⟦MIICXg¦IBAAKBgQDmWBt7pkAPFzLMniw9NOJ9SOZ/yRTGcaEfduqyQMDxl5/FHjP1Bx/NzwsukTF+bP/GLfa/844xF9huH6SBbhUYADeLWWlAoaBA+y0L7DUhQ31NwR8YPuaS93mWRUj1Prvgj9j3r4m7vdiKlwRue5XNoL3RjoNMG1cIqv01JjMqYwIDAQABAoGBALOOdQYDR6Y70DafCh9ALVm6TSvJhK9Yfl/3o+YGAiGRr1LKQ3g68HjPb4kCV5GUyCElTVa+NdZhHy5g7iySsk9DSwgubviJHqiMX6EDvj6nxf8fDUKiMTXKFXiLfNIhQ2AvosZAYjt3w49HbgmOlosbMy8xAiv3W04121SlsKBRAkEA/gA88QIrA/qSIl3jVguZnF2iSgFxXt1XWTVYq8rAvlGhNS8DsiPjW3w4Cb64tSEBGIB+SnWtNazRX6MRg6qvewJBAOgoNKDr8Vw/NBdASpHYrfE2xrw4sCdCUF9gX+P15CJCe4MJxm754LFMulNwJhcImL/Ka3F3dFNV6X8wVZwuyDkCQQC8RezmMFc2McuUUcerBhosv3MGLB+e065lX5eEb1uDNvqpc1nn95YVP/RBtO8ww3AOe2AhTSzAtoLTwwm+cQx1AkEAvUBxTrGoiyuW2lF1uJkrixS9Q5juuMJNZMLayKmdtPP/Xd4tHjCjI8XJqtUkp+hBJS/tEI1xjbHea+nKEEzuuQJANbo0Y9tZMsMmhWelRu2KOFKLX1CGFj7/twUxoSBJ20o2E0DkFWL7zQuC7svxWQ+t/0Sb2OjcNdZyEOAF9Sl6MQ==⟧\n',
      fixed: 'signing.key=${PRIVATE_KEY}\n',
    },
    {
      code: "const key = Buffer.from('⟦MHcC¦AQEEICMRKfgN1gZdqgByJw+4l2+90TubKm1RGlHJQGlk8tXEoAoGCCqGSM49AwEHoUQDQgAEPhx1MoFS4zNTrtlsn5Sh3eIoOnVSdDQ/jAhyc2aB+DUCO79p/JFvC17P0Lxox0kuyRh9ds+EOf5RKiMGZCiNEg==⟧', 'base64');\n",
      fixed: "const key = Buffer.from(process.env.PRIVATE_KEY!, 'base64');\n",
    },
  ],
  good: [
    'const privateKey = process.env.PRIVATE_KEY;\n',
    "const truncated = 'MIIEvQ¦IBADANBgkqhkiG9w0BAQEFAASCer2GDTkdlFQobpGvIcY06hz4cAKt+Zg/bOgnyVL9+FGVfNkU2+E13E34YbDSxdlS4UiwHkDZTXKzoZeB';\n",
    "const publicKeyStart = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA';\n",
  ],
} satisfies Examples;
