import { fileNameOf } from '../../document/language.ts';
import type { Examples } from '../../model/rule.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';
import {
  decodeText,
  judgeEncodedLogin,
  judgeLogin,
  judgeWrittenPassword,
  judgeWrittenToken,
  outsideSamples,
  placed,
} from '../../secrets/written-password.ts';

interface Form {
  /** What follows the keyword, which it starts with: `value` is the secret and the end of the match, but for a closing sign. */
  readonly pattern: RegExp;
  readonly kind: 'token' | 'password' | 'login' | 'encoded-login' | 'encoded-password';
  readonly variable: string;
  readonly noun: string;
}

const gap = /["']?\s{0,3}[:=]\s{0,3}["']?/.source;
const base64 = String.raw`(?<value>[0-9A-Za-z+/]{8,400}={0,2})(?![\w+/=])`;

const forms: Readonly<Record<string, Form>> = {
  _auth: { pattern: new RegExp(`^_auth${gap}${base64}`), kind: 'encoded-login', variable: 'NPM_AUTH', noun: 'npm registry login' },
  _password: {
    pattern: new RegExp(`^_password${gap}${base64}`),
    kind: 'encoded-password',
    variable: 'NPM_PASSWORD',
    noun: 'npm registry password',
  },
  _authtoken: {
    pattern: /^_authToken["']?\s{0,3}[ =:]\s{0,3}["']?(?<value>[\w.+/=~:${}-]{8,500})/,
    kind: 'token',
    variable: 'NPM_TOKEN',
    noun: 'npm registry token',
  },
  npmauthident: {
    pattern: /^npmAuthIdent["']?\s{0,3}:\s{0,3}["']?(?<value>[^\s"']{6,400})/,
    kind: 'login',
    variable: 'NPM_AUTH',
    noun: 'npm registry login',
  },
  cleartextpassword: {
    pattern: /^ClearTextPassword["']\s{1,4}value\s?=\s?["'](?<value>[^"'\s]{3,300})/i,
    kind: 'password',
    variable: 'NUGET_PASSWORD',
    noun: 'NuGet feed password',
  },
  bundle_: {
    pattern: /^BUNDLE_(?:[A-Z0-9_]{1,60}__)[A-Z0-9_]{2,30}["']?\s{0,3}[:=]\s{0,3}["']?(?<value>[^\s"'#]{6,300})/,
    kind: 'login',
    variable: 'BUNDLE_LOGIN',
    noun: 'gem server login',
  },
  '"http-basic"': {
    pattern: /^"http-basic"\s{0,4}:\s{0,8}\{[^{}]{0,200}\{[^{}]{0,300}?"password"\s{0,4}:\s{0,4}"(?<value>[^"\s]{3,300})/,
    kind: 'password',
    variable: 'COMPOSER_PASSWORD',
    noun: 'Composer repository password',
  },
  '"bearer"': {
    pattern: /^"bearer"\s{0,4}:\s{0,8}\{\s{0,20}"[\w.:-]{3,100}\.[\w:-]{2,20}"\s{0,4}:\s{0,4}"(?<value>[^"\s]{8,400})/,
    kind: 'token',
    variable: 'COMPOSER_TOKEN',
    noun: 'Composer repository token',
  },
  '"identitytoken"': {
    pattern: /^"identitytoken"\s{0,4}:\s{0,4}"(?<value>[^"\s]{16,2000})/,
    kind: 'token',
    variable: 'DOCKER_AUTH_CONFIG',
    noun: 'Docker registry identity token',
  },
  '<server': {
    pattern: /^<server>[^]{0,300}?<id>[^]{0,400}?<password>\s{0,20}(?<value>[^\s<>]{3,300})\s{0,20}<\/password>/,
    kind: 'password',
    variable: 'MAVEN_PASSWORD',
    noun: 'Maven repository password',
  },
};

/** Longest first: of two that start alike the longer one is meant. */
const keywords = Object.keys(forms).sort((left, right) => right.length - left.length);

/** Longest text from the keyword to the end of its secret. */
const longestForm = 2400;

