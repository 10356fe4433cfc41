import { remove, review } from '../../fix/edit.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { attributeOf, fixedValue } from '../../markup/query.ts';
import { isServerTemplate } from '../../markup/template-context.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/echoed-password',
  title: 'Password written back into its field',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [522, 549],
  controls: ['OWASP A04:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html'],
  message: 'The page holds the password in clear text: caches, extensions and onlookers read it. Leave the field empty.',
  why: 'The dots in the field hide nothing: the value stands in the page’s source, in the browser’s cache and in proxies. It also means that the server keeps or passes on the password in clear text.',
  remedy: 'Leave `value` out. Let people type a password again after an error, and show stored ones never.',
  fix: 'review',
  check(markup, report) {
    if (!isServerTemplate(markup)) return;
    for (const element of markup.elements) {
      if (element.name !== 'input' || fixedValue(markup, attributeOf(element, 'type'))?.toLowerCase() !== 'password') continue;
      const value = attributeOf(element, 'value');
      const part =
        value === undefined ? undefined : markup.partsOf.get(value)?.find(({ kind }) => kind !== 'statement' && kind !== 'comment');
      if (value === undefined || part === undefined || isTrustedValue(part.text) || /mask|placeholder|dummy|\*{3}/i.test(part.text))
        continue;
      const { text } = markup.document.source;
      const start = /\s/.test(text.charAt(value.span.start - 1)) ? value.span.start - 1 : value.span.start;
      report(value.span, { fixes: [review('Leave the field empty: it has to be typed again', remove({ start, end: value.span.end }))] });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'templates/a.html',
      code: '{% if x %}<input type="password" ⟦value="{{ form.password }}"⟧>{% endif %}\n',
      fixed: '{% if x %}<input type="password">{% endif %}\n',
    },
    { path: 'a.ejs', code: '<input type=password ⟦value="<%= user.password %>"⟧ name="p">\n', fixed: '<input type=password name="p">\n' },
  ],
  good: [
    {
      path: 'templates/a.html',
      code: '{% if x %}<input type="password" name="p" value=""><input type="text" value="{{ name }}">{% endif %}\n',
    },
    { path: 'A.vue', code: '<template><input type="password" :value="x"></template>\n' },
  ],
} satisfies Examples;
