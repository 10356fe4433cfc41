import { spanOf } from '../../code/expression.ts';
import { schemePart } from '../../code/languages/javascript/destination.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-opened-address',
  title: 'App or extension opens an address from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [601, 939],
  controls: ['OWASP A01:2021'],
  references: [
    'https://reactnative.dev/docs/linking',
    'https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/tabs/create',
  ],
  message: 'Whatever this address names is opened: foreign sites, other apps, files. Look where it comes from, and allow https only.',
  why: 'The file does not show where the address comes from. A page or message that can set it sends people to a site that looks like this one, or starts another app with data of its choice.',
  remedy: 'Check `new URL(address).protocol` and the host against a list before the address is opened.',
  fix: null,
  listeners: [
    onCall(
      [
        '*.openURL',
        '*.openBrowserAsync',
        '*.openAuthSessionAsync',
        '*.tabs.create',
        '*.tabs.update',
        '*.windows.create',
        '*.InAppBrowser.open',
        '*.InAppBrowser.create',
        '@capacitor/browser.Browser.open',
        'cordova.InAppBrowser.open',
        'open',
      ],
      (call, context, report) => {
        const { path, root } = call.name;
        if (path === 'open' && root !== 'import') return;
        const given = call.args.find((argument) => context.expression(argument.node).kind !== 'number')?.node;
        if (given === undefined) return;
        const options = /\.(?:create|update|open)$/.test(path) ? call.args.map(({ node }) => context.pair(node, 'url')?.value ?? null) : [];
        const address = options.find((value) => value !== null) ?? (/tabs|windows/.test(path) ? null : given);
        if (address === null || /^(?:object|function|array)$/.test(context.expression(context.valueNode(address)).kind)) return;
        const part = schemePart(context, address);
        if (part === null || !isUncheckedText(context, part)) return;
        if (/(?:getURL|createURL|resolve)\(/.test(context.textOf(context.valueNode(part)))) return;
        report(spanOf(address));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `import { Linking } from 'react-native';\nexport const open = (link) => Linking.openURL(⟦link⟧);\n` },
    { code: `chrome.runtime.onMessage.addListener((message) => chrome.tabs.create({ url: ⟦message.url⟧ }));\n` },
  ],
  good: [
    `import { Linking } from 'react-native';\nexport const open = () => Linking.openURL('https://example.com/terms');\n`,
    `chrome.tabs.create({ url: chrome.runtime.getURL('options.html') });\nexport const call = (number) => Linking.openURL(\`tel:\${number}\`);\n`,
  ],
} satisfies Examples;
