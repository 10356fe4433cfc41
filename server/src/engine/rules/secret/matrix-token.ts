import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { crc32, toBase62 } from '../../secrets/checksum.ts';
export const rule = secretRule({
  id: 'secret/matrix-token',
  title: 'Hard-coded Matrix access token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://element-hq.github.io/synapse/latest/admin_api/user_admin_api.html',
    'https://spec.matrix.org/latest/client-server-api/',
  ],

  noun: 'Matrix access token',
  environmentVariable: 'MATRIX_ACCESS_TOKEN',
  why: 'The token is a login: it reads the rooms of its user and writes there.',
  remedy: 'Log the session out in the settings of the client, and read a new token from the environment.',
  keywords: ['syt_', 'syr_', 'mat_', 'mct_', 'mar_'],
  pattern: /(?:sy[tr]_[0-9A-Za-z+/]{1,120}_[A-Za-z]{20}|m(?:at|ct|ar)_[0-9A-Za-z]{30})_[0-9A-Za-z]{6}/,

  continuation: 'word',

  judge({ value }) {
    // The last part is the checksum of all before it.
    return toBase62(crc32(value.slice(0, -7)), 6) === value.slice(-6) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const matrixAccessToken = '⟦syt¦_YWxlcnRib3Q_dsrHsoKynWYInEwogmiC_3feeyP⟧';\n",
      fixed: 'const matrixAccessToken = process.env.MATRIX_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'MATRIX_ACCESS_TOKEN=⟦mct¦_7LBCFTGmIzM9FqUAXVPZuY6748KENA_3c638x⟧\n' },
  ],
  good: [
    'const matrixAccessToken = process.env.MATRIX_ACCESS_TOKEN;\n',
    "const name = 'format_abcdefghijklmnopqrstuvwxyzabcd_abcdef';\n",
    "const name = 'mat_abcdefghijklmnopqrstuvwxyzabcd_abcdef';\n",
  ],
} satisfies Examples;
