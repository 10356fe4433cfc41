import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const directive = /(?<=[\s"'])(v-html|ng-bind-html-unsafe|ng-bind-html)(?=\s?=\s?["'\\])/g;

function check(context: CodeContext, template: SyntaxNode, report: Report): void {
  const value = context.expression(template);
  if (value.kind !== 'string' && value.kind !== 'build') return;
  const text = context.textOf(template);
  for (const found of text.matchAll(directive)) {
    const start = template.startIndex + found.index;
    const name = found[0];
    const span = { start, end: start + name.length };
    const instead = name === 'v-html' ? 'v-text' : 'ng-bind';
    report(span, { fixes: [review(`Show the value as text with ${instead} (markup in it is then visible)`, replace(span, instead))] });
  }
}

export const rule = javascriptRule({
  id: 'javascript/raw-html-directive',
  title: 'Template shows a value as raw markup',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://vuejs.org/api/built-in-directives.html#v-html', 'https://docs.angularjs.org/api/ng/directive/ngBindHtml'],
  message: 'The directive shows its value as markup, scripts included. Show it as text, or sanitize it before.',
  why: 'Vue does not escape what `v-html` gets, nor does AngularJS what was marked as trusted. When a user or another service has a say in the value, a script in it runs in the page.',
  remedy: 'Use `v-text`, `ng-bind` or `{{ }}` for text, and clean markup with DOMPurify before the component gets it.',
  fix: 'review',
  listeners: [
    onBinding(['template', 'innerHTML', 'html'], ({ value }, context, report) => {
      check(context, value, report);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export default { props: ['body'], template: '<div ⟦v-html⟧="body"></div>' };\n`,
      fixed: `export default { props: ['body'], template: '<div v-text="body"></div>' };\n`,
    },
    {
      code: `angular.module('app').directive('post', () => ({ template: '<p ⟦ng-bind-html⟧="post.body"></p>' }));\n`,
      fixed: `angular.module('app').directive('post', () => ({ template: '<p ng-bind="post.body"></p>' }));\n`,
    },
  ],
  good: [`export default { template: '<div v-text="body">{{ title }}</div>' };\n`, `const text = 'v-html="x" is dangerous';\n`],
} satisfies Examples;
