import type { ShellCommand } from './shell.ts';
import type { ShellWord } from './shell-word.ts';

/** The program that a command starts, behind `sudo`, `env` and the like. */
export interface ShellProgram {
  /** Without its folder: `curl` for `/usr/bin/curl`. */
  readonly name: string;
  readonly word: ShellWord;
  readonly arguments: readonly ShellWord[];
}

/** Programs that start the program in their arguments, with the options of each that take a value. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '-U', '-D', '-R', '-T', '--user', '--group'],
  doas: ['-u', '-C'],
  env: ['-u', '-C', '-S', '--unset', '--chdir'],
  exec: ['-a'],
  command: [],
  nohup: [],
  nice: ['-n'],
  eatmydata: [],
  time: [],
  gosu: [],
  'su-exec': [],
};

/** Programs whose first plain argument is a user, before the program. */
const takesUser = new Set(['gosu', 'su-exec']);

export function baseName(value: string): string {
  return value.slice(value.lastIndexOf('/') + 1);
}

/** Null for a command without words, or whose program is not a plain word. */
export function programOf(command: ShellCommand): ShellProgram | null {
  const { words } = command;
  let index = 0;
  for (;;) {
    const word = words[index];
    if (word === undefined || word.value === '') return null;
    const name = baseName(word.value);
    const options = Object.hasOwn(prefixes, name) ? prefixes[name] : undefined;
    if (options === undefined) return { name, word, arguments: words.slice(index + 1) };
    let next = index + 1;
    for (let option = words[next]; option !== undefined; option = words[next]) {
      if (option.value.startsWith('-') && option.value !== '-') next += options.includes(option.value) ? 2 : 1;
      else if (name === 'env' && /^\w+=/.test(option.value)) next++;
      else break;
    }
    if (takesUser.has(name)) next++;
    if (next >= words.length) return { name, word, arguments: words.slice(index + 1) };
    index = next;
  }
}

/** Programs that fetch what their arguments name and write it to a file or to their output. */
export function isDownloader(name: string): boolean {
  return name === 'curl' || name === 'wget' || name === 'aria2c' || name === 'fetch';
}

/** Programs that run the text that they read. */
export function isInterpreter(name: string): boolean {
  return /^(?:sh|bash|dash|ash|zsh|ksh|python[\d.]*|perl|ruby|node|php)$/.test(name);
}

/**
 * Letters of a group of short options: `-fsSLk` has `f`, `s`, `S`, `L`, `k`. A letter that takes a value ends the group, since
 * what follows it is the value.
 */
export function shortOptions(value: string, withValue: string): string {
  const group = /^-([A-Za-z0-9#]+)/.exec(value)?.[1] ?? '';
  for (let index = 0; index < group.length; index++) if (withValue.includes(group[index] ?? '')) return group.slice(0, index + 1);
  return group;
}

/** Options of curl that take a value in the same or the next word, from its manual page. */
export const curlOptionsWithValue = 'AbcCdDeEFHhKmoPQrtTuUwxXyYz';
