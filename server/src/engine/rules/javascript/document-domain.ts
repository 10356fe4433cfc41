import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { remove, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/document-domain',
  title: 'Page opens itself to all pages of its domain',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [346],
  controls: ['OWASP A05:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/API/Document/domain'],
  message: 'Every page of the domain can now read and change this one. Use postMessage between known origins instead.',
  why: 'With `document.domain` set, the same-origin policy no longer holds between subdomains and ports: a hole in one small site of the domain is a hole in this one. Browsers are removing the setter.',
  remedy: 'Let the pages talk with `postMessage(data, origin)`, and check `event.origin` on the other side.',
  fix: 'review',
  listeners: [
    onBinding(
      ['domain'],
      ({ target, span, value }, context, report) => {
        if (target === null || !/^(?:(?:window|self|top|parent|globalThis)\.)?document\.domain$/.test(context.textOf(target))) return;
        if (context.textOf(value) === context.textOf(target)) return;
        const node = context.nodeAt(span);
        const statement = node?.parent?.type === 'expression_statement' ? node.parent : null;
        const isListed = statement !== null && !/(?:_statement|_clause|_case)$/.test(statement.parent?.type ?? '');
        report(spanOf(target), {
          fixes: [isListed ? review('Remove it (pages of other subdomains then need postMessage)', remove(spanOf(statement))) : null],
        });
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `⟦document.domain⟧ = 'example.com';\nstart();\n`, fixed: `\nstart();\n` },
    { code: `function open() {\n  ⟦window.document.domain⟧ = parentDomain;\n}\n`, fixed: `function open() {\n  \n}\n` },
  ],
  good: [`const domain = document.domain;\nsettings.domain = 'example.com';\n`, `document.domain = document.domain;\n`],
} satisfies Examples;
