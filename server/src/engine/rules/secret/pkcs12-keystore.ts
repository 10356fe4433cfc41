import type { Examples } from '../../model/rule.ts';
import { readBase64 } from '../../secrets/base64.ts';
import { secretRule } from '../../secrets/rule.ts';
import { isTestPath } from '../../secrets/places.ts';

export const rule = secretRule({
  id: 'secret/pkcs12-keystore',
  title: 'Hard-coded PKCS #12 keystore',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.rfc-editor.org/rfc/rfc7292'],

  noun: 'PKCS #12 keystore',
  environmentVariable: 'SIGNING_CERTIFICATE',
  why: 'A keystore holds a private key with its certificate, such as one for signing apps. Only its password protects it, which mostly stands near or is short.',
  remedy: 'Revoke the certificate, make a new key, and keep the keystore in the secret store of the build.',
  keywords: ['mii'],
  pattern: /MII[A-Z][0-9A-Za-z+/]{2}IBAzCC[0-9A-Za-z+/]{3}GCSqGSIb3DQEHA/,

  continuation: 'none',

  judge({ text, span, path }) {
    if (/[0-9A-Za-z+/]/.test(text.charAt(span.start - 1))) return null;
    const encoded = readBase64(text, span.start);
    if (encoded.length < 600) return null;
    const store = { start: span.start, end: span.start + encoded.length };
    return isTestPath(path) ? { span: store, severity: 'hint', confidence: 'low' } : { span: store };
  },
});

