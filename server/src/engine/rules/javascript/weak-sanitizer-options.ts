import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const dangerousTag = /^(?:script|iframe|object|embed|base|meta|link|form)$/i;
const dangerousAttribute = /^(?:on[a-z]{3,30}|srcdoc|formaction)$/i;

function checkList(context: CodeContext, options: SyntaxNode, key: string, bad: RegExp, report: Report): void {
  const list = context.pair(options, key)?.value;
  const read = list == null ? null : context.expression(context.valueNode(list));
  if (read?.kind !== 'array') return;
  for (const element of read.elements) {
    if (!bad.test(context.stringOf(element) ?? '')) continue;
    report(spanOf(element), {
      fixes: [review('Take it out (such elements or attributes are then removed)', context.removeItem(spanOf(element)))],
    });
  }
}

function checkFlag(context: CodeContext, options: SyntaxNode, key: string, bad: boolean, report: Report): void {
  const pair = context.pair(options, key);
  if (pair?.value == null || context.valueOf(pair.value) !== bad) return;
  report(pair.span, { fixes: [review('Leave the option at its default (which removes more)', context.removeItem(pair.span))] });
}

export const rule = javascriptRule({
  id: 'javascript/weak-sanitizer-options',
  title: 'HTML sanitizer lets scripts through',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [79, 116],
  controls: ['OWASP A03:2021'],
  references: [
    'https://github.com/cure53/DOMPurify#can-i-configure-dompurify',
    'https://github.com/apostrophecms/sanitize-html#what-if-i-want-to-allow-all-tags-or-all-attributes',
  ],
  message: 'With this option the sanitizer keeps markup that runs scripts. Leave it out, or allow only harmless tags.',
  why: 'A sanitizer is there to take out what runs code. With these options scripts, frames of other sites or event handlers stay in the text, and run in the page as whoever looks at it.',
  remedy: 'Allow single harmless tags and attributes only, such as `ADD_TAGS: ["figure"]`.',
  fix: 'review',
  listeners: [
    onCall(
      ['*.sanitize', '*.setConfig', 'dompurify.sanitize', 'isomorphic-dompurify.sanitize', 'DOMPurify.sanitize', 'DOMPurify.setConfig'],
      (call, context, report) => {
        const options = call.args.at(-1)?.node;
        if (options === undefined) return;
        for (const key of ['ADD_TAGS', 'ALLOWED_TAGS']) checkList(context, options, key, dangerousTag, report);
        for (const key of ['ADD_ATTR', 'ALLOWED_ATTR']) checkList(context, options, key, dangerousAttribute, report);
        checkFlag(context, options, 'ALLOW_UNKNOWN_PROTOCOLS', true, report);
        checkFlag(context, options, 'SANITIZE_DOM', false, report);
      },
    ),
    onCall(['serialize-javascript', 'serialize'], (call, context, report) => {
      const options = call.args[1]?.node;
      if (options !== undefined && call.name.root !== 'local') checkFlag(context, options, 'unsafe', true, report);
    }),
    onCall(['sanitize-html', 'sanitizeHtml'], (call, context, report) => {
      const options = call.args[1]?.node;
      if (options === undefined) return;
      checkFlag(context, options, 'allowedTags', false, report);
      checkFlag(context, options, 'allowedAttributes', false, report);
      checkFlag(context, options, 'allowVulnerableTags', true, report);
      checkList(context, options, 'allowedTags', /^(?:script|object|embed|base|meta)$/i, report);
      checkList(context, options, 'allowedSchemes', /^(?:javascript|vbscript|data)$/i, report);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `panel.innerHTML = DOMPurify.sanitize(text, { ADD_TAGS: ['figure', ⟦'script'⟧] });\n`,
      fixed: `panel.innerHTML = DOMPurify.sanitize(text, { ADD_TAGS: ['figure'] });\n`,
    },
    {
      code: `import sanitizeHtml from 'sanitize-html';\nexport const clean = (text) => sanitizeHtml(text, { ⟦allowedTags: false⟧, selfClosing: [] });\n`,
      fixed: `import sanitizeHtml from 'sanitize-html';\nexport const clean = (text) => sanitizeHtml(text, { selfClosing: [] });\n`,
    },
    {
      code: `DOMPurify.setConfig({ USE_PROFILES: { html: true }, ADD_ATTR: [⟦'onclick'⟧, 'target'] });\n`,
      fixed: `DOMPurify.setConfig({ USE_PROFILES: { html: true }, ADD_ATTR: ['target'] });\n`,
    },
  ],
  good: [
    `panel.innerHTML = DOMPurify.sanitize(text, { ADD_TAGS: ['figure'] });\n`,
    `import sanitizeHtml from 'sanitize-html';\nexport const clean = (text) => sanitizeHtml(text, { allowedTags: ['b', 'i'], allowedAttributes: {} });\n`,
  ],
} satisfies Examples;
