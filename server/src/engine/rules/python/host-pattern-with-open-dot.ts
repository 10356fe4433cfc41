import { insert, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** A name with a dot that stands for any character, before a known top-level domain: `www.example\.com`, `example.com`. */
const openDot = /(?<=[\w)])\.(?=(?:[\w-]{1,63}\\?\.){0,4}(?:com|net|org|edu|gov|io|dev|app|co|de|uk|fr|info|biz|ai|cloud)(?![\w-]))/g;
const isHost =
  /(?:https?|wss?)\b.{0,8}:?\/\/|^\^?(?:\(\?:)?(?:www\\?\.|[\w-]{1,63}\\?\.)(?:[\w-]{1,63}\\?\.){0,3}(?:com|net|org|io|dev|app)\b/i;

export const rule = pythonRule({
  id: 'python/host-pattern-with-open-dot',
  title: 'Dot in the pattern of a host matches any character',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [20],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.python.org/3/library/re.html#regular-expression-syntax'],
  message: 'The dot stands for any character, so another host such as `wwwXexample.com` matches too. Write `\\.`.',
  why: 'Who registers a name that differs in the place of the dot passes the check, and gets the redirect, the request or the trust that was meant for the real host.',
  remedy: 'Escape each dot of the host, in a raw text: `r"^https://www\\.example\\.com/"`.',
  fix: 'safe',
  listeners: [
    onCall(
      ['re', 'regex', 're2'].flatMap((module) => ['compile', 'match', 'fullmatch', 'search'].map((name) => `${module}.${name}`)),
      (call, context, report) => {
        const pattern = call.args[0]?.node;
        const read = pattern === undefined ? null : context.expression(pattern);
        if (pattern === undefined || read?.kind !== 'string' || isTestFile(context.path)) return;
        const { start, end } = read.content;
        const source = context.textOf({ start, end });
        if (!isHost.test(source)) return;
        const offsets = [...source.matchAll(openDot)].map((found) => start + found.index);
        if (offsets.length === 0) return;
        const isRaw = /^[bu]?r/i.test(context.textOf(pattern));
        report(spanOf(pattern), {
          fixes: [isRaw ? safe('Escape the dots of the host', ...offsets.map((offset) => insert(offset, '\\'))) : null],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import re\n\nOWN = re.compile(⟦r"^https?://www.example\\.com/"⟧)\n`,
      fixed: `import re\n\nOWN = re.compile(r"^https?://www\\.example\\.com/")\n`,
    },
    { code: `import re\n\ndef is_own(host):\n    return re.match(⟦"^example.com$"⟧, host)\n` },
  ],
  good: [
    `import re\n\nOWN = re.compile(r"^https://www\\.example\\.com/")\n`,
    `import re\n\nFILE = re.compile(r"^[a-z]+.py$")\nANY = re.compile(r"^https://.+\\.example\\.com$")\n`,
  ],
} satisfies Examples;
