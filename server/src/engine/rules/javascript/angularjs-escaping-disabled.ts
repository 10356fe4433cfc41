import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/angularjs-escaping-disabled',
  title: 'AngularJS protection against scripts is off',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.angularjs.org/api/ng/provider/$sceProvider#enabled',
    'https://docs.angularjs.org/api/ng/provider/$sceDelegateProvider',
  ],
  message: 'Every value and address that a template shows is trusted now, scripts included. Leave strict escaping on.',
  why: 'With strict contextual escaping off, or with every site allowed as a source, AngularJS puts values of users into the page and loads templates from anywhere. A script in one of them acts as whoever looks at the page.',
  remedy:
    'Remove the call, load `ngSanitize` for markup, and list the sites that templates may come from: `["self", "https://cdn.example.com/**"]`.',
  fix: 'review',
  listeners: [
    onCall(['*.enabled'], (call, context, report) => {
      const value = call.args[0]?.node;
      if (value === undefined || context.valueOf(value) !== false || !/\$sceProvider\.enabled$/.test(context.textOf(call.callee))) return;
      const literal = context.expression(value).kind === 'boolean';
      report(spanOf(value), {
        fixes: [literal ? review('Leave it on (values that are not trusted are then refused)', replace(spanOf(value), 'true')) : null],
      });
    }),
    onCall(['*.resourceUrlWhitelist', '*.trustedResourceUrlList'], (call, context, report) => {
      const list = call.args[0] === undefined ? null : context.expression(context.valueNode(call.args[0].node));
      if (list?.kind !== 'array') return;
      for (const element of list.elements) {
        const text = context.stringOf(element) ?? context.textOf(element);
        if (/^(?:\*{1,2}|https?:\/\/\*{1,2}|\/\^?\.\*\$?\/)$/.test(text)) report(spanOf(element));
      }
    }),
    onCall(
      [
        '*.aHrefSanitizationWhitelist',
        '*.aHrefSanitizationTrustedUrlList',
        '*.imgSrcSanitizationWhitelist',
        '*.imgSrcSanitizationTrustedUrlList',
      ],
      (call, context, report) => {
        const pattern = call.args[0]?.node;
        if (pattern !== undefined && /^\/\^?\\?s?\*?(?:\.\*|\(?(?:[^)]{0,80}\|)?javascript)/.test(context.textOf(pattern)))
          report(spanOf(pattern));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `angular.module('app').config(($sceProvider) => $sceProvider.enabled(⟦false⟧));\n`,
      fixed: `angular.module('app').config(($sceProvider) => $sceProvider.enabled(true));\n`,
    },
    { code: `app.config(($sceDelegateProvider) => $sceDelegateProvider.resourceUrlWhitelist(['self', ⟦'**'⟧]));\n` },
    { code: `app.config(($compileProvider) => $compileProvider.aHrefSanitizationWhitelist(⟦/^.*/⟧));\n` },
  ],
  good: [
    `angular.module('app').config(($sceProvider) => $sceProvider.enabled(true));\n`,
    `app.config(($sceDelegateProvider) => $sceDelegateProvider.resourceUrlWhitelist(['self', 'https://cdn.example.com/**']));\nlogger.enabled(false);\n`,
  ],
} satisfies Examples;
