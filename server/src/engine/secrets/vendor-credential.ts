import { withoutEnd } from '../parse/text-end.ts';
import { isUuid, type Likelihood } from './credential-value.ts';
import { entropyShare, leastRandomShare } from './entropy.ts';
import { isCounting, isMonotonous, isPlaceholder, isReference, isTemplate, speaksOfPlaceholder } from '../model/placeholder.ts';
import { changeShare, looksRandom, wordPairShare } from './randomness.ts';
import { speaksOfCredential, type VendorValue } from './vendors.ts';

/** What a value beside a vendor's name most likely is. */
export interface VendorVerdict {
  readonly likelihood: Exclude<Likelihood, 'unlikely'>;
  /** What to call it after the vendor's name. */
  readonly kind: 'credential' | 'API key' | 'token' | 'secret' | 'password' | 'client id';
  /** Why it is not sure, as a clause for the message. */
  readonly remark?: string;
}

function kindOf(words: string): VendorVerdict['kind'] {
  if (/secret/i.test(words)) return 'secret';
  if (/pass|pwd/i.test(words)) return 'password';
  if (/token|bearer|jwt/i.test(words)) return 'token';
  if (/key/i.test(words)) return 'API key';
  return /id$/i.test(words) ? 'client id' : 'credential';
}

/** Labels of things that look like keys beside a service's name, and are none: hashes, revisions, identifiers, versions. */
const otherLabels =
  /(?:hash|sha-?\d*|md5|digest|checksum|integrity|commit|revision|version|etag|uuid|guid|build|release|nonce|public|fingerprint|signature|measurement|tracking|container|region|bucket|arn|path|file|url|uri|domain|host|template|color|icon|class|selector|event|channel|trace|span|model|node|element|chunk|module|ref|tag|image|name|type|size|date|time|title|head|secure|(?:transaction|account|user|object|payment|order|customer|resource|key)[_-]?id|idempotency[_-]?key)$/i;

/** The word that stands directly before the sign and the value. */
function labelOf({ name, context }: VendorValue): string {
  return /([A-Za-z][\w.-]{0,60})["'`\]]{0,2}\s{0,4}(?::{0,3}=|=>|:|\(|,|>)?[\s"'`(]{0,6}$/.exec(context)?.[1] ?? name;
}

/** Ordinary identifiers that hold a digit: names with an ending, hashes of style sheets, versions. */
function isIdentifier(value: string): boolean {
  return (
    /^[A-Za-z]/.test(value) &&
    value.split(/[-_./:]/).every((part) => /^(?:[A-Za-z]*(?:\d{1,4}[A-Za-z]*)?|\d{1,5}x?\d{0,5}[A-Za-z]{0,12})$/.test(part)) &&
    !looksRandom(value)
  );
}

/** True for paths: base64 has slashes too, but no words between them. */
function isPath(value: string): boolean {
  return value.includes('/') && value.split('/').some((part) => /^(?:[a-z][a-z-]{3,}|[A-Z][a-z]{3,}|)$/.test(part));
}

/** True for digits and letters mixed as in no word, such as what people type when they make up a key. */
function isMixed(value: string): boolean {
  return value.length >= 20 && changeShare(value) > 0.2 && wordPairShare(value) < 0.7;
}

/** True where nothing but a sign stands between the vendor's name and the value: `vendor = "0f3a…"`. */
function isAdjacent({ name, context }: VendorValue): boolean {
  return /^[\s"'`:=>-]{1,6}$/.test(context.slice(name.length));
}

/** Words that make an identifier of the usual form a credential. */
const opensSomething = /key|token|secret|passw|pwd|auth|cred|private|bearer|api|access/i;

/** Judges an opaque text beside a vendor's name by its shape, by the words between the two, and by how random it looks. */
export function judgeVendorValue(found: VendorValue): VendorVerdict | null {
  const { vendor, value, name, context, isAssigned } = found;
  if (isPath(value) || isTemplate(value) || isReference(value) || speaksOfPlaceholder(value)) return null;
  const words = `${name} ${context}`;
  const isNamed = speaksOfCredential(found);
  const hasShape = vendor.shape?.test(value) === true;
  if (otherLabels.test(labelOf(found))) return null;
  if (isUuid(value) && !hasShape && !opensSomething.test(words)) return null;
  const kind = kindOf(withoutEnd(words, /[^A-Za-z]/));
  if (isMonotonous(value) || isPlaceholder(value)) {
    if (!hasShape && (!isNamed || value.length < 16)) return null;
    if (!isCounting(value)) return null;
    return { likelihood: 'possible', kind, remark: 'it counts or repeats, so it is probably made up. Remove it if it ever was real.' };
  }
  const isRandom =
    isUuid(value) ||
    looksRandom(value) ||
    (value.length >= 16 && wordPairShare(value) < 0.4 && entropyShare(value, 36) >= leastRandomShare);
  if (!isRandom && (isIdentifier(value) || (!hasShape && !isMixed(value)))) return null;
  if (!hasShape && !isNamed && !(isAdjacent(found) && value.length >= 20 && isRandom && !isUuid(value))) return null;
  if (!isNamed && !isRandom) return null;
  const isSure =
    vendor.exactShape?.test(value) === true &&
    isRandom &&
    isNamed &&
    isAssigned &&
    kind !== 'client id' &&
    kind !== 'credential' &&
    !isUuid(value);
  return isSure ? { likelihood: 'likely', kind } : { likelihood: 'possible', kind };
}
