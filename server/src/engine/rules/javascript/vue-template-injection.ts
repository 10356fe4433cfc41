import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
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

/** True for the options of a component: an argument of what makes one, or an object with other options of Vue. */
function isComponent(context: CodeContext, pair: SyntaxNode | null | undefined): boolean {
  const object = pair?.parent;
  if (object?.type !== 'object') return false;
  const call = object.parent?.type === 'arguments' ? object.parent.parent : null;
  const callee = call?.childForFieldName('function') ?? call?.childForFieldName('constructor');
  return (
    callee != null &&
    /^(?:Vue|createApp|defineComponent|defineAsyncComponent|createSSRApp)$|(?:^|\.)(?:Vue|createApp|createSSRApp|component)$|^Vue\.extend$/.test(
      context.textOf(callee),
    )
  );
}

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
        if (!isComponent(context, context.nodeAt(span))) return;
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
