import { insert, review } from '../../fix/edit.ts';
import { attributesOf } from '../../markup/query.ts';
import { isHarmlessInScript, isServerTemplate } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/event-handler-value',
  title: 'Template value in the code of an event handler',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
    'https://docs.djangoproject.com/en/stable/ref/templates/builtins/#escapejs',
  ],
  message: 'HTML escaping does not protect code: the browser undoes it, then runs the value. Pass it in a data attribute.',
  why: 'The browser decodes `&#39;` in an attribute before it runs the handler. A value such as `x&#39;);alert(1);//` therefore closes the text of the script although the template escaped it, and the rest of it runs as code.',
  remedy:
    'Put the value into an attribute of its own and read it from a script:\n\n```html\n<button data-name="{{ name }}" class="js-open">\n```\n\nIn Django `{{ name|escapejs }}` inside quotes does too.',
  fix: 'review',
  check(markup, report) {
    if (!isServerTemplate(markup)) return;
    for (const [attribute] of attributesOf(markup)) {
      const parts = markup.partsOf.get(attribute);
      if (parts === undefined || attribute.value === null) continue;
      const isCode = /^on[a-z]{3,}$/.test(attribute.name) || /^\s*javascript:/i.test(attribute.value);
      // A value alone is a handler that the program wrote, or an attribute of a client's framework.
      if (!isCode) continue;
      const isWhole = parts.some(({ span }) => span.start === attribute.valueSpan.start && span.end === attribute.valueSpan.end);
      if (isWhole && !(markup.dialects.pug && /["'`]/.test(attribute.value) && /\+|\$\{/.test(attribute.value))) continue;
      const part = parts.find(
        (candidate) => candidate.kind === 'output' && !/\|\s*(?:safe|raw)\b/.test(candidate.text) && !isHarmlessInScript(candidate),
      );
      if (part === undefined) continue;
      const fixes = markup.dialects.django
        ? [review('Escape it for a script’s text with escapejs', insert(part.body.end, '|escapejs'))]
        : [];
      report(part.span, { fixes });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'templates/list.html',
      code: `{% load i18n %}<a onclick="remove('⟦{{ item.name }}⟧')">x</a>\n`,
      fixed: `{% load i18n %}<a onclick="remove('{{ item.name|escapejs }}')">x</a>\n`,
    },
    { path: 'list.ejs', code: `<a onclick="remove('⟦<%= item.name %>⟧')">x</a>\n` },
    { path: 'list.pug', code: `a(onclick=⟦"remove('" + name + "')"⟧) x\n` },
    { path: 'list.hbs', code: `<a href="javascript:remove('⟦{{name}}⟧')">x</a>\n` },
  ],
  good: [
    {
      path: 'templates/list.html',
      code: `{% load i18n %}<a onclick="remove({{ item.id }}, '{{ x|escapejs }}')" data-name="{{ item.name }}">x</a>\n`,
    },
    { path: 'list.jinja', code: `<a onclick='go({{ name|tojson }})' title="{{ name }}">x</a>\n` },
    { path: 'List.vue', code: `<template><a @click="go(name)">{{ name }}</a></template>\n` },
  ],
} satisfies Examples;
