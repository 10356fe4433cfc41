import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/self-closing-tag-expansion',
  title: 'Markup is rewritten after it was cleaned',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: ['https://blog.jquery.com/2020/04/10/jquery-3-5-0-released/', 'https://nvd.nist.gov/vuln/detail/CVE-2020-11022'],
  message: 'Expanding `<x/>` to `<x></x>` by a pattern turns harmless markup into scripts. Leave it to the parser.',
  why: 'A browser reads `<style/>` in attributes and in foreign elements otherwise than this pattern does. Markup that a sanitizer let through changes its meaning, and a hidden handler starts to run (CVE-2020-11022 in jQuery).',
  remedy: 'Remove the replacement; parsers of HTML know which elements are empty.',
  fix: null,
  listeners: [
    onCall(['*.replace', '*.replaceAll'], (call, context, report) => {
      const [search, answer] = call.args;
      if (search === undefined || answer === undefined) return;
      if (/^<\$\d[^<>]{0,20}><\/\$\d>$/.test(context.stringOf(answer.node) ?? '')) report(spanOf(search.node));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const expand = (html) => html.replace(⟦/<(([a-z][^\\s\\/>]*)[^>]*)\\/>/gi⟧, '<$1></$2>');\n` },
    { code: `const pattern = /<(\\w+)\\/>/g;\nexport const expand = (html) => html.replace(⟦pattern⟧, '<$1></$1>');\n` },
  ],
  good: [
    `export const bold = (text) => text.replace(/\\*(\\w+)\\*/g, '<b>$1</b>');\n`,
    `export const same = (html) => html.replace(/<br\\/>/g, '<br>');\n`,
  ],
} satisfies Examples;
