import { remove } from '../fix/edit.ts';
import type { RelatedPlace } from '../model/finding.ts';
import type { TextEdit } from '../model/fix.ts';
import type { Span } from '../model/span.ts';
import { createContents } from './contents.ts';
import { createConstants, type Constant } from './constants.ts';
import type { Argument, Expression, Pair, SyntaxNode } from './expression.ts';
import type { CodeFacts, FunctionFact } from './facts.ts';
import { importEdit } from './add-import.ts';
import { createGuards } from './guards.ts';
import { createNames, type ResolvedName } from './names.ts';
import { lookup, type Variable } from './scopes.ts';
import { noFacts, type UnitFacts } from './unit-facts.ts';
import { createTaint, type TaintTrace } from './taint.ts';

/** What a code rule may ask about the document. Answers hold for the present version only. */
export interface CodeContext {
  readonly facts: CodeFacts;
  /** The facts of the statement at the top of the file that the rule was called for; empty for listeners to the whole file. */
  readonly unit: UnitFacts;
  /** Path of the document, with forward slashes. */
  readonly path: string;
  textOf(node: SyntaxNode | Span): string;
  expression(node: SyntaxNode): Expression;
  resolve(node: SyntaxNode): ResolvedName | null;
  /** The one value that a node is known to have, else undefined. */
  valueOf(node: SyntaxNode): Constant | undefined;
  /** The value where it is a known text, else null. */
  stringOf(node: SyntaxNode): string | null;
  /** True when every value that the node can have stands in the file. */
  isConstant(node: SyntaxNode): boolean;
  /** True for a text put together with at least one literal piece and one part that is not constant. */
  isBuilt(node: SyntaxNode): boolean;
  trace(node: SyntaxNode): TaintTrace | null;
  /** True when a name or member was checked against what is allowed before this use of it. */
  isGuarded(node: SyntaxNode): boolean;
  /** True when data from outside was made harmless on its way here, by a sanitizer, conversion or check. */
  isCleaned(node: SyntaxNode): boolean;
  /** The node without parentheses, type assertions and await; a name with one value becomes that value. */
  valueNode(node: SyntaxNode): SyntaxNode;
  /** The variable that a name means at an offset, or null for globals. */
  variable(name: string, offset: number): Variable | null;
  /** True when a statement or comment of the file matches a pattern without the flags `g` and `y`. */
  mentions(pattern: RegExp): boolean;
  /** The smallest named node that spans `start` to `end`. */
  nodeAt(span: Span): SyntaxNode | null;
  /** True when the file imports one of these modules, or something from below them. */
  importsModule(...modules: readonly string[]): boolean;
  /** The pair under a key in an object literal, or in a variable that holds one. */
  pair(node: SyntaxNode, key: string): Pair | null;
  localFunction(node: SyntaxNode): FunctionFact | null;
  /** Related places that show the way from a source. */
  related(trace: TaintTrace): RelatedPlace[];
  /** Removes one item of a list (argument, pair, element) with the comma that belongs to it. */
  removeItem(item: Span): TextEdit;
  /**
   * Adds an import of a module, or of a member of it; null where the file has it already. The fixed code then uses the
   * plain name; where that name means something else, the edit is one that no fix is offered with.
   */
  addImport(module: string, member?: string): TextEdit | null;
}

function itemWithComma(text: string, item: Span): Span {
  const after = /^\s*,[ \t]*/.exec(text.slice(item.end, item.end + 200));
  const before = /,\s*$/.exec(text.slice(Math.max(0, item.start - 200), item.start));
  if (before !== null) {
    // The last item of a list takes the comma before it, and leaves a trailing comma after it in place.
    return { start: item.start - before[0].length, end: item.end };
  }
  if (after !== null) {
    const end = item.end + after[0].length;
    const lineBreak = /^\r?\n[ \t]*/.exec(text.slice(end, end + 200));
    return { start: item.start, end: lineBreak === null ? end : end + lineBreak[0].length };
  }
  return item;
}

