import type { NamedValue } from '../model/named-value.ts';
import { wordsOf } from '../model/words.ts';

/** Words that say nothing of whose credential it is; a name made of them alone gives way to the rule's default. */
const plainWords = new Set(
  'access api auth authorization bearer client config connection conn credential credentials data database db default dsn header id key my new old options pass passwd password private pwd secret string test the token uri url user value'.split(
    ' ',
  ),
);

/**
 * Name of the environment variable for a value: made from the name that the code uses where that says whose it is, with the
 * enclosing key before it where it has one, else the default. The default is also better where the name says less than it:
 * vendors' libraries read `ANTHROPIC_API_KEY`, not `ANTHROPIC_KEY`.
 */
export function environmentVariableName(name: NamedValue | null, defaultName: string): string {
  if (name === null) return defaultName;
  const parent = name.parents.at(-1);
  const own = wordsOf(name.name);
  const all = own.length === 1 && parent !== undefined ? [...wordsOf(parent), ...own] : own;
  const telling = all.some((word) => !plainWords.has(word) && /^[a-z]/.test(word) && word.length > 1);
  if (!telling || all.length < 2 || all.length > 6 || all.every((word) => wordsOf(defaultName).includes(word))) return defaultName;
  const variable = all.join('_').toUpperCase();
  return /^[A-Z]/.test(variable) ? variable : defaultName;
}
