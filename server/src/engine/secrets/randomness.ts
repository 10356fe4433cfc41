import { entropyShare } from './entropy.ts';

/**
 * For each letter those that often follow it in words of code and prose: the 180 commonest pairs of published npm and PyPI
 * packages, which make up 89 % of the pairs of words there and 27 % of those of random letters.
 */
const followers: ReadonlyMap<string, string> = new Map(
  (
    'a:bcdgilmnprstu b:aelu c:aehiklortu d:aeiosu e:acdefglmnpqrstvx f:aeio g:eir h:aeiotu i:acdefglmnoprstvz k:e l:adeilostuy m:aeiop ' +
    'n:acdefgikost o:bcdlmnoprstuvw p:aeiloprt q:u r:aceimnorstuy s:acehiopstu t:acehioprstuy u:eilnprst v:aei w:ahi x:pt y:p z:e'
  )
    .split(' ')
    .map((row) => [row.charAt(0), row.slice(2)]),
);

/** Share of the pairs of neighbouring letters that are usual in words, from 0 to 1; 0 where there are fewer than three pairs. */
export function wordPairShare(value: string): number {
  const lower = value.toLowerCase();
  let pairs = 0;
  let usual = 0;
  for (let index = 1; index < lower.length; index++) {
    const first = lower.charAt(index - 1);
    const second = lower.charAt(index);
    if (first < 'a' || first > 'z' || second < 'a' || second > 'z') continue;
    pairs++;
    if (followers.get(first)?.includes(second) === true) usual++;
  }
  return pairs < 3 ? 0 : usual / pairs;
}

function classOf(code: number): number {
  if (code >= 97 && code <= 122) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 48 && code <= 57 ? 2 : 3;
}

/** Share of neighbouring characters that are of different kinds (small letter, capital, digit, other), from 0 to 1. */
export function changeShare(value: string): number {
  let changes = 0;
  for (let index = 1; index < value.length; index++)
    if (classOf(value.charCodeAt(index)) !== classOf(value.charCodeAt(index - 1))) changes++;
  return value.length < 2 ? 0 : changes / (value.length - 1);
}

/**
 * True for text that a generator drew: even use of its characters, few pairs of letters that words have, letters mixed with
 * digits. Meant for texts of 16 characters and more; shorter ones cannot show it.
 */
export function looksRandom(value: string): boolean {
  if (/^[0-9a-f]+$/i.test(value)) {
    return /[0-9]/.test(value) && /[a-f]/i.test(value) && entropyShare(value, 16) >= 0.75;
  }
  if (entropyShare(value, 62) < 0.75) return false;
  const wordPairs = wordPairShare(value);
  const changes = changeShare(value);
  if (!/[0-9]/.test(value)) return /[a-z]/.test(value) && /[A-Z]/.test(value) && value.length >= 20 && wordPairs < 0.5 && changes > 0.3;
  // Of a long text the pairs of letters alone tell, also where it has few digits by chance.
  if (value.length >= 24 && wordPairs < 0.4) return true;
  return wordPairs < 0.5 ? changes > 0.2 : wordPairs < 0.65 && changes > 0.45;
}
