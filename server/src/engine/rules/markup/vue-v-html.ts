import { isRequestValue, isUsersValue } from '../../markup/expression.ts';
import { markupRule } from '../../markup/rule.ts';
import { unescapedValues } from '../../markup/unescaped.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = markupRule({
  id: 'markup/vue-v-html',
  title: '`v-html` with a value of the program',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://vuejs.org/guide/best-practices/security.html', 'https://vuejs.org/api/built-in-directives.html#v-html'],
  message: 'v-html shows this value as HTML, scripts included. Use v-text, or sanitise the value first.',
  why: 'Vue escapes what stands between `{{ }}`, but `v-html` hands the text to the browser as it is. When any part of it comes from a user, an address or another server, an attacker’s event handlers run with the reader’s session.',
  remedy:
    'Show text with `v-text` or `{{ }}`. Where HTML is wanted, sanitise it where it is bound:\n\n```vue\n<div v-html="DOMPurify.sanitize(comment)" />\n```',
  fix: 'review',
  check(markup, report) {
    for (const value of unescapedValues(markup)) {
      if (value.by !== 'vue' || !isUsersValue(value.expression)) continue;
      report(value.span, { fixes: value.fixes, ...(isRequestValue(value.expression) ? { severity: 'error', confidence: 'high' } : {}) });
    }
  },
});

export const examples = {
  bad: [
    {
      path: 'Comment.vue',
      code: '<template>\n  <div ⟦v-html="comment.body"⟧ />\n</template>\n',
      fixed: '<template>\n  <div v-text="comment.body" />\n</template>\n',
    },
    {
      path: 'Post.vue',
      code: '<template>\n  <p class="a"\n    ⟦v-html="marked(post)"⟧></p>\n</template>\n<script setup>\nconst post = load()\n</script>\n',
      fixed: '<template>\n  <p class="a"\n    v-text="marked(post)"></p>\n</template>\n<script setup>\nconst post = load()\n</script>\n',
    },
    { path: 'Raw.vue', code: '<template><p ⟦:innerHTML="mail.body"⟧ /></template>\n' },
    {
      code: '<div id="app"><span v-if="ok" ⟦v-html="$route.query.note"⟧></span></div>\n',
      fixed: '<div id="app"><span v-if="ok" v-text="$route.query.note"></span></div>\n',
    },
  ],
  good: [
    { path: 'A.vue', code: '<template><div v-text="comment.body" /></template>\n' },
    { path: 'B.vue', code: '<template><div v-html="DOMPurify.sanitize(body)" /><p v-html="$t(\'terms\')" /></template>\n' },
    { path: 'C.vue', code: '<template><i v-html="iconSvg" /><b v-html="\'&nbsp;\'" /><i v-html="safeHtml" /></template>\n' },
  ],
} satisfies Examples;
