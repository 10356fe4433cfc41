import { fileNameOf } from '../document/language.ts';
import type { DocumentState } from '../document/document.ts';

/** How comments are written in a language, and where one may stand. */
export interface CommentSyntax {
  readonly open: string;
  /** Empty for comments that end with their line. */
  readonly close: string;
  /** False where a comment must have a line of its own. */
  readonly endOfLine: boolean;
}

const slashes: CommentSyntax = { open: '//', close: '', endOfLine: true };
const hash: CommentSyntax = { open: '#', close: '', endOfLine: true };
const hashAlone: CommentSyntax = { ...hash, endOfLine: false };
const semicolonAlone: CommentSyntax = { open: ';', close: '', endOfLine: false };
const dashes: CommentSyntax = { open: '--', close: '', endOfLine: true };
const starred: CommentSyntax = { open: '/*', close: '*/', endOfLine: true };
const markup: CommentSyntax = { open: '<!--', close: '-->', endOfLine: false };
/** Comments of template languages: unlike a comment of HTML, they are not sent to the reader. */
const jinja: CommentSyntax = { open: '{#', close: '#}', endOfLine: false };
const handlebars: CommentSyntax = { open: '{{!--', close: '--}}', endOfLine: false };
const ejs: CommentSyntax = { open: '<%#', close: '%>', endOfLine: false };
const pug: CommentSyntax = { open: '//-', close: '', endOfLine: false };

/** Comment syntax of languages that the engine reads as plain text, by file extension. */
const byExtension: readonly [CommentSyntax, string][] = [
  [slashes, 'jsonc json5 go java c h cc cpp hpp cs rs swift kt kts scala php dart groovy gradle proto scss less m mm sol zig fs'],
  [hash, 'sh bash zsh fish ksh rb pl pm r jl tf tfvars hcl nix ps1 psm1 ex exs tcl cmake mk gd coffee'],
  [hashAlone, 'conf cfg toml properties'],
  [semicolonAlone, 'ini'],
  [dashes, 'sql lua hs elm ada adb'],
  [starred, 'css'],
  [markup, 'html htm xml xhtml svg vue svelte md markdown xaml csproj props targets plist'],
];

const byFileName: Readonly<Record<string, CommentSyntax>> = {
  makefile: hashAlone,
  gemfile: hash,
  rakefile: hash,
  vagrantfile: hash,
  jenkinsfile: slashes,
  '.npmrc': hashAlone,
  '.pypirc': hashAlone,
  '.netrc': hashAlone,
  '.gitconfig': hashAlone,
  '.bashrc': hash,
  '.zshrc': hash,
  '.profile': hash,
};

/** JSX's comment among elements, where the other one would be text. */
export const jsxComment: CommentSyntax = { open: '{/*', close: '*/}', endOfLine: false };

/** How to write a comment in a document; null where the format has none, such as JSON, or where it is not known. */
export function commentSyntaxOf(document: Pick<DocumentState, 'path' | 'language'>): CommentSyntax | null {
  const name = fileNameOf(document.path).toLowerCase();
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const known = Object.hasOwn(byFileName, name)
    ? byFileName[name]
    : byExtension.find(([, extensions]) => extensions.split(' ').includes(extension))?.[0];
  switch (document.language) {
    case 'javascript':
    case 'typescript':
    case 'tsx':
      return slashes;
    case 'python':
    case 'yaml':
      return hash;
    case 'dockerfile':
    case 'dotenv':
      return hashAlone;
    case 'properties':
      return known ?? hashAlone;
    case 'json':
      return extension === 'jsonc' || extension === 'json5' ? slashes : null;
    case 'vue':
    case 'svelte':
    case 'html':
      return markup;
    case 'ejs':
      return ejs;
    case 'handlebars':
      return handlebars;
    case 'jinja':
      return jinja;
    case 'pug':
      return pug;
    case 'text':
      return known ?? null;
  }
}
