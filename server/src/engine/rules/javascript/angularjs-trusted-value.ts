import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { lastNameSpan, placeInCall } from '../../code/languages/javascript/places.ts';
import { argumentOf } from '../../code/context.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const kinds = ['Html', 'Js', 'Url', 'MediaUrl', 'ResourceUrl', 'Css'];

export const rule = javascriptRule({
  id: 'javascript/angularjs-trusted-value',
  title: 'AngularJS is told to trust a value',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.angularjs.org/api/ng/service/$sce', 'https://docs.angularjs.org/api/ngSanitize'],
  message: 'AngularJS no longer cleans this value: a script in it acts as the user. Let ngSanitize clean it.',
  why: 'AngularJS refuses or cleans values that it puts into a page, unless `$sce` marks them as trusted. When a part of the value comes from a user or from another service, a script in it then runs in the page.',
  remedy: 'Load the module `ngSanitize` and bind the value as it is with `ng-bind-html`. Trust only what this program wrote.',
  fix: 'review',
  listeners: [
    onCall(['*.trustAs', ...kinds.map((kind) => `*.trustAs${kind}`)], (call, context, report) => {
      const name = lastNameSpan(context, call.callee);
      const method = context.textOf(name);
      const value = argumentOf(call.args, method === 'trustAs' ? 1 : 0)?.node;
      if (value === undefined || !isUncheckedText(context, value)) return;
      const trace = context.trace(value);
      const fix =
        method === 'trustAsHtml'
          ? review('Let AngularJS clean the markup (needs the module ngSanitize)', replace(name, 'getTrustedHtml'))
          : null;
      report(placeInCall(context, call, value), {
        ...(trace === null ? {} : { severity: 'error' as const, related: context.related(trace) }),
        fixes: [fix],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `angular.module('app').controller('Post', ($scope, $sce, post) => {\n  $scope.body = $sce.trustAsHtml(⟦post.body⟧);\n});\n`,
      fixed: `angular.module('app').controller('Post', ($scope, $sce, post) => {\n  $scope.body = $sce.getTrustedHtml(post.body);\n});\n`,
    },
    { code: `app.filter('trust', ($sce) => (url) => $sce.trustAs($sce.RESOURCE_URL, ⟦url⟧));\n` },
  ],
  good: [
    `app.run(($sce, $rootScope) => {\n  $rootScope.logo = $sce.trustAsHtml('<b>Leftward</b>');\n});\n`,
    `$scope.body = $sce.getTrustedHtml(post.body);\n`,
  ],
} satisfies Examples;
