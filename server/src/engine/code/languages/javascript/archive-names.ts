import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { textPieces } from './text-pieces.ts';

const entryName =
  /^(?:\w*[eE]ntry|header|file|zipFile|zipEntry|item|e|f|member|hdr)\.(?:path|fileName|entryName|name|filename|fullPath|relativePath)$/;
/** Names that only members of archives have. */
export const certainName = /\.(?:entryName)$|^(?:\w*[eE]ntry|header|hdr)\.(?:path|fileName|name)$/;
/** Modules that read archives. */
export const archives =
  /unzip|yauzl|adm-?zip|jszip|\btar(?:-stream|-fs)?\b|decompress|node-stream-zip|extract-zip|yazl|7z|fflate|unrar|archive/i;

/** The part of a path that an archive names, or null. */
export function namedByArchive(context: CodeContext, node: SyntaxNode, depth = 0): SyntaxNode | null {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (depth > 3) return null;
  if (expression.kind === 'member') return entryName.test(context.textOf(value)) ? value : null;
  if (expression.kind === 'call') {
    if (!/(?:^|\.)(?:join|resolve|normalize)$/.test(context.resolve(expression.callee)?.path ?? '')) return null;
    for (const argument of expression.args) {
      const found = namedByArchive(context, argument.node, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (expression.kind === 'build') {
    for (const piece of textPieces(context, value)) {
      const found = typeof piece === 'string' ? null : namedByArchive(context, piece, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  // `const { path: name } = entry` and `const name = entry.path` with other uses.
  const resolved = context.resolve(value)?.path ?? '';
  return expression.kind === 'name' && entryName.test(resolved) ? value : null;
}

/** True where the function looks at the name before, in one of the usual ways. */
export function isCheckedEntry(context: CodeContext, node: SyntaxNode): boolean {
  const owner = context.facts.functionAt(node.startIndex);
  const text =
    owner === null
      ? context.facts.text.slice(Math.max(0, node.startIndex - 1_500), node.startIndex)
      : context.facts.text.slice(owner.node.startIndex, node.startIndex);
  return /startsWith|indexOf\(|\.includes\(['"`]\.\.|'\.\.'|"\.\."|relative\(|isAbsolute|sanitize|safe|isInside|validate|basename|\\\.\\\./i.test(
    text,
  );
}
