// What is no secret: placeholders, references, samples, names of other things. And what is shown of one that is.
import assert from 'node:assert/strict';
import { credentialKind, type CredentialKind } from '../../server/src/engine/secrets/credential-name.ts';
import { judgeCredentialValue, type Likelihood } from '../../server/src/engine/secrets/credential-value.ts';
import { maskSecret } from '../../server/src/engine/secrets/mask.ts';
import { passwordStrength } from '../../server/src/engine/secrets/password.ts';
import { isDocumentedKey, isPlaceholder } from '../../server/src/engine/model/placeholder.ts';
import { isLockFile, isOnGeneratedLine, isTestPath } from '../../server/src/engine/secrets/places.ts';
import { wordsOf } from '../../server/src/engine/model/words.ts';

/** Token-shaped text stands in this file with a mark inside. */
function unmarked(text: string): string {
  return text.replaceAll('¦', '');
}

describe('placeholders and references', () => {
  const placeholders = [
    'xxxxxxxxxxxxxxxx',
    'XXXX-XXXX-1234',
    'changeme',
    'change-me-please',
    'your-api-key',
    'YOUR_TOKEN_HERE',
    '<your-token>',
    '<token>',
    '${DB_PASSWORD}',
    '$DB_PASSWORD',
    '$(cat secret)',
    '{{ .Values.password }}',
    '{{password}}',
    '%(password)s',
    '%s',
    '%PASSWORD%',
    '#{password}',
    '[REDACTED]',
    '********',
    'abc...xyz',
    'my-example-key',
    'dummy-key',
    '{password}',
    '__PASSWORD__',
    '@password@',
    'aaaaaaaaaaaaaaaaaaaa',
    '0123456789abcdef',
    'abcdefghijklmnop',
    'deadbeefdeadbeef',
    'abc123abc123abc123',
    '00000000-0000-0000-0000-000000000000',
    '<% password %>',
    'process.env.TOKEN',
    "os.environ['TOKEN']",
    'vault:secret/data/db#password',
    'secretKeyRef',
    'ref+vault://secret/db',
    'op://vault/item/field',
    'arn:aws:secretsmanager:eu-west-1:1:secret:db',
    'ENC[AES256_GCM,data:abc]',
    '@Microsoft.KeyVault(SecretUri=x)',
    'projects/p/secrets/db',
    '{cipher}abc',
    'file:///run/secrets/db',
    'secrets.DB_PASSWORD',
    'var.password',
  ];
  for (const text of placeholders) it(`drops ${text}`, () => assert.ok(isPlaceholder(text)));
  for (const text of ['vK9¦#mQ2x!Lr7', 'tr7N¦b2Vq9sLmX4cE8wKd', '8f3a¦61c0d97be2454fd1', 'pa$$w0¦rd!', 'Zk4$h¦N8wQe2v'])
    it(`keeps ${text}`, () => assert.ok(!isPlaceholder(unmarked(text))));
  it('knows keys of vendors’ documentation by their hashes', () => {
    assert.ok(isDocumentedKey(unmarked('sk_test_¦4eC39HqLyjWDarjtT1zdp7dc')));
    assert.ok(!isDocumentedKey(unmarked('sk_test_¦4eC39HqLyjWDarjtT1zdp7dd')));
  });
});

describe('mask', () => {
  const rows: readonly [string, string, string][] = [
    ['ghp_¦0123456789', 'ghp_', 'ghp_••••(14)'],
    ['hunter2', '', '••••(7)'],
    ['abcd', 'abc', '••••(4)'],
    ['abcdef', 'zzz', '••••(6)'],
  ];
  for (const [value, prefix, expected] of rows) it(`of ${value}`, () => assert.equal(maskSecret(unmarked(value), prefix), expected));
});