export const examples = {
  bad: [
    {
      code: "const signingCertificate = '⟦MIIGAAIB¦AzCCBcEGCSqGSIb3DQEHAaCXjo/7hORcPK9tDWtfj41BLgaVk5rvSBngwkDD9ETYguVNV2UX9c9G1lHv41co9KDipX3kWboLje/8JMNIeyHbzH3iwqog78PPdEdkfCxDSA7mQJYCjKDrnmeFfUKkvxGg2K3Bt4sQfGnnQ3/E+bFBdjgXZCBSdt2WR9NRobJLHuBfIsNHh5XnCJSpKUPvcC/XAuzGS84WgECUpAnswUGgGEH3R6qKZ1gCdOPjbYJm/dajw9v8HHAwGOxJ6JllXRda3nIl2nAVE1GG6aGUydWhkbhSzBaT+gKEKHuCAP6AQbgX+ufIAsumTXVONLExOKT1cDsi6B7Di67YJ3SuuVPIa1KfAffmYfV3/c1Wx61FfS+0DgMOt+8u6aWSrJR9HhJYXn0BgIMAjYz/D4+W2JyZ4m8AUlprTOJkZkiy0u/oeYVHE54L1Js6Hv8Z1LfXHtOclJIUeRAW3mkJwjNOOcDRWIFMRTaVNfNpbGdfV2YvrDHX2gODicKrhcRo1wbOp1Wd41ZzDwfHuU4EReiR3Gm14pwDybRHYAOQsWgfLXA1YnYZ4w0rq9X+kj+HfxLTov72gjsdGEITzTqAY6xLfAnhuWzqJX1xLJ9z19yWiHGm8ccVyP+egDXgeeYI4maS0KVq65HRxOkXsSSOyk54NrMCjBHY8YpsNMNoxNVeR1Kw7+Kvh4uWpBw+9B1/Vk5+I3PYCjB6KcbJVi6xnnQB5PZEEw5oS0mLZCbqzkeNqeK9magU2zpx6aOgf5bfAAGRzolyloNM6t9otTOm2rF/xFjgWNjKkqAEfHVZqo+xZeSmJeiA0a8nuvnH3ufCUUuba9f2z4yGmE1xLW42tEIn5Yk/VsbzabdEBI6SxpSqFRosBphFQDe5zt62zRA54t18sZe+qlMPunhWUGeLgZfyq3senNHc8ovP/KjjTfPpfsVXNnqGM1+w75dV+oQ98OR7Py/WdJqSmos9xpYZdbBaVOROVXn9jR8891tYEUlcl7xoDCpJWUB9CL+1m8eNDdzKZyFpnUoSmG9UmXG3CXCVdP0tgNEm6dJVxuhcZFekwrV/TL3AnBmIyqUQBJs5jSRDIeEHNZXLeVWNQ7FGp9QpZP9iPeiMSn63o57sLpdhGYY61B7glyuvQ2mBdJStg91jy7UGhT7L3YcyaHBf8y8GvSVo+Upr+pWgZcLtMwWCEalsnBozZAsTEaQavu0VH6TOY+j5I08uZOmWYA3aI2BDjGjdSqFb1pOIF5v6ME/NCIV3+7N8X5Rl1JhuEGgHLLosUcyTz/rw71OaJNT7BG58TtNdmKlU7ZEKMJg35ZwtiE9Kn9OF7OWvYlzKd68GopPBPX6LqHdYPWM7CJTomez69aRofgVueVueN5onHeO2FuH/8RI+v3mrnhB2S6M97yOAPRKI2RLs7dpVhi0d1mlb3PkEso3I7XxMI/RHkCCk3EKXLmeBX5MBozAq47NLJjDDqVyhGWMOCxz+qEJCh/mz+s9PX4M/L/13nwaNfNVa8OQUNc4T1HMRF27+Vkptr2Gt6ECiOUHghSu9FJNXj3eBPI/79U2nBzI0ofDIUR93aVpbJYFvA/1etFWnHrwRwMbTbUsXHHZCnNB9LVGLBMGs2Ca7R/gl97JpV6w3NeIT+bSBiVe+5gFQ0TdsWbVfNbqK5fzzd79vFX0pLZgAxDY6a/Gntu8HvAc9DxpoZVJM4Msab+nkN+WJ16ZPnZvL7VtNadgqmLZH5ERyNpb9FL7tEkq3crBSO2pY+nCdzf9aVCsHM3SF+YYwNhEkawo/GFTGTFmyxvkAAb0J3xKAnOd3t1y1McAOhI49euFqljDQR1zG2m+Z/nueDs1zJzhKf7zucvO0UzWvJJE5tBwWdculQ+0HpjS7t3znxCtE6I0DGap+//JDcsxaIld2J5yzoVzJIixCdj/m6KAX31I2kiEUqyiBso28O1afqU7OnPnVnqr3Ff9VClgseAFz9lTpBlbl6R2GnN7QLMPzFs3KKtw=⟧';\n",
      fixed: 'const signingCertificate = process.env.SIGNING_CERTIFICATE!;\n',
    },
    {
      path: '.env',
      code: 'SIGNING_CERTIFICATE=⟦MIIGAAIB¦AzCCBcEGCSqGSIb3DQEHAaATNX8eViC88KTRXbjdy7GZQpaiIAi5J9rkY6F3ADSdc79u0o6Nv/xsNg1b9amBu5XfOGokm0M01cODu/jqhY9tcjQp6q7KMsUQVC6YwiggKxpKt8eoql8REH/tvnsqct5Sjk1oFD+TcpEAvtPWjz20oixkMkrjnVKiKbhxVPOSZkEXuxc0F6vrQ4GYqBRmLFnL8g7KNLejY7CbdhG27uoKPdGZqnf8ZS/H6Z1mwZ29VwaBSIDqKqQftfSZ8CC5Dfj/fYXtLl/UltPQGpjeyKEO3mgPke54Nnz7/ZcqWvYC1RK0ZbzTgxY2wlLdnyoZU2zZsRBtZIdii6S66jo5PBgIJ/jOfDB1hmP1/9zpM+s00qRw0UH8HHxaxaTPdlanhh6BveYnlVlBz+KXH17RsxkDJd/n253I0xmWfAaXfzLU7Rfk0qb2AuZmN5hIHX/in2bI0hYfefezA/2uGLZDx9YfDrJ8wdLAdanBwi7kcz2bN/OATbun/xsyh7z93/Xgyty316DLO/RgXabolfEFe9vx+Eck/7+YQkaO7OyudugTQgmmHkQuvk1XQfUwF0vO9pnd99YZix6mXJe1oGoRoCHyACerY/uzZ+OOaIbBRKIR0S/xHmIZLjfx6iQR9ITWGEH3N3B1ZgF6nOxdsazW0j/7yb2DJvZfNT5I3poPeyBTkYLHXm27V2j4tOul2cZMzNIzHybUWVFXkiiEGulj0Upt6qHJ9nEHJw8Wzj7Cs+93Vj/9F1wQETfdPfAfdz4LSRePrE3NWw3NxhFy77pz8NZdxh4iWIhZ5hcOOSrggrdhsz32WMCXTu1E05zogDNb0P3zdBnl9wNQQGFp6pONuKEoZs5wixkgCaFvB6pq3GzdRuJLrFyGj5TQVoWALOxUvI46ek2o8+I2rknMo0QLzx2urC81p0r2BtRYVEPIizW0zxIPKJsaaheH0Bkqm/RwojnCai5xzPTa0iwd8Mk8EwuZnSFM9q6PdW18cIyElNUK1Ij4lG2nZmAw6tj5uQYeAhWqH5WONc3MOa0qqFVl8ay5wrvkKQ042Swa6lQaHwLwFhElODZvFOVtBS43b4Ce3b2q2aFfaslLK3YUMTGIrJUrn8WkwfPaShF2ymv0in7bizXCtIECdz+37Kw2gqs2M/hyb+Bmh7DEFLG+/oIVqWfwftPhaYbutH/m7dGOKJvP35sERdhWE14tgOo8LzCtB+nfaLUhx/KFIetDb4r3+9Ps+QMUkAnWhUudn+Pec4pCWBRO0CLuLlgkHXVZiDPD0ITEmZGl6roTeLngJU38I70em2asyIiE0ZGhRe/1gels15zPXMUEhK9oeUrkX9wUDXVaXIOpw+6MARcDu4WlhMnP9K6YbWSoqcha6HTLT8cSwT/bGK8WdHm3m6qQHImAXfDYzUWK5Squszn8S4sB29h+iW2U3YTugJkP+NisxuKU+dnEtzfbavfKSlEfrZb6S0Vq4DykxHtMlgl4UelidAFHDWrKkBLNALmIWG1fye9uVhXovvlAIUPELVSr+j/BN2vCdxhwdcOQd5umX9KwCUF7jXqBSKREMOphNEUCMgIIK+BOxH6r2+MV2cv+/1LH+K1cf3n430Ir36t55zGfD16Z7sHVu/XqZuswRr+dL8SBkD+XV9Sr21oTA0dFrEhRUJK/kiSrMSwTk/KDvG1KOBsgIYSW99QI4dIlKutPw4QAEfloiBdViLdla2endPZErIE56MmakoPDju5cPu8QtGst1OF/N8vLS9on52mFAOT2AE3Dj5XrYjbvg2NczVbnSFeOSEwFtlsX3XRS4bd11SiwRDUx/V6qSH8VjefVodMY4JkMe1uYDXj8Jre8G4Ys5NSIjKU0KBhhh5XzKGntitoaGxypn+nnh63Y+SS9SgfSIk9r+It9y8DYorAlqxbi1VVJ/2BoCn01pNG6ODOtOAsX6+LhO8lF4D/9uLSKR5GYN/BgivVCtRcP6QAOjrvfbqiERKKciPO2Dxzuxhs=⟧\n',
    },
  ],
  good: ['const signingCertificate = process.env.SIGNING_CERTIFICATE;\n', "const start = 'MIIJqQIBAzCC¦CXIGCSqGSIb3DQEHAaCCCWMEgglf';\n"],
} satisfies Examples;
