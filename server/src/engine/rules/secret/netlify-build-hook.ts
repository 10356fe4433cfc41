import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/netlify-build-hook',
  title: 'Hard-coded Netlify build hook',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.netlify.com/build/configure-builds/build-hooks/'],
  rotation: 'https://docs.netlify.com/build/configure-builds/build-hooks/',
  noun: 'Netlify build hook',
  environmentVariable: 'NETLIFY_BUILD_HOOK',
  why: 'Anyone who has the address starts builds of the site, which use up build minutes and may publish.',
  remedy: 'Delete the hook in the site’s build settings, and read a new address from the environment.',
  keywords: ['https://api.netlify.com/build_hooks/'],
  pattern: /https:\/\/api\.netlify\.com\/build_hooks\/[0-9a-f]{24}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const netlifyBuildHook = '⟦https://api.¦netlify.com/build_hooks/4182cb466c7eef38f4a3a3d6⟧';\n",
      fixed: 'const netlifyBuildHook = process.env.NETLIFY_BUILD_HOOK!;\n',
    },
    { path: '.env', code: 'NETLIFY_BUILD_HOOK=⟦https://api.¦netlify.com/build_hooks/205bb1b0d2c5c4659945166b⟧\n' },
  ],
  good: ['const netlifyBuildHook = process.env.NETLIFY_BUILD_HOOK;\n', "const prefix = 'https://api.netlify.com/build_hooks/';\n"],
} satisfies Examples;
