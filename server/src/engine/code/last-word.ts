export interface Word {
  readonly word: string;
  /** Offset of the word in the text looked at. */
  readonly start: number;
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36 || code > 127
  );
}

/** The last word of `a.b.password`, `a['pass-word']` or `"password"`: what a reader calls the thing. Hyphens count inside quotes. */
export function lastWordOf(text: string): Word | null {
  let end = text.length;
  if (text[end - 1] === ']') end--;
  const quoted = text[end - 1] === "'" || text[end - 1] === '"' || text[end - 1] === '`';
  if (quoted) end--;
  let start = end;
  while (start > 0 && (isWordCharacter(text.charCodeAt(start - 1)) || (quoted && text[start - 1] === '-'))) start--;
  return start === end ? null : { word: text.slice(start, end), start };
}
