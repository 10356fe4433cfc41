import type { Language as Grammar, Node } from 'web-tree-sitter';
import { Lexer } from 'yaml';
import type { DocumentState } from '../document/document.ts';
import { isCodeLanguage, isMarkupLanguage } from '../document/language.ts';
import { createSyntaxTreeParser } from '../parse/syntax-tree.ts';

/** What a comment would be at a place: a comment, text among JSX elements, or part of a string. */
export type CommentPlace = 'comment' | 'jsx' | 'string';

const stringTypes = new Set(['string', 'string_fragment', 'string_content', 'template_string', 'regex', 'concatenated_string']);
const codeAgain = new Set(['template_substitution', 'interpolation', 'jsx_expression']);

function placeInTree(root: Node, offset: number): CommentPlace {
  for (let node: Node | null = root.descendantForIndex(offset, offset); node !== null; node = node.parent) {
    const inside = node.startIndex < offset && offset < node.endIndex;
    if (codeAgain.has(node.type)) return 'comment';
    if (node.type === 'jsx_text' && node.startIndex <= offset && offset <= node.endIndex) return 'jsx';
    if (node.type === 'jsx_element' && inside) return betweenTags(node, offset) ? 'jsx' : 'comment';
    if (inside && stringTypes.has(node.type)) return 'string';
  }
  return 'comment';
}

/** True between an element's opening and closing tags, where everything but braces and tags is text. */
function betweenTags(element: Node, offset: number): boolean {
  const open = element.childForFieldName('open_tag') ?? element.firstChild;
  const close = element.childForFieldName('close_tag') ?? element.lastChild;
  return open !== null && close !== null && open.endIndex <= offset && offset <= close.startIndex;
}

/** The YAML lexer cuts the text into tokens that, but for four marks without a length of their own, join to the text again. */
const yamlMarks = new Set(['\u0002', '\u0018', '\u001f']);

/** Says of each offset whether a `#` after white space there would start a comment. */
function yamlPlaces(text: string, offsets: readonly number[]): CommentPlace[] {
  const scalars: { start: number; end: number }[] = [];
  let position = 0;
  let scalarFollows = false;
  for (const token of new Lexer().lex(text)) {
    if (yamlMarks.has(token)) {
      scalarFollows = token === '\u001f';
      continue;
    }
    const quoted = token.startsWith('"') || token.startsWith("'");
    if (scalarFollows || quoted) scalars.push({ start: position, end: position + token.length });
    scalarFollows = false;
    position += token.length;
  }
  return offsets.map((offset) => (scalars.some(({ start, end }) => start < offset && offset < end) ? 'string' : 'comment'));
}

/** Offsets of the lines that belong to here-documents of a Dockerfile, which are contents of files and scripts. */
function dockerfilePlaces(document: DocumentState, offsets: readonly number[]): CommentPlace[] {
  const { text, lineStarts } = document.source;
  const inside: { start: number; end: number }[] = [];
  let closing: string | null = null;
  lineStarts.forEach((start, line) => {
    const end = lineStarts[line + 1] ?? text.length;
    const content = text.slice(start, end).trim();
    if (closing === null) closing = /^(?:RUN|COPY|ADD)\b.*<<-?["']?(\w+)["']?/i.exec(content)?.[1] ?? null;
    else {
      inside.push({ start, end });
      if (content === closing) closing = null;
    }
  });
  return offsets.map((offset) => (inside.some(({ start, end }) => start <= offset && offset < end) ? 'string' : 'comment'));
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

function textPlace(document: DocumentState, offset: number): CommentPlace {
  const before = document.source.text.slice(0, offset);
  if (document.path.toLowerCase().endsWith('.toml')) {
    return countOf(before, '"""') % 2 === 1 || countOf(before, "'''") % 2 === 1 ? 'string' : 'comment';
  }
  // In markup a comment cannot stand inside a tag.
  const isMarkup = isMarkupLanguage(document.language) && document.language !== 'pug';
  if (isMarkup || /\.(?:xml|svg|xaml|csproj|props|targets|plist)$/i.test(document.path)) {
    return before.lastIndexOf('<') > before.lastIndexOf('>') ? 'string' : 'comment';
  }
  return 'comment';
}

/**
 * What a comment would be at each of the offsets, by the parser of the document's language.
 *
 * @param grammar the grammar of a document in a programming language; without it nothing is known and all is `string`.
 */
export function commentPlaces(document: DocumentState, offsets: readonly number[], grammar: Grammar | null): CommentPlace[] {
  if (document.language === 'yaml') return yamlPlaces(document.source.text, offsets);
  if (document.language === 'dockerfile') return dockerfilePlaces(document, offsets);
  if (!isCodeLanguage(document.language)) return offsets.map((offset) => textPlace(document, offset));
  if (grammar === null) return offsets.map(() => 'string');
  const parser = createSyntaxTreeParser(grammar);
  const tree = parser.parse(document.source, () => 0, 1);
  const places = offsets.map((offset) => (tree === null ? 'string' : placeInTree(tree.rootNode, offset)));
  parser.dispose();
  return places;
}
