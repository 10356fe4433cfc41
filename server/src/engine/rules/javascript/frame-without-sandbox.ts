import { attributeValue } from '../../code/languages/javascript/places.ts';
import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/frame-without-sandbox',
  title: 'Frame of another page has no sandbox',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [829, 1021],
  controls: ['OWASP A05:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/iframe#sandbox'],
  message: 'The framed page may lead this window elsewhere, open others and ask for rights. Add a `sandbox` attribute.',
  why: 'Without a sandbox, a page in a frame can send the whole window to a copy of this site, open windows and start downloads. With `allow-scripts allow-same-origin` together, a page of the own site can take the sandbox off again.',
  remedy: 'Add `sandbox="allow-scripts"` with only what the page needs.',
  fix: 'review',
  listeners: [
    onBinding(
      ['src', 'sandbox'],
      ({ name, value, span }, context, report) => {
        const element = context.nodeAt(span)?.parent;
        if (element == null || element.childForFieldName('name')?.text !== 'iframe') return;
        const given = attributeValue(value);
        const text = context.stringOf(given);
        if (name === 'sandbox') {
          if (text !== null && /allow-scripts/.test(text) && /allow-same-origin/.test(text)) report(spanOf(given));
          return;
        }
        if (/\bsandbox\b|\{\s*\.\.\./.test(element.text) || (text !== null && !/^(?:https?:)?\/\//i.test(text))) return;
        report(span, {
          fixes: [
            review(
              'Add a sandbox that allows scripts only (forms and windows of the page then stop)',
              insert(span.end, ' sandbox="allow-scripts"'),
            ),
          ],
        });
      },
      ['attribute'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const Video = ({ url }) => <iframe ⟦src={url}⟧ title="Video" />;\n`,
      fixed: `export const Video = ({ url }) => <iframe src={url} sandbox="allow-scripts" title="Video" />;\n`,
    },
    { code: `export const Own = () => <iframe src="/own" sandbox=⟦"allow-scripts allow-same-origin"⟧ />;\n` },
  ],
  good: [
    `export const Video = ({ url }) => <iframe src={url} sandbox="allow-scripts" />;\n`,
    `export const Own = () => <iframe src="/help.html" />;\n`,
  ],
} satisfies Examples;
