import { spanOf } from '../../code/expression.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { attributeValue } from '../../code/languages/javascript/places.ts';
import { elementAround, rawMarkupOf } from '../../code/languages/javascript/raw-markup.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True for a value that stands in `dangerouslySetInnerHTML` itself, where another rule looks at it. */
function isShownHere(text: string, offset: number): boolean {
  return /dangerouslySetInnerHTML['"]?\s{0,8}[=:]\s{0,8}[{(\s]{0,8}(?:\/\/[^\n]{0,200}\s{0,20})?$/.test(
    text.slice(Math.max(0, offset - 300), offset),
  );
}

export const rule = javascriptRule({
  id: 'javascript/raw-markup-object',
  title: 'Raw markup for React is made elsewhere',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://react.dev/reference/react-dom/components/common#dangerously-setting-the-inner-html'],
  message: 'React shows this markup without escaping it, wherever the object goes. Sanitize it where the object is made.',
  why: 'An object with `__html` marks its text as safe for everyone who gets the object. When a part of the text comes from a user or another service, a script in it runs in the page.',
  remedy: 'Make the object where it is shown, with `{ __html: DOMPurify.sanitize(markup) }`.',
  fix: null,
  listeners: [
    onBinding(['__html'], ({ value, nameSpan }, context, report) => {
      const pair = context.nodeAt(nameSpan);
      const object = pair?.parent?.parent;
      if (object == null || isShownHere(context.facts.text, object.startIndex)) return;
      // A variable or function that the same file shows is looked at where it is shown.
      const { text } = context.facts;
      const name =
        object.parent?.childForFieldName('name')?.text ?? context.facts.functionAt(object.startIndex)?.shape.name?.replace(/^this\./, '');
      if (name !== undefined && new RegExp(`dangerouslySetInnerHTML=\\{(?:this\\.)?${name.replaceAll('$', '\\$')}\\b`).test(text)) return;
      if (isUncheckedText(context, value)) report(spanOf(value));
    }),
    onBinding(['dangerouslySetInnerHTML'], ({ value, form }, context, report) => {
      const given = attributeValue(value);
      const script = /^script$/i.test(elementAround(context, value)) ? rawMarkupOf(context, value) : null;
      if (script !== null) {
        // What a serializer gives is data; JSON.stringify leaves a `</script>` in it as it is.
        if (
          context.isBuilt(script) &&
          isUncheckedText(context, script) &&
          !/serialize|devalue|\)\.replace(?:All)?\(/.test(context.textOf(script))
        )
          report(spanOf(script));
        return;
      }
      if (form === 'assignment' || rawMarkupOf(context, value) !== null || context.isConstant(given)) return;
      if (/^(?:script|style)$/i.test(elementAround(context, value))) return;
      const kind = context.expression(given).kind;
      if (kind !== 'object' && kind !== 'null') report(spanOf(given));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const markup = (text) => ({ __html: ⟦text⟧ });\n` },
    { code: `export const Post = ({ body }) => <div dangerouslySetInnerHTML={⟦body⟧} />;\n` },
  ],
  good: [
    `export const Post = ({ body }) => <div dangerouslySetInnerHTML={{ __html: body }} />;\n`,
    `export const markup = (text) => ({ __html: DOMPurify.sanitize(text) });\nexport const rule = { __html: '&copy;' };\n`,
  ],
} satisfies Examples;
