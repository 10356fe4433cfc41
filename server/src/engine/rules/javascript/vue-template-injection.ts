import { isComponentOption } from '../../code/languages/javascript/vue-components.ts';
import { spanOf } from '../../code/expression.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const compilers = [
  'Vue.compile',
  'vue.compile',
  '@vue/compiler-dom.compile',
  'vue-template-compiler.compileToFunctions',
  'vue-template-compiler.compile',
];

export const rule = javascriptRule({
  id: 'javascript/vue-template-injection',
  title: 'Vue template is made of data',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [94, 79],
  controls: ['OWASP A03:2021'],
  references: ['https://vuejs.org/guide/best-practices/security.html#rule-no-1-never-use-non-trusted-templates'],
  message: 'A template is code: `{{ }}` in the value runs any script. Write the template fixed and pass the value as data.',
  why: 'Vue compiles a template to JavaScript. A value with `{{ constructor.constructor("…")() }}` in it becomes code of the page, even where its markup was escaped, and on a server it runs there.',
  remedy: 'Keep the template as fixed text and bind the value: `template: "<p>{{ text }}</p>"` with `text` in `data` or `props`.',
  fix: null,
  listeners: [
    onCall(compilers, (call, context, report) => {
      const template = call.args[0]?.node;
      if (template === undefined || !isUncheckedText(context, template)) return;
      const trace = context.trace(template);
      if (trace !== null) report(placeInCall(context, call, template), { severity: 'error', related: context.related(trace) });
      else if (context.isBuilt(template)) report(placeInCall(context, call, template));
    }),
    onBinding(
      ['template'],
      ({ value, span }, context, report) => {
        if (!isUncheckedText(context, value)) return;
        if (!isComponentOption(context, context.nodeAt(span))) return;
        const trace = context.trace(value);
        if (trace !== null) report(spanOf(value), { severity: 'error', related: context.related(trace) });
        else if (context.isBuilt(value)) report(spanOf(value));
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `app.get('/', (req, res) => {\n  const page = createSSRApp({ template: ⟦\`<h1>\${req.query.title}</h1>\`⟧ });\n});\n` },
    { code: `export const show = (name) => new Vue({ el: '#app', template: ⟦'<p>' + name + '</p>'⟧ });\n` },
  ],
  good: [
    `new Vue({ el: '#app', template: '<p>{{ name }}</p>', data: { name } });\n`,
    `import template from './page.html';\nexport default defineComponent({ template });\n`,
  ],
} satisfies Examples;
