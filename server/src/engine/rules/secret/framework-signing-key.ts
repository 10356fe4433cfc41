import type { Examples } from '../../model/rule.ts';
import { entropyShare } from '../../secrets/entropy.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { looksRandom } from '../../secrets/randomness.ts';
import { secretRule, type Judgement } from '../../secrets/rule.ts';
import { isVariable, placed } from '../../secrets/written-password.ts';

interface Form {
  /** What follows the keyword, which it starts with. */
  readonly pattern: RegExp;
  readonly noun: string;
  readonly variable: string;
  /** What the value looks like where the framework made it; others are hints where they look random, else nothing. */
  readonly made: RegExp;
  /** True where nothing but a value that the framework made is taken. */
  readonly isStrict?: true;
}

const gap = /["'\])]{0,3}\s{0,4}(?::|=>|=|,|\()\s{0,4}b?["']?/.source;
const printable = /(?<value>[^\s"'`<>,;\\]{16,200})/.source;
const quoted = /["'\])]{0,3}\s{0,4}(?::|=>|=|,)\s{0,4}(?:b|r)?(?<quote>["'])(?<value>[^"'\n\\]{16,200})["']/.source;

const forms: Readonly<Record<string, Form>> = {
  secret_key_base: {
    pattern: new RegExp(`^secret_key_base${gap}${printable}`, 'i'),
    noun: 'secret_key_base',
    variable: 'SECRET_KEY_BASE',
    made: /^(?:[0-9a-f]{64,128}|[0-9A-Za-z+/]{64})$/,
  },
  'config.secret_token': {
    pattern: new RegExp(`^config\\.secret_token${gap}${printable}`),
    noun: 'Rails secret token',
    variable: 'SECRET_KEY_BASE',
    made: /^[0-9a-f]{64,128}$/,
  },
  'config.secret_key ': {
    pattern: new RegExp(`^config\\.secret_key${gap}${printable}`),
    noun: 'Devise secret key',
    variable: 'DEVISE_SECRET_KEY',
    made: /^[0-9a-f]{64,128}$/,
  },
  signing_salt: {
    pattern: new RegExp(`^signing_salt${gap}(?<value>[\\w+/-]{8,64})`),
    noun: 'signing salt of Phoenix',
    variable: 'SIGNING_SALT',
    made: /^$/,
  },
  app_key: {
    pattern: /^APP_KEY["'\])]{0,3}\s{0,4}(?::|=>|=|,)\s{0,4}["']?(?<value>base64:[0-9A-Za-z+/]{22,43}={0,2})/,
    noun: 'Laravel application key',
    variable: 'APP_KEY',
    made: /^base64:/,
    isStrict: true,
  },
  secret_key: {
    pattern: new RegExp(`^secret_key${quoted}`, 'i'),
    noun: 'secret key of Django or Flask',
    variable: 'SECRET_KEY',
    made: /^(?:\S{50}|[0-9a-f]{32,64})$/,
  },
  app_secret: {
    pattern: /^APP_SECRET["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[0-9a-f]{32,64})(?![\w-])/,
    noun: 'Symfony application secret',
    variable: 'APP_SECRET',
    made: /^[0-9a-f]{32,64}$/,
    isStrict: true,
  },
  validationkey: {
    pattern: /^validationKey\s{0,3}=\s{0,3}["'](?<value>[0-9A-F]{40,128})["']/i,
    noun: 'validation key of ASP.NET',
    variable: 'VALIDATION_KEY',
    made: /^/,
    isStrict: true,
  },
  decryptionkey: {
    pattern: /^decryptionKey\s{0,3}=\s{0,3}["'](?<value>[0-9A-F]{16,64})["']/i,
    noun: 'decryption key of ASP.NET',
    variable: 'DECRYPTION_KEY',
    made: /^/,
    isStrict: true,
  },
  cookievalidationkey: {
    pattern: new RegExp(`^cookieValidationKey${gap}${printable}`),
    noun: 'cookie validation key of Yii',
    variable: 'COOKIE_VALIDATION_KEY',
    made: /^[\w-]{32}$/,
  },
  hash_salt: {
    pattern: new RegExp(`^hash_salt${gap}${printable}`),
    noun: 'hash salt of Drupal',
    variable: 'HASH_SALT',
    made: /^[\w-]{43,74}$/,
  },
  fernet_key: {
    pattern: /^fernet_key["'\])]{0,3}\s{0,4}[:=]\s{0,4}["']?(?<value>[\w-]{43}=)/i,
    noun: 'Fernet key',
    variable: 'FERNET_KEY',
    made: /^/,
    isStrict: true,
  },
  'http.secret.key': {
    pattern: new RegExp(`^http\\.secret\\.key${gap}${printable}`),
    noun: 'secret key of Play',
    variable: 'APPLICATION_SECRET',
    made: /^\S{32,64}$/,
  },
  encryptionkey: {
    pattern: /^encryptionKey["'\])]{1,3}\s{0,4}(?:=>|=)\s{0,4}["'](?<value>[0-9a-f]{96})["']/,
    noun: 'encryption key of TYPO3',
    variable: 'ENCRYPTION_KEY',
    made: /^/,
    isStrict: true,
  },
  encryption_key: {
    pattern: /^ENCRYPTION_KEY["'\])]{0,3}\s{0,4}[:=]\s{0,4}["']?(?<value>(?:base64:|hex2bin:)?[0-9A-Za-z+/]{32,88}={0,2})(?![\w+/=-])/i,
    noun: 'encryption key',
    variable: 'ENCRYPTION_KEY',
    made: /^(?:base64:|hex2bin:)?(?:[0-9a-f]{32,64}|[0-9A-Za-z+/]{43}=)$/,
    isStrict: true,
  },
};

/** Longest first: of two that start alike the longer one is meant. */
const keywords = Object.keys(forms).sort((left, right) => right.length - left.length);

const hint: Judgement = { severity: 'hint', confidence: 'low' };

function isRandom(value: string): boolean {
  if (/^[0-9a-f]+$/i.test(value)) return entropyShare(value, 16) >= 0.7 && /\d/.test(value) && /[a-f]/i.test(value);
  return looksRandom(value) || (entropyShare(value, 64) >= 0.75 && /\d/.test(value) && /[^\w-]/.test(value) && !/[a-z]{7}/i.test(value));
}

export const rule = secretRule({
  id: 'secret/framework-signing-key',
  title: 'Signing key of a web framework',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://guides.rubyonrails.org/security.html#session-storage',
    'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
    'https://laravel.com/docs/encryption#configuration',
    'https://learn.microsoft.com/dotnet/api/system.web.configuration.machinekeysection',
  ],
  noun: 'signing key of a web framework',
  environmentVariable: 'SECRET_KEY',
  why: 'The framework signs or encrypts cookies, sessions and password resets with this key. Whoever has it signs in as any user, and with some frameworks runs code on the server.',
  remedy: 'Make a new key, which ends all sessions, and read it from the environment.',
  keywords: keywords as [string, ...string[]],
  pattern: new RegExp(keywords.map((keyword) => keyword.replace(/\./g, '\\.')).join('|'), 'i'),
  around: { before: 0, after: 0 },
  continuation: 'none',
  judge({ text, match, value: keyword }) {
    const form = forms[keyword.toLowerCase()];
    if (form === undefined || /[A-Za-z0-9]/.test(text.charAt(match.start - 1))) return null;
    // `AWS_SECRET_KEY`, `MY_APP_KEY`: keys of something else, which other rules know.
    const owner = /[A-Za-z0-9]{1,20}(?=_$)/.exec(text.slice(Math.max(0, match.start - 21), match.start))?.[0].toLowerCase();
    if (
      owner !== undefined &&
      !/^(?:flask|django|rails|app|application|laravel|symfony|phoenix|n8n|my|the|core|airflow|superset|session|cookie)$/.test(owner)
    )
      return null;
    const found = form.pattern.exec(text.slice(match.start, match.start + 320));
    const value = found?.groups?.['value'];
    if (found == null || value === undefined) return null;
    const start = match.start + found[0].lastIndexOf(value);
    const span = { start, end: start + value.length };
    if (/[$#({<]/.test(text.charAt(span.end)) || isVariable(value) || isPlaceholder(value) || /\s/.test(value)) return null;
    const named = { noun: form.noun, environmentVariable: form.variable };
    if (/^django-insecure-\S{20,}/.test(value))
      return placed(
        { ...named, ...hint, remark: 'Django made it for development. A server in use needs one of its own, from the environment.' },
        span,
      );
    if (!isRandom(value.replace(/^(?:base64|hex2bin):/, ''))) return null;
    if (form.made.test(value)) return placed(named, span);
    return form.isStrict === true ? null : placed({ ...named, ...hint }, span);
  },
});

export const examples = {
  bad: [
    {
      path: 'secrets.yml',
      code: 'production:\n  secret_key_base: ⟦9d3e7b¦1f5a8c2e6d0b4f8a1c5e9d3b7f2a6c0e4d81f5b9a3c7e1d5f9b3a7c1e5d9f3b7a1c5e9d3f7b1a5c9e3d7f1b5a9c3e7d1f5b9a3⟧\n',
    },
    { path: '.env', code: 'APP_KEY=⟦base64:¦Qz7kL2pXhTq0cW8vN3xJ5mRb6yK1uF4gS9aZ2eD7iP0=⟧\n' },
    {
      path: 'settings.py',
      code: "SECRET_KEY = '⟦k7$e!q¦z9w@m2x_5v#p8r&t1y^u4i*o0a+s6d=f3g-h%jbnl2c⟧'\n",
      fixed: "import os\n\nSECRET_KEY = os.environ['SECRET_KEY']\n",
    },
    {
      path: 'settings.py',
      code: "SECRET_KEY = '⟦django-¦insecure-k7$e!qz9w@m2x_5v#p8r&t1y^u4i*o0a+s6d=f3g-h%jbnl2c⟧'\n",
      fixed: "import os\n\nSECRET_KEY = os.environ['SECRET_KEY']\n",
    },
    { path: '.env', code: 'APP_SECRET=⟦9d3e7b¦1f5a8c2e6d0b4f8a1c5e9d3b7f⟧\n' },
    { path: 'web.config', code: '<machineKey decryptionKey="⟦9D3E7B¦1F5A8C2E6D0B4F8A1C5E9D3B7F2A6C0E4D81F5B9⟧" />\n' },
  ],
  good: [
    { path: 'secrets.yml', code: 'production:\n  secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>\n' },
    { path: 'settings.py', code: "import os\n\nSECRET_KEY = os.environ['SECRET_KEY']\nsecret_key = 'a string of words for reading'\n" },
    { path: '.env', code: 'APP_KEY=\nAPP_SECRET=${APP_SECRET}\n' },
    { path: 'web.config', code: '<machineKey validationKey="AutoGenerate,IsolateApps" decryptionKey="AutoGenerate" />\n' },
  ],
} satisfies Examples;
