import { isCounting, isMonotonous, isPlaceholder } from '../model/placeholder.ts';
import { bytesToLatin1, decodeBase64 } from './base64.ts';
import { characterClasses, passwordStrength, withoutSwaps } from './password.ts';
import { looksRandom, wordPairShare } from './randomness.ts';
import { wordsOf } from '../model/words.ts';
import type { CredentialKind } from './credential-name.ts';

/** How sure it is that a literal under a credential's name is the credential itself. */
export type Likelihood = 'likely' | 'possible' | 'unlikely';

/** Text with a meaning of its own: none of it is a credential, whatever its name. Each row is one kind of text. */
const ordinaryText: readonly RegExp[] = [
  // Sentences, translations and anything with other than printable ASCII.
  /[^\x21-\x7e]/,
  // Names of variables and constants, and paths through objects: DB_PASSWORD, userPassword, this.state.token, auth.password.label
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
  /^[$_]?[A-Za-z]+[A-Z][a-z]+$/,
  /^[A-Za-z_$][A-Za-z$]*_[A-Za-z_$]+\d{0,2}$/,
  /^[A-Za-z_$]+(?:\d{1,2}_[A-Za-z_$]+)+\d{0,2}$/,
  /^[A-Za-z_$]+(?:\d{1,2}_[A-Za-z_$]+)*\d{0,2}(?:(?:\.|::?|->|\/|-)[A-Za-z_$]+(?:\d{1,2}_[A-Za-z_$]+)*\d{0,2})+$/,
  // Small numbers in hexadecimal, members of objects, references of FreeRADIUS, lists of ciphers
  /^0x[0-9a-f]{1,16}$/i,
  /^\$[A-Za-z_]\w*(?:->|::|\.|\[)/,
  /^&[A-Za-z]|^![A-Za-z]|^-?\[/,
  // Format strings and generic types
  /%[sdrvq]\b|%\w+%|%\{|\{\d*\}|^\w+(?:\[\w*\]|<.*>)$/,
  // Calls and other code
  /^[\w.$]+\(.*\)?;?$/,
  /=>|&&|\|\||===?|^new\s|^function\b|^return\b|;$/,
  // URLs, paths and file names
  /^[a-z][a-z0-9+.-]*:\/\//i,
  /^(?:\.{0,2}|~|[A-Za-z]:)[/\\][\w.@~-]+(?:[/\\]|$)/,
  /\.(?:pem|key|crt|cer|p12|pfx|jks|json|ya?ml|txt|env|ini|cfg|conf|toml|xml|html?|[cm]?[jt]sx?|py|rb|go|java|cs|php|sh|sql|md|png|svg|jpe?g|gif|css|log|gpg|asc)$/i,
  // MIME types, data URIs, dates, times, versions, numbers, sizes
  /^(?:application|text|image|audio|video|multipart|font|data|mailto|tel|urn)[/:]/i,
  /^v?\d+(?:[.:\-/T]\d+)*(?:Z|ms|px|em|rem|%|[smhd])?$/i,
  // Regular expressions and selectors
  /^\^|\$$|\\[dwsbDWSB]|\(\?[:=!<]|\[(?:\^|[a-zA-Z0-9]-[a-zA-Z0-9])/,
  /^[#.][A-Za-z][\w-]*$|^\w*\[[\w-]+[~|^$*]?=/,
  // Markup, HTML entities, JSON
  /^[<>{[]|&\w+;|^["']|\/>$/,
  // Hashes of passwords, sealed values, digests
  /^\$(?:2[abxy]?|argon2|5|6|1|pbkdf2|scrypt)\$|^(?:pbkdf2|scrypt|bcrypt|argon2)|^\{?S?(?:SHA|MD5|SSHA|CRYPT)(?:\d*)\}?[:=-]|^(?:sha\d+|md5)[-:$]|^\*[0-9A-F]{40}$|^U2FsdGVkX1/i,
  // Algorithms and options
  /^(?:[HREP]S(?:256|384|512)|EdDSA|RSA-OAEP.*|A(?:128|192|256)\w+|aes[-_]?\d{3}.*|(?:sha|md|hmac|rsa|des|ecdsa|ed|x|secp|prime)[-_]?\d[A-Za-z\d]*(?:[-_].*)?)$/i,
  // E-mail addresses
  /^[\w.+-]+@[\w-]+\.[\w.-]+$/,
  // Public keys
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|age1|pk_(?:live|test)_|xpub)/,
];

export function isUuid(value: string): boolean {
  return /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i.test(value);
}

const credentialWords = /pass|pwd|secret|token|credential|key|auth|user|login|admin|demo|test|sample|mock|example/i;

/** True for text that has such a word in it, also where signs stand for letters: such passwords are mostly made up for a sample. */
function speaksOfCredentials(value: string): boolean {
  return credentialWords.test(value) || credentialWords.test(withoutSwaps(value));
}

/** True for the base64 of a word that stands for a password. */
function encodesSample(value: string): boolean {
  const bytes = /^[A-Za-z0-9+/]{4,}={0,2}$/.test(value) && value.length % 4 === 0 ? decodeBase64(value) : null;
  const decoded = bytes === null ? '' : bytesToLatin1(bytes).trim();
  return decoded.length >= 3 && /^[\x20-\x7e]+$/.test(decoded) && (passwordStrength(decoded) === 'sample' || isPlaceholder(decoded));
}

/** True when the words of the value are those of the name, or all of them plain words: the text speaks about the credential. */
function repeatsName(value: string, name: string): boolean {
  const words = wordsOf(value).filter((word) => !/^\d+$/.test(word));
  const named = new Set(wordsOf(name));
  return words.length > 0 && words.every((word) => named.has(word));
}

function judgePassword(value: string): Likelihood {
  const strength = passwordStrength(value);
  // A capital at the start makes a word no stranger.
  const classes = characterClasses(value.charAt(0).toLowerCase() + value.slice(1));
  // `s00pers3cret`, `Password123`: made up for a sample, or what someone took over from one.
  if (strength === 'sample') return value.length >= 8 && classes >= 2 && !isMonotonous(value) ? 'possible' : 'unlikely';
  if (strength === 'weak') return classes >= 2 || value.length >= 12 ? 'possible' : 'unlikely';
  // Words joined by dashes, and passwords made of the word password, are mostly names and samples.
  if (speaksOfCredentials(value)) return 'possible';
  return wordPairShare(value) > 0.8 && /^[a-z]+(?:[-_.][a-z0-9]+)+$/i.test(value) ? 'unlikely' : 'likely';
}

function judgeKey(value: string): Likelihood {
  if (value.length >= 16 && looksRandom(value)) return speaksOfCredentials(value) && value.length < 32 ? 'possible' : 'likely';
  return value.length >= 12 && characterClasses(value) >= 3 && wordPairShare(value) < 0.6 && !/^[a-z]+(?:[-_.][a-z0-9]+)+$/i.test(value)
    ? 'possible'
    : 'unlikely';
}

/** Judges a literal by itself and by the kind of credential that its name promises. */
export function judgeCredentialValue(kind: CredentialKind, name: string, value: string): Likelihood {
  if (value.length < 4 || value.length > 500) return 'unlikely';
  if (kind !== 'password' && value.length >= 24 && isCounting(value) && /^[\w+/=-]*$/.test(value)) return 'possible';
  if (isPlaceholder(value) || ordinaryText.some((pattern) => pattern.test(value)) || repeatsName(value, name) || encodesSample(value))
    return 'unlikely';
  if (isUuid(value)) return kind === 'password' ? 'unlikely' : 'possible';
  switch (kind) {
    case 'password':
      return judgePassword(value);
    case 'secret': {
      const asKey = judgeKey(value);
      if (asKey !== 'unlikely') return asKey;
      return judgePassword(value) === 'likely' ? 'possible' : 'unlikely';
    }
    case 'key':
    case 'token':
    case 'header':
      return judgeKey(value);
    case 'other-key':
      return value.length >= 20 && judgeKey(value) === 'likely' ? 'possible' : 'unlikely';
  }
}
