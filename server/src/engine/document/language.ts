/** What a document is to the engine: which parser reads it. */
export const languages = [
  'javascript',
  'typescript',
  'tsx',
  'python',
  'yaml',
  'json',
  'dockerfile',
  'dotenv',
  'properties',
  'vue',
  'svelte',
  'html',
  'ejs',
  'handlebars',
  'pug',
  'jinja',
  'text',
] as const;
export type Language = (typeof languages)[number];

/** Languages that have a syntax tree and an adapter. */
export type CodeLanguage = 'javascript' | 'typescript' | 'tsx' | 'python';

/** Markup, with or without a template language in it. Jinja stands for Django, Twig, Nunjucks and Liquid too. */
export type MarkupLanguage = 'vue' | 'svelte' | 'html' | 'ejs' | 'handlebars' | 'pug' | 'jinja';

const byLanguageId: Readonly<Record<string, Language>> = {
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'tsx',
  python: 'python',
  yaml: 'yaml',
  helm: 'yaml',
  dockercompose: 'yaml',
  'github-actions-workflow': 'yaml',
  json: 'json',
  jsonc: 'json',
  dockerfile: 'dockerfile',
  dotenv: 'dotenv',
  properties: 'properties',
  ini: 'properties',
  vue: 'vue',
  'vue-html': 'vue',
  svelte: 'svelte',
  html: 'html',
  xhtml: 'html',
  ejs: 'ejs',
  'html-ejs': 'ejs',
  handlebars: 'handlebars',
  mustache: 'handlebars',
  jade: 'pug',
  pug: 'pug',
  jinja: 'jinja',
  'jinja-html': 'jinja',
  'django-html': 'jinja',
  nunjucks: 'jinja',
  njk: 'jinja',
  twig: 'jinja',
  liquid: 'jinja',
};

const byExtension: Readonly<Record<string, Language>> = {
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  wsgi: 'python',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  ipynb: 'json',
  webmanifest: 'json',
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  env: 'dotenv',
  properties: 'properties',
  ini: 'properties',
  cfg: 'properties',
  conf: 'properties',
  toml: 'properties',
  vue: 'vue',
  svelte: 'svelte',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  ejs: 'ejs',
  hbs: 'handlebars',
  handlebars: 'handlebars',
  mustache: 'handlebars',
  hjs: 'handlebars',
  pug: 'pug',
  jade: 'pug',
  jinja: 'jinja',
  jinja2: 'jinja',
  j2: 'jinja',
  njk: 'jinja',
  twig: 'jinja',
  liquid: 'jinja',
};

/** Template languages that also make mail, configuration and programs: `nginx.conf.j2` is no markup. */
const anyTextTemplate = /\.([a-z0-9]+)\.(?:jinja2?|j2|njk|twig|liquid|ejs|hbs|handlebars|mustache)$/i;

const otherText = new Set(
  'conf cfg ini env yaml yml json toml xml txt text md rst sh bash sql py js mjs cjs jsx ts tsx css rb go java cs php tf properties service rules repo list'.split(
    ' ',
  ),
);

function isTemplateOfOtherText(name: string): boolean {
  const inner = anyTextTemplate.exec(name)?.[1]?.toLowerCase();
  return inner !== undefined && otherText.has(inner);
}

/** Extensions of languages in which a literal always has quotes, so that a word without them is a name. */
const quotedExtensions = new Set(
  (
    'js jsx mjs cjs ts mts cts tsx py pyi pyw go java kt kts cs fs vb c h cc cpp cxx hpp hh inl m mm rs swift scala sc groovy gradle php phtml ' +
    'rb erb pl pm t lua dart ex exs erl hrl hs ml mli clj cljs r jl vue svelte astro zig nim sol json jsonc json5 ipynb tf hcl sql css scss less ' +
    'map wasm bicep proto graphql pas d cr v vhd sv tcl inc pp ps1 psm1'
  ).split(' '),
);

/** False for programming languages, JSON and the like: in them only text in quotes is a literal. */
export function writesBareLiterals(path: string, language: Language): boolean {
  if (isCodeLanguage(language) || language === 'json') return false;
  const name = fileNameOf(path);
  return !quotedExtensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

const dotenvName = /^\.env(?:rc)?(?:\.|$)/i;
const dockerfileName = /^(?:dockerfile|containerfile)(?:[._-].*)?$/i;

/** The last part of a path with either kind of slash. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/**
 * Decides what a document is: by a telling file name, then by the editor's language id, then by the extension, then by a
 * `#!` line. The editor's word beats the extension because its user can choose it.
 *
 * @param start the document's first characters; one line is enough.
 */
export function detectLanguage(path: string, languageId: string | undefined, start: string): Language {
  const name = fileNameOf(path);
  if (dotenvName.test(name)) return 'dotenv';
  if (isTemplateOfOtherText(name) && (languageId === undefined || isMarkupLanguage(byLanguageId[languageId] ?? 'text'))) return 'text';
  if (languageId !== undefined && Object.hasOwn(byLanguageId, languageId)) return byLanguageId[languageId] ?? 'text';
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (name.includes('.') && Object.hasOwn(byExtension, extension)) return byExtension[extension] ?? 'text';
  if (dockerfileName.test(name)) return 'dockerfile';
  const firstLine = start.slice(0, 200);
  if (/^#!.*\b(?:node|bun)\b/.test(firstLine)) return 'javascript';
  if (/^#!.*\b(?:deno|tsx|ts-node)\b/.test(firstLine)) return 'typescript';
  if (/^#!.*\bpython[\d.]*\b/.test(firstLine)) return 'python';
  return 'text';
}

export function isCodeLanguage(language: Language): language is CodeLanguage {
  return language === 'javascript' || language === 'typescript' || language === 'tsx' || language === 'python';
}

const markupLanguages: ReadonlySet<Language> = new Set<Language>(['vue', 'svelte', 'html', 'ejs', 'handlebars', 'pug', 'jinja']);

export function isMarkupLanguage(language: Language): language is MarkupLanguage {
  return markupLanguages.has(language);
}

/** The grammar that reads a document's code: its own, or that of the scripts in its markup; null where there is none. */
export function codeLanguageOf(language: Language): CodeLanguage | null {
  if (isCodeLanguage(language)) return language;
  if (!isMarkupLanguage(language)) return null;
  // A component's script may be TypeScript, which nearly all JavaScript is too; a page's script is what a browser runs.
  return language === 'vue' || language === 'svelte' ? 'typescript' : 'javascript';
}
