import { fileNameOf } from '../document/language.ts';

const lockFileNames = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'deno.lock',
  'go.sum',
  'go.work.sum',
  'cargo.lock',
  'poetry.lock',
  'pdm.lock',
  'uv.lock',
  'pipfile.lock',
  'composer.lock',
  'gemfile.lock',
  'podfile.lock',
  'mix.lock',
  'pubspec.lock',
  'packages.lock.json',
  'flake.lock',
  'conan.lock',
  'package.resolved',
  'gradle.lockfile',
  '.terraform.lock.hcl',
  'chart.lock',
]);

/** True for files that tools fill with hashes of packages. */
export function isLockFile(path: string): boolean {
  return lockFileNames.has(fileNameOf(path).toLowerCase());
}

const testFolder =
  /(?:^|[/\\])(?:__tests__|__mocks__|__fixtures__|tests?|testing|specs?|e2e|molecule|fixtures?|mocks?|examples?|samples?|demos?|testdata|test[_-]data|stubs?|cypress)(?:[/\\])/i;
const testName =
  /(?:^|[._-])(?:tests?|spec|mocks?|fixtures?|stories|e2e|cy)(?=[._-])|[._-](?:examples?|samples?|demo)(?=[._-])|^test_|^conftest\.py$|[a-z]Tests?\.[a-z]+$/;

/** True for tests, fixtures, mocks and examples, whose credentials are mostly made up. */
export function isTestPath(path: string): boolean {
  return testFolder.test(path) || testName.test(fileNameOf(path));
}

/** True for generated files of a few very long lines, by name. */
export function hasMinifiedName(path: string): boolean {
  return /[.-](?:min|bundle|prod|chunk)\.(?:m?js|cjs|css|json)$|\.map$/i.test(path);
}

/** Lines longer than this, in UTF-16 units, are written by tools and not by people. */
const longestHandWrittenLine = 2000;

/** True when the line that holds `offset` is too long to be written by hand. Looks at a bounded piece of the text. */
export function isOnGeneratedLine(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - longestHandWrittenLine), offset);
  if (!before.includes('\n') && before.length === longestHandWrittenLine) return true;
  const after = text.slice(offset, offset + longestHandWrittenLine);
  return !after.includes('\n') && after.length === longestHandWrittenLine;
}

/** True for documents that people read: what looks like a credential there is mostly a sample. */
export function isProse(path: string): boolean {
  const name = fileNameOf(path);
  if (/^(?:readme|changelog|changes|news|authors|install|copying|license|todo|history)(?:[._-][\w.-]{0,40})?$/i.test(name)) return true;
  return /\.(?:d\.[cm]?ts|txt|text|md|mdx|markdown|rst|adoc|asciidoc|org|tex|html?|xhtml|log|pot?|csv|tsv|pod|[1-8]|man|rdoc|wiki|textile)$/i.test(
    path,
  );
}

/** True when the line before `offset` opens as a comment of some language that switches code off: documentation does not. */
export function isInComment(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 200), offset);
  return /^[ \t]{0,80}(?:\/\/(?![/!])|#|--|;)/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** True when the line before `offset` opens as documentation inside code does: ` * …`, `/// …`, `//! …`. */
export function isInDocumentation(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 400), offset);
  // In source maps and other JSON the line breaks of the code are escaped.
  const start = Math.max(before.lastIndexOf('\n') + 1, before.lastIndexOf('\\n') + 2);
  return /^(?:[ \t]|\\t){0,80}(?:\/\*\*|\*|\/\/[/!])/.test(before.slice(start));
}