describe('names of credentials', () => {
  const rows: Readonly<Record<string, CredentialKind | null>> = {
    password: 'password',
    Password: 'password',
    dbPassword: 'password',
    DB_PASSWORD: 'password',
    'db-password': 'password',
    'spring.datasource.password': 'password',
    DB_PASSWORD_PROD: 'password',
    password2: 'password',
    MYSQL_ROOT_PASSWORD: 'password',
    PGPASSWORD: null,
    userPwd: 'password',
    passphrase: 'password',
    smtp_pass: 'password',
    ADMIN_PASS: 'password',
    secret: 'secret',
    clientSecret: 'secret',
    CLIENT_SECRET: 'secret',
    SECRET_KEY: 'secret',
    secretKeyBase: 'secret',
    jwtSecret: 'secret',
    credentials: 'secret',
    apiKey: 'key',
    API_KEY: 'key',
    'api-key': 'key',
    apikey: 'key',
    accessKey: 'key',
    privateKey: 'key',
    encryption_key: 'key',
    signingKey: 'key',
    stripeApiKey: 'key',
    AWS_ACCESS_KEY: 'key',
    token: 'token',
    accessToken: 'token',
    GITHUB_TOKEN: 'token',
    _authToken: 'token',
    botToken: 'token',
    auth: 'token',
    Authorization: 'header',
    'X-Api-Key': 'header',
    passwordField: null,
    tokenType: null,
    password_hash: null,
    passwordHash: null,
    secretName: null,
    publicKey: null,
    primaryKey: null,
    foreignKey: null,
    keyboard: null,
    key: null,
    keyName: null,
    csrfToken: null,
    csrf_token: null,
    xsrfToken: null,
    nextToken: null,
    pageToken: null,
    continuationToken: null,
    cancelToken: null,
    showPassword: null,
    forgotPassword: null,
    resetPassword: null,
    invalidPassword: null,
    passwordLabel: null,
    passwordPlaceholder: null,
    tokenUrl: null,
    tokenEndpoint: null,
    authUrl: null,
    auth_type: null,
    author: null,
    authority: null,
    tokenizer: null,
    tokens: null,
    maxTokens: null,
    secretaries: null,
    passenger: null,
    bypass: null,
    compass: null,
    monkey: null,
    hotkey: null,
    cacheKey: null,
    sortKey: null,
    partitionKey: null,
    AUTH0_CLIENT: null,
    passwordResetToken: null,
    tokenId: null,
    keyId: null,
    passwordMinLength: null,
  };
  for (const [name, kind] of Object.entries(rows))
    it(`${name} promises ${kind ?? 'nothing'}`, () => assert.equal(credentialKind(name), kind));
  it('splits names in any spelling', () => {
    assert.deepEqual(wordsOf('dbPassword2'), ['db', 'password', '2']);
    assert.deepEqual(wordsOf('DB_PASSWORD_2'), ['db', 'password', '2']);
    assert.deepEqual(wordsOf('AWSSecretKey'), ['aws', 'secret', 'key']);
  });
});

