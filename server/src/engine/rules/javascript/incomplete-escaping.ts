import { spanOf } from '../../code/expression.ts';
import { lastNameSpan } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const special = /^(?:[<>"'`&;|$\\*]|\.\.\/?|\.\.\\+|<\/?script>?|\/\.\.|javascript:|&lt;|&gt;|\n|\r|\r\n|\x00|%00|__proto__)$/i;
const specialPattern =
  /^(?:\\?[<>"'`&;|$*]|\\\\|\\\.\\\.(?:\\?\/)?|\.\.(?:\\?\/)|<\\?\/?script>?|\[[<>"'&`\\/;|$]{2,10}\]|\\[nr]|\\r\\n)$/i;

/** A search text written as the source of a pattern that takes it literally. */
function patternOf(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '\\0');
}

/** True for a replacement that escapes or removes a special character, and not for one of several other purposes. */
function isEscape(search: string, answer: string): boolean {
  // Signs that are taken away once, at the end of a line or a name, are no cleaning.
  if (answer === '') return !/^(?:\\?["'`]|\\{1,2}|[$&*;|\n\r]+|\\\\[nr]|\\[nr])$/.test(search);
  if (/^(?:\n|\r|\r\n|\\[nr]|\\r\\n)$/.test(search)) return /^<br ?\/?>$/i.test(answer);
  return answer !== search && (/^(?:&[\w#]{2,8};|''|""|%[\da-f]{2})$/i.test(answer) || /^\\+/.test(answer));
}

export const rule = javascriptRule({
  id: 'javascript/incomplete-escaping',
  title: 'Only the first special character is replaced',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [116, 20],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/String/replace#description'],
  message: 'Only the first match is replaced, so a second one stays in the text. Use a pattern with the flag `g`.',
  why: "`replace` with a text, or with a pattern without the flag `g`, changes one place only. Who writes the character twice gets the second one past the cleaning: `<<script>`, `....//` or `''`.",
  remedy: 'Use `text.replace(/</g, "&lt;")` or `replaceAll`. For markup, a library such as `escape-html` knows all characters.',
  fix: 'review',
  listeners: [
    onCall(['*.replace'], (call, context, report) => {
      const [search, replacement] = call.args;
      const callee = context.expression(call.callee);
      if (search === undefined || replacement === undefined || callee.kind !== 'member') return;
      const answer = context.stringOf(replacement.node);
      if (answer === null) return;
      const read = context.expression(search.node);
      if (read.kind === 'string') {
        if (!special.test(read.value)) return;
        if (!isEscape(read.value, answer)) return;
        // `<…>` round an address in a `Link` header stands there once.
        if (answer === '' && /^[<>]$/.test(read.value) && /\.split\(|link/i.test(context.textOf(callee.object))) return;
        // Taking out every `../` once leaves one behind of `....//`, so that is no repair.
        const every = replace(spanOf(search.node), `/${patternOf(read.value)}/g`);
        report(spanOf(search.node), { fixes: [read.value.includes('..') ? null : review('Replace every match', every)] });
        return;
      }
      if (read.kind !== 'regex') return;
      const text = context.textOf(search.node);
      const end = text.lastIndexOf('/');
      const source = text.slice(1, end);
      const flags = text.slice(end + 1);
      if (flags.includes('g') || flags.includes('y') || !specialPattern.test(source)) return;
      if (!isEscape(source.replace(/^\\(?=\W)/, ''), answer)) return;
      report(spanOf(search.node), { fixes: [review('Replace every match', insert(search.node.endIndex, 'g'))] });
    }),
    onCall(['*.replaceAll'], (call, context, report) => {
      // A pattern without `g` makes `replaceAll` throw.
      const search = call.args[0]?.node;
      if (search === undefined || context.expression(search).kind !== 'regex') return;
      const text = context.textOf(search);
      if (!text.slice(text.lastIndexOf('/')).includes('g') && specialPattern.test(text.slice(1, text.lastIndexOf('/'))))
        report(lastNameSpan(context, call.callee), { fixes: [review('Replace every match', insert(search.endIndex, 'g'))] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const escape = (text) => text.replace(⟦'<'⟧, '&lt;').replace(⟦'>'⟧, '&gt;');\n`,
      fixed: `export const escape = (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');\n`,
    },
    {
      code: `export const quote = (text) => text.replace(⟦/'/⟧, "''");\nconst path = name.replace(⟦'../'⟧, '');\n`,
      fixed: `export const quote = (text) => text.replace(/'/g, "''");\nconst path = name.replace('../', '');\n`,
    },
  ],
  good: [
    `export const next = (headers) => headers.link.split(';')[0].replace('<', '').replace('>', '');\n`,
    `export const escape = (text) => text.replace(/</g, '&lt;').replaceAll('>', '&gt;');\n`,
    `const base = name.replace('.js', '.ts').replace('*', '').replace('$1', id);\nconst first = text.replace(/</, '[');\n`,
  ],
} satisfies Examples;