function judge({ kind }: Form, value: string, start: number, path: string): Judgement | null {
  const span = { start, end: start + value.length };
  switch (kind) {
    case 'token':
      return placed(/^npm_|^eyJ/.test(value) ? null : judgeWrittenToken(value), span);
    case 'password':
      return placed(judgeWrittenPassword(value) ?? (/^[\w-]{16,}$/.test(value) ? judgeWrittenToken(value) : null), span);
    case 'login':
      return value.includes(':') ? judgeLogin(value, start) : placed(judgeWrittenToken(value), span);
    case 'encoded-login':
      return judgeEncodedLogin(value, span);
    case 'encoded-password': {
      if (!/npmrc|\.ya?ml$/i.test(fileNameOf(path)) && value.length < 12) return null;
      const password = decodeText(value)?.trimEnd();
      return password === undefined ? null : placed(judgeWrittenPassword(password), span);
    }
  }
}

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, match, value: keyword, path }: Candidate): Judgement | null {
  const form = forms[keyword.toLowerCase()];
  const start = match.start;
  // `_auth` and `_password` as ends of other names are not those of `.npmrc`.
  if (form === undefined || (/^_/.test(keyword) && /\w/.test(text.charAt(start - 1)))) return null;
  const found = form.pattern.exec(text.slice(start, start + longestForm));
  const value = found?.groups?.['value'];
  if (found == null || value === undefined) return null;
  const judged = judge(form, value, start + found[0].lastIndexOf(value), path);
  return judged === null ? null : { ...judged, noun: form.noun, environmentVariable: form.variable };
}

export const rule = secretRule({
  id: 'secret/registry-auth',
  title: 'Login of a package registry',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration',
    'https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials',
    'https://maven.apache.org/settings.html#servers',
  ],
  noun: 'registry login',
  environmentVariable: 'REGISTRY_TOKEN',
  why: 'Whoever has the login reads the private packages of the registry, and mostly may publish new versions of them, which then run on the machines of everyone who installs them.',
  remedy: 'Revoke the token or change the password, and let the settings file name a variable of the environment.',
  keywords: keywords as [string, ...string[]],
  pattern: new RegExp(keywords.join('|'), 'i'),
  around: { before: 0, after: 0 },
  continuation: 'none',
  priority: 0.5,
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    {
      path: 'setup.sh',
      code: 'echo "//npm.acme-shop.net/:_authToken=⟦0f4c8a¦d2-6b1e-4e97-a3c5-9d7e2b6f8a10⟧" > .npmrc\n',
      fixed: 'echo "//npm.acme-shop.net/:_authToken=${NPM_TOKEN:?}" > .npmrc\n',
    },
    { path: '.npmrc', code: '//npm.acme-shop.net/:_authToken=⟦0f4c8a¦d2-6b1e-4e97-a3c5-9d7e2b6f8a10⟧\n' },
    { path: '.npmrc', code: '//npm.acme-shop.net/:_auth="⟦ZGVwbG95¦OnZLOSNtUTJ4IUxyNw==⟧"\n' },
    { path: '.npmrc', code: '//npm.acme-shop.net/:_password=⟦dks5I¦21RMnghTHI3⟧\n' },
    {
      path: 'nuget.config',
      code: '<acme>\n  <add key="Username" value="deploy" />\n  <add key="ClearTextPassword" value="⟦vK9¦#mQ2x!Lr7⟧" />\n</acme>\n',
    },
    { path: '.bundle/config', code: '---\nBUNDLE_GEMS__ACME__SHOP__NET: "deploy:⟦vK9¦+mQ2x!Lr7⟧"\n' },
    { path: 'auth.json', code: '{ "http-basic": { "repo.acme-shop.net": { "username": "deploy", "password": "⟦Tr7!vq¦Lm29zK⟧" } } }\n' },
    {
      path: 'settings.xml',
      code: '<server>\n  <id>acme</id>\n  <username>deploy</username>\n  <password>⟦Tr7!vq¦Lm29zK⟧</password>\n</server>\n',
    },
  ],
  good: [
    { path: '.npmrc', code: '//npm.acme-shop.net/:_authToken=${NPM_TOKEN}\n//npm.acme-shop.net/:_password=cGFzc3dvcmQ=\n' },
    {
      path: 'nuget.config',
      code: '<add key="Password" value="AQAAANCMnd8BFdERjHoAwE/Cl+s=" />\n<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />\n',
    },
    { path: 'settings.xml', code: '<server>\n  <id>acme</id>\n  <password>{COQLCE6DU6GtcS5P=}</password>\n</server>\n' },
    { path: '.bundle/config', code: '---\nBUNDLE_PATH: "vendor/bundle"\nBUNDLE_BUILD__NOKOGIRI: "--use-system-libraries"\n' },
  ],
} satisfies Examples;
