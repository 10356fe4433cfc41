import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256, first 64 bits in hexadecimal, of keys that vendors print in their own public documentation. Hashes, so that neither
 * the source nor the bundle holds text of a token's shape.
 */
const documentedKeys: ReadonlySet<string> = new Set([
  // Keys of Stripe's documentation, https://docs.stripe.com/keys
  '2cafc0970149a84f',
  '7e8de44ea9ecf6d5',
  'f2d6ca16515033e5',
  '2d1f7723aabc5c7a',
  // Well-known keys of the storage emulator Azurite, https://learn.microsoft.com/azure/storage/common/storage-use-azurite,
  // and of the Cosmos DB emulator, https://learn.microsoft.com/azure/cosmos-db/emulator
  '0011cc25eb432071',
  '3b44f08817e7b377',
]);

/** Length of the shortest documented key, in UTF-16 units: shorter text need not be hashed. */
const shortestDocumentedKey = 20;

/** True for a key that a vendor published for everyone to try. AWS marks all of its own by the word EXAMPLE. */
export function isDocumentedKey(value: string): boolean {
  if (value.length < shortestDocumentedKey) return false;
  return documentedKeys.has(bytesToHex(sha256(utf8ToBytes(value))).slice(0, 16));
}

const placeholderWord =
  /example|sample|dummy|placeholder|change[_-]?(?:me|it|this)|replace[_-]?(?:me|this|with)|redacted|censored|removed|hidden|your[_-]|[_-]here\b|yourpass|yoursecret|yourtoken|yourkey|x{4}|\*{3}|\.{3}|…|•|#{4}|insert[_-]|foobar|notreal|not[_-]a[_-]real|fake|deadbeef|lorem|todo[_-]/i;

const template =
  /^\$[{(]|\$\{[^{}\s"']*\}|\$\([^()]*\)|^\{\{|\{\{[^{}]*\}\}|\{%|<%|%\(\w+\)|#\{[^{}]*\}|\[\[|@@|\$\[|^%[A-Za-z_]\w*%$|^<[^<>]*>$|^\{[\w.]*\}$|^\[[\w .-]*\]$|^__\w+__$|^@\w+@$|^\$\w+$|^%[sdvq]$|^:\w+$|<[A-Za-z][\w .-]*>/;

const reference =
  /^(?:process\.env|import\.meta\.env|os\.environ|os\.getenv|getenv|env[.:[(/]|ENV\[|Deno\.env|System\.getenv|secrets?\.[A-Za-z_]|secrets?:\/\/|var\.|local\.|data\.|module\.|vault:|vault\/|secretKeyRef|ref\+|op:\/\/|arn:|projects\/[^/]+\/secrets\/|keyring:|keychain:|file:|ssm:|aws-?sm:|gcp-?sm:|akv:|doppler:|bws:|infisical:|sops:|pass:|credstash:|kms:|gs:\/\/|s3:\/\/|@Microsoft\.KeyVault\(|ENC\[|ENC\(|\{cipher\}|\{vault\}|\$ANSIBLE_VAULT|!vault|!secret|!Ref|!Sub|!GetAtt|lookup\(|AQICAH)/i;

/** Length of the longest run of one character. */
function longestRepeat(value: string): number {
  let longest = 0;
  let run = 0;
  for (let index = 0; index < value.length; index++) {
    run = index > 0 && value[index] === value[index - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Share of neighbouring characters that follow one another in the alphabet or count, up or down, from 0 to 1. */
function sequentialShare(value: string): number {
  let steps = 0;
  for (let index = 1; index < value.length; index++) {
    const step = value.charCodeAt(index) - value.charCodeAt(index - 1);
    if (step === 1 || step === -1) steps++;
  }
  return value.length < 2 ? 0 : steps / (value.length - 1);
}

/** Length of the shortest piece whose repetition makes the whole text, by the prefix function of Knuth, Morris and Pratt. */
function periodOf(value: string): number {
  const prefix = new Int32Array(value.length);
  for (let index = 1; index < value.length; index++) {
    let length = prefix[index - 1] ?? 0;
    while (length > 0 && value[index] !== value[length]) length = prefix[length - 1] ?? 0;
    prefix[index] = value[index] === value[length] ? length + 1 : 0;
  }
  return value.length - (prefix[value.length - 1] ?? 0);
}

/** True for text that no generator makes: one character again and again, a counting sequence, a repeated piece. */
export function isMonotonous(value: string): boolean {
  if (value.length < 4) return true;
  if (longestRepeat(value) * 2 > value.length || longestRepeat(value) >= 8) return true;
  if (sequentialShare(value) > 0.5) return true;
  if (value.length >= 8 && periodOf(value) * 2 <= value.length) return true;
  return value.length >= 16 && new Set(value).size <= 5;
}

/**
 * True for text that counts through digits and letters or repeats a long piece, as people type when they make up a key:
 * `1234567890abcdef1234567890abcdef`. It may look made up, but nothing in it says so. The bare alphabet is a placeholder.
 */
export function isCounting(value: string): boolean {
  return /[0-9]/.test(value) && new Set(value).size >= 8 && longestRepeat(value) < 6 && isMonotonous(value) && !placeholderWord.test(value);
}

/** True for text that a template engine, a shell or a formatter replaces before anyone uses it. */
export function isTemplate(value: string): boolean {
  return template.test(value);
}

/** True for text that says of itself that it stands for something: `your-key-here`, `xxxx`, `example`. */
export function speaksOfPlaceholder(value: string): boolean {
  return placeholderWord.test(value);
}

/** True for text that names where a secret is kept, instead of holding it. */
export function isReference(value: string): boolean {
  return reference.test(value);
}

/** True for text that stands for a secret in documentation, templates and settings, or that names one kept elsewhere. */
export function isPlaceholder(value: string): boolean {
  return placeholderWord.test(value) || isTemplate(value) || isReference(value) || isMonotonous(value);
}
