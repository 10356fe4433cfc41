import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/ceph-key',
  title: 'Hard-coded Ceph key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.ceph.com/en/latest/rados/operations/user-management/'],
  rotation: 'https://docs.ceph.com/en/latest/rados/operations/user-management/',
  noun: 'Ceph key',
  environmentVariable: 'CEPH_KEY',
  why: 'With the key anyone who reaches the monitors reads and changes the storage cluster as that user; the administrator’s key can do everything.',
  remedy: 'Rotate the key with `ceph auth rotate`, and keep keyrings out of the repository.',
  keywords: ['key = aq', 'key=aq', 'key: aq', 'secret=aq', 'key": "aq', 'key":"aq', "key: 'aq", 'key: "aq', "key = 'aq", 'key = "aq'],
  pattern: /(?:key|secret)(?:"?:|\s?=)\s?["']?(?<secret>AQ[0-9A-Za-z+/]{36}==)/i,
  around: { before: 0, after: 40 },
  continuation: 'base64',

  judge({ value }) {
    const bytes = decodeBase64(value);
    return bytes?.[0] === 1 && bytes[1] === 0 && bytes[10] === 16 && bytes[11] === 0 ? {} : null;
  },
});

export const examples = {
  bad: [
    { path: 'ceph.keyring', code: '[client.admin]\n	key = ⟦AQ¦BhbDJpdVppahAAa0lYY294U29PVXUzS0E1ag==⟧\n' },
    { code: "const line = 'key = ⟦AQ¦BHdVJpR1pyYhAAYnhRSUR6QXVta3QzNjV1Uw==⟧';\n", fixed: 'const line = process.env.CEPH_KEY!;\n' },
  ],
  good: ['const key = process.env.CEPH_KEY;\n', "const name = 'CEPH_KEY';\n"],
} satisfies Examples;
