import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { hasBase62Checksum } from '../../secrets/checksum.ts';

export const rule = secretRule({
  id: 'secret/github-token',
  title: 'Hard-coded GitHub token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
    'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
  ],
  noun: 'GitHub token',
  environmentVariable: 'GITHUB_TOKEN',
  why: 'A GitHub token acts as its owner: it reads private code, pushes commits and, with the right scopes, changes settings and secrets of repositories. Tokens in a commit stay in its history and in every clone, and are tried within minutes of becoming public.',
  remedy:
    'Revoke the token under *Settings → Developer settings*, make a new one with the fewest permissions, and read it from the environment. In GitHub Actions use `${{ secrets.GITHUB_TOKEN }}`.',
  keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
  pattern:
    /gh[pousr]_[0-9A-Za-z]{36}|ghr_[0-9A-Za-z]{76}|ghs_[0-9]{1,12}_eyJ[\w-]{10,600}\.eyJ[\w-]{10,1000}\.[\w-]{20,700}|github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}/,
  continuation: 'word',
  alphabetSize: 62,
  judge({ value }) {
    if (value.startsWith('github_pat_') || value.length > 40 || hasBase62Checksum(value.slice(4))) return {};
    return {
      severity: 'hint',
      confidence: 'low',
      remark: 'its checksum is wrong, so it is mistyped, altered or made up. Remove it if it ever was real.',
    };
  },
});

export const examples = {
  bad: [
    {
      path: 'notes.conf',
      code: 'token = ⟦ghs¦_482913_ey¦JhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey¦JpbnN0YWxsYXRpb24iOjkyMTc3MzQsImV4cCI6MTc5MDAwMDAwMH0.gtD7fGUOv8fwNfBb0jXxUJR4QQAAabVVloZaXZxmCu1VShIqmArIntn9oX98WHgCtzC1uwB5FXZPf7stg7NvlE⟧\n',
    },
    {
      code: "const token = '⟦ghp_Jrnp¦PsJh7q0Ddreq712uyTzHhNAAE22s8aQz⟧';\n",
      fixed: 'const token = process.env.GITHUB_TOKEN!;\n',
    },
    {
      path: 'settings.py',
      code: 'import os\n\ngithub_token = "⟦gho_Pk7V¦DQwY8m1FVV9E0OqcLbAF1OfR0p0ptjI9⟧"\n',
      fixed: 'import os\n\ngithub_token = os.environ["GITHUB_TOKEN"]\n',
    },
    {
      path: '.env',
      code: 'GITHUB_TOKEN=⟦github_p¦at_kFTT40jP4kZIy1PlErEx8r_hwOmLLG9tU4QjOkHi9MGGbYCG2BAoY3WIedx67J5G7Uzcy43N0dyeGUke89⟧\n',
    },
    {
      path: 'config.yaml',
      code: 'token: ⟦ghs_53Mn¦KEGLdhS4VgpWw1YiXyERhnBqzw2SAW38⟧\n',
    },
    {
      code: "const mistyped = '⟦ghp_srKY¦ffWnsx8sPe9uEg8s0stK9nanAJ0zzzzz⟧';\n",
      fixed: 'const mistyped = process.env.GITHUB_TOKEN!;\n',
    },
  ],
  good: [
    'const token = process.env.GITHUB_TOKEN;\n',
    'const pattern = /^ghp_[0-9A-Za-z]{36}$/;\n',
    "const shape = 'ghp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n",
    { path: 'README.md', code: 'Set GITHUB_TOKEN to your token: ghp_¦...\n' },
  ],
} satisfies Examples;
