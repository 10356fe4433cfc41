import { spanOf } from '../../code/expression.ts';
import { attributeValue } from '../../code/languages/javascript/places.ts';
import { scriptPlaces } from '../../code/languages/javascript/script-places.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const foreign = /^(?:https:)?\/\/(?!localhost\b|127\.)[\w.-]{1,200}\.[a-z]{2,}(?:[:/]|$)/i;
/** Scripts that their makers change all the time, so that no digest of them can be known. */
const changing =
  /(?:maps\.google|googletagmanager|google-analytics|js\.stripe\.com|recaptcha|gstatic|connect\.facebook|platform\.twitter|paypal\.com|apis\.google|accounts\.google|youtube\.com)/i;

export const rule = javascriptRule({
  id: 'javascript/script-without-integrity',
  title: 'Script of another site is run unchecked',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [353, 829],
  controls: ['OWASP A08:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/Security/Subresource_Integrity'],
  message: 'Whoever breaks into that site runs their script in this page. Set `integrity` with the digest of the file.',
  why: 'A script of another site runs with all rights of the page. When that site is broken into or sold, the page runs what its new owner puts there, and nobody notices.',
  remedy: 'Set `integrity` and `crossOrigin`, or serve the file from the own site.',
  fix: null,
  listeners: [
    ...scriptPlaces(({ value, span, isAddress }, context, report) => {
      const address = context.stringOf(value);
      if (!isAddress || address === null || !foreign.test(address) || changing.test(address)) return;
      if (value.parent?.type === 'arguments' && !/^\S{0,80}setAttribute/.test(context.textOf(value.parent.parent ?? value))) return;
      const owner = context.facts.functionAt(value.startIndex);
      const around =
        owner === null
          ? context.facts.wholeText.slice(Math.max(0, value.startIndex - 600), value.endIndex + 600)
          : context.textOf(owner.node);
      if (!/integrity/.test(around)) report(span);
    }),
    onBinding(
      ['src'],
      ({ value, span }, context, report) => {
        const element = context.nodeAt(span)?.parent;
        if (element?.childForFieldName('name')?.text !== 'script') return;
        const given = attributeValue(value);
        const address = context.stringOf(given);
        if (address === null || !foreign.test(address) || changing.test(address) || /\bintegrity\b|\{\s*\.\.\./.test(element.text)) return;
        report(spanOf(given));
      },
      ['attribute'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const script = document.createElement('script');\nscript.src = ⟦'https://cdn.example.com/chart.js'⟧;\ndocument.head.append(script);\n`,
    },
    { code: `export const Page = () => <script src=⟦"https://cdn.example.com/chart.js"⟧ async />;\n` },
  ],
  good: [
    `const script = document.createElement('script');\nscript.src = 'https://cdn.example.com/chart.js';\nscript.integrity = digest;\n`,
    `export const Page = () => <script src="/chart.js" />;\nexport const Pay = () => <script src="https://js.stripe.com/v3/" />;\n`,
  ],
} satisfies Examples;
