import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

interface Replacement {
  readonly search: string;
  readonly answer: string;
}

/** What a call of `replace` changes, when both are fixed. */
function replacementOf(context: CodeContext, node: SyntaxNode): Replacement | null {
  const read = context.expression(node);
  if (read.kind !== 'call' || !/\.replace(?:All)?$/.test(context.textOf(read.callee))) return null;
  const [search, answer] = read.args;
  const text = answer === undefined ? null : context.stringOf(answer.node);
  if (search === undefined || text === null) return null;
  const pattern = context.textOf(search.node);
  const source =
    context.expression(search.node).kind === 'regex' ? pattern.slice(1, pattern.lastIndexOf('/')) : context.stringOf(search.node);
  return source === null ? null : { search: source, answer: text };
}

/** The replacements that ran on the text before this one, in the same chain. */
function before(context: CodeContext, node: SyntaxNode): Replacement[] {
  const found: Replacement[] = [];
  let current = node;
  for (let steps = 0; steps < 12; steps++) {
    const read = context.expression(current);
    const callee = read.kind === 'call' ? context.expression(read.callee) : null;
    if (callee?.kind !== 'member') break;
    current = callee.object;
    const replacement = replacementOf(context, current);
    if (replacement !== null) found.push(replacement);
  }
  return found;
}

export const rule = javascriptRule({
  id: 'javascript/double-escaping',
  title: 'Escape sign is replaced in the wrong order',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [116, 20],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/116.html', 'https://developer.mozilla.org/en-US/docs/Glossary/Character_reference'],
  message: 'The order spoils what the other replacements made. Escape `&` or the backslash first, and turn it back last.',
  why: 'When `&` is escaped after `<`, the text `&lt;` becomes `&amp;lt;`. When it is turned back before `&lt;`, a text `&amp;lt;script>` becomes a real tag: two steps of unescaping get what was harmless past a filter.',
  remedy: 'Escape the sign that starts an escape first, and unescape it last; or use a library such as `he` or `escape-html`.',
  fix: null,
  listeners: [
    onCall(['*.replace', '*.replaceAll'], (call, context, report) => {
      const own = replacementOf(context, call.node);
      if (own === null) return;
      const earlier = before(context, call.node);
      const span = spanOf(call.args[0]?.node ?? call.node);
      const escapesAmpersand = own.search === '&' && own.answer === '&amp;';
      const escapesBackslash = /^\\{1,2}$/.test(own.search) && own.answer === '\\\\';
      if (escapesAmpersand && earlier.some(({ answer }) => /^&(?:lt|gt|quot|apos|#\w{1,5});$/.test(answer))) report(span);
      else if (escapesBackslash && earlier.some(({ answer }) => /^\\["'`nrt]$/.test(answer))) report(span);
      else if (
        /^&(?:lt|gt|quot|apos|#\w{1,5});$/.test(own.search) &&
        earlier.some(({ search, answer }) => search === '&amp;' && answer === '&')
      )
        report(span);
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const escape = (text) => text.replace(/</g, '&lt;').replace(⟦/&/g⟧, '&amp;');\n` },
    { code: `export const read = (text) => text.replace(/&amp;/g, '&').replace(⟦/&lt;/g⟧, '<');\n` },
  ],
  good: [
    `export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');\n`,
    `export const read = (text) => text.replace(/&lt;/g, '<').replace(/&amp;/g, '&');\n`,
  ],
} satisfies Examples;
