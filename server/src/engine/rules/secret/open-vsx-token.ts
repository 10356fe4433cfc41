import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/open-vsx-token',
  title: 'Hard-coded Open VSX access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/eclipse/openvsx/wiki/Publishing-Extensions'],
  rotation: 'https://open-vsx.org/user-settings/tokens',
  noun: 'Open VSX access token',
  environmentVariable: 'OVSX_PAT',
  why: 'The token publishes extensions in the namespaces of its owner: code that runs in every editor that installs them.',
  remedy: 'Delete the token in the settings of open-vsx.org, and read a new one from the environment.',
  keywords: ['ovsxat_', 'ovsxp_'],
  pattern: /ovsx(?:at|p)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    { code: "const ovsxPat = '⟦ovs¦xat_1a974391-f345-c3e1-7011-80e22e9df253⟧';\n", fixed: 'const ovsxPat = process.env.OVSX_PAT!;\n' },
    { path: '.env', code: 'OVSX_PAT=⟦ovs¦xat_ba0537e6-e66e-baef-aab1-12e4a912644a⟧\n' },
  ],
  good: ['const ovsxPat = process.env.OVSX_PAT;\n', "const prefix = 'ovsxat_';\n"],
} satisfies Examples;
