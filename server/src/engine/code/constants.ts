import type { SyntaxNode } from './expression.ts';
import type { CodeFacts } from './facts.ts';
import type { Contents } from './contents.ts';
import { definitionSeenAt, type Names } from './names.ts';
import type { Definition, Variable } from './scopes.ts';

export type Constant = string | number | boolean | null;

/** Tells which expressions are known while one reads the file. */
export interface Constants {
  /** The value where there is exactly one, else undefined. */
  valueOf(node: SyntaxNode): Constant | undefined;
  /** True when every value that the expression can have stands in the file: literals, and choices and lists of them. */
  isConstant(node: SyntaxNode): boolean;
}

const maximumDepth = 12;
const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '*': (left, right) => left * right,
  '**': (left, right) => left ** right,
  '-': (left, right) => left - right,
  '/': (left, right) => left / right,
  '<<': (left, right) => left << right,
  '|': (left, right) => left | right,
};
/** Methods that pick one of the values of a table, or the default that is given after the key. */
const lookups = new Set(['get']);
const textMethods = new Set(
  'join format trim strip lower upper toLowerCase toUpperCase replace replaceAll split concat encode decode toString slice'.split(' '),
);

/** The definitions that give a variable a value, when none of them can come from outside. */
function closedDefinitions(variable: Variable): readonly Definition[] | null {
  for (const { kind, value } of variable.definitions) {
    if (kind === 'parameter' || kind === 'import' || kind === 'function' || kind === 'class') return null;
    if (value === null && kind !== 'value') return null;
  }
  return variable.definitions;
}

export function createConstants(facts: CodeFacts, names: Names, contents: Contents): Constants {
  function valueAt(node: SyntaxNode, depth: number): Constant | undefined {
    if (depth > maximumDepth) return undefined;
    const expression = facts.expression(node);
    switch (expression.kind) {
      case 'string':
      case 'number':
      case 'boolean':
        return expression.value;
      case 'null':
        return null;
      case 'wrap':
        return valueAt(expression.inner, depth + 1);
      case 'build': {
        let text = '';
        if (expression.style === 'format') return undefined;
        const values = expression.parts.map((part) => (typeof part === 'string' ? part : valueAt(part, depth + 1)));
        if (expression.style === 'concat' && values.length === 2 && typeof values[0] === 'number' && typeof values[1] === 'number')
          return values[0] + values[1];
        for (const part of expression.parts) {
          const piece = typeof part === 'string' ? part : valueAt(part, depth + 1);
          if (piece === undefined) return undefined;
          text += String(piece);
        }
        return text;
      }
      case 'name':
      case 'member': {
        const variable = names.variable(node);
        if (variable?.definitions.length !== 1) return undefined;
        const definition = variable.definitions[0];
        if (definition?.kind !== 'value' || definition.value === null || definition.path.length > 0) return undefined;
        return valueAt(definition.value, depth + 1);
      }
      case 'operation': {
        const numbers = expression.operands.map((operand) => valueAt(operand, depth + 1));
        const [left, right] = numbers;
        if (typeof left !== 'number' || numbers.length > 2) return undefined;
        return typeof right === 'number' ? arithmetic[expression.operator]?.(left, right) : expression.operator === '-' ? -left : undefined;
      }
      default:
        return undefined;
    }
  }

  function constantAt(node: SyntaxNode, depth: number): boolean {
    if (depth > maximumDepth) return false;
    const expression = facts.expression(node);
    const all = (nodes: readonly SyntaxNode[]): boolean => nodes.every((part) => constantAt(part, depth + 1));
    switch (expression.kind) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'null':
      case 'regex':
      case 'comparison':
      case 'not':
        return true;
      case 'wrap':
        return constantAt(expression.inner, depth + 1);
      case 'build':
        return all(expression.parts.filter((part) => typeof part !== 'string'));
      case 'choice':
        return all(expression.options);
      case 'logical':
      case 'operation':
        return all(expression.operands);
      case 'array':
        return all(expression.elements);
      case 'object':
        return expression.spreads.length === 0 && all(expression.pairs.flatMap((pair) => (pair.value === null ? [] : [pair.value])));
      case 'call': {
        // Whichever value of a fixed table it is, and whatever plain method of a fixed text was called.
        const callee = facts.expression(expression.callee);
        if (callee.kind !== 'member' || !constantAt(callee.object, depth + 1)) return false;
        if (lookups.has(callee.property)) return all(expression.args.slice(1).map((argument) => argument.node));
        return textMethods.has(callee.property) && all(expression.args.map((argument) => argument.node));
      }
      case 'index':
        // Whichever element it is, it stands in the file.
        return constantAt(expression.object, depth + 1);
      case 'member':
      case 'name': {
        const variable = names.variable(node);
        if (variable === null) return expression.kind === 'member' && constantAt(expression.object, depth + 1);
        const definitions = closedDefinitions(variable);
        if (definitions === null || definitionSeenAt(variable, node.startIndex) === null || contents.isChanged(variable)) return false;
        return definitions.every(({ value }) => value === null || constantAt(value, depth + 1));
      }
      default:
        return false;
    }
  }

  return { valueOf: (node) => valueAt(node, 0), isConstant: (node) => constantAt(node, 0) };
}
