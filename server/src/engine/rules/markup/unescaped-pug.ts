import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/unescaped-pug',
  title: '`!=` or `!{}` in a Pug template',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://pugjs.org/language/code.html#unescaped-buffered-code', 'https://pugjs.org/language/interpolation.html'],
  message: 'Pug’s != and !{} write this value without escaping it. Write = or #{}, or sanitise the value first.',
  why: 'Pug escapes `=` and `#{}`; `!=` and `!{}` put the text into the page as it is. When any part of it comes from a user or a database, an attacker’s script runs with the reader’s session.',
  remedy: 'Write `=` or `#{}`. Where HTML is wanted, sanitise it before it reaches the template.',
  fix: 'review',
  check(markup, report) {
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'pug' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    { path: 'post.pug', code: 'article\n  p⟦!= post.body⟧\n', fixed: 'article\n  p= post.body\n' },
    { path: 'name.pug', code: 'p Hello ⟦!{user.name}⟧ and #{other}\n', fixed: 'p Hello #{user.name} and #{other}\n' },
    { path: 'line.jade', code: 'div\n  ⟦!= query.note⟧\n', fixed: 'div\n  = query.note\n' },
    { path: 'data.pug', code: 'script.\n  var data = ⟦!{JSON.stringify(req.body)}⟧;\n' },
  ],
  good: [
    { path: 'a.pug', code: 'p= post.body\np Hi #{name}\n//- p!= old\n' },
    { path: 'b.pug', code: "p!= sanitizeHtml(body)\n!= partial('x')\np!= __('terms')\ndiv\n  != '<br>'\nif a != b\n  p \\!{no}\n" },
  ],
} satisfies Examples;
