import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/svelte-html',
  title: '`{@html}` with a value of the program',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://svelte.dev/docs/svelte/@html'],
  message: '{@html} shows this value as HTML, scripts included. Write {value}, or sanitise the value first.',
  why: 'Svelte escapes `{value}`, but puts the text of `{@html value}` into the page as it is. When any part of it comes from a user, an address or another server, an attacker’s event handlers run with the reader’s session.',
  remedy: 'Write `{value}` for text. Where HTML is wanted, sanitise it in place:\n\n```svelte\n{@html DOMPurify.sanitize(comment)}\n```',
  fix: 'review',
  check(markup, report) {
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'svelte' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    { path: 'Comment.svelte', code: '<p>⟦{@html comment.body}⟧</p>\n', fixed: '<p>{comment.body}</p>\n' },
    {
      path: 'List.svelte',
      code: '<script>\n  export let items = [];\n</script>\n{#each items as item}\n  <li>⟦{@html marked(item.text)}⟧</li>\n{/each}\n',
      fixed: '<script>\n  export let items = [];\n</script>\n{#each items as item}\n  <li>{marked(item.text)}</li>\n{/each}\n',
    },
    { path: 'Editor.svelte', code: '<div contenteditable="true" ⟦bind:innerHTML={post.text}⟧></div>\n' },
  ],
  good: [
    { path: 'A.svelte', code: '<p>{comment.body}</p>\n' },
    { path: 'B.svelte', code: '{@html DOMPurify.sanitize(body)}{@html $_("terms")}{@html `<b>fixed</b>`}\n' },
    { path: 'C.svelte', code: '<!-- {@html body} -->\n<i>{@html icons.close_icon}</i>\n' },
  ],
} satisfies Examples;
