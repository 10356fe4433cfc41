import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { attributeValue, placeInCall } from '../../code/languages/javascript/places.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True when a part is put in as it is; what JSON.stringify gives is a literal of the script. */
function holdsRawValue(context: CodeContext, script: SyntaxNode): boolean {
  return textPieces(context, script).some(
    (piece) =>
      typeof piece !== 'string' && isUncheckedText(context, piece) && !/^JSON\.stringify\(/.test(context.textOf(context.valueNode(piece))),
  );
}

export const rule = javascriptRule({
  id: 'javascript/web-view-script-injection',
  title: 'Variable is put into a script for a web view',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [79, 95],
  controls: ['OWASP A03:2021'],
  references: [
    'https://github.com/react-native-webview/react-native-webview/blob/master/docs/Guide.md#communicating-between-js-and-native',
  ],
  message: 'The value becomes a part of a script here: a quote in it starts code of its own. Pass it with JSON.stringify.',
  why: 'The text runs as code in the page that the web view shows. A value with a quote in it ends the text that it was meant for, and what follows can read the page and send messages to the app.',
  remedy: 'Put values in with `JSON.stringify(value)`, or send them with `postMessage`.',
  fix: null,
  listeners: [
    onBinding(
      ['injectedJavaScript', 'injectedJavaScriptBeforeContentLoaded', 'injectJavaScript'],
      ({ value, form }, context, report) => {
        const script = attributeValue(value);
        if (form === 'assignment' || !holdsRawValue(context, script)) return;
        const trace = context.trace(script);
        if (trace !== null) report(spanOf(script), { severity: 'error', related: context.related(trace) });
        else if (context.isBuilt(script)) report(spanOf(script));
      },
      ['attribute'],
    ),
    onCall(['*.injectJavaScript', '*.evaluateJavascript'], (call, context, report) => {
      const script = call.args[0]?.node;
      if (script === undefined || !holdsRawValue(context, script)) return;
      const trace = context.trace(script);
      if (trace !== null) report(placeInCall(context, call, script), { severity: 'error', related: context.related(trace) });
      else if (context.isBuilt(script)) report(placeInCall(context, call, script));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const View = ({ name }) => <WebView injectedJavaScript={⟦\`show('\${name}')\`⟧} />;\n` },
    { code: `export const tell = (view, text) => view.current.injectJavaScript(⟦"receive('" + text + "'); true;"⟧);\n` },
  ],
  good: [
    `export const View = ({ name }) => <WebView injectedJavaScript={\`show(\${JSON.stringify(name)})\`} />;\n`,
    `export const tell = (view) => view.current.injectJavaScript('refresh(); true;');\n`,
  ],
} satisfies Examples;
