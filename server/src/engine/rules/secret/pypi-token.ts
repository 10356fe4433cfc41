import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase64 } from '../../secrets/base64.ts';

/**
 * True for a macaroon in binary format 2: its version, then fields of a type, a length and so many bytes, where type 0 has
 * neither length nor bytes; the last field is the signature, of type 6 and 32 bytes
 * (https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt).
 */
function isMacaroon(bytes: Uint8Array): boolean {
  if (bytes[0] !== 2) return false;
  let position = 1;
  while (position < bytes.length) {
    const type = bytes[position++] ?? 0;
    if (type === 0) continue;
    let length = 0;
    let shift = 0;
    for (let more = true; more && shift < 21; shift += 7) {
      const part = bytes[position++] ?? 0;
      length |= (part & 0x7f) << shift;
      more = part >= 0x80;
    }
    position += length;
    if (type === 6) return length === 32 && position === bytes.length;
  }
  return false;
}

export const rule = secretRule({
  id: 'secret/pypi-token',
  title: 'Hard-coded PyPI token',
  severity: 'error',
  confidence: 'high',
  references: ['https://pypi.org/help/#apitoken', 'https://docs.pypi.org/api/secrets/'],
  noun: 'PyPI token',
  environmentVariable: 'PYPI_TOKEN',
  why: 'Whoever has the token can upload a poisoned release of the package, and each install runs it.',
  remedy: 'Delete the token on the account page, and publish with a trusted publisher or a token from the environment.',
  keywords: ['pypi-ageichlwas5vcmc', 'pypi-agendgvzdc5wexbplm9yzw'],
  pattern: /pypi-Ag(?:EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)[\w-]{40,1000}/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
  judge({ value }) {
    const bytes = decodeBase64(value.slice('pypi-'.length));
    if (bytes !== null && isMacaroon(bytes)) return {};
    return {
      severity: 'hint',
      confidence: 'low',
      remark: 'its body does not decode to a whole token of PyPI. Remove it if it ever was real.',
    };
  },
});

export const examples = {
  bad: [
    {
      path: '.pypirc',
      code: '[pypi]\nusername = __token__\npassword = ⟦pypi-AgEIcHl¦waS5vcmcCJCcx8bdhj1auqZCb2DZI7QknDNw5vjRGj0QM0iLaGxbuTlQUUQACFKgTdPTRAhCtgp1Q8WaxS01MFxasAAAGIOV5OsJZ-4SBwbkknE_MfHP-wPpAt0rayEmAnhp0lyNS⟧\n',
    },
    {
      path: 'release.py',
      code: "import os\n\npypi_token = '⟦pypi-AgEIcHl¦waS5vcmcCJMMkKwf63bpUyr-9rsYa9QviQPNaYJ1R1e1J7UOEf-mZV1AaywACFDtT02r556navw0Bp5IXwaFM0SqrAAAGIO2kunRIVdya9P1kHgfj6Ij73FctOeeKOxh9oYTJwZbI⟧'\n",
      fixed: "import os\n\npypi_token = os.environ['PYPI_TOKEN']\n",
    },
    {
      path: '.env',
      code: 'TWINE_PASSWORD=⟦pypi-AgENdGV¦zdC5weXBpLm9yZwIkiuz4XN4jZ9zBBoqVBLEucWE3nU_wDufxWBRx7chJKvpyjZk_AAIUbii803CZwpUghxZtssfk4Vm2IN4AAAYgAwGmHtV5v9Ta_KoMUSRtUUQpvzAIG9fWvQ6NsgzwFg4⟧\n',
    },
  ],
  good: [
    { path: '.pypirc', code: '[pypi]\nusername = __token__\npassword = pypi-¦AgEIcHlwaS5vcmc...\n' },
    "const prefix = 'pypi-¦AgEIcHlwaS5vcmc';\n",
  ],
} satisfies Examples;
