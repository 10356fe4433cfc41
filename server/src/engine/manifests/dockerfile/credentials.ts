/** Last words of a name that say that the value opens something. */
const secretWords = new Set([
  'password',
  'passwd',
  'passphrase',
  'pwd',
  'pass',
  'secret',
  'secrets',
  'token',
  'credential',
  'credentials',
  'apikey',
  'authtoken',
  'accesstoken',
  'privatekey',
  'secretkey',
]);
/** Words before `key` that make it a secret one. */
const secretKeys = new Set([
  'api',
  'access',
  'secret',
  'private',
  'encryption',
  'signing',
  'auth',
  'account',
  'service',
  'master',
  'admin',
  'license',
]);
/** Words after the telling one that say nothing new. */
const fillers = new Set(['value', 'default', 'base64', 'b64', 'raw', 'text', 'base']);
/** Words that make the whole name harmless. */
const harmless = new Set([
  'public',
  'allow',
  'enable',
  'enabled',
  'disable',
  'require',
  'required',
  'random',
  'no',
  'use',
  'empty',
  'expiry',
  'ttl',
  'dummy',
  'fake',
]);

function wordsOfName(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** True for the name of a variable that holds a credential: `DB_PASSWORD`, `npmToken`, `AWS_SECRET_ACCESS_KEY`. */
export function isCredentialName(name: string): boolean {
  const words = wordsOfName(name).map((word) => word.replace(/(?<!\d)\d+$/, ''));
  if (words.some((word) => harmless.has(word))) return false;
  while (words.length > 1 && fillers.has(words[words.length - 1] ?? '')) words.pop();
  const last = words[words.length - 1] ?? '';
  // PWD alone is the working directory, and PASS alone or behind a verb says little.
  if (last === 'pwd' || last === 'pass') return words.length > 1;
  if (last === 'key') return secretKeys.has(words[words.length - 2] ?? '');
  return secretWords.has(last) || /(?:password|passwd|secret)$/.test(last);
}

const placeholders =
  /^(?:x{3,}|\*{3,}|\.{3,}|<.*>|\[.*\]|\{\{.*\}\}|__.*__|%.*%|(?:your|my|some|the|insert|enter|add|put|replace)[-_ ].*|(?:fake|dummy|placeholder|example|todo|tbd|none|null|nil|undefined|unset|empty|n\/a|not[-_ ]?(?:set|used|needed|real|a[-_ ]?secret)|(?:fill|replace)[-_ ]?(?:me|this|in)|build[-_ ]?time[-_ ]?only).*|true|false|yes|no|on|off|0|1)$/i;

/** False for what is no credential to a reader: nothing, a reference, a path, a flag, a placeholder. */
export function isCredentialValue(value: string): boolean {
  const trimmed = value.trim();
  if (trimmed === '' || /\$[\w{(]|`/.test(trimmed) || placeholders.test(trimmed)) return false;
  return !/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|file:|vault:|secret:|arn:|https?:\/\/[^@]*$)/.test(trimmed);
}
