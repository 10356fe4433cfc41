import { replace, review } from '../../fix/edit.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { attributesOf } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** `#{…}` is a text of the program's own, `~{…}` another template; a literal stands in quotes. */
function isFixed(value: string): boolean {
  return (
    /^\s*(?:#\{[^{}]{0,200}\}|~\{[^{}]{0,200}\}|'[^'$]{0,500}')\s*$/.test(value) || isTrustedValue(value.replace(/^\s*[$*]\{|\}\s*$/g, ''))
  );
}

export const rule = markupRule({
  id: 'markup/thymeleaf-utext',
  title: '`th:utext` with a value of the program',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://www.thymeleaf.org/doc/tutorials/3.1/usingthymeleaf.html#unescaped-text'],
  message: 'th:utext writes this value without escaping it. Use th:text, or sanitise the value first.',
  why: 'Thymeleaf escapes `th:text`; `th:utext` puts the text into the page as it is. When any part of it comes from a user or a database, an attacker’s script runs with the reader’s session.',
  remedy: 'Use `th:text`. Where HTML is wanted, sanitise it in the controller, with the OWASP Java HTML Sanitizer for instance.',
  fix: 'review',
  check(markup, report) {
    for (const [attribute] of attributesOf(markup)) {
      const match = /^(data-th-|th:)utext$/.exec(attribute.name);
      if (match?.[1] === undefined || attribute.value === null || isFixed(attribute.value)) continue;
      report(attribute.span, {
        fixes: [review('Use th:text: HTML in the value is then shown as text', replace(attribute.nameSpan, `${match[1]}text`))],
      });
    }
  },
});

export const examples = {
  bad: [
    { code: '<p ⟦th:utext="${comment.body}"⟧></p>\n', fixed: '<p th:text="${comment.body}"></p>\n' },
    { code: '<p ⟦data-th-utext="*{bio}"⟧></p>\n', fixed: '<p data-th-text="*{bio}"></p>\n' },
  ],
  good: ['<p th:text="${comment.body}"></p><p th:utext="#{welcome}"></p>\n', '<p th:utext="${#strings.escapeXml(body)}"></p>\n'],
} satisfies Examples;
