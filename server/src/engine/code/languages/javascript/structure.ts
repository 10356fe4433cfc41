import type { Binding, FunctionShape, ImportBinding, Parameter } from '../../adapter.ts';
import type { SyntaxNode } from '../../expression.ts';
import { propertyName } from './expressions.ts';

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.startIndex, node.endIndex);
}

/** Names bound by an identifier, a pattern, or a member of the own instance. */
export function javascriptBindings(
  target: SyntaxNode,
  text: string,
  path: readonly string[] = [],
  fallback: SyntaxNode | null = null,
): Binding[] {
  switch (target.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
      return [{ name: textOf(target, text), node: target, path, fallback }];
    case 'property_identifier':
    case 'private_property_identifier':
      return [{ name: `this.${textOf(target, text)}`, node: target, path, fallback }];
    case 'member_expression': {
      const object = target.childForFieldName('object');
      const property = target.childForFieldName('property');
      if (object?.type !== 'this' || property === null) return [];
      return [{ name: `this.${textOf(property, text)}`, node: target, path, fallback }];
    }
    case 'object_pattern':
      return target.namedChildren.flatMap((child) => {
        if (child.type === 'shorthand_property_identifier_pattern')
          return javascriptBindings(child, text, [...path, textOf(child, text)], fallback);
        if (child.type === 'pair_pattern') {
          const key = child.childForFieldName('key');
          const value = child.childForFieldName('value');
          return key === null || value === null ? [] : javascriptBindings(value, text, [...path, propertyName(key, text) ?? '*'], fallback);
        }
        if (child.type === 'object_assignment_pattern') {
          const left = child.childForFieldName('left');
          return left === null ? [] : javascriptBindings(left, text, [...path, textOf(left, text)], child.childForFieldName('right'));
        }
        return child.type === 'rest_pattern' ? javascriptBindings(child, text, path, fallback) : [];
      });
    case 'array_pattern':
      return target.namedChildren.flatMap((child) => javascriptBindings(child, text, [...path, '*'], fallback));
    case 'assignment_pattern': {
      const left = target.childForFieldName('left');
      return left === null ? [] : javascriptBindings(left, text, path, target.childForFieldName('right'));
    }
    case 'rest_pattern': {
      const inner = target.namedChild(0);
      return inner === null ? [] : javascriptBindings(inner, text, path, fallback);
    }
    case 'non_null_expression':
    case 'parenthesized_expression': {
      const inner = target.namedChild(0);
      return inner === null ? [] : javascriptBindings(inner, text, path, fallback);
    }
    default:
      return [];
  }
}

/** `node:fs` and `fs` are the same module. */
export function moduleName(specifier: string): string {
  return specifier.startsWith('node:') ? specifier.slice(5) : specifier;
}

/** Names that an import statement binds. A default import stands for the module, as it does for CommonJS modules. */
export function javascriptImports(node: SyntaxNode, text: string): ImportBinding[] {
  const source = node.childForFieldName('source');
  if (source === null) {
    // TypeScript: import fs = require('fs')
    const require = node.namedChildren.find((child) => child.type === 'import_require_clause');
    const name = require?.namedChildren.find((child) => child.type === 'identifier');
    const module = require?.childForFieldName('source');
    return name == null || module == null
      ? []
      : [{ name: textOf(name, text), node: name, path: moduleName(propertyName(module, text) ?? '') }];
  }
  const module = moduleName(propertyName(source, text) ?? '');
  const clause = node.namedChildren.find((child) => child.type === 'import_clause');
  const bindings: ImportBinding[] = [];
  for (const child of clause?.namedChildren ?? []) {
    if (child.type === 'identifier') bindings.push({ name: textOf(child, text), node: child, path: module });
    else if (child.type === 'namespace_import') {
      const name = child.namedChildren.find((part) => part.type === 'identifier');
      if (name !== undefined) bindings.push({ name: textOf(name, text), node: name, path: module });
    } else if (child.type === 'named_imports') {
      for (const specifier of child.namedChildren) {
        const name = specifier.childForFieldName('name');
        if (name === null) continue;
        const local = specifier.childForFieldName('alias') ?? name;
        const member = propertyName(name, text) ?? '';
        bindings.push({ name: textOf(local, text), node: local, path: member === 'default' ? module : `${module}.${member}` });
      }
    }
  }
  return bindings;
}

function parameterOf(node: SyntaxNode, index: number, text: string): Parameter {
  // TypeScript wraps each parameter; JavaScript has the pattern itself.
  const pattern = node.childForFieldName('pattern') ?? node;
  const type = node.childForFieldName('type');
  const decorators = node.namedChildren.filter((child) => child.type === 'decorator');
  return {
    index,
    bindings: javascriptBindings(pattern, text, [], node.childForFieldName('value')),
    node,
    type: type === null ? '' : textOf(type, text).replace(/^:\s*/, ''),
    decorators: decorators.map((decorator) => textOf(decorator, text)).join(' '),
  };
}

export function javascriptFunctionShape(node: SyntaxNode, text: string): FunctionShape {
  const name = node.childForFieldName('name');
  const single = node.childForFieldName('parameter');
  const list = node.childForFieldName('parameters');
  const nodes = single !== null ? [single] : (list?.namedChildren.filter((child) => child.type !== 'comment') ?? []);
  const decorators: string[] = [];
  for (let before = node.previousNamedSibling; before?.type === 'decorator'; before = before.previousNamedSibling)
    decorators.unshift(textOf(before, text));
  const shownName = name === null ? null : node.type === 'method_definition' ? `this.${textOf(name, text)}` : textOf(name, text);
  return {
    name: node.type === 'function_expression' ? null : shownName,
    parameters: nodes.map((child, index) => parameterOf(child, index, text)),
    body: node.childForFieldName('body'),
    decorators,
  };
}

const leaving = new Set(['return_statement', 'throw_statement', 'continue_statement', 'break_statement']);

/** True when a block ends by leaving, or a single statement leaves. */
export function javascriptExits(consequence: SyntaxNode, text: string): boolean {
  if (leaving.has(consequence.type)) return true;
  if (consequence.type !== 'statement_block') return /^\s*process\.exit\(/.test(textOf(consequence, text));
  const last = consequence.namedChildren.filter((child) => child.type !== 'comment').at(-1);
  if (last === undefined) return false;
  return leaving.has(last.type) || /^process\.exit\(/.test(textOf(last, text));
}