describe('values of credentials', () => {
  const rows: readonly [CredentialKind, string, string, Likelihood][] = [
    ['password', 'dbPassword', 'vK9¦#mQ2x!Lr7', 'likely'],
    ['password', 'password', 'Zk4$hN¦8wQe2v', 'likely'],
    ['password', 'password', 'Sommer2¦026!', 'likely'],
    ['password', 'password', 'MySecretPassword1!', 'possible'],
    ['password', 'password', 'password123', 'unlikely'],
    ['password', 'password', 'P@ssw0rd', 'possible'],
    ['password', 'password', 'test', 'unlikely'],
    ['password', 'password', 'foo', 'unlikely'],
    ['password', 'password', 'admin123', 'possible'],
    ['password', 'password', 'Password', 'unlikely'],
    ['password', 'password', 'Enter your password', 'unlikely'],
    ['password', 'password', 'Passwort ändern', 'unlikely'],
    ['password', 'password', 'DB_PASSWORD', 'unlikely'],
    ['password', 'password', 'string', 'unlikely'],
    ['password', 'password', 'userPassword', 'unlikely'],
    ['password', 'password', 'auth.form.password', 'unlikely'],
    ['password', 'password', '#password', 'unlikely'],
    ['password', 'password', 'input[type=password]', 'unlikely'],
    ['password', 'password', '/run/secrets/db_password', 'unlikely'],
    ['password', 'password', 'https://vault.acme.test/v1/db', 'unlikely'],
    ['password', 'password', 'getPassword()', 'unlikely'],
    ['password', 'password', '2024-05-01', 'unlikely'],
    ['password', 'password', '$2b$10$N9qo8uLOickgx2ZMRZoMye', 'unlikely'],
    ['password', 'password', '^(?=.*[a-z]).{8,}$', 'unlikely'],
    ['password', 'password', 'cGFzc3dvcmQ=', 'unlikely'],
    ['key', 'apiKey', 'tr7Nb2¦Vq9sLmX4cE8wKd', 'likely'],
    ['key', 'apiKey', '8f3a61¦c0d97be2454fd1a0b93c7e5526', 'likely'],
    ['key', 'apiKey', 'my-application-key', 'unlikely'],
    ['key', 'apiKey', 'ctrl+shift+down', 'unlikely'],
    ['key', 'apiKey', '3f2b8c1a-7d4e-4f6a-9b0c-5e8d7a6f1b2c', 'possible'],
    ['token', 'token', 'IDENTIFIER', 'unlikely'],
    ['token', 'token', 'text/plain', 'unlikely'],
    ['token', 'token', 'HS256', 'unlikely'],
    ['token', 'token', 'access_token', 'unlikely'],
    ['token', 'token', 'tr7Nb2¦Vq9sLmX4cE8wKdP5y', 'likely'],
    ['secret', 'secret', 'keyboard cat', 'unlikely'],
    ['secret', 'secret', 'my-secret-name', 'unlikely'],
    ['secret', 'jwtSecret', 'q8Lr2Vx¦9pTz4Nw7Ks3Bd6Y', 'likely'],
    ['secret', 'secret', 'list[V1LocalObjectReference]', 'unlikely'],
  ];
  for (const [kind, name, value, expected] of rows) {
    it(`${name} = ${value} is ${expected}`, () => assert.equal(judgeCredentialValue(kind, name, unmarked(value)), expected));
  }
  it('grades passwords', () => {
    assert.equal(passwordStrength('hunter2'), 'sample');
    assert.equal(passwordStrength('kjhgwe'), 'weak');
    assert.equal(passwordStrength(unmarked('vK9¦#mQ2x!Lr7')), 'strong');
  });
});

describe('places', () => {
  for (const path of ['package-lock.json', 'a/yarn.lock', 'a\\go.sum', 'Cargo.lock', 'poetry.lock', 'pnpm-lock.yaml'])
    it(`${path} is a lock file`, () => assert.ok(isLockFile(path)));
  for (const path of ['package.json', 'lock.json', 'a/yarn.lock/b.ts']) it(`${path} is no lock file`, () => assert.ok(!isLockFile(path)));
  for (const path of [
    'test/a.ts',
    'src/__tests__/a.ts',
    'a/fixtures/x.json',
    'src/a.test.ts',
    'src/a.spec.tsx',
    'pkg/a_test.go',
    'test_a.py',
    'conftest.py',
    'UserTest.java',
    'examples/a.py',
    'a.example.yaml',
  ]) {
    it(`${path} is a test`, () => assert.ok(isTestPath(path)));
  }
  for (const path of ['src/attest.ts', 'contest/a.ts', 'src/latest.ts', 'src/config.ts', 'example.ts', 'testify.go', 'special/a.ts'])
    it(`${path} is no test`, () => assert.ok(!isTestPath(path)));
  it('tells lines that tools write', () => {
    const long = 'x'.repeat(5000);
    assert.ok(isOnGeneratedLine(long, 2500));
    assert.ok(isOnGeneratedLine(`a\n${long}\nb`, 10));
    assert.ok(isOnGeneratedLine(`a\n${long}\nb`, 4990));
    assert.ok(!isOnGeneratedLine(`a\n${long}\nb`, 0));
    assert.ok(!isOnGeneratedLine(`${long}\nshort line\n${long}`, 5003));
  });
});
