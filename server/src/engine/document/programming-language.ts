import { fileNameOf } from './language.ts';

/** Languages without a syntax tree here whose literals a fix can find by their quotes. */
export type ProgrammingLanguage = 'go' | 'java' | 'kotlin' | 'csharp' | 'php' | 'ruby' | 'rust' | 'shell' | 'terraform';

const byLanguageId: Readonly<Record<string, ProgrammingLanguage>> = {
  go: 'go',
  java: 'java',
  kotlin: 'kotlin',
  csharp: 'csharp',
  php: 'php',
  ruby: 'ruby',
  rust: 'rust',
  shellscript: 'shell',
  terraform: 'terraform',
};

const byExtension: Readonly<Record<string, ProgrammingLanguage>> = {
  go: 'go',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  cs: 'csharp',
  php: 'php',
  rb: 'ruby',
  rake: 'ruby',
  gemspec: 'ruby',
  rs: 'rust',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  ksh: 'shell',
  tf: 'terraform',
  tofu: 'terraform',
};

const byName: Readonly<Record<string, ProgrammingLanguage>> = {
  gemfile: 'ruby',
  rakefile: 'ruby',
  '.bashrc': 'shell',
  '.bash_profile': 'shell',
  '.profile': 'shell',
  '.zshrc': 'shell',
  '.zshenv': 'shell',
};

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/**
 * The language of a program whose text is read only by its quotes and comments; null for every other. The editor's word
 * beats the file's name, since its user can choose it.
 *
 * @param start the document's first characters; one line is enough.
 */
export function programmingLanguageOf(path: string, languageId: string | undefined, start: string): ProgrammingLanguage | null {
  const named = languageId === undefined ? null : own(byLanguageId, languageId);
  if (named !== null) return named;
  const name = fileNameOf(path).toLowerCase();
  const known = own(byName, name) ?? (name.includes('.') ? own(byExtension, name.slice(name.lastIndexOf('.') + 1)) : null);
  if (known !== null) return known;
  const firstLine = /^#![^\r\n]{0,100}/.exec(start)?.[0] ?? '';
  if (/\b(?:ba|z|k|da)?sh$|\b(?:ba|z|k|da)?sh /.test(firstLine)) return 'shell';
  if (/\bruby\b/.test(firstLine)) return 'ruby';
  return /\bphp\b/.test(firstLine) ? 'php' : null;
}
