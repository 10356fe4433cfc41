import { spanOf } from '../../code/expression.ts';
import { isMadeSafe, isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { attributeValue } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** Calls that make an element from a table of properties. */
const maker = /(?:^|\.)(?:h|_?createElement|createElementVNode|createVNode|_?jsxs?|_c|_h|assign|setProps|create)$/;

export const rule = javascriptRule({
  id: 'javascript/component-inner-html',
  title: 'Component shows a value as raw markup',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://vuejs.org/guide/best-practices/security.html#html-injection',
    'https://docs.solidjs.com/reference/jsx-attributes/innerhtml',
  ],
  message: 'The framework does not escape this markup: a script in it acts as the user. Set textContent, or sanitize it.',
  why: 'Vue, Solid, Stencil and others hand a property `innerHTML` to the browser as HTML. When a part of it comes from a user or from another service, a script in it runs in the page with the rights of whoever looks at it.',
  remedy: 'Use `textContent` or a child for text, and `innerHTML={DOMPurify.sanitize(markup)}` where markup is wanted.',
  fix: 'review',
  listeners: [
    onBinding(
      ['innerHTML', 'v-html', 'domPropsInnerHTML', 'outerHTML'],
      ({ name, nameSpan, value: given, span, form }, context, report) => {
        const value = attributeValue(given);
        // Icons are a part of the program.
        if (/(?:icon|svg)\w{0,20}$/i.test(context.textOf(value))) return;
        if (!isUncheckedText(context, value) || isMadeSafe(context, value)) return;
        if (form === 'pair') {
          const object = context.nodeAt(span)?.parent;
          const holder = object?.parent;
          const isProperties = holder?.type === 'pair' && /^(?:domProps|props|attrs)$/.test(holder.childForFieldName('key')?.text ?? '');
          const callee = holder?.type === 'arguments' ? (holder.parent?.childForFieldName('function')?.text ?? '') : '';
          if (!isProperties && !maker.test(callee)) return;
        }
        const trace = context.trace(value);
        const text = { innerHTML: 'textContent', 'v-html': 'v-text', domPropsInnerHTML: 'domPropsTextContent' }[name];
        const fix = text === undefined ? null : review('Show the value as text (markup in it is then visible)', replace(nameSpan, text));
        report(spanOf(value), { ...(trace === null ? {} : { severity: 'error' as const, related: context.related(trace) }), fixes: [fix] });
      },
      ['pair', 'attribute'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const Post = (props) => <article innerHTML={⟦props.body⟧} />;\n`,
      fixed: `export const Post = (props) => <article textContent={props.body} />;\n`,
    },
    {
      code: `export default {\n  render(h) {\n    return h('div', { domProps: { innerHTML: ⟦this.markup⟧ } });\n  },\n};\n`,
      fixed: `export default {\n  render(h) {\n    return h('div', { domProps: { textContent: this.markup } });\n  },\n};\n`,
    },
    {
      code: `import { h } from 'vue';\nexport const show = (text) => h('p', { innerHTML: ⟦text⟧ });\n`,
      fixed: `import { h } from 'vue';\nexport const show = (text) => h('p', { textContent: text });\n`,
    },
  ],
  good: [
    `export const Post = (props) => <article innerHTML={DOMPurify.sanitize(props.body)} />;\n`,
    `const state = { innerHTML: text };\nexport const Rule = () => <p innerHTML="&copy;" />;\n`,
  ],
} satisfies Examples;
