/** The one query of the Python grammar. */
export const pythonQuery = `
(call function: (_) @callee) @call
(assignment left: (_) @target right: (_) @value) @assignment
(augmented_assignment left: (_) @target right: (_) @value) @augmented
(named_expression name: (_) @target value: (_) @value) @assignment
(for_statement left: (_) @target right: (_) @value) @loop
(for_in_clause left: (_) @target right: (_) @value) @loop
(as_pattern (_) @value alias: (as_pattern_target (_) @target)) @declaration
(import_statement) @import
(import_from_statement) @import
(pair key: (_) @key value: (_) @value) @pair
(function_definition) @function
(lambda) @function
(class_definition body: (block) @class)
(return_statement (_) @value) @return
(lambda body: (_) @value) @return
(if_statement condition: (_) @condition consequence: (_) @consequence) @guard
(elif_clause condition: (_) @condition consequence: (_) @consequence) @guard
(while_statement condition: (_) @condition body: (_) @consequence) @guard
(conditional_expression . (_) @consequence . (_) @condition) @guard
(decorator) @decorator
(comparison_operator) @comparison
(assert_statement . (_) @condition) @assert
(except_clause (block) @body) @handler
`;
