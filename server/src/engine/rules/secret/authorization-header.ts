import type { Examples } from '../../model/rule.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';
import { decodeText, isSampleHost, judgeEncodedLogin, judgeWrittenToken, outsideSamples, placed } from '../../secrets/written-password.ts';

/** A credential with a recognisable format of its own: its own rule speaks of it. */
const knownFormat = /^eyJ[\w-]{8,}\.eyJ|^AWS4-HMAC/;

/** True when the quote at the keyword's start, or a header option, shows that the whole header stands in one text. */
function isWholeHeader(text: string, start: number): boolean {
  return /["'`]$|^\s*$|(?:-H|--header)\s?["']?$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1, start - 60), start));
}

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, match, span, value, groups }: Candidate): Judgement | null {
  const next = text.charAt(span.end);
  // A value that goes on with something to be replaced is only its beginning.
  if (/[[({<$#^|]/.test(next) || knownFormat.test(value) || /[-_.]$/.test(value)) return null;
  if (/^["']api-?key/i.test(text.slice(match.start, match.start + 9)) && !/["'`\\]/.test(next)) return null;
  const scheme = groups['scheme']?.toLowerCase();
  if (scheme === undefined) {
    // `x-api-key` without a quote at its start can be a part of a longer name.
    if (
      /\w|-/.test(text.charAt(match.start - 1)) ||
      (next === '"' && !isWholeHeader(text, match.start) && /^\w/.test(value) && !/["'`]/.test(text.charAt(span.start - 1)))
    )
      return null;
    return placed(judgeWrittenToken(value), span);
  }
  if (scheme === 'key' && value.length < 24) return null;
  if (scheme === 'basic') {
    if (decodeText(value) === null) return null;
    const host = /\bhttps?:\/\/([\w.-]{1,100})/.exec(text.slice(Math.max(0, match.start - 150), span.end + 150))?.[1] ?? '';
    return isSampleHost(host) ? null : judgeEncodedLogin(value, span);
  }
  return placed(judgeWrittenToken(value), span);
}

export const rule = secretRule({
  id: 'secret/authorization-header',
  title: 'Credential in an HTTP header',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
    'https://www.rfc-editor.org/rfc/rfc7617',
    'https://www.rfc-editor.org/rfc/rfc6750',
  ],
  noun: 'credential in an HTTP header',
  environmentVariable: 'API_TOKEN',
  why: 'The header is all that a request needs to act as its owner. Basic authentication is only base64: anyone decodes the user name and password.',
  remedy: 'Revoke the token or change the password, and put the header together from a value of the environment.',
  keywords: [
    'authorization',
    'x-api-key',
    'x-apikey',
    'x-api-token',
    'x-auth-token',
    'x-auth-key',
    'x-access-token',
    'x-app-token',
    'x-secret-key',
    'x-client-secret',
    'private-token',
    'x-gitlab-token',
    'x-jfrog-art-api',
    'ocp-apim-subscription-key',
    'x-vault-token',
    'x-consul-token',
    'x-functions-key',
    'x-nuget-apikey',
    'x-octopus-apikey',
    'x-redmine-api-key',
    'x-plex-token',
    'x-emby-token',
    'x-parse-master-key',
    'x-parse-rest-api-key',
    'dd-api-key',
    'dd-application-key',
    'xi-api-key',
    'circle-token',
    '"apikey: ',
    "'apikey: ",
    '"api-key: ',
    "'api-key: ",
  ],
  pattern:
    /(?:authorization\W{1,40}(?:value\W{1,8})?(?<scheme>bearer|basic|token|api-?key|apitoken|genie-?key|splunk|bot|oauth|sso-key|key|pve\w{0,12})(?: |%20|\\t){1,3}(?:token=|key=|apikey=)?|["']?(?:x-[a-z]{2,12}(?:-[a-z]{2,8}){1,3}|private-token|ocp-apim-subscription-key|dd-(?:api|application)-key|xi-api-key|circle-token|api-?key)\\?["'`\])]{0,3}\s{0,3}(?:[:,=(]|=>)\s{0,3})\\?["'`]{0,2}(?<secret>[0-9A-Za-z._~+/:$%{}<&@!*=-]{4,600})/i,
  continuation: 'none',
  priority: -0.5,
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    {
      path: 'load.sh',
      code: 'curl -H "Authorization: Bearer ⟦p8Jq2V¦n5Lx7Tz3Rk9Wd4Ym6B⟧" https://api.acme-shop.net/\n',
      fixed: 'curl -H "Authorization: Bearer ${API_TOKEN:?}" https://api.acme-shop.net/\n',
    },
    {
      code: "const headers = { Authorization: 'Bearer ⟦p8Jq2V¦n5Lx7Tz3Rk9Wd4Ym6B⟧' };\n",
    },
    {
      path: 'deploy.sh',
      code: "curl -H 'Authorization: Bearer ⟦p8Jq2V¦n5Lx7Tz3Rk9Wd4Ym6B⟧' https://api.acme-shop.net/\n",
    },
    { path: 'request.http', code: 'GET /orders HTTP/1.1\nHost: api.acme-shop.net\nAuthorization: Basic ⟦ZGVwbG95¦OnZLOSNtUTJ4IUxyNw==⟧\n' },
    { path: 'client.lua', code: 'request:set_header("X-Api-Key", "⟦p8Jq2V¦n5Lx7Tz3Rk9Wd4Ym6B⟧")\n' },
    { path: 'request.http', code: 'GET /v1/secret/data/shop\nX-Vault-Token: ⟦0f4c8a¦d2-6b1e-4e97-a3c5-9d7e2b6f8a10⟧\n' },
    {
      path: 'collection.json',
      code: '{ "header": [{ "key": "Authorization", "value": "Token ⟦9d3e7b¦1f5a8c2e6d0b4f8a1c5e9d3b7f2a6c0e4d⟧" }] }\n',
    },
  ],
  good: [
    "const headers = { Authorization: 'Bearer ' + token, 'X-Api-Key': apiKey };\n",
    'const headers = { Authorization: `Bearer ${token}` };\n',
    { path: 'README.md', code: 'Send `Authorization: Bearer <token>` or `Authorization: Basic dXNlcjpwYXNzd29yZA==`.\n' },
    { path: 'deploy.sh', code: 'curl -H "Authorization: Bearer $TOKEN" -H "X-Api-Key: ${API_KEY}" https://acme-shop.net\n' },
    { path: 'notes.txt', code: 'Authorization: Bearer authentication is required. X-Api-Key: your-api-key-here\n' },
    { path: 'nginx.conf', code: 'proxy_set_header Authorization "Bearer $http_x_token";\nproxy_set_header X-Api-Key $http_x_api_key;\n' },
  ],
} satisfies Examples;
