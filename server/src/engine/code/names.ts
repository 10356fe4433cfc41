import type { SyntaxNode } from './expression.ts';
import type { CodeFacts, FunctionFact } from './facts.ts';
import { lookup, type Definition, type Variable } from './scopes.ts';

/** The full name of what an expression means: `child_process.exec`, `sqlite3.connect().cursor().execute`, `req.query.id`. */
export interface ResolvedName {
  readonly path: string;
  /**
   * Where the first part comes from: an import or a global is certain; a parameter or a local value is known only by the
   * name that its author gave it.
   */
  readonly root: 'import' | 'global' | 'parameter' | 'local';
}

/** Resolves names and finds the local functions that they mean. */
export interface Names {
  resolve(node: SyntaxNode): ResolvedName | null;
  /** The variable that a name or an own member (`this.x`) means, or null for globals. */
  variable(node: SyntaxNode): Variable | null;
  /** The function of this document that an expression means, or null. */
  localFunction(node: SyntaxNode): FunctionFact | null;
}

const maximumDepth = 12;

/** The definition that a use most likely sees: the last one before it, else the last of all. */
export function definitionSeenAt(variable: Variable, offset: number): Definition | null {
  let seen: Definition | null = null;
  for (const definition of variable.definitions) {
    if (definition.kind === 'augmented') continue;
    if (seen === null || definition.offset <= offset) seen = definition;
  }
  return seen;
}

/** @param known full names that mean something to the rules: of two modules of which all is imported, the one that has the name. */
export function createNames(facts: CodeFacts, known: ReadonlySet<string>): Names {
  const { adapter } = facts;
  const resolved = new Map<number, ResolvedName | null>();

  function variableNamed(name: string, offset: number): Variable | null {
    return lookup(facts.scopeAt(offset), name);
  }

  function variable(node: SyntaxNode): Variable | null {
    const expression = facts.expression(node);
    if (expression.kind === 'name') return variableNamed(expression.name, node.startIndex);
    if (expression.kind === 'wrap') return variable(expression.inner);
    if (expression.kind === 'member' && facts.expression(expression.object).kind === 'self') {
      return variableNamed(`this.${expression.property}`, node.startIndex);
    }
    return null;
  }

  function resolveVariable(found: Variable, offset: number, depth: number): ResolvedName {
    const local: ResolvedName = { path: found.name, root: 'local' };
    const definition = definitionSeenAt(found, offset);
    if (definition === null || depth > maximumDepth) return local;
    if (definition.kind === 'import') return { path: definition.imported ?? found.name, root: 'import' };
    if (definition.kind === 'parameter') {
      if (definition.path.length > 0) return { path: `(parameter).${definition.path.join('.')}`, root: 'parameter' };
      const { owner, index } = definition.parameter ?? {};
      const type = owner?.shape.parameters.find((parameter) => parameter.index === index)?.type ?? '';
      return { path: (type === '' ? null : adapter.taint.nameOfType(type)) ?? found.name, root: 'parameter' };
    }
    if (definition.kind === 'element' || definition.value === null) return local;
    const value = resolveAt(definition.value, depth + 1);
    if (value === null) return local;
    if (value.root === 'local' && !value.path.endsWith(')')) return local;
    return definition.path.length === 0
      ? value
      : { path: `${value.path}.${definition.path.map((part) => (/^\d+$/.test(part) ? '*' : part)).join('.')}`, root: value.root };
  }

  /** A name that nothing in the file declares: a global, or a member of a module of which all is imported. */
  function resolveUnbound(name: string): ResolvedName {
    const module = facts.starImports.find((star) => known.has(`${star}.${name}`) || adapter.wellKnownNames.includes(`${star}.${name}`));
    return module === undefined ? { path: name, root: 'global' } : { path: `${module}.${name}`, root: 'import' };
  }

  function resolveCall(callee: SyntaxNode, firstArgument: SyntaxNode | undefined, depth: number): ResolvedName | null {
    const name = resolveAt(callee, depth + 1);
    if (name === null) return null;
    if (name.root === 'global' || name.root === 'import') {
      const text = firstArgument === undefined ? null : facts.expression(firstArgument);
      const module = adapter.loadedModule(name.path, text?.kind === 'string' ? text.value : null);
      if (module !== null) return { path: module, root: 'import' };
      if (adapter.taint.identities.has(name.path) && firstArgument !== undefined) return resolveAt(firstArgument, depth + 1);
    }
    return { path: `${name.path}()`, root: name.root };
  }

  function resolveAt(node: SyntaxNode, depth: number): ResolvedName | null {
    if (depth > maximumDepth) return null;
    const known = resolved.get(node.id);
    if (known !== undefined) return known;
    const answer = resolveFresh(node, depth);
    // A name cut off by the depth limit is not remembered, since a shorter way to it may exist.
    if (answer !== null || depth < 4) resolved.set(node.id, answer);
    return answer;
  }

  function resolveFresh(node: SyntaxNode, depth: number): ResolvedName | null {
    const expression = facts.expression(node);
    switch (expression.kind) {
      case 'name': {
        const found = variableNamed(expression.name, node.startIndex);
        return found === null ? resolveUnbound(expression.name) : resolveVariable(found, node.startIndex, depth);
      }
      case 'self':
        return { path: 'this', root: 'local' };
      case 'member': {
        const own = variable(node);
        if (own !== null) {
          const name = resolveVariable(own, node.startIndex, depth);
          if (name.root !== 'local' || name.path.endsWith(')')) return name;
        }
        const object = resolveAt(expression.object, depth + 1);
        return object === null ? null : { path: `${object.path}.${expression.property}`, root: object.root };
      }
      case 'index': {
        const object = resolveAt(expression.object, depth + 1);
        if (object === null) return null;
        const index = facts.expression(expression.index);
        return { path: index.kind === 'string' ? `${object.path}.${index.value}` : `${object.path}[]`, root: object.root };
      }
      case 'call':
        return resolveCall(expression.callee, expression.args[0]?.node, depth);
      case 'wrap':
        return resolveAt(expression.inner, depth + 1);
      case 'choice': {
        for (const option of expression.options) {
          const name = resolveAt(option, depth + 1);
          if (name !== null) return name;
        }
        return null;
      }
      case 'string':
      case 'build':
        return { path: '(string)', root: 'local' };
      default:
        return null;
    }
  }

  function functionOf(node: SyntaxNode): FunctionFact | null {
    const fact = facts.functionAt(node.startIndex);
    return fact?.node.id === node.id ? fact : null;
  }

  function localFunction(node: SyntaxNode): FunctionFact | null {
    const expression = facts.expression(node);
    if (expression.kind === 'wrap') return localFunction(expression.inner);
    if (expression.kind === 'function') return functionOf(node);
    const found = variable(node);
    if (found === null) return null;
    const definition = definitionSeenAt(found, node.startIndex);
    if (definition === null) return null;
    if (definition.made !== null) return functionOf(definition.made);
    if (definition.kind !== 'value' || definition.value === null || definition.path.length > 0) return null;
    return facts.expression(definition.value).kind === 'function' ? functionOf(definition.value) : null;
  }

  return { resolve: (node) => resolveAt(node, 0), variable, localFunction };
}
