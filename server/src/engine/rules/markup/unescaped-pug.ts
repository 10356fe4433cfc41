import { replace, review } from '../../fix/edit.ts';
import { isPlainValue, isTrustedValue } from '../../markup/expression.ts';
import { isShown } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

const layout = /^(?:body|content|yield|block|include\w*|partial|css|js|(?:locals\.)?messages\(\)|render\w*)\s*(?:\(|$)/;

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
    for (const part of markup.parts) {
      if (part.kind !== 'raw-output' || !isShown(part) || (part.open !== '!=' && part.open !== '!{' && part.attribute === null)) continue;
      if (!markup.dialects.pug && markup.language !== 'vue') continue;
      if (isTrustedValue(part.text) || layout.test(part.text)) continue;
      const inScript = part.place === 'script';
      if (inScript && !part.text.includes('JSON.stringify') && isPlainValue(part.text)) continue;
      const { start } = part.span;
      const mark = { start, end: start + part.open.length };
      const escaped = part.open === '!=' ? replace(mark, '=') : part.open === '!{' ? replace(mark, '#{') : null;
      const fixes = escaped === null || inScript ? [] : [review('Escape it: HTML in the value is then shown as text', escaped)];
      report(part.span, { fixes });
    }
  },
});

export const examples = {
  bad: [
    { path: 'post.pug', code: 'article\n  p⟦!= post.body⟧\n', fixed: 'article\n  p= post.body\n' },
    { path: 'name.pug', code: 'p Hello ⟦!{name}⟧ and #{other}\n', fixed: 'p Hello #{name} and #{other}\n' },
    { path: 'line.jade', code: 'div\n  ⟦!= note⟧\n', fixed: 'div\n  = note\n' },
    { path: 'data.pug', code: 'script.\n  var data = ⟦!{JSON.stringify(data)}⟧;\n' },
  ],
  good: [
    { path: 'a.pug', code: 'p= post.body\np Hi #{name}\n//- p!= old\n' },
    { path: 'b.pug', code: "p!= sanitizeHtml(body)\n!= partial('x')\np!= __('terms')\ndiv\n  != '<br>'\nif a != b\n  p \\!{no}\n" },
  ],
} satisfies Examples;
