import { attributesOf } from '../../markup/query.ts';
import { isEmber } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/inline-event-handler',
  title: 'Event handler written into the markup',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [79, 1021],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/script-src'],
  message: 'Handlers in markup need a policy that allows inline scripts, which lets injected ones run. Use a script.',
  why: 'A Content-Security-Policy stops injected scripts only when the page needs none inline. Each `onclick` keeps `unsafe-inline` alive.',
  remedy: 'Give the element a class or an id and add the handler with `addEventListener` in a script file.',
  fix: null,
  check(markup, report) {
    if (markup.dialects.svelte || markup.language === 'vue' || (markup.dialects.handlebars && isEmber(markup))) return;
    for (const [attribute] of attributesOf(markup)) {
      if (!/^on[a-z]{3,30}$/.test(attribute.name) || attribute.value === null || attribute.value.trim() === '') continue;
      // Values in such code have a rule of their own.
      if ((markup.partsOf.get(attribute) ?? []).some(({ kind }) => kind !== 'statement')) continue;
      report(attribute.span);
    }
  },
});

export const examples = {
  bad: [{ code: '<button ⟦onclick="go()"⟧>x</button>\n' }, { path: 'a.pug', code: "body(⟦onload='start()'⟧)\n" }],
  good: ['<button class="js-go">x</button>\n', { path: 'A.vue', code: '<template><b @click="go()">x</b></template>\n' }],
} satisfies Examples;
