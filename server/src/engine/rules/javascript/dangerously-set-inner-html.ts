import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { attributeValue } from '../../code/languages/javascript/places.ts';
import { elementAround } from '../../code/languages/javascript/raw-markup.ts';
import { isMadeSafe, isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { rawMarkupOf } from '../../code/languages/javascript/raw-markup.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** An element without children can show the value as its child, where React escapes it. */
function childFix(context: CodeContext, attribute: { start: number; end: number }, html: SyntaxNode): Fix | null {
  const node = context.nodeAt(attribute);
  const element = node?.type === 'jsx_attribute' ? node.parent : null;
  if (element?.type !== 'jsx_self_closing_element') return null;
  const name = element.childForFieldName('name')?.text;
  if (name === undefined) return null;
  const { text } = context.facts;
  const before = text.slice(element.startIndex, attribute.start).trimEnd();
  const after = text.slice(attribute.end, element.endIndex).slice(0, -2).trimEnd();
  // A comment to the end of the line would take what follows into it.
  const isComment = element.namedChildren.some((child) => child.type === 'comment' && child.text.startsWith('//'));
  if (isComment) return null;
  return review(
    'Show the value as text (markup in it is then visible)',
    replace(spanOf(element), `${before}${after}>{${context.textOf(html)}}</${name}>`),
  );
}

export const rule = javascriptRule({
  id: 'javascript/dangerously-set-inner-html',
  title: 'React component shows a value as raw markup',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://react.dev/reference/react-dom/components/common#dangerously-setting-the-inner-html'],
  message: 'React does not escape this markup: a script in it acts as the user. Sanitize it, or show it as a child.',
  why: '`dangerouslySetInnerHTML` hands the value to the browser as HTML. When a part of it comes from a user or from another service, a script in it runs in the page with the rights of whoever looks at it.',
  remedy:
    'Show text as a child, `<p>{text}</p>`. Where markup is wanted, clean it: `dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(markup) }}`.',
  fix: 'review',
  listeners: [
    onBinding(['dangerouslySetInnerHTML'], ({ value, span, form }, context, report) => {
      const html = rawMarkupOf(context, value);
      if (html === null || context.isConstant(html)) return;
      const trace = context.trace(html);
      const fix = form === 'attribute' ? childFix(context, span, html) : null;
      // Where the object is made elsewhere, the place that shows it is what a reader looks for.
      const place = spanOf(html.startIndex >= value.startIndex && html.endIndex <= value.endIndex ? html : attributeValue(value));
      if (trace !== null) {
        report(place, { severity: 'error', confidence: 'high', related: context.related(trace), fixes: [fix] });
        return;
      }
      if (/^(?:script|style|noscript|svg)$/i.test(elementAround(context, value))) return;
      // What a compiled file imports, such as the text of a picture, stands in another file of the program.
      if (/^_[\w$]{1,80}(?:\.default|\[['"]default['"]\])$/.test(context.textOf(html))) return;
      if (isMadeSafe(context, html) || !isUncheckedText(context, html)) return;
      report(place, { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const Comment = ({ comment }) => <p className="text" dangerouslySetInnerHTML={{ __html: ⟦comment.body⟧ }} />;\n`,
      fixed: `export const Comment = ({ comment }) => <p className="text">{comment.body}</p>;\n`,
    },
    {
      code: `export function Post(props: { markup: string }) {\n  return (\n    <article\n      dangerouslySetInnerHTML={{ __html: ⟦props.markup⟧ }}\n      id="post"\n    />\n  );\n}\n`,
      fixed: `export function Post(props: { markup: string }) {\n  return (\n    <article\n      id="post">{props.markup}</article>\n  );\n}\n`,
      path: 'example.tsx',
    },
    {
      code: `export const Note = ({ html }) => (\n  <p\n    // From the editor.\n    dangerouslySetInnerHTML={{ __html: ⟦html⟧ }}\n  />\n);\n`,
    },
    { code: `export const Raw = ({ html }) => React.createElement('div', { dangerouslySetInnerHTML: { __html: ⟦html⟧ } });\n` },
  ],
  good: [
    `import DOMPurify from 'dompurify';\nexport const Post = ({ html }) => <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />;\n`,
    `export const Mark = () => <p dangerouslySetInnerHTML={{ __html: '&copy; 2024' }} />;\nexport const Style = ({ css }) => <style dangerouslySetInnerHTML={{ __html: css }} />;\n`,
  ],
} satisfies Examples;
