import { insert, remove, replace } from '../../../fix/edit.ts';
import type { TextEdit } from '../../../model/fix.ts';
import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { lastWordOf } from '../../last-word.ts';
import type { Call } from '../../rule.ts';

/** The call that an argument's value belongs to, keyword or not; null where the value is no direct argument. */
export function callOfArgument(value: SyntaxNode, context: CodeContext): Call | null {
  const item = value.parent?.type === 'keyword_argument' ? value.parent : value;
  const node = item.parent?.type === 'argument_list' ? item.parent.parent : null;
  return node === null ? null : callOf(node, context);
}

/** Reads a node as a call, with the name of what it calls; null for everything else. */
export function callOf(node: SyntaxNode, context: CodeContext): Call | null {
  const read = context.expression(node);
  if (read.kind === 'wrap') return callOf(read.inner, context);
  if (read.kind !== 'call') return null;
  const name = context.resolve(read.callee) ?? { path: `?.${lastName(read.callee, context)}`, root: 'local' as const };
  return { node, callee: read.callee, name, args: read.args, constructs: read.constructs };
}

/** The last part of a callee as written: `get` for `session.get`. */
export function lastName(callee: SyntaxNode, context: CodeContext): string {
  return lastWordOf(context.textOf(callee))?.word ?? '';
}

/** True when arguments come from a `*list` or a `**mapping`, so that an argument that is not written may still be there. */
export function hasSpread(call: Call): boolean {
  return call.args.some((argument) => argument.spread);
}

/** Adds an argument after the last one; null where the parentheses hold no plain list. */
export function appendArgument(call: Call, argument: string): TextEdit | null {
  const list = call.node.childForFieldName('arguments');
  if (list?.type !== 'argument_list') return null;
  const last = call.args.at(-1);
  return last === undefined ? insert(list.endIndex - 1, argument) : insert(last.span.end, `, ${argument}`);
}

/** Takes a statement out with its line; leaves `pass` where its block would be empty or where it shares the line. */
export function removeStatement(inside: SyntaxNode, context: CodeContext): TextEdit {
  let statement = inside;
  // The root of the tree has no parent, and its children are statements.
  while (statement.parent?.parent != null && statement.parent.type !== 'block') statement = statement.parent;
  const { text } = context.facts;
  const lineStart = text.lastIndexOf('\n', statement.startIndex - 1) + 1;
  const lineBreak = text.indexOf('\n', statement.endIndex);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak + 1;
  const alone = /^\s*$/.test(text.slice(lineStart, statement.startIndex)) && /^\s*(?:#.*)?$/.test(text.slice(statement.endIndex, lineEnd));
  const siblings = statement.parent?.namedChildren.filter((child) => child.type !== 'comment').length ?? 1;
  if (!alone || (statement.parent?.type === 'block' && siblings < 2))
    return replace({ start: statement.startIndex, end: statement.endIndex }, 'pass');
  return remove({ start: lineStart, end: lineEnd });
}

/** True when a file imports one of these modules, or something from below them. */
export function importsModule(context: CodeContext, ...modules: readonly string[]): boolean {
  return context.importsModule(...modules);
}

/** True for paths of tests, whose weak values protect nothing. */
export function isTestPath(path: string): boolean {
  return path
    .split('/')
    .some((name) => /^(?:(?:[a-z]+_)?tests?|testing|test_?suite|conftest\.py)$|^test_|(?:_tests?|testcase)\.py$/i.test(name));
}

/** True for files that a test runner collects; helpers and samples in a folder of tests are read like other code. */
export function isTestFile(path: string): boolean {
  return /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest|tests)\.py$/i.test(path);
}

const optionWord = /verif|validat|insecure|check|ssl|cert|tls|trust|secure/i;

/** True for code that runs only when an option about the check of certificates says so. */
export function isBehindTlsOption(node: SyntaxNode, context: CodeContext): boolean {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (current.type === 'function_definition') return false;
    const condition =
      current.type === 'if_statement' || current.type === 'elif_clause'
        ? current.childForFieldName('condition')
        : current.type === 'conditional_expression'
          ? (current.namedChild(1) ?? null)
          : null;
    if (condition !== null && condition.type !== 'string' && optionWord.test(context.textOf(condition))) return true;
  }
  return false;
}

/** Names that a value gets on its way out of an expression: assigned targets, keywords, keys, and the function that returns it. */
export function receiverNames(value: SyntaxNode, context: CodeContext): string[] {
  for (let node: SyntaxNode = value; node.parent !== null; node = node.parent) {
    const { parent } = node;
    switch (parent.type) {
      case 'assignment':
      case 'augmented_assignment': {
        const target = parent.childForFieldName('left');
        return target === null ? [] : [context.textOf(target)];
      }
      case 'named_expression':
      case 'keyword_argument':
      case 'default_parameter': {
        const name = parent.childForFieldName('name');
        return name === null ? [] : [context.textOf(name)];
      }
      case 'pair': {
        const key = parent.childForFieldName('key');
        return key === null || key.id === node.id ? [] : [context.textOf(key).replace(/^['"]|['"]$/g, '')];
      }
      case 'return_statement': {
        const name = context.facts.functionAt(parent.startIndex)?.shape.name;
        return name == null ? [] : [name.replace(/^this\./, '')];
      }
      case 'lambda':
      case 'expression_statement':
      case 'block':
      case 'module':
        return [];
    }
  }
  return [];
}

/** All nodes of some types inside a node, itself included, in the order of the text. */
export function nodesWithin(node: SyntaxNode, types: ReadonlySet<string>): SyntaxNode[] {
  const own = types.has(node.type) ? [node] : [];
  return [...own, ...node.namedChildren.flatMap((child) => nodesWithin(child, types))];
}

/** The string literal, formatted or not, that holds an offset; null outside of literals. */
export function stringAt(offset: number, context: CodeContext): SyntaxNode | null {
  let node = context.nodeAt({ start: offset, end: offset });
  for (let steps = 0; node !== null && steps < 3; steps++) {
    if (node.type === 'string') return node;
    node = node.parent;
  }
  return null;
}
