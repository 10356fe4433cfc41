import { spanOf } from '../../code/expression.ts';
import { urlPlaces } from '../../code/languages/javascript/url-places.ts';
import { javascriptRule } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/script-url',
  title: 'Address holds a script',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [79, 95],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/javascript'],
  message: 'A `javascript:` address is code in a text, which a content security policy must allow for all. Use an event handler.',
  why: 'Pages with such addresses need a content security policy that allows inline scripts, and with it the scripts that an attacker puts in. React and modern frameworks warn of these addresses and will refuse them.',
  remedy: 'Use a `<button>` with an event handler; for an empty link target, call `event.preventDefault()`.',
  fix: 'review',
  listeners: urlPlaces(({ value, span }, context, report) => {
    const address = context.stringOf(value);
    if (address === null || !/^\s*javascript\s*:/i.test(address)) return;
    const literal = context.expression(value);
    const isEmpty = /^javascript:(?:void(?:0|\(0\)))?;?$/i.test(address.replace(/\s/g, ''));
    const fix =
      isEmpty && literal.kind === 'string'
        ? review('Link to `#` (a click then moves to the top of the page)', replace(literal.content, '#'))
        : null;
    report(fix === null ? span : spanOf(value), { fixes: [fix] });
  }),
});

export const examples = {
  bad: [
    {
      code: `export const More = ({ open }) => <a href=⟦"javascript:void(0)"⟧ onClick={open}>More</a>;\n`,
      fixed: `export const More = ({ open }) => <a href="#" onClick={open}>More</a>;\n`,
    },
    { code: `location.href = ⟦'javascript:history.back()'⟧;\n` },
    { code: `link.setAttribute('href', ⟦'javascript:toggle()'⟧);\n` },
  ],
  good: [`export const More = ({ open }) => <button onClick={open}>More</button>;\n`, `link.href = '/javascript/intro';\n`],
} satisfies Examples;
