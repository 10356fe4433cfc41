import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** Patterns that look for scripts, tags, event handlers or script addresses. */
const filter =
  /<\/?(?:\\s\*?)?\(?(?:\?:)?[\w|]{0,40}script|<(?:\[\^>\][*+]|\.\*\??|\[\^<>\][*+]|\/\?\[\^>\][*+])>|(?:^|\W)on\\w[+*]|on\[a-z|javascript\\?:|vbscript/i;

export const rule = pythonRule({
  id: 'python/incomplete-tag-filter',
  title: 'Pattern is used to take scripts out of markup',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [116, 80, 184],
  controls: ['OWASP A03:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html', 'https://nh3.readthedocs.io/'],
  message: 'Browsers read markup that this pattern does not match, so scripts get past it. Use a sanitizer such as nh3.',
  why: 'Browsers accept `</script foo>`, line breaks inside tags, upper-case letters, nested tags and attributes without quotes. What is left after one replacement can form a new tag: `<scr<script>ipt>`.',
  remedy: 'Clean markup with `nh3.clean(markup)`, or escape all of it with `html.escape` and show it as text.',
  fix: null,
  listeners: [
    onCall(
      ['re', 'regex', 're2'].flatMap((module) =>
        ['compile', 'sub', 'subn', 'search', 'match', 'findall'].map((name) => `${module}.${name}`),
      ),
      (call, context, report) => {
        const pattern = call.args[0]?.node;
        const read = pattern === undefined ? null : context.expression(pattern);
        if (pattern === undefined || read?.kind !== 'string') return;
        // A lexer or a reader of pages looks for tags to read them.
        const isReplacement = /\.subn?$/.test(call.name.path);
        const isScript = /script/i.test(read.value);
        if (filter.test(read.value) && (isReplacement || (isScript && !/\(\.[*+]\??\)|src|json|window|var /.test(read.value))))
          report(spanOf(pattern));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `import re\n\ndef clean(text):\n    return re.sub(⟦r"<script.*?>.*?</script>"⟧, "", text)\n` },
    { code: `import re\n\nTAGS = re.compile(⟦"<script[^>]*>"⟧)\n\ndef strip(text):\n    return re.sub(⟦r"<[^>]*>"⟧, "", text)\n` },
  ],
  good: [
    `import nh3\n\ndef clean(text):\n    return nh3.clean(text)\n`,
    `import re\n\ndef words(text):\n    return re.sub(r"\\s+", " ", text)\n`,
  ],
} satisfies Examples;
