import type { Span } from '../model/span.ts';
import { spanOf, type Argument, type SyntaxNode } from './expression.ts';
import type { AssignmentFact, CallFact, CodeFacts, FunctionFact } from './facts.ts';
import type { Guards } from './guards.ts';
import type { Names } from './names.ts';
import type { Contents } from './contents.ts';
import { createReaching } from './reaching.ts';
import type { Definition, Variable } from './scopes.ts';

/** How data from outside reaches an expression. */
export interface TaintTrace {
  /** What the source is, in words: `request query`. */
  readonly source: string;
  readonly sourceSpan: Span;
  /** Places that the data passes, from the source on, without the last. */
  readonly steps: readonly Span[];
}

export interface Taint {
  /** The way from a source to this expression, or null when none was found. Looks backwards from the expression only. */
  trace(node: SyntaxNode): TaintTrace | null;
  /** True when data from outside was made harmless on its way to this expression, by a sanitizer, conversion or check. */
  isCleaned(node: SyntaxNode): boolean;
}

/** Which call's arguments stand for a function's parameters while its result is followed. */
interface Frame {
  readonly owner: FunctionFact;
  readonly args: readonly Argument[];
  readonly outer: Frame | null;
}

const maximumDepth = 24;
/** Most expressions looked at for one question: a bound for code made to be slow. */
const maximumVisits = 2_000;

