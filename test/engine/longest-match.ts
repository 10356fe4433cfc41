/**
 * Length of the longest text that a regular expression can match, in UTF-16 units; Infinity where it has no bound. Knows the
 * syntax that patterns of secret rules use: literals, classes, groups, alternatives and counted repetition.
 */
export function longestMatch(source: string): number {
  let at = 0;

  function quantified(length: number): number {
    const quantifier = /^(?:[*+]|\{(\d+)(,(\d*))?\}|\?)\??/.exec(source.slice(at));
    if (quantifier === null) return length;
    at += quantifier[0].length;
    if (quantifier[0].startsWith('?')) return length;
    if (/^[*+]/.test(quantifier[0])) return Infinity;
    const [, least = '', range, most = ''] = quantifier;
    if (range === undefined) return length * Number(least);
    return most === '' ? Infinity : length * Number(most);
  }

  function atom(): number {
    const char = source[at];
    if (char === '(') {
      at += /^\((?:\?(?::|<[A-Za-z]\w*>))?/.exec(source.slice(at))?.[0].length ?? 1;
      const length = alternatives();
      at++;
      return length;
    }
    if (char === '[') {
      at++;
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at++;
      return 1;
    }
    if (char === '\\') {
      const escape = /^\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)/.exec(source.slice(at))?.[0] ?? '\\';
      at += escape.length;
      return /^\\[bB]$/.test(escape) ? 0 : 1;
    }
    at++;
    return char === '^' || char === '$' ? 0 : 1;
  }

  function sequence(): number {
    let length = 0;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') length += quantified(atom());
    return length;
  }

  function alternatives(): number {
    let longest = sequence();
    while (source[at] === '|') {
      at++;
      longest = Math.max(longest, sequence());
    }
    return longest;
  }

  return alternatives();
}
