/** Splits a command without any character that a shell would treat specially; null where there is one. */
export function plainWords(command: string): string[] | null {
  if (!/^[\w@%+=:,./ -]+$/.test(command)) return null;
  const words = command.trim().split(/ +/);
  // A leading `NAME=value` is for the shell, and so are its own commands.
  if (words[0] === undefined || words[0] === '' || words[0].includes('=')) return null;
  return shellOnly.has(words[0]) ? null : words;
}

const shellOnly = new Set([
  'cd',
  'export',
  'source',
  '.',
  'alias',
  'ulimit',
  'umask',
  'set',
  'unset',
  'exec',
  'eval',
  'type',
  'command',
  'dir',
  'copy',
  'del',
  'cls',
  'start',
  'mklink',
  'assoc',
  'ver',
  'vol',
  'rem',
  'call',
  'if',
  'for',
  'while',
  'time',
  'read',
  'wait',
  'trap',
  'history',
  'exit',
  'shift',
]);

/** A Python list of texts: `["ls", "-l"]`. */
export function wordList(words: readonly string[], quote: string): string {
  return `[${words.map((word) => quote + word + quote).join(', ')}]`;
}
