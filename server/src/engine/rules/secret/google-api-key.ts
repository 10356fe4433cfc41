import type { Examples } from '../../model/rule.ts';
import { isProse } from '../../secrets/places.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/google-api-key',
  title: 'Hard-coded Google API key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://cloud.google.com/docs/authentication/api-keys', 'https://firebase.google.com/docs/projects/api-keys'],
  noun: 'Google API key',
  environmentVariable: 'GOOGLE_API_KEY',
  why: 'An API key without restrictions is charged to its project by anyone who finds it, and some services, such as Gemini, give access to data. Keys of Firebase web apps are public by design, but must be restricted too.',
  remedy:
    'Restrict the key to the services and the sites or apps that use it; for servers make a new one and read it from the environment.',
  keywords: ['aiza'],
  pattern: /AIza[\w-]{35}/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
  milderInTests: true,
  judge({ text, span, path }) {
    const around = text.slice(Math.max(0, span.start - 600), span.end + 600);
    const isBrowserKey =
      /authDomain|messagingSenderId|storageBucket|firebase|google-services|maps\/api\/js|mobilesdk_app_id|com\.google\.android/i.test(
        around,
      );
    if (!isBrowserKey && !isProse(path)) return {};
    return {
      severity: 'info',
      remark: 'keys in web pages and apps are public by design. Restrict it to your sites, apps and the services it needs.',
    };
  },
});

export const examples = {
  bad: [
    {
      code: "const mapsKey = '⟦AIzaSyry¦N1yG1OfPNRCRLb7PqRwNDYXOCbyUG13⟧';\n",
      fixed: 'const mapsKey = process.env.MAPS_KEY!;\n',
    },
    {
      path: 'settings.py',
      code: 'import os\n\nGEMINI_API_KEY = "⟦AIzaSymW¦8cu08O3OAmXLehtCemHm3j6asM1hynp⟧"\n',
      fixed: 'import os\n\nGEMINI_API_KEY = os.environ["GEMINI_API_KEY"]\n',
    },
    {
      code: "initializeApp({ apiKey: '⟦AIzaSyQ4¦Tn81LxVbU3kEw0ZpMf6HjRc29sDyGa7⟧', authDomain: 'shop.firebaseapp.com' });\n",
      fixed: "initializeApp({ apiKey: process.env.GOOGLE_API_KEY!, authDomain: 'shop.firebaseapp.com' });\n",
    },
    {
      path: 'app.json',
      code: '{"googleMapsApiKey": "⟦AIzaSy9o¦cBItWYogJjZdoi3yPE0JIJ5rLWEAS8n⟧"}\n',
    },
  ],
  good: ["const key = 'AIza¦SyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX';\n", 'const pattern = /AIza[0-9A-Za-z_-]{35}/;\n'],
} satisfies Examples;
