/**
 * Offset, in UTF-16 units, where the run of characters begins that reaches the end of a text; the text's length where it has none.
 * `/\w+$/` finds the same in quadratic time, since a pattern without a fixed start is tried at every place.
 *
 * @param character matches one character, without the flags `g` and `y`.
 */
function startOfEnd(text: string, character: RegExp): number {
  let start = text.length;
  while (start > 0 && character.test(text[start - 1] ?? '')) start--;
  return start;
}

/** The longest end of a text whose characters all match: with `/\w/`, `get` of `session.get`. Empty where the last one does not. */
export function endOf(text: string, character: RegExp): string {
  return text.slice(startOfEnd(text, character));
}

/** A text without the longest end whose characters all match. */
export function withoutEnd(text: string, character: RegExp): string {
  return text.slice(0, startOfEnd(text, character));
}
