import { spanOf } from '../../code/expression.ts';
import { attributeValue, quoteOf } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/web-view-any-origin',
  title: 'Web view opens addresses of any kind',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [346, 939],
  controls: ['OWASP A05:2021'],
  references: ['https://github.com/react-native-webview/react-native-webview/blob/master/docs/Reference.md#originwhitelist'],
  message: 'The web view opens any address in the app, `file:` and `javascript:` included. List the sites that it needs.',
  why: 'With `*`, a link in the shown page can lead the view to a foreign site that looks like a part of the app, or to a `file:` address with data of the app. Scripts that the app injects then run there too.',
  remedy: 'List the origins: `originWhitelist={["https://app.example.com"]}`; other addresses then open in the browser.',
  fix: 'review',
  listeners: [
    onBinding(
      ['originWhitelist', 'originWhitelists'],
      ({ value }, context, report) => {
        const list = context.expression(context.valueNode(attributeValue(value)));
        if (list.kind !== 'array') return;
        for (const element of list.elements) {
          if (context.stringOf(element) !== '*') continue;
          const quote = quoteOf(context);
          report(spanOf(element), {
            fixes: [
              review(
                'Allow https only (local pages and other schemes then open outside)',
                replace(spanOf(element), `${quote}https://*${quote}`),
              ),
            ],
          });
        }
      },
      ['attribute', 'pair'],
    ),
    onBinding(
      ['allowUniversalAccessFromFileURLs', 'allowFileAccessFromFileURLs'],
      ({ value, span }, context, report) => {
        const given = attributeValue(value);
        if (context.valueOf(given) !== true) return;
        const literal = context.expression(given).kind === 'boolean';
        report(span, {
          message: 'A local page may read every file and site from this web view. Turn the option off.',
          fixes: [literal ? review('Turn it off (local pages then read only themselves)', replace(spanOf(given), 'false')) : null],
        });
      },
      ['attribute'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `export const Help = ({ uri }) => <WebView originWhitelist={[⟦'*'⟧]} source={{ uri }} />;\n`,
      fixed: `export const Help = ({ uri }) => <WebView originWhitelist={['https://*']} source={{ uri }} />;\n`,
    },
    {
      code: `export const Help = ({ uri }) => <WebView ⟦allowUniversalAccessFromFileURLs={true}⟧ source={{ uri }} />;\n`,
      fixed: `export const Help = ({ uri }) => <WebView allowUniversalAccessFromFileURLs={false} source={{ uri }} />;\n`,
    },
  ],
  good: [
    `export const Help = () => <WebView originWhitelist={['https://help.example.com']} source={{ uri: 'https://help.example.com' }} />;\n`,
    `export const Help = ({ uri }) => <WebView source={{ uri }} allowFileAccessFromFileURLs={false} />;\n`,
  ],
} satisfies Examples;