/** @param known full names that mean something to the rules. */
export function createCodeContext(facts: CodeFacts, path: string, known: ReadonlySet<string>, unit: UnitFacts | null): CodeContext {
  const names = createNames(facts, known);
  const contents = createContents(facts, names);
  const constants = createConstants(facts, names, contents);
  const guards = createGuards(facts, constants);
  const taint = createTaint(facts, names, guards, contents);
  const { text, adapter } = facts;

  function valueNode(node: SyntaxNode, depth = 0): SyntaxNode {
    const expression = facts.expression(node);
    if (expression.kind === 'wrap') return valueNode(expression.inner, depth + 1);
    if (depth > 8 || (expression.kind !== 'name' && expression.kind !== 'member')) return node;
    const variable = names.variable(node);
    const only = variable?.definitions.length === 1 ? variable.definitions[0] : undefined;
    if (only?.kind !== 'value' || only.value === null || only.path.length > 0) return node;
    return valueNode(only.value, depth + 1);
  }

  /** True for what was checked, cleaned or converted. */
  function isHarmless(part: SyntaxNode): boolean {
    return guards.isGuarded(text.slice(part.startIndex, part.endIndex), part) || taint.isCleaned(part);
  }

  function isBuiltAt(node: SyntaxNode, depth: number): boolean {
    const value = valueNode(node);
    const expression = facts.expression(value);
    if (depth > 4) return false;
    if (expression.kind === 'build') {
      const computed = expression.parts.filter((part) => typeof part !== 'string');
      const literal = expression.parts.some(
        (part) => typeof part === 'string' || typeof constants.valueOf(part) === 'string' || isBuiltAt(part, depth + 1),
      );
      return literal && computed.some((part) => !constants.isConstant(part) && !isHarmless(part));
    }
    // A text that grows by `+=`, or that one of several assignments puts together.
    const definitions =
      names.variable(value)?.definitions.filter((definition) => definition.value !== null && definition.path.length === 0) ?? [];
    const isText = (candidate: SyntaxNode): boolean => typeof constants.valueOf(candidate) === 'string' || isBuiltAt(candidate, depth + 1);
    return definitions.some(
      ({ kind, value: given }) =>
        given !== null &&
        (kind === 'augmented'
          ? !constants.isConstant(given) && definitions.some((other) => other.value !== null && isText(other.value))
          : kind === 'value' && definitions.length > 1 && isBuiltAt(given, depth + 1)),
    );
  }

  return {
    facts,
    unit: unit ?? noFacts,
    path,
    textOf: (node) => ('startIndex' in node ? text.slice(node.startIndex, node.endIndex) : text.slice(node.start, node.end)),
    expression: (node) => facts.expression(node),
    resolve: (node) => names.resolve(node),
    valueOf: (node) => constants.valueOf(node),
    stringOf(node) {
      const value = constants.valueOf(node);
      return typeof value === 'string' ? value : null;
    },
    isConstant: (node) => constants.isConstant(node),
    isBuilt: (node) => isBuiltAt(node, 0),
    trace: (node) => taint.trace(node),
    isCleaned: (node) => taint.isCleaned(node),
    isGuarded: (node) => guards.isGuarded(text.slice(node.startIndex, node.endIndex), node),
    valueNode: (node) => valueNode(node),
    pair(node, key) {
      const expression = facts.expression(valueNode(node));
      if (expression.kind !== 'object') return null;
      const own = expression.pairs.filter((candidate) => candidate.key === key).at(-1);
      if (own !== undefined) return own;
      // `{ ...defaults, more }`: what the file spreads into the object belongs to it.
      for (const spread of [...expression.spreads].reverse()) {
        const value = facts.expression(valueNode(spread));
        const found = value.kind === 'object' ? value.pairs.filter((candidate) => candidate.key === key).at(-1) : undefined;
        if (found !== undefined) return found;
      }
      return null;
    },
    variable: (name, offset) => lookup(facts.scopeAt(offset), name),
    nodeAt: ({ start, end }) => facts.unitAt(start)?.unit.root.namedDescendantForIndex(start, end) ?? null,
    mentions: (pattern) => facts.mentions(pattern),
    importsModule: (...modules) =>
      facts
        .imports()
        .some((node) =>
          adapter
            .imports(node, text)
            .some(({ path: imported }) => modules.some((module) => imported === module || imported.startsWith(`${module}.`))),
        ),
    localFunction: (node) => names.localFunction(node),
    related(trace) {
      const places = trace.steps.slice(0, 5).map((span) => ({ span, message: 'and passes here' }));
      return [{ span: trace.sourceSpan, message: `Data from outside (${trace.source}) enters here` }, ...places];
    },
    removeItem: (item) => remove(itemWithComma(text, item)),
    addImport: (module, member) => importEdit(facts, names, unit ?? noFacts, module, member),
  };
}

/** An argument by its place among those without a keyword, or by its keyword. */
export function argumentOf(args: readonly Argument[], place: number | string, alternative?: string): Argument | null {
  if (typeof place === 'string') return args.find((argument) => argument.name === place) ?? null;
  const spreadBefore = args.slice(0, place + 1).some((argument) => argument.spread);
  const positional = spreadBefore ? undefined : args.filter((argument) => argument.name === null)[place];
  if (positional !== undefined) return positional;
  return alternative === undefined ? null : (args.find((argument) => argument.name === alternative) ?? null);
}
