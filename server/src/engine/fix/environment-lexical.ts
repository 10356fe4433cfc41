import type { DocumentState } from '../document/document.ts';
import type { ProgrammingLanguage } from '../document/programming-language.ts';
import { lineBreakOf } from '../document/source-text.ts';
import type { TextEdit } from '../model/fix.ts';
import { spanContains, type Span } from '../model/span.ts';
import { insert, replace } from './edit.ts';
import { csharpUsing, goImport } from './environment-imports.ts';
import { isInCode, scanLiterals, type Bracket, type ScannedLiteral } from './literal-scan.ts';

/** A secret in a program that has no syntax tree. */
export interface TextMove {
  /** The secret's own characters. */
  readonly secret: Span;
  /** What a literal must hold, and nothing else, for a fix to replace it. */
  readonly content: Span;
}

/** Name of the Terraform variable for an environment variable's name. */
export function terraformVariable(variable: string): string {
  return variable.toLowerCase();
}

/** How much of the text on either side of a literal is looked at, in UTF-16 units. */
const reach = 200;

/** Longest statement whose words are looked at, in UTF-16 units. */
const longestStatement = 5000;

/** The literal that holds the secret and nothing else. */
function literalOf(literals: readonly ScannedLiteral[], { secret, content }: TextMove): ScannedLiteral | null {
  const isWhole = ({ inner }: ScannedLiteral): boolean =>
    [secret, content].some((span) => span.start === inner.start && span.end === inner.end);
  return literals.find((literal) => literal.span.start <= secret.start && isWhole(literal)) ?? null;
}

/** The text of a literal's own line before it, or of the line above where the literal starts its line. */
function leadOf(text: string, { span, statement }: ScannedLiteral): string {
  const before = text.slice(Math.max(statement, span.start - reach), span.start);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return last.trim() === '' ? `${lines.at(-2) ?? ''} ${last}` : last;
}

/** The text of a literal's own statement before it; null for one too long to be read again for each secret. */
function statementOf(text: string, { span, statement }: ScannedLiteral): string | null {
  return span.start - statement > longestStatement ? null : text.slice(statement, span.start);
}

function someBracket(bracket: Bracket | null, test: (offset: number) => boolean): boolean {
  for (let at = bracket; at !== null; at = at.outer) if (test(at.offset)) return true;
  return false;
}

/** Words before a literal that take no expression after them. */
const literalWord = /\b(?:case|is|import|require|include|from|when|use|using|package|namespace)$/;

/** True where an expression may stand in the literal's place in any of the languages. */
function mayBeExpression(text: string, { span }: ScannedLiteral): boolean {
  // A letter or a sign right before the quote makes another kind of literal of it.
  if (/[\w$@%#\\]/.test(text.charAt(span.start - 1))) return false;
  const before = text.slice(Math.max(0, span.start - reach), span.start).trimEnd();
  const after = text.slice(span.end, span.end + reach).trimStart();
  if (literalWord.test(before) || before.endsWith('\\')) return false;
  // Keys, labels and patterns; a literal that continues on the next line.
  if (/^(?::|=>|->|=(?!=)|\\)/.test(after)) return false;
  // Neighbouring literals are one text that somebody cut in pieces.
  const left = before.replace(/[.+&]$/, '').trimEnd();
  const right = after.replace(/^[.+&]/, '').trimStart();
  return !/["'`]$/.test(left) && !/^["'`]/.test(right);
}

/** Tests a pattern at the end of what stands before an offset, without white space between. */
function isAfter(text: string, offset: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, offset - reach), offset).trimEnd());
}

function goEdits(document: DocumentState, literal: ScannedLiteral, variable: string): TextEdit[] | null {
  const { text } = document.source;
  if (someBracket(literal.bracket, (offset) => isAfter(text, offset, /\bconst$/))) return null;
  const edits: TextEdit[] = [];
  const lead = leadOf(text, literal);
  if (/\bconst\b/.test(lead)) {
    const name = /^[ \t]*const[ \t]+(\w+)(?:[ \t]+string)?[ \t]*=[ \t]*$/.exec(lead)?.[1];
    const rest = text.slice(literal.span.end, literal.span.end + reach);
    // A constant that other constants are made of has to stay one.
    if (name === undefined || !/^[ \t]*(?:\/\/|\r?\n|$)/.test(rest)) return null;
    const others = text.split('\n').filter((line) => /^\s*const\b/.test(line) && line.includes(name));
    const start = literal.span.start - lead.trimStart().length;
    if (others.length !== 1 || !text.startsWith('const', start)) return null;
    edits.push(replace({ start, end: start + 5 }, 'var'));
  }
  const imports = goImport(document);
  return imports === null ? null : [...imports, ...edits, replace(literal.span, `os.Getenv("${variable}")`)];
}

function jvmEdits(document: DocumentState, literal: ScannedLiteral, variable: string): TextEdit[] | null {
  const { text } = document.source;
  // Annotations and constants of Kotlin take values that the compiler knows.
  if (someBracket(literal.bracket, (offset) => isAfter(text, offset, /@[\w.:]{1,100}$/))) return null;
  if (/\bconst\s+val\b/.test(leadOf(text, literal))) return null;
  return [replace(literal.span, `System.getenv("${variable}")`)];
}

function csharpEdits(document: DocumentState, literal: ScannedLiteral, variable: string): TextEdit[] | null {
  const { text } = document.source;
  // Constants, attributes and default values of parameters take values that the compiler knows.
  const statement = statementOf(text, literal);
  if (statement === null || /\bconst\b/.test(statement)) return null;
  if (someBracket(literal.bracket, (offset) => text[offset] === '[')) return null;
  const isParenthesised = literal.bracket !== null && text[literal.bracket.offset] === '(';
  if (isParenthesised && isAfter(text, literal.span.start, /[^=!<>]=$/)) return null;
  return [...csharpUsing(document), replace(literal.span, `Environment.GetEnvironmentVariable("${variable}")`)];
}

