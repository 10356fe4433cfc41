/** The part of the facts query that the JavaScript and TypeScript grammars share. */
const shared = `
(call_expression function: (_) @callee) @call
(new_expression constructor: (_) @callee) @call
(lexical_declaration (variable_declarator name: (_) @target value: (_) @value) @declaration)
(lexical_declaration (variable_declarator name: (_) @target !value) @declaration)
(variable_declaration (variable_declarator name: (_) @target value: (_) @value) @function-scoped)
(variable_declaration (variable_declarator name: (_) @target !value) @function-scoped)
(assignment_expression left: (_) @target right: (_) @value) @assignment
(augmented_assignment_expression left: (_) @target right: (_) @value) @augmented
(for_in_statement left: (_) @target right: (_) @value) @loop
(catch_clause parameter: (_) @target) @loop
(import_statement) @import
(pair key: (_) @key value: (_) @value) @pair
(function_declaration) @function
(generator_function_declaration) @function
(function_expression) @function
(generator_function) @function
(arrow_function) @function
(method_definition) @function
(class_body) @class
(statement_block) @block
(for_statement) @block
(for_in_statement) @block
(switch_body) @block
(return_statement (_) @value) @return
(arrow_function body: (expression) @value) @return
(if_statement condition: (_) @condition consequence: (_) @consequence) @guard
(ternary_expression condition: (_) @condition consequence: (_) @consequence) @guard
(binary_expression left: (_) @condition operator: "&&" right: (_) @consequence) @guard
(while_statement condition: (_) @condition body: (_) @consequence) @guard
(decorator) @decorator
(binary_expression operator: ["==" "===" "!=" "!=="]) @comparison
(regex) @regex
(catch_clause body: (_) @body) @handler
`;

const markup = '(jsx_attribute) @attribute';

export const javascriptQuery = `${shared}
${markup}
(field_definition property: (_) @target value: (_) @value) @declaration
`;

export const typescriptQuery = `${shared}
(public_field_definition name: (_) @target value: (_) @value) @declaration
`;

export const tsxQuery = `${typescriptQuery}
${markup}
`;
