import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { urlPlaces } from '../../code/languages/javascript/url-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/script-url-injection',
  title: 'Variable is put into a script address',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [79, 95],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/javascript'],
  message: 'The value becomes a part of a script here: a quote in it starts code of its own. Use an event handler.',
  why: 'What follows `javascript:` is run as code. A value with a quote or a bracket in it ends the text that it was meant for, and what follows runs in the page as the user.',
  remedy: 'Set an event handler that uses the value as data: `link.addEventListener("click", () => open(id))`.',
  fix: null,
  listeners: urlPlaces(({ value, span }, context, report) => {
    if (context.isConstant(value)) return;
    const pieces = textPieces(context, value);
    if (!/^\s*javascript\s*:/i.test(literalText(pieces)) || !isUncheckedText(context, value)) return;
    const trace = context.trace(value);
    report(span, trace === null ? {} : { severity: 'error', related: context.related(trace) });
  }),
});

export const examples = {
  bad: [
    { code: `export const link = (node, id) => node.setAttribute('href', ⟦"javascript:show('" + id + "')"⟧);\n` },
    { code: `export const Show = ({ name }) => <a href={⟦\`javascript:show('\${name}')\`⟧}>{name}</a>;\n` },
  ],
  good: [`link.href = 'javascript:show(1)';\n`, `export const Show = ({ name }) => <a href={\`/show/\${name}\`}>{name}</a>;\n`],
} satisfies Examples;
