import { attributesOf } from '../../markup/query.ts';
import { markupRule } from '../../markup/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Addresses that do nothing, without their white space. */
const nothing = /^javascript:(?:void\(?(?:0|null|'0')?\)?|\/\/|undefined|false|null|returnfalse|\{\})?;*$/i;

export const rule = markupRule({
  id: 'markup/javascript-url',
  title: 'Code in a `javascript:` address',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [79],
  references: ['https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/javascript'],
  message: 'Code in an address needs a policy that allows inline scripts, which lets injected ones run. Use a script.',
  why: 'A Content-Security-Policy stops injected scripts only when the page needs none inline. Each `javascript:` address keeps `unsafe-inline` alive, and shows an attacker where text becomes code.',
  remedy: 'Make it a `<button type="button">` and add the handler in a script with `addEventListener`.',
  fix: null,
  check(markup, report) {
    for (const [attribute] of attributesOf(markup)) {
      if (!/^(?:xlink:)?href$|^src$|^action$|^formaction$|^data$/.test(attribute.name) || attribute.value === null) continue;
      if (!/^\s*javascript:/i.test(attribute.value) || nothing.test(attribute.value.replace(/\s+/g, ''))) continue;
      // Values in such code have a rule of their own.
      if ((markup.partsOf.get(attribute) ?? []).some(({ kind }) => kind !== 'statement')) continue;
      report(attribute.span);
    }
  },
});

export const examples = {
  bad: [{ code: '<a ⟦href="javascript:openHelp()"⟧>help</a>\n' }, { path: 'a.pug', code: "a(⟦href='javascript:history.back()'⟧) back\n" }],
  good: ['<a href="javascript:void(0)">x</a><a href="javascript:;">y</a><a href="#">z</a>\n', '<a href="/javascript:a">x</a>\n'],
} satisfies Examples;
