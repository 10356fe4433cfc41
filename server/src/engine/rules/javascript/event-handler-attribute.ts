import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/event-handler-attribute',
  title: 'Event handler is made of a text with variable parts',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [79, 95],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/EventTarget/addEventListener'],
  message: 'The attribute is run as code, so a quote in the value starts code of its own. Use addEventListener.',
  why: 'An attribute such as `onclick` holds a script. A value with a quote or a bracket in it ends the text that it was meant for, and what follows runs in the page as the user.',
  remedy: 'Pass a function: `element.addEventListener("click", () => show(id))`.',
  fix: null,
  listeners: [
    onCall(['*.setAttribute', '*.setAttributeNS', '*.attr'], (call, context, report) => {
      const [name, value] = call.name.path.endsWith('NS') ? call.args.slice(1) : call.args;
      if (name === undefined || value === undefined || !/^on[a-z]{3,30}$/i.test(context.stringOf(name.node) ?? '')) return;
      if (!isUncheckedText(context, value.node)) return;
      const trace = context.trace(value.node);
      if (trace !== null) report(placeInCall(context, call, value.node), { severity: 'error', related: context.related(trace) });
      else if (context.isBuilt(value.node)) report(placeInCall(context, call, value.node));
      else report(placeInCall(context, call, value.node), { severity: 'info', confidence: 'medium' });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const bind = (row, id) => row.setAttribute('onclick', ⟦"show('" + id + "')"⟧);\n` },
    { code: `$('#go').attr('onclick', ⟦\`go('\${location.hash}')\`⟧);\n` },
  ],
  good: [
    `export const bind = (row, id) => row.addEventListener('click', () => show(id));\n`,
    `row.setAttribute('onclick', 'show()');\nrow.setAttribute('data-id', id);\n`,
  ],
} satisfies Examples;
