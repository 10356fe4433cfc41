import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dropbox-token',
  title: 'Hard-coded Dropbox access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.dropbox.com/oauth-guide'],

  noun: 'Dropbox access token',
  environmentVariable: 'DROPBOX_ACCESS_TOKEN',
  why: 'The token reads, changes and deletes the files that the app may see.',
  remedy: 'Revoke it with `/2/auth/token/revoke`, or generate another in the App Console, and read it from the environment.',
  keywords: ['sl.', 'dropbox'],
  pattern: /sl\.(?:u\.)?[0-9A-Za-z_-]{130,1600}|[0-9A-Za-z_-]{11}AAAAAAAAAA(?<secret>[0-9A-Za-z_-]{43})/,
  around: { before: 100, after: 1800 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ match, text }) {
    return text.startsWith('sl.', match.start) || /dropbox/i.test(text) ? { span: match } : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const dropboxAccessToken = '⟦sl.¦u.Axko1LlepuWLVpzZcBrlr77lG4KUNVbO9tpPaMrqPEl0RN1WUJBhVu9xlc2GaF488FbIpt5k5_irbCS9aWQi49IjhlsYE3qGWARSpAHjUy3LMF6AwRUBQegpAsCou443deB5A_ppF6tU4hM7lbSjLbZxZIoSwFKj7OwbhB6VVqwc-nE1SGaJ0YGUUymCdkMie9jv57IMduYJVJ1u-HMPCiTrNRULNcburKTAdUzxcqIgMK3p7WHaPOFopQ1c9aUnE0N6jWENMrqLxL1lenWrF1NmG1Mt5Q3lT-wUHd7h90sMfoUYhUR01eRTYxZwf1gfIPBJOCui9Hfhkl7ADMxzO5i1h9TRSuWKDaaGHFfhKe578vTi0MTZe3dsBkp9n8XQKKOzUh8vRPa9OskGBrU8mi4hdKS2R1Xm8gPxc_0L62jjGhXZ6hgQgREnatb-4i6RDdGLrDgK9b9Iyz9qcQnZHfJZXF5ss86clD0RI005LUwmhXbaTsFPBFgtoLOvGmJlFGrT7zdtWp8fTu3KxDAH9qA3huJIFIo2nh-lDHCEG8LxeElJ9iopkFEreJv14PzIrVJsJGq53PM-IufPetAIGkKXd7l9NRzgzhuBhnxNVWU5DwEjyR8bzLMUCqfusBq03GUaPxMuKQCQMfzsKKIe8PW9KvH75gmECXBm7pETTjxkIHTPyvQ8HbYlxAdBma⟧';\n",
      fixed: 'const dropboxAccessToken = process.env.DROPBOX_ACCESS_TOKEN!;\n',
    },
    {
      path: 'backup.py',
      code: 'import dropbox\n\ndbx = dropbox.Dropbox("⟦4kx¦TO4q2U8HAAAAAAAAAAKPOS1DNJu-ztMpqkraDSFw98H25SY5-dVA6Z2jNuXWa⟧")\n',
      fixed: 'import os\nimport dropbox\n\ndbx = dropbox.Dropbox(os.environ["DROPBOX_ACCESS_TOKEN"])\n',
    },
  ],
  good: [
    'const dropboxAccessToken = process.env.DROPBOX_ACCESS_TOKEN;\n',
    "const ssl = ssl.createContext('a');\n",
    "const host = 'sl.example.org';\n",
  ],
} satisfies Examples;
