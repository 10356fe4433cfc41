import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

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
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'thymeleaf' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    { code: '<p ⟦th:utext="${comment.body}"⟧></p>\n', fixed: '<p th:text="${comment.body}"></p>\n' },
    { code: '<p ⟦data-th-utext="*{user.bio}"⟧></p>\n', fixed: '<p data-th-text="*{user.bio}"></p>\n' },
    { code: '<p xmlns:th="a">⟦[(${post.body})]⟧</p>\n', fixed: '<p xmlns:th="a">[[${post.body}]]</p>\n' },
  ],
  good: [
    '<p th:text="a">[[${post.body}]] [(${#strings.escapeXml(post.body)})]</p>\n',
    '<p th:text="${comment.body}"></p><p th:utext="#{welcome}"></p>\n',
    '<p th:utext="${#strings.escapeXml(body)}"></p>\n',
  ],
} satisfies Examples;