function phpEdits(document: DocumentState, literal: ScannedLiteral, variable: string): TextEdit[] | null {
  const statement = statementOf(document.source.text, literal);
  // Constants, properties, defaults of parameters and attributes take constant expressions only.
  if (statement === null || /\b(?:const|public|private|protected|var|static|readonly|case|function|fn|declare)\b|#\[/i.test(statement))
    return null;
  return [replace(literal.span, `getenv('${variable}')`)];
}

function rustEdits(document: DocumentState, literal: ScannedLiteral, variable: string): TextEdit[] | null {
  const { text } = document.source;
  const statement = statementOf(text, literal);
  if (statement === null || /\b(?:const|static)\b|#!?\[/.test(statement)) return null;
  // Macros read literals, and so do patterns; what a function returns must live longer than it does.
  if (someBracket(literal.bracket, (offset) => text[offset - 1] === '!')) return null;
  if (statement.trim() === '' || /(?:[|>]|\breturn)$/.test(statement.trimEnd())) return null;
  const after = text.slice(literal.span.end, literal.span.end + reach).trimStart();
  if (after.startsWith('|')) return null;
  const owned = `std::env::var("${variable}").expect("${variable} is set")`;
  // A literal is a `&str`, so the string that takes its place is lent where it is not used as a string at once.
  const isOwned = after.startsWith('.') || /\bString::from\($/.test(statement.trimEnd());
  return [replace(literal.span, isOwned ? owned : `&${owned}`)];
}

const settingsBlock = /^(?:variable[ \t]+"[^"]*"|terraform)$/;

function lineBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - reach), offset);
  return before.slice(before.lastIndexOf('\n') + 1).trim();
}

/** The last label of the outermost block that holds a literal: `main` of `resource "aws_db_instance" "main"`. */
export function terraformBlockLabel({ source }: DocumentState, secret: Span): string | null {
  const literal = scanLiterals(source, 'terraform').literals.find(({ span }) => spanContains(span, secret));
  let bracket = literal?.bracket ?? null;
  while (bracket?.outer) bracket = bracket.outer;
  return bracket === null ? null : (/"([A-Za-z][\w-]{0,60})"$/.exec(lineBefore(source.text, bracket.offset))?.[1] ?? null);
}

function terraformEdits(document: DocumentState, literal: ScannedLiteral, variable: string): TextEdit[] | null {
  const { source } = document;
  const { text } = source;
  // Neither a variable's default nor the settings of Terraform itself can refer to a variable.
  if (someBracket(literal.bracket, (offset) => settingsBlock.test(lineBefore(text, offset)))) return null;
  const name = terraformVariable(variable);
  const edits = [replace(literal.span, `var.${name}`)];
  if (new RegExp(`^[ \\t]*variable[ \\t]+"${name}"`, 'm').test(text)) return edits;
  const lineBreak = lineBreakOf(source);
  const block = [`variable "${name}" {`, '  type      = string', '  sensitive = true', '}', ''].join(lineBreak);
  return [...edits, insert(text.length, `${/\n$/.test(text) ? '' : lineBreak}${lineBreak}${block}`)];
}

/** Signs that end a word of a shell on either side. */
const wordStart = /(?:^|[\s=;&|(])$/;
const wordEnd = /^(?:$|[\s;&|)])/;

function shellEdits(document: DocumentState, move: TextMove, variable: string): TextEdit[] | null {
  const { text } = document.source;
  const scan = scanLiterals(document.source, 'shell');
  const isWord = (span: Span): boolean =>
    wordStart.test(text.slice(Math.max(0, span.start - 1), span.start)) && wordEnd.test(text.slice(span.end, span.end + 1));
  const reference = `\${${variable}:?}`;
  const literal = literalOf(scan.literals, move);
  if (literal !== null && literal.form.plain && isWord(literal.span)) return [replace(literal.span, `"${reference}"`)];
  const { secret, content } = move;
  const isOwn = secret.start === content.start && secret.end === content.end;
  const around = scan.literals.find(({ inner }) => spanContains(inner, secret));
  // Between double quotes a shell reads variables, wherever they stand.
  if (around?.form.open === '"' && isOwn && !/[\\$]/.test(text.charAt(secret.start - 1))) return [replace(secret, reference)];
  return isOwn && isInCode(scan, secret) && isWord(secret) && !/["'`\\$]/.test(text.slice(secret.start, secret.end))
    ? [replace(secret, `"${reference}"`)]
    : null;
}

/** The edits that read the variable in a language without a syntax tree here; null where it is not sure that they hold. */
export function lexicalEdits(document: DocumentState, language: ProgrammingLanguage, move: TextMove, variable: string): TextEdit[] | null {
  if (language === 'shell') return shellEdits(document, move, variable);
  const { text } = document.source;
  const literal = literalOf(scanLiterals(document.source, language).literals, move);
  if (literal === null || !literal.form.plain || !mayBeExpression(text, literal)) return null;
  if (literal.form.interpolation?.test(text.slice(literal.inner.start, literal.inner.end)) === true) return null;
  switch (language) {
    case 'go':
      return goEdits(document, literal, variable);
    case 'java':
    case 'kotlin':
      return jvmEdits(document, literal, variable);
    case 'csharp':
      return csharpEdits(document, literal, variable);
    case 'php':
      return phpEdits(document, literal, variable);
    case 'ruby':
      return [replace(literal.span, `ENV.fetch('${variable}')`)];
    case 'rust':
      return rustEdits(document, literal, variable);
    case 'terraform':
      return terraformEdits(document, literal, variable);
  }
}
