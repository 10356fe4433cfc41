import type { ProgrammingLanguage } from '../document/programming-language.ts';

/** One way to write a string. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** True where a backslash takes the next character along. */
  readonly escapes: boolean;
  /** False for a string that ends with its line even where its quote is missing. */
  readonly multiline: boolean;
  /** True for a literal whose characters are its value, but for escapes: one that an expression may replace. */
  readonly plain: boolean;
  /** Text that makes a part of the literal an expression. */
  readonly interpolation: RegExp | null;
}

/** As much of a language's syntax as it takes to tell strings from comments. */
export interface LiteralSyntax {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly { readonly open: string; readonly close: string; readonly nests: boolean }[];
  /** Longer openings first. */
  readonly strings: readonly StringForm[];
  /** True where `'x'` is one character, so that a quote inside it opens nothing. */
  readonly characters: boolean;
  /** Opening of a here-document whose group `tag` ends it on a line of its own. Sticky. */
  readonly hereDocument: RegExp | null;
}

const dollar = /\$/;

function form(open: string, options: Partial<StringForm> = {}): StringForm {
  return { open, close: open, escapes: true, multiline: false, plain: true, interpolation: null, ...options };
}

/** A string whose contents are not taken for a plain literal. */
function other(open: string, close: string, escapes: boolean): StringForm {
  return form(open, { close, escapes, multiline: true, plain: false });
}

const blockComment = { open: '/*', close: '*/', nests: false };
const cLike = { lineComments: ['//'], blockComments: [blockComment], characters: true, hereDocument: null };

export const literalSyntaxes: Readonly<Record<ProgrammingLanguage, LiteralSyntax>> = {
  go: { ...cLike, strings: [form('"'), other('`', '`', false)] },
  java: { ...cLike, strings: [other('"""', '"""', true), form('"')] },
  kotlin: {
    ...cLike,
    blockComments: [{ ...blockComment, nests: true }],
    strings: [other('"""', '"""', false), form('"', { interpolation: dollar })],
  },
  csharp: {
    ...cLike,
    strings: [
      ...['$$"""', '$"""', '"""'].map((open) => other(open, '"""', false)),
      other('$@"', '"', false),
      other('@$"', '"', false),
      other('@"', '"', false),
      form('$"', { close: '"', plain: false }),
      form('"'),
    ],
  },
  rust: {
    ...cLike,
    blockComments: [{ ...blockComment, nests: true }],
    strings: [
      ...['###', '##', '#', ''].map((signs) => other(`r${signs}"`, `"${signs}`, false)),
      other('b"', '"', true),
      other('c"', '"', true),
      form('"', { multiline: true }),
    ],
  },
  php: {
    lineComments: ['//', '#'],
    blockComments: [blockComment],
    strings: [form("'", { multiline: true }), form('"', { multiline: true, interpolation: dollar }), other('`', '`', true)],
    characters: false,
    hereDocument: /<<<[ \t]{0,8}["']?(?<tag>[A-Za-z_]\w{0,60})["']?/y,
  },
  ruby: {
    lineComments: ['#'],
    blockComments: [],
    strings: [form("'", { multiline: true }), form('"', { multiline: true, interpolation: /#[{$@]/ }), other('`', '`', true)],
    characters: false,
    hereDocument: /<<[~-]?["'`]?(?<tag>[A-Z_]\w{0,60})["'`]?/y,
  },
  shell: {
    lineComments: ['#'],
    blockComments: [],
    strings: [
      other("$'", "'", true),
      form("'", { escapes: false, multiline: true }),
      form('"', { multiline: true, interpolation: /[$`\\]/ }),
      other('`', '`', true),
    ],
    characters: false,
    hereDocument: /<<-?[ \t]{0,8}["'\\]?(?<tag>[A-Za-z_]\w{0,60})["']?/y,
  },
  terraform: {
    lineComments: ['#', '//'],
    blockComments: [blockComment],
    strings: [form('"', { interpolation: /[$%]\{/ })],
    characters: false,
    hereDocument: /<<-?(?<tag>[A-Za-z_]\w{0,60})/y,
  },
};
