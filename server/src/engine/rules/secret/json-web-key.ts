import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { isTestPath } from '../../secrets/places.ts';
export const rule = secretRule({
  id: 'secret/json-web-key',
  title: 'Hard-coded private JSON Web Key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.rfc-editor.org/rfc/rfc7517', 'https://www.rfc-editor.org/rfc/rfc7518'],

  noun: 'private JSON Web Key',
  environmentVariable: 'PRIVATE_JWK',
  why: 'With the private part of the key anyone signs tokens that the application takes for its own, or decrypts what was meant for it.',
  remedy: 'Make a new key, publish its public part, withdraw the old one, and read the private key from the environment or a secret store.',
  keywords: ['"kty"', "'kty'", 'kty:'],
  pattern: /["'\s,{][dk]["']?\s{0,3}:\s{0,3}["'](?<secret>[\w-]{22,1400})["']/,
  around: { before: 2500, after: 2500 },
  continuation: 'none',

  judge({ text, span, match, path, value }) {
    const object = text.slice(
      text.lastIndexOf('{', match.start + 1),
      span.end + 1 + Math.max(0, text.slice(span.end + 1, span.end + 4000).indexOf('}')),
    );
    const type = /["'\s,{]kty["']?\s{0,3}:\s{0,3}["'](\w{2,4})["']/.exec(object)?.[1];
    const isSymmetric = /^["'\s,{]k/.test(text.slice(match.start, span.start));
    const proven = isSymmetric
      ? type === 'oct'
      : (type === 'RSA' && value.length >= 86) || ((type === 'EC' || type === 'OKP') && [43, 64, 76, 88].includes(value.length));
    if (!proven) return null;
    return isTestPath(path) ? { whole: span, severity: 'hint', confidence: 'low' } : { whole: span };
  },
});

export const examples = {
  bad: [
    {
      code: "const key = { kty: 'EC', crv: 'P-256', x: 't7pp9vqGqfb9tEvub_JGMGswJ4XdQASOhlX8LEeeVyw', y: '6erThNH9bB_gEZ1yeB5pxQbK5JRGlIdsfSXBJ1-j-CA', d: '⟦4a7¦EqfYaECde9e6ZIm-LO8xGGxd1Pc02Yi-WK_NCBHo⟧' };\n",
      fixed:
        "const key = { kty: 'EC', crv: 'P-256', x: 't7pp9vqGqfb9tEvub_JGMGswJ4XdQASOhlX8LEeeVyw', y: '6erThNH9bB_gEZ1yeB5pxQbK5JRGlIdsfSXBJ1-j-CA', d: process.env.PRIVATE_JWK! };\n",
    },
    {
      path: 'jwks.json',
      code: '{ "keys": [{ "kty": "RSA", "e": "AQAB", "n": "xl7KizhMbI_jgR-BIvoUKYv1sXb8cqWXwCa7m3YptmioMMxsJ1zSbIHNM-XtTNDKD9KffUcctNHod1WHxJwn9HEBiQYzs2VnQ2S4KaIzZ23H-5QA4XvdlQ2i9AnP30P3zbqwddASzNg_5G7iEKS_WNFdYoiIQA46hvwcsPdWtDE", "d": "⟦BLp¦ZpXvQBn5fc8Jmd4jyVhMp5fLqDWl49nF14zyrvdc8uv0ETuPdeAyX8Xa3cy8-waXJe1jojD68hauaMstuAFClML1P0TDQANWuBz0JsfNrs_bRl-4-4BzFnUGNAp07sjYi-xq_1lrpBG2Q7Pfawr4sSQ1y6wlKRLQqMJuohak⟧", "use": "sig" }] }\n',
    },
  ],
  good: [
    {
      path: 'jwks.json',
      code: '{ "keys": [{ "kty": "EC", "crv": "P-256", "x": "TPOyRaICkbKMz1e6s2Nk2D_mVSZdnhLh_zKJlvJHcJ4", "y": "zD5RvSxfkTnTFjVi6n9g8dL_XDZD_pEA4lELcIwhfwY" }] }\n',
    },
    "const key = { kty: 'EC', d: process.env.PRIVATE_JWK };\n",
  ],
} satisfies Examples;
