import { replace, review } from '../../fix/edit.ts';
import { isTrustedValue } from '../../markup/expression.ts';
import { attributeOf, fixedValue } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/unescaped-jsf-output',
  title: 'JSF output with escaping switched off',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://jakarta.ee/specifications/faces/4.0/vdldoc/h/outputText.html'],
  message: 'escape="false" writes this value without escaping it: HTML in it runs. Take the attribute away.',
  why: 'Faces escapes what `h:outputText` writes, unless `escape` is `false`. When any part of the value comes from a user or a database, an attacker’s script runs with the reader’s session.',
  remedy: 'Take `escape="false"` away. Where HTML is wanted, sanitise it in the bean.',
  fix: 'review',
  check(markup, report) {
    for (const element of markup.elements) {
      const escape = /^\w+:\w/.test(element.name) ? attributeOf(element, 'escape') : undefined;
      if (escape === undefined || fixedValue(markup, escape)?.toLowerCase() !== 'false') continue;
      const value = attributeOf(element, 'value', 'itemlabel', 'label', 'summary')?.value ?? '';
      const expression = /^\s*#\{([^{}]*)\}\s*$/.exec(value)?.[1];
      if (
        !value.includes('#{') ||
        (expression !== undefined && (isTrustedValue(expression) || /^(?:msgs?|text|bundle|lang|labels?)\b/.test(expression)))
      )
        continue;
      report(escape.span, { fixes: [review('Escape it: HTML in the value is then shown as text', replace(escape.valueSpan, 'true'))] });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'a.xhtml',
      code: '<h:outputText value="#{post.body}" ⟦escape="false"⟧/>\n',
      fixed: '<h:outputText value="#{post.body}" escape="true"/>\n',
    },
    {
      path: 'b.xhtml',
      code: '<p:outputLabel ⟦escape="false"⟧ value="Dear #{user.name}" />\n',
      fixed: '<p:outputLabel escape="true" value="Dear #{user.name}" />\n',
    },
  ],
  good: [
    { path: 'a.xhtml', code: '<h:outputText value="#{post.body}"/>\n' },
    { path: 'b.xhtml', code: '<h:outputText value="#{msgs.welcome}" escape="false"/><h:outputText value="&amp;nbsp;" escape="false"/>\n' },
  ],
} satisfies Examples;
