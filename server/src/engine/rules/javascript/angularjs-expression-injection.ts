import { isNoCode } from '../../code/languages/javascript/code-sinks.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { spanOf } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Services are parameters, whose names AngularJS fixes. */
const service = /(?:^|\.)\$(?:parse|compile|interpolate)$|\$?\b[sS]cope\.\$(?:eval|evalAsync)$/;

export const rule = javascriptRule({
  id: 'javascript/angularjs-expression-injection',
  title: 'AngularJS expression comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [95, 79],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.angularjs.org/guide/security#expression-sandboxing', 'https://docs.angularjs.org/api/ng/service/$parse'],
  message: 'AngularJS runs this text as an expression, which reaches any script. Keep expressions fixed and pass data.',
  why: 'An expression or template of AngularJS is code: since version 1.6 it has no sandbox. When a user or another service has a say in the text, it runs in the page.',
  remedy: 'Keep the expression or template as fixed text, and put the value on the scope.',
  fix: null,
  listeners: [
    {
      on: 'unit',
      check(context, report) {
        if (!context.mentions(/\$(?:parse|compile|interpolate|eval)/)) return;
        for (const { node, callee } of context.unit.calls) {
          if (!service.test(context.textOf(callee))) continue;
          const read = context.expression(node);
          const code = read.kind === 'call' ? read.args[0]?.node : undefined;
          if (code === undefined || isNoCode(context, code) || !isUncheckedText(context, code)) continue;
          // What a directive compiles most often is its own element.
          if (
            /^\$?(?:elem(?:ent)?s?|el|node|template|tpl|tElement|iElement|contents|clone|linker)\b|angular\.element|\.contents\(|^\$?attrs?\b|^\w{0,20}[eE]lement$/.test(
              context.textOf(code),
            )
          )
            continue;
          report(spanOf(code));
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `app.controller('Rule', ($scope, $parse) => {\n  $scope.run = (rule) => $parse(⟦rule.text⟧)($scope);\n});\n` },
    { code: `app.controller('Page', function ($scope) {\n  this.total = (formula) => $scope.$eval(⟦formula⟧);\n});\n` },
  ],
  good: [
    `app.directive('page', ($compile) => ({ link: (scope, element) => $compile(element.contents())(scope) }));\n`,
    `app.controller('Page', ($scope, $parse) => $parse('user.name')($scope));\n`,
  ],
} satisfies Examples;
