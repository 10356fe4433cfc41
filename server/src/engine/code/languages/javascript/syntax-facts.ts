import type { SyntaxFact, SyntaxFacts } from '../../adapter.ts';
import type { SyntaxNode } from '../../syntax-node.ts';

function named(node: SyntaxNode, target: string, value: string): { target: SyntaxNode; value: SyntaxNode | null } | null {
  const found = node.childForFieldName(target);
  return found === null ? null : { target: found, value: node.childForFieldName(value) };
}

function call(node: SyntaxNode, field: string): SyntaxFact | null {
  const callee = node.childForFieldName(field);
  return callee === null ? null : { kind: 'call', callee };
}

function assignment(node: SyntaxNode, augmented: boolean): SyntaxFact | null {
  const parts = named(node, 'left', 'right');
  return parts === null ? null : { kind: 'assignment', augmented, ...parts };
}

function field(node: SyntaxNode, name: string): SyntaxFact | null {
  const parts = named(node, name, 'value');
  return parts?.value == null ? null : { kind: 'declaration', scope: 'block', ...parts };
}

/** Decorators whose fields another part of the program fills: what the class itself gives is only a beginning. */
const filledDecorator =
  /^@(?:Input|Prop|PropSync|Model|ModelSync|Inject|InjectReactive|VModel|property|api|attr|observable|bindable|tracked)\b/;

function fields(node: SyntaxNode, name: string): (SyntaxFact | null)[] {
  const target = node.childForFieldName(name);
  const isFilled = node.namedChildren.some((child) => child.type === 'decorator' && filledDecorator.test(child.text));
  return [field(node, name), target === null || !isFilled ? null : { kind: 'loop', target, value: null }];
}

function guard(node: SyntaxNode, condition: string, consequence: string): SyntaxFact | null {
  const [test, then] = [node.childForFieldName(condition), node.childForFieldName(consequence)];
  return test === null || then === null ? null : { kind: 'guard', condition: test, consequence: then };
}

function returned(node: SyntaxNode): SyntaxFact | null {
  const value = node.namedChildren.find((child) => child.type !== 'comment');
  return value === undefined ? null : { kind: 'return', value };
}

const comparisons = new Set(['==', '===', '!=', '!==']);

const shared: SyntaxFacts = {
  call_expression: (node) => [call(node, 'function')],
  new_expression: (node) => [call(node, 'constructor')],
  variable_declarator: (node) => {
    const parts = named(node, 'name', 'value');
    const scope = node.parent?.type === 'variable_declaration' ? 'function' : 'block';
    return parts === null ? [] : [{ kind: 'declaration', scope, ...parts }];
  },
  assignment_expression: (node) => [assignment(node, false)],
  augmented_assignment_expression: (node) => [assignment(node, true)],
  for_in_statement: (node) => {
    const parts = named(node, 'left', 'right');
    return [{ kind: 'scope', scope: 'block', node }, parts === null ? null : { kind: 'loop', ...parts }];
  },
  for_statement: (node) => [{ kind: 'scope', scope: 'block', node }],
  catch_clause: (node) => {
    const [target, body] = [node.childForFieldName('parameter'), node.childForFieldName('body')];
    return [target === null ? null : { kind: 'loop', target, value: null }, body === null ? null : { kind: 'handler', body }];
  },
  import_statement: () => [{ kind: 'import' }],
  pair: (node) => {
    const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
    return key === null || value === null ? [] : [{ kind: 'pair', key, value }];
  },
  shorthand_property_identifier: (node) => [{ kind: 'pair', key: node, value: node }],
  class_declaration: (node) => {
    const name = node.childForFieldName('name');
    return name === null ? [] : [{ kind: 'class', name }];
  },
  function_declaration: () => [{ kind: 'function' }],
  generator_function_declaration: () => [{ kind: 'function' }],
  function_expression: () => [{ kind: 'function' }],
  generator_function: () => [{ kind: 'function' }],
  method_definition: () => [{ kind: 'function' }],
  arrow_function: (node) => {
    const body = node.childForFieldName('body');
    const value: SyntaxFact | null = body === null || body.type === 'statement_block' ? null : { kind: 'return', value: body };
    return [{ kind: 'function' }, value];
  },
  class_body: (node) => [{ kind: 'scope', scope: 'class', node }],
  statement_block: (node) => [{ kind: 'scope', scope: 'block', node }],
  switch_body: (node) => [{ kind: 'scope', scope: 'block', node }],
  return_statement: (node) => [returned(node)],
  if_statement: (node) => [guard(node, 'condition', 'consequence')],
  ternary_expression: (node) => [guard(node, 'condition', 'consequence')],
  while_statement: (node) => [guard(node, 'condition', 'body')],
  binary_expression: (node) => {
    const operator = node.childForFieldName('operator')?.type ?? '';
    return operator === '&&' ? [guard(node, 'left', 'right')] : comparisons.has(operator) ? [{ kind: 'comparison' }] : [];
  },
  regex: () => [{ kind: 'regex' }],
  decorator: () => [{ kind: 'decorator' }],
};

const markup: SyntaxFacts = { jsx_attribute: () => [{ kind: 'attribute' }] };

export const javascriptFacts: SyntaxFacts = { ...shared, ...markup, field_definition: (node) => fields(node, 'property') };
export const typescriptFacts: SyntaxFacts = { ...shared, public_field_definition: (node) => fields(node, 'name') };
export const tsxFacts: SyntaxFacts = { ...typescriptFacts, ...markup };
