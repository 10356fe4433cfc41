import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';

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
    // A macaroon of version 2 starts with its version and then a field with the location.
    if (bytes !== null && bytes[0] === 2 && bytesToLatin1(bytes.slice(3, 16)).includes('pypi.org')) return {};
    return { severity: 'hint', confidence: 'low', remark: 'its body does not decode to a token of PyPI. Remove it if it ever was real.' };
  },
});

export const examples = {
  bad: [
    {
      path: '.pypirc',
      code: '[pypi]\nusername = __token__\npassword = ⟦pypi-AgEIcHl¦waS5vcmcCJGXejSeMIraxekJidj100uVTj3Lf0MgT_sTYsY7-HgygzwhY9wACFGlPaQjTMqEFo_5NSiXRcs_12sLT50hr1RXH96r8Noz4Td9IiqnVIkBGfHguo-JBJ5JD⟧\n',
    },
    {
      path: 'release.py',
      code: 'import os\n\npypi_token = \'⟦pypi-AgEIcHl¦waS5vcmcCJFCEKCCADTq0XKirlmrvUF6K-Cescgbd6Wj4B0k1AYz6TJUE_QACFBRZKJHR6lh2W7EoPS6ZVwJVdl-VVbAF9qK_n2-vKDJW8THtPhWVCGBddJGefg8HNAVx⟧\'\n',
      fixed: 'import os\n\npypi_token = os.environ[\'PYPI_TOKEN\']\n',
    },
    {
      path: '.env',
      code: 'TWINE_PASSWORD=⟦pypi-AgENdGV¦zdC5weXBpLm9yZwIkR35wIjGcgfNmY1MsJUBb-MDVpcNu4WKmPP057OgaaGdMyc_gAAIUh3euB8JW09_OUsyeVyBmaiEDv-W-z_QlTw10beC-Us3ea1oOKtW07xpEsM1bEcZZV2s⟧\n',
    },
  ],
  good: [
    { path: '.pypirc', code: '[pypi]\nusername = __token__\npassword = pypi-¦AgEIcHlwaS5vcmc...\n' },
    'const prefix = \'pypi-¦AgEIcHlwaS5vcmc\';\n',
  ],
} satisfies Examples;
