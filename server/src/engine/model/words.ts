function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True where a word begins inside a run of letters and digits: `db|Password`, `XML|Parser`, `v|2`. */
function beginsWord(before: number, code: number, after: number): boolean {
  if (isCapital(code)) return isSmall(before) || isDigit(before) || (isCapital(before) && isSmall(after));
  return isDigit(code) && !isDigit(before);
}

/** The words of a name in any of the usual spellings, in lower case: `dbPassword2`, `DB_PASSWORD_2` and `db-password.2` alike. */
export function wordsOf(name: string): string[] {
  const words: string[] = [];
  let start = -1;
  let before = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const isPart = isSmall(code) || isCapital(code) || isDigit(code);
    if (start >= 0 && (!isPart || beginsWord(before, code, name.charCodeAt(at + 1)))) {
      words.push(name.slice(start, at).toLowerCase());
      start = -1;
    }
    if (isPart && start < 0) start = at;
    before = code;
  }
  if (start >= 0) words.push(name.slice(start).toLowerCase());
  return words;
}
