import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { schemePart } from '../../code/languages/javascript/destination.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { attributeValue } from '../../code/languages/javascript/places.ts';
import { elementAround } from '../../code/languages/javascript/raw-markup.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

function isWebView(context: CodeContext, node: SyntaxNode): boolean {
  return /WebView$/i.test(elementAround(context, node));
}

export const rule = javascriptRule({
  id: 'javascript/web-view-variable-content',
  title: 'Web view shows a page or runs a script that can change',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79, 319, 829],
  controls: ['OWASP A03:2021'],
  references: ['https://github.com/react-native-webview/react-native-webview/blob/master/docs/Reference.md'],
  message: 'Scripts of this page run inside the app. Look where it comes from; load fixed pages with https.',
  why: 'A page in a web view can send messages to the app and reads what the view keeps. Who sets its address or its text, or changes it on the way, runs scripts there.',
  remedy: 'Use fixed addresses with `https:`, and `mixedContentMode="never"`. Pass values with `JSON.stringify`.',
  fix: 'review',
  listeners: [
    onBinding(
      ['source'],
      ({ value }, context, report) => {
        if (!isWebView(context, value)) return;
        const given = attributeValue(value);
        const html = context.pair(given, 'html')?.value;
        if (html != null && isUncheckedText(context, html)) report(spanOf(html));
        const uri = context.pair(given, 'uri')?.value;
        if (uri == null) return;
        const constant = context.stringOf(uri);
        if (constant !== null) {
          if (!/^http:\/\/(?!localhost|127\.|10\.)/i.test(constant)) return;
          const read = context.expression(uri);
          const fix = read.kind === 'string' ? review('Load it over https', insert(read.content.start + 'http'.length, 's')) : null;
          report(spanOf(uri), { fixes: [fix] });
          return;
        }
        const part = schemePart(context, uri);
        if (part !== null && isUncheckedText(context, part)) report(spanOf(uri));
      },
      ['attribute'],
    ),
    onBinding(
      ['injectedJavaScript', 'injectedJavaScriptBeforeContentLoaded'],
      ({ value }, context, report) => {
        const script = attributeValue(value);
        if (context.isConstant(script) || context.isBuilt(script) || context.trace(script) !== null) return;
        if (/^(?:name|member)$/.test(context.expression(script).kind) && isUncheckedText(context, script)) report(spanOf(script));
      },
      ['attribute'],
    ),
    onBinding(
      ['mixedContentMode'],
      ({ value, span }, context, report) => {
        if (context.stringOf(attributeValue(value)) === 'always')
          report(span, { message: 'Parts of the page may come over plain HTTP, which others on the way can change. Use `never`.' });
      },
      ['attribute'],
    ),
    {
      on: 'unit',
      check(context, report) {
        if (!context.mentions(/allow(?:UniversalAccess|FileAccess)FromFileURLs/)) return;
        // An attribute without a value is true.
        for (const node of context.unit.attributes)
          if (/^allow(?:UniversalAccess|FileAccess)FromFileURLs$/.test(node.text))
            report(spanOf(node), { message: 'A local page may read every file and site from this web view. Remove the option.' });
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `export const Help = () => <WebView source={{ uri: ⟦'http://help.example.com'⟧ }} />;\n`,
      fixed: `export const Help = () => <WebView source={{ uri: 'https://help.example.com' }} />;\n`,
    },
    { code: `export const Page = ({ html, script }) => <WebView source={{ html: ⟦html⟧ }} injectedJavaScript={⟦script⟧} />;\n` },
    { code: `export const Page = () => <WebView source={page} ⟦mixedContentMode="always"⟧ ⟦allowFileAccessFromFileURLs⟧ />;\n` },
  ],
  good: [
    `export const Help = () => <WebView source={{ uri: 'https://help.example.com' }} mixedContentMode="never" />;\n`,
    `export const Picture = ({ uri }) => <Image source={{ uri }} />;\n`,
  ],
} satisfies Examples;