/** Methods whose later arguments are answered where the value has no such key. */
const fallbackMethods = new Set(['get', 'pop', 'getOrDefault']);

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Follows data backwards through assignments, string building, known propagators and local functions. */
export function createTaint(facts: CodeFacts, names: Names, guards: Guards, contents: Contents): Taint {
  const { adapter } = facts;
  const model = adapter.taint;
  const reaching = createReaching(facts);
  let visits = 0;
  /** False while ways are looked for that sanitizers, conversions and checks would stop. */
  let isStopped = true;

  const callsByFunction = new Map<FunctionFact, readonly CallFact[]>();

  /** Names by which the file can call a function: its own, and those that it is given to. */
  function namesOf(owner: FunctionFact): string[] {
    const given = assignmentsAround(owner).flatMap(({ target, value }) =>
      value.id === owner.node.id ? adapter.bindings(target, facts.text).map(({ name }) => name) : [],
    );
    return owner.shape.name === null ? given : [owner.shape.name, ...given];
  }

  function assignmentsAround(owner: FunctionFact): readonly AssignmentFact[] {
    return facts.unitAt(owner.start)?.facts.assignments ?? [];
  }

  /** Calls in the file of one of its functions. */
  function callsOf(owner: FunctionFact): readonly CallFact[] {
    let known = callsByFunction.get(owner);
    if (known === undefined) {
      known = namesOf(owner)
        .flatMap((name) => facts.callsOf(name))
        .filter((call) => names.localFunction(call.callee) === owner);
      callsByFunction.set(owner, known);
    }
    return known;
  }

  function matches(set: ReadonlySet<string>, path: string): boolean {
    return set.has(path) || set.has(`*.${lastPart(path)}`);
  }

  function cleansArguments(path: string, args: readonly Argument[]): boolean {
    const texts = args.map(({ node }) => facts.text.slice(node.startIndex, node.endIndex));
    return model.cleans?.(lastPart(path), texts) === true;
  }

  function argumentAt(index: number, args: readonly Argument[], name: string): SyntaxNode | null {
    const named = args.find((argument) => argument.name === name);
    if (named !== undefined) return named.node;
    const positional = args[index];
    return positional !== undefined && positional.name === null && !positional.spread ? positional.node : null;
  }

  /** The head of the class round a node, with the classes that it extends; the empty string outside of classes. */
  function classAround(node: SyntaxNode): string {
    for (let current = node.parent; current !== null; current = current.parent) {
      const head = classHead(current);
      if (head !== '') return head;
    }
    return '';
  }

  function classHead(node: SyntaxNode | null): string {
    const body = node?.type.startsWith('class') === true ? node.childForFieldName('body') : null;
    return node === null || body === null ? '' : facts.text.slice(node.startIndex, body.startIndex);
  }

  /** True for a class of the file that lists its values: only those come out of it. */
  function isEnumeration(callee: SyntaxNode): boolean {
    const found = names.variable(callee);
    return found?.definitions.some(({ kind, node }) => kind === 'class' && /Enum\b/.test(classHead(node.parent))) === true;
  }

  function step(found: TaintTrace | null, node: SyntaxNode): TaintTrace | null {
    if (found === null) return null;
    const span = spanOf(node);
    const last = found.steps.at(-1) ?? found.sourceSpan;
    if (last.start === span.start && last.end === span.end) return found;
    return { ...found, steps: [...found.steps, span] };
  }

  function source(description: string, node: SyntaxNode): TaintTrace {
    return { source: description, sourceSpan: spanOf(node), steps: [] };
  }

  function firstOf(nodes: readonly SyntaxNode[], depth: number, frame: Frame | null): TaintTrace | null {
    for (const node of nodes) {
      const found = follow(node, depth + 1, frame);
      if (found !== null) return found;
    }
    return null;
  }

  /** True for a chain of methods with one in it that makes other values of the own ones: `names.map(escape).join()`. */
  function isMapped(callee: SyntaxNode): boolean {
    const target = facts.expression(callee);
    if (target.kind !== 'member') return false;
    const inner = facts.expression(target.object);
    if (inner.kind !== 'call') return false;
    const method = facts.expression(inner.callee);
    const [given] = inner.args;
    const maps = method.kind === 'member' && model.callbacks.get(`*.${method.property}`)?.answers === true;
    return (maps && given !== undefined && names.localFunction(given.node) !== null) || isMapped(inner.callee);
  }

  /** The value whose elements or result a function gets that is passed to its method: `values.forEach((value) => …)`. */
  function receivedFrom(owner: FunctionFact, index: number): SyntaxNode | null {
    for (let node = owner.node.parent, steps = 0; node !== null && steps < 3; node = node.parent, steps++) {
      const call = facts.expression(node);
      if (call.kind !== 'call') continue;
      if (!call.args.some((argument) => argument.node.id === owner.node.id)) return null;
      const callee = facts.expression(call.callee);
      if (callee.kind === 'member') return model.callbacks.get(`*.${callee.property}`)?.parameter === index ? callee.object : null;
      const way = callee.kind === 'name' ? model.callbacks.get(callee.name) : undefined;
      return way?.argument === undefined || way.parameter !== index ? null : (call.args[way.argument]?.node ?? null);
    }
    return null;
  }

  function followDefinition(definition: Definition, use: SyntaxNode, depth: number, frame: Frame | null): TaintTrace | null {
    if (definition.parameter !== null) {
      const { owner, index } = definition.parameter;
      const { shape } = owner;
      const parameter = shape.parameters.find((candidate) => candidate.index === index);
      const binding = parameter?.bindings.find((candidate) => candidate.node.startIndex === definition.offset);
      if (parameter === undefined || binding === undefined) return null;
      const description = model.parameterSource(shape, parameter, binding);
      if (description !== null) return source(description, binding.node);
      if (frame?.owner === owner) {
        const passed = argumentAt(index, frame.args, binding.name);
        return passed === null ? null : step(follow(passed, depth + 1, frame.outer), passed);
      }
      const received = receivedFrom(owner, index);
      if (received !== null) return step(follow(received, depth + 1, frame), received);
      for (const call of callsOf(owner)) {
        const read = facts.expression(call.node);
        if (read.kind !== 'call') continue;
        const passed = argumentAt(index, read.args, binding.name);
        const found = passed === null ? null : step(follow(passed, depth + 1, null), passed);
        if (found !== null) return found;
      }
      return null;
    }
    if (definition.value === null) return null;
    const literal = facts.expression(definition.value);
    const [first] = definition.path;
    // The place in a list tells something only of a list that stands there.
    const place = first !== undefined && /^\d+$/.test(first);
    const element = place && literal.kind === 'array' ? literal.elements[Number(first)] : undefined;
    if (element !== undefined) return step(follow(element, depth + 1, frame), use);
    const key = place ? '*' : first;
    if (literal.kind === 'object' && key !== undefined && key !== '*') {
      const pair = literal.pairs.find((candidate) => candidate.key === key);
      return pair?.value == null ? null : step(follow(pair.value, depth + 1, frame), use);
    }
    if (key !== undefined && key !== '*') {
      // `const { body } = req` is a source only under the name of the member.
      const resolved = names.resolve(definition.value);
      const description =
        resolved === null
          ? null
          : model.sourceOf({ path: `${resolved.path}.${definition.path.join('.')}`, root: resolved.root }, () => classAround(use));
      if (description !== null) return source(description, definition.value);
    }
    return step(follow(definition.value, depth + 1, frame), definition.value);
  }

  function followVariable(variable: Variable, node: SyntaxNode, depth: number, frame: Frame | null): TaintTrace | null {
    if (isStopped && guards.isGuarded(facts.text.slice(node.startIndex, node.endIndex), node)) return null;
    for (const definition of reaching.definitions(variable, node)) {
      const found = followDefinition(definition, node, depth, frame);
      if (found !== null) return found;
    }
    return firstOf(contents.of(variable, node), depth, frame);
  }

  function followCall(
    node: SyntaxNode,
    callee: SyntaxNode,
    args: readonly Argument[],
    depth: number,
    frame: Frame | null,
  ): TaintTrace | null {
    const name = names.resolve(callee);
    const path = name?.path ?? '';
    const isCleaning = (name !== null && (matches(model.sanitizers, path) || isEnumeration(callee))) || cleansArguments(path, args);
    if (isStopped && isCleaning) return null;
    const target = facts.expression(callee);
    if (target.kind === 'member' && model.callbacks.get(`*.${target.property}`)?.answers === true) {
      const mapped = args[0] === undefined ? null : names.localFunction(args[0].node);
      const isOpen = (outer: Frame | null): boolean => outer !== null && (outer.owner === mapped || isOpen(outer.outer));
      // What the callback answers is the result, with the own value as its argument.
      if (mapped !== null && mapped.returns.length > 0 && !isOpen(frame)) {
        const own = { node: target.object, name: null, span: spanOf(target.object), spread: false };
        return step(firstOf(mapped.returns, depth, { owner: mapped, args: [own], outer: frame }), node);
      }
    }
    const description =
      name === null || isMapped(callee) ? null : model.sourceOf({ path: `${path}()`, root: name.root }, () => classAround(node));
    if (description !== null) return source(description, node);
    const local = names.localFunction(callee);
    if (local !== null) {
      for (let outer = frame; outer !== null; outer = outer.outer) if (outer.owner === local) return null;
      return step(firstOf(local.returns, depth, { owner: local, args, outer: frame }), node);
    }
    // What is looked up by data from outside is other data, which nobody made harmless.
    if (matches(model.propagators, path) || (isCleaning && !/^find|^filter$/.test(lastPart(path)))) {
      const found = firstOf(
        args.map((argument) => argument.node),
        depth,
        frame,
      );
      if (found !== null) return step(found, node);
    }
    // The default that is answered in the place of a missing value.
    if (target.kind === 'member' && fallbackMethods.has(target.property)) {
      const fallbacks = args.slice(1).map((argument) => argument.node);
      const found = firstOf(fallbacks, depth, frame);
      if (found !== null) return step(found, node);
    }
    // A method of a tainted value answers tainted data: `x.trim()`, `request.args.get("id")`.
    return target.kind === 'member' ? step(follow(target.object, depth + 1, frame), node) : null;
  }

  function follow(node: SyntaxNode, depth: number, frame: Frame | null): TaintTrace | null {
    if (depth > maximumDepth || visits++ > maximumVisits) return null;
    const expression = facts.expression(node);
    switch (expression.kind) {
      case 'wrap':
        return follow(expression.inner, depth + 1, frame);
      case 'build': {
        const parts = expression.parts.filter((part) => typeof part !== 'string');
        return step(firstOf(parts, depth, frame), node);
      }
      case 'choice':
        return firstOf(expression.options, depth, frame);
      case 'logical':
        return firstOf(expression.operands, depth, frame);
      case 'comparison':
        return isStopped ? null : firstOf([expression.left, expression.right], depth, frame);
      case 'not':
        return isStopped ? null : follow(expression.inner, depth + 1, frame);
      case 'operation':
        return !isStopped || model.carryingOperators.has(expression.operator)
          ? step(firstOf(expression.operands, depth, frame), node)
          : null;
      case 'array':
        return firstOf(expression.elements, depth, frame);
      case 'object':
        return firstOf(
          [...expression.pairs.flatMap((pair) => (pair.value === null ? [] : [pair.value])), ...expression.spreads],
          depth,
          frame,
        );
      case 'call':
        return followCall(node, expression.callee, expression.args, depth, frame);
      case 'name':
      case 'member':
      case 'index': {
        const resolved = names.resolve(node);
        const variable = names.variable(node);
        const description = resolved === null ? null : model.sourceOf(resolved, () => classAround(node));
        if (description !== null) {
          if (isStopped && guards.isGuarded(facts.text.slice(node.startIndex, node.endIndex), node)) return null;
          // A variable that stands for a source shows where it got its value, and is none where that was checked or cleaned.
          const hasWay =
            expression.kind === 'name' && variable?.definitions.some(({ kind, value }) => kind !== 'parameter' && value !== null) === true;
          return hasWay ? followVariable(variable, node, depth, frame) : source(description, node);
        }
        if (variable !== null) return followVariable(variable, node, depth, frame);
        if (expression.kind === 'name') return null;
        if (expression.kind === 'member') {
          if (isStopped && model.cleanMembers.has(expression.property)) return null;
          return followMember(expression.object, expression.property, node, depth, frame);
        }
        const index = facts.expression(expression.index);
        if (index.kind === 'string') return followMember(expression.object, index.value, node, depth, frame);
        return follow(expression.object, depth + 1, frame);
      }
      default:
        return null;
    }
  }

  /** A member of an object literal is as tainted as that pair alone; of anything else, as the whole. */
  function followMember(object: SyntaxNode, property: string, use: SyntaxNode, depth: number, frame: Frame | null): TaintTrace | null {
    const variable = names.variable(object);
    if (variable !== null) {
      const put = firstOf(contents.of(variable, use, property), depth, frame);
      if (put !== null) return put;
    }
    const only = variable?.definitions.length === 1 ? variable.definitions[0] : undefined;
    if (only?.kind === 'value' && only.value !== null && only.path.length === 0) {
      const literal = facts.expression(only.value);
      if (literal.kind === 'object' && literal.spreads.length === 0) {
        const pair = literal.pairs.find((candidate) => candidate.key === property);
        return pair?.value == null ? null : step(follow(pair.value, depth + 1, frame), use);
      }
    }
    return follow(object, depth + 1, frame);
  }

  const trace = (node: SyntaxNode): TaintTrace | null => {
    visits = 0;
    return follow(node, 0, null);
  };

  return {
    trace,
    isCleaned(node) {
      if (trace(node) !== null) return false;
      isStopped = false;
      try {
        return trace(node) !== null;
      } finally {
        isStopped = true;
      }
    },
  };
}
