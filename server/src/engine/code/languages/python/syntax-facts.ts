import type { SyntaxFact, SyntaxFacts } from '../../adapter.ts';
import type { SyntaxNode } from '../../syntax-node.ts';

function parts(node: SyntaxNode, target: string, value: string): { target: SyntaxNode; value: SyntaxNode } | null {
  const [name, given] = [node.childForFieldName(target), node.childForFieldName(value)];
  return name === null || given === null ? null : { target: name, value: given };
}

function assignment(node: SyntaxNode, target: string, value: string, augmented: boolean): SyntaxFact | null {
  const found = parts(node, target, value);
  return found === null ? null : { kind: 'assignment', augmented, ...found };
}

function loop(node: SyntaxNode): SyntaxFact | null {
  const found = parts(node, 'left', 'right');
  return found === null ? null : { kind: 'loop', ...found };
}

function guard(condition: SyntaxNode | null | undefined, consequence: SyntaxNode | null | undefined): SyntaxFact | null {
  return condition == null || consequence == null ? null : { kind: 'guard', condition, consequence };
}

function withoutComments(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter((child) => child.type !== 'comment');
}

function first(node: SyntaxNode): SyntaxNode | null {
  return withoutComments(node)[0] ?? null;
}

export const pythonFacts: SyntaxFacts = {
  call: (node) => {
    const callee = node.childForFieldName('function');
    return callee === null ? [] : [{ kind: 'call', callee }];
  },
  assignment: (node) => [assignment(node, 'left', 'right', false)],
  augmented_assignment: (node) => [assignment(node, 'left', 'right', true)],
  named_expression: (node) => [assignment(node, 'name', 'value', false)],
  for_statement: (node) => [loop(node)],
  for_in_clause: (node) => [loop(node)],
  as_pattern: (node) => {
    const value = first(node);
    const target = node.childForFieldName('alias')?.namedChild(0) ?? null;
    return value === null || target === null ? [] : [{ kind: 'declaration', scope: 'block', target, value }];
  },
  import_statement: () => [{ kind: 'import' }],
  import_from_statement: () => [{ kind: 'import' }],
  pair: (node) => {
    const found = parts(node, 'key', 'value');
    return found === null ? [] : [{ kind: 'pair', key: found.target, value: found.value }];
  },
  function_definition: () => [{ kind: 'function' }],
  lambda: (node) => {
    const body = node.childForFieldName('body');
    return [{ kind: 'function' }, body === null ? null : { kind: 'return', value: body }];
  },
  class_definition: (node) => {
    const [body, name] = [node.childForFieldName('body'), node.childForFieldName('name')];
    return [name === null ? null : { kind: 'class', name }, body === null ? null : { kind: 'scope', scope: 'class', node: body }];
  },
  return_statement: (node) => {
    const value = first(node);
    return value === null ? [] : [{ kind: 'return', value }];
  },
  if_statement: (node) => [guard(node.childForFieldName('condition'), node.childForFieldName('consequence'))],
  elif_clause: (node) => [guard(node.childForFieldName('condition'), node.childForFieldName('consequence'))],
  while_statement: (node) => [guard(node.childForFieldName('condition'), node.childForFieldName('body'))],
  conditional_expression: (node) => {
    const [consequence, condition] = withoutComments(node);
    return [guard(condition, consequence)];
  },
  decorator: () => [{ kind: 'decorator' }],
  comparison_operator: () => [{ kind: 'comparison' }],
  assert_statement: (node) => {
    const condition = first(node);
    return condition === null ? [] : [{ kind: 'assert', condition }];
  },
  except_clause: (node) => {
    const body = node.namedChildren.find((child) => child.type === 'block');
    return body === undefined ? [] : [{ kind: 'handler', body }];
  },
};
