import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

const errorName = /^_?(?:e|er|err|error|ex|exc|exception|\w+Err|\w+Error)$/;

export interface ErrorPart {
  readonly node: SyntaxNode;
  readonly kind: 'stack' | 'whole' | 'message';
}

/** The first part of a value that tells of an error: its stack above all, else the error itself or its message. */
export function errorPart(context: CodeContext, node: SyntaxNode, depth = 0): ErrorPart | null {
  if (depth > 5) return null;
  const expression = context.expression(node);
  const best = (nodes: readonly SyntaxNode[]): ErrorPart | null => {
    const found = nodes.map((part) => errorPart(context, part, depth + 1)).filter((part) => part !== null);
    return found.find((part) => part.kind === 'stack') ?? found[0] ?? null;
  };
  switch (expression.kind) {
    case 'wrap':
      return errorPart(context, expression.inner, depth + 1);
    case 'name': {
      if (errorName.test(expression.name)) return { node, kind: 'whole' };
      const value = context.valueNode(node);
      return value.id === node.id || /^(?:name|call)$/.test(context.expression(value).kind)
        ? null
        : errorPart(context, value, depth + 1) === null
          ? null
          : { node, kind: errorPart(context, value, depth + 1)?.kind ?? 'message' };
    }
    case 'member': {
      if (!errorName.test(context.textOf(expression.object).replace(/^this\./, ''))) return null;
      if (/^(?:stack|stackTrace|stacktrace)$/.test(expression.property)) return { node, kind: 'stack' };
      return /^(?:message|sqlMessage|sql|detail|details|cause|original|parent|errors)$/.test(expression.property)
        ? { node, kind: 'message' }
        : null;
    }
    case 'build':
      return best(expression.parts.filter((part) => typeof part !== 'string'));
    case 'object':
      return best([...expression.pairs.flatMap((pair) => (pair.value === null ? [] : [pair.value])), ...expression.spreads]);
    case 'array':
      return best(expression.elements);
    case 'call': {
      const callee = context.expression(expression.callee);
      if (callee.kind === 'member' && /^(?:toString|split|join|slice|replace)$/.test(callee.property))
        return errorPart(context, callee.object, depth + 1);
      return /^(?:JSON\.stringify|String|util\.inspect|serializeError)$/.test(context.resolve(expression.callee)?.path ?? '')
        ? best(expression.args.slice(0, 1).map((argument) => argument.node))
        : null;
    }
    default:
      return null;
  }
}
