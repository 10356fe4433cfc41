import { spanOf } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Patterns that look for scripts, tags, comments, event handlers or script addresses. */
const filter =
  /<\\?\/?(?:\\s\*?)?\(?(?:\?:)?[\w|]{0,40}script|<(?:\[\^>\][*+]|\.\*\??|\[\^<>\][*+]|\\\/\?\[\^>\][*+])>|<!--|(?:^|[\W])on\\w[+*]|on\[a-z|javascript\\?:|vbscript/i;

export const rule = javascriptRule({
  id: 'javascript/incomplete-tag-filter',
  title: 'Pattern is used to take scripts out of markup',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [116, 80, 184],
  controls: ['OWASP A03:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html', 'https://github.com/cure53/DOMPurify'],
  message: 'Browsers read markup that this pattern does not match, so scripts get past it. Use a sanitizer such as DOMPurify.',
  why: 'Browsers accept `</script foo>`, line breaks inside tags, upper-case letters, nested tags and attributes without quotes. What is left after one replacement can form a new tag: `<scr<script>ipt>`.',
  remedy: 'Clean markup with `DOMPurify.sanitize(markup)` or `sanitize-html`, or escape all of it and show it as text.',
  fix: null,
  listeners: [
    {
      on: 'regex',
      check(node, context, report) {
        const text = context.textOf(node);
        const source = text.slice(1, text.lastIndexOf('/'));
        if (!filter.test(source)) return;
        // Used in a replacement or a test; a lexer of markup keeps its patterns elsewhere.
        const list = node.parent;
        const call = list?.type === 'arguments' ? list.parent : null;
        const callee = call?.childForFieldName('function')?.text ?? '';
        const isReplacement = /\.replace(?:All)?$/.test(callee) && list?.namedChild(0)?.id === node.id;
        const isTest =
          node.parent?.type === 'member_expression' && /^(?:test|exec)$/.test(node.parent.childForFieldName('property')?.text ?? '');
        if (isReplacement || isTest || /\.(?:match|search|matchAll)$/.test(callee)) report(spanOf(node));
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `export const clean = (text) => text.replace(⟦/<script.*?>.*?<\\/script>/gi⟧, '');\n` },
    { code: `export const strip = (text) => text.replace(⟦/<[^>]*>/g⟧, '');\n` },
    { code: `export const isUnsafe = (url) => ⟦/^javascript:/i⟧.test(url);\n` },
  ],
  good: [`export const clean = (text) => DOMPurify.sanitize(text);\n`, `export const words = (text) => text.replace(/\\s+/g, ' ');\n`],
} satisfies Examples;
