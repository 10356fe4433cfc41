import type { NamedValue } from '../../model/named-value.ts';
import type { Examples } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { wordsOf } from '../../model/words.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
import { credentialKind } from '../../secrets/credential-name.ts';
import { judgeCredentialValue, type Likelihood } from '../../secrets/credential-value.ts';
import { isProse, isTestPath } from '../../secrets/places.ts';
import { namedValueRule } from '../../secrets/rule.ts';
import { vendorOfName } from '../../secrets/vendors.ts';

const translations = /(?:^|[/\\])(?:locales?|i18n|l10n|lang(?:uage)?s?|translations?|intl)(?:[/\\]|\.)/i;

const languageFile = /[/\\](?:[a-z]{2}(?:[-_][A-Za-z]{2,4})?)\.json$/;

/** The credential in the value of an HTTP header, after its scheme, or null where there is none. */
function headerCredential(value: NamedValue): { text: string; span: Span; isBasic: boolean } | null {
  const match = /^(Basic|Bearer|Token|ApiKey|Api-Key)\s{1,4}(?<credential>[\x21-\x7e]{8,500})$/i.exec(value.value);
  const text = match?.groups?.['credential'];
  if (match === null || text === undefined) return null;
  return {
    text,
    span: { start: value.valueSpan.end - text.length, end: value.valueSpan.end },
    isBasic: match[1]?.toLowerCase() === 'basic',
  };
}

/** The password of HTTP basic authentication, or null where the text is none. */
function basicPassword(encoded: string): string | null {
  const bytes = decodeBase64(encoded);
  const decoded = bytes === null ? '' : bytesToLatin1(bytes);
  const colon = decoded.indexOf(':');
  return colon > 0 && /^[\x20-\x7e]+$/.test(decoded) ? decoded.slice(colon + 1) : null;
}

function judge(value: NamedValue): { likelihood: Likelihood; span: Span } {
  const kind = credentialKind(value.name);
  if (kind === null) return { likelihood: 'unlikely', span: value.valueSpan };
  const header = kind === 'header' || kind === 'token' ? headerCredential(value) : null;
  if (header === null) return { likelihood: judgeCredentialValue(kind, value.name, value.value), span: value.valueSpan };
  if (!header.isBasic) return { likelihood: judgeCredentialValue('token', value.name, header.text), span: header.span };
  const password = basicPassword(header.text);
  return { likelihood: password === null ? 'unlikely' : judgeCredentialValue('password', value.name, password), span: header.span };
}

/** True where the name speaks of a vendor whose keys have another form, so that the value is at least not that vendor's key. */
function contradictsVendor({ name, value }: NamedValue): boolean {
  const shape = vendorOfName(wordsOf(name))?.shape;
  return shape != null && !shape.test(value);
}

export const rule = namedValueRule({
  id: 'secret/hard-coded-credential',
  title: 'Hard-coded credential',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  noun: 'credential',
  environmentVariable: 'SECRET',
  why: 'A password or key in the source is known to everyone who can read the repository, its forks and its build logs, and it cannot be changed without a release. Attackers search public code for such names.',
  remedy: 'Change the credential where it is used, keep the new one in a secret store, and read it from the environment.',
  judge(value, path) {
    if (value.encoding !== undefined) return null;
    if (translations.test(path) || languageFile.test(path)) return null;
    const { likelihood, span } = judge(value);
    if (likelihood === 'unlikely') return null;
    const noun = `credential in \`${value.name.slice(0, 40)}\``;
    // Tests are full of made-up passwords.
    if (likelihood === 'possible' && isTestPath(path) && credentialKind(value.name) === 'password') return null;
    if (likelihood === 'possible') return { span, noun, severity: 'hint', confidence: 'low' };
    // An interface description shows values under `example` for readers to see their shape.
    const isSample = isTestPath(path) || isProse(path) || value.parents.some((parent) => /^(?:x-)?examples?$/i.test(parent));
    return isSample || contradictsVendor(value) ? { span, noun, severity: 'hint', confidence: 'low' } : { span, noun };
  },
});

export const examples = {
  bad: [
    {
      code: "const dbPassword = '⟦vK9¦#mQ2x!Lr7⟧';\n",
      fixed: 'const dbPassword = process.env.DB_PASSWORD!;\n',
    },
    {
      path: 'settings.py',
      code: 'SESSION_KEY = "⟦pX3vQ9¦bL2mZ8kT5wR7yN1c⟧"\n',
      fixed: 'import os\n\nSESSION_KEY = os.environ["SESSION_KEY"]\n',
    },
    { path: '.env', code: 'ADMIN_PASSWORD=⟦Tr7!vq¦Lm29zK⟧\n' },
    { path: 'config.yaml', code: 'database:\n  user: shop\n  password: ⟦Zk4$hN¦8wQe2v⟧\n' },
  ],
  good: [
    'const password = process.env.DB_PASSWORD;\n',
    "const labels = { password: 'Password', token: 'Enter your token', forgotPassword: 'Forgot?' };\n",
    "const tokenType = 'Bearer', passwordField = 'user_password_2', publicKey = 'c2Vj¦cmV0LWtleS1mb3ItZGVtbw';\n",
    { path: 'config.yaml', code: 'password: ${DB_PASSWORD}\nsecretName: shop-tls-2024\ntoken: vault:secret/data/shop#token\n' },
    { path: '.env', code: 'DB_PASSWORD=changeme\nAPI_KEY=<your-api-key>\n' },
  ],
} satisfies Examples;
