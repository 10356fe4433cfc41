import type { DocumentState } from '../document/document.ts';
import { lineBreakOf } from '../document/source-text.ts';
import type { TextEdit } from '../model/fix.ts';
import { insert } from './edit.ts';
import { isInCode, scanLiterals } from './literal-scan.ts';

/** Offset of the line after the one that holds `offset`; the text's length where there is none. */
function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** The first match of a pattern with flag `g` that stands in code and not in a comment. */
function firstInCode(document: DocumentState, language: 'go' | 'csharp', pattern: RegExp): RegExpExecArray | null {
  const scan = scanLiterals(document.source, language);
  for (const match of document.source.text.matchAll(pattern)) {
    if (isInCode(scan, { start: match.index, end: match.index + 1 })) return match;
  }
  return null;
}

/** Adds `"os"` to the imports of a Go file; null where there is no package clause to put them after. */
export function goImport(document: DocumentState): TextEdit[] | null {
  const { text } = document.source;
  const lineBreak = lineBreakOf(document.source);
  const clause = firstInCode(document, 'go', /^package[ \t]+\w/gm);
  if (clause === null) return null;
  const body = firstInCode(document, 'go', /^(?:func|type|var|const)\b/gm)?.index ?? text.length;
  if (/^[ \t]*(?:import[ \t]+)?"os"/m.test(text.slice(clause.index, body))) return [];
  const block = firstInCode(document, 'go', /^import[ \t]{0,8}\([ \t]{0,8}\r?$/gm);
  if (block !== null) {
    const first = nextLine(text, block.index);
    let offset = first;
    // Sorted within the block's first group, as gofmt leaves it.
    for (const line of text.slice(first, body).split(/(?<=\n)/)) {
      const path = /^[ \t]*(?:[\w.]+[ \t]+)?"([^"\r\n]*)"/.exec(line)?.[1];
      if (path === undefined || path > 'os') break;
      offset += line.length;
    }
    return [insert(offset, `\t"os"${lineBreak}`)];
  }
  const single = firstInCode(document, 'go', /^import[ \t(]/gm);
  if (single !== null) {
    const end = nextLine(text, single.index);
    const line = text.slice(single.index, end);
    // After it and not before, since the comment above `import "C"` is code. An import that goes on is too odd to touch.
    if (!line.endsWith('\n') || line.includes('(') !== line.includes(')')) return null;
    return [insert(end, `import "os"${lineBreak}`)];
  }
  const offset = nextLine(text, clause.index);
  const startsLine = text[offset - 1] === '\n';
  return [insert(offset, `${startsLine ? '' : lineBreak}${lineBreak}import "os"${lineBreak}`)];
}

/** Lines that stand before the directives `using` of a C# file: blank lines, comments and what must come first. */
const csharpHeader = /^\s*(?:\/\/|#(?:define|undef|nullable|pragma)\b|extern[ \t]+alias\b|$)/;

/** Adds `using System;` to a C# file. */
export function csharpUsing(document: DocumentState): TextEdit[] {
  const { text } = document.source;
  const lineBreak = lineBreakOf(document.source);
  if (firstInCode(document, 'csharp', /^[ \t]{0,40}(?:global[ \t]{1,8})?using[ \t]{1,8}System[ \t]{0,8};/gm) !== null) return [];
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  const globals = [...text.matchAll(/^global[ \t]+using\b/gm)].at(-1);
  if (globals !== undefined) offset = nextLine(text, globals.index);
  const first = firstInCode(document, 'csharp', /^using[ \t]+(?:static[ \t]+)?[A-Za-z_][\w.]*[ \t]*[;=]/gm);
  if (first !== null) return [insert(first.index, `using System;${lineBreak}`)];
  let inComment = false;
  for (const line of text.slice(offset).split(/(?<=\n)/)) {
    const content = line.trim();
    if (inComment) inComment = !content.includes('*/');
    else if (content.startsWith('/*')) inComment = !content.includes('*/');
    else if (!csharpHeader.test(content)) break;
    offset += line.length;
  }
  const startsLine = offset === 0 || /[\n\ufeff]/.test(text.charAt(offset - 1));
  return [insert(offset, `${startsLine ? '' : lineBreak}using System;${lineBreak}${lineBreak}`)];
}
