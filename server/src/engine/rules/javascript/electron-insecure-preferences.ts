import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** The value of each preference that opens the page's way into the machine. */
const unsafe: Readonly<Record<string, boolean>> = {
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  enableRemoteModule: true,
  contextIsolation: false,
  webSecurity: false,
  allowRunningInsecureContent: true,
  allowDisplayingInsecureContent: true,
  sandbox: false,
  webviewTag: true,
  experimentalFeatures: true,
  nodeIntegrationInSubFrame: true,
  plugins: true,
};

/** Preferences that widen what a page may do without giving it the machine. */
const lesser = new Set(['sandbox', 'webviewTag', 'experimentalFeatures', 'plugins', 'enableBlinkFeatures']);

function belongsToElectron(context: CodeContext, value: SyntaxNode): boolean {
  const object = value.parent?.parent;
  const holder = object?.parent;
  if (holder?.type === 'pair' && /^['"]?webPreferences['"]?$/.test(holder.childForFieldName('key')?.text ?? '')) return true;
  if (/^(?:plugins|experimentalFeatures|sandbox)$/.test(value.parent?.childForFieldName('key')?.text ?? '')) {
    // Other libraries have options of these names.
    const isNamed = /^(?:variable_declarator|assignment_expression)$/.test(holder?.type ?? '');
    const name = (holder?.childForFieldName('name') ?? holder?.childForFieldName('left'))?.text ?? '';
    // Or preferences that only Electron has stand beside.
    const siblings = object == null ? '' : context.textOf(object).slice(0, 1500);
    return (
      (isNamed && /web_?pref(?:erence)?s|browserWindow/i.test(name)) ||
      (context.mentions(/['"]electron['"]|BrowserWindow/) &&
        /\b(?:nodeIntegration|contextIsolation|enableRemoteModule|webviewTag|webSecurity|allowRunningInsecureContent)\b/.test(siblings))
    );
  }
  return context.mentions(/['"]electron['"]|BrowserWindow|webPreferences/) && object?.type === 'object';
}

export const rule = javascriptRule({
  id: 'javascript/electron-insecure-preferences',
  title: 'Electron window lets its page into the machine',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [1188, 749],
  controls: ['OWASP A05:2021'],
  references: [
    'https://www.electronjs.org/docs/latest/tutorial/security',
    'https://www.electronjs.org/docs/latest/api/structures/web-preferences',
  ],
  message: 'A script that gets into this page also gets files and programs of the machine. Keep the default of Electron.',
  why: 'Electron keeps pages apart from Node. With this setting, a script in the page (from a link, an advertisement or a stored message) reads files and starts programs with the rights of the user, or ignores the rules between sites.',
  remedy:
    'Leave the option out, and give the page the few functions that it needs in a preload script with `contextBridge.exposeInMainWorld`.',
  fix: 'review',
  listeners: [
    onBinding(
      Object.keys(unsafe),
      ({ name, value, span }, context, report) => {
        const bad = unsafe[name];
        if (bad === undefined || context.valueOf(value) !== bad || !belongsToElectron(context, value)) return;
        const fix =
          context.expression(value).kind === 'boolean'
            ? review(
                `Set \`${name}\` to ${String(!bad)} (a page that depends on it needs a preload script)`,
                replace(spanOf(value), String(!bad)),
              )
            : null;
        report(span, { ...(lesser.has(name) ? { severity: 'info' as const } : {}), fixes: [fix] });
      },
      ['pair'],
    ),
    onBinding(
      ['enableBlinkFeatures'],
      ({ value, span }, context, report) => {
        if (context.stringOf(value) !== '' && belongsToElectron(context, value))
          report(span, {
            severity: 'info',
            fixes: [review('Remove the features (pages that use them stop working)', context.removeItem(span))],
          });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const { BrowserWindow } = require('electron');\nconst window = new BrowserWindow({ webPreferences: { ⟦nodeIntegration: true⟧, ⟦contextIsolation: false⟧ } });\n`,
      fixed: `const { BrowserWindow } = require('electron');\nconst window = new BrowserWindow({ webPreferences: { nodeIntegration: false, contextIsolation: true } });\n`,
    },
    {
      code: `import { BrowserWindow } from 'electron';\nexport const open = () => new BrowserWindow({ width: 800, webPreferences: { ⟦webSecurity: false⟧ } });\n`,
      fixed: `import { BrowserWindow } from 'electron';\nexport const open = () => new BrowserWindow({ width: 800, webPreferences: { webSecurity: true } });\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const window = new BrowserWindow({ webPreferences: { nodeIntegration: false, contextIsolation: true, preload } });\n`,
    `const options = { sandbox: false };\nstart(options);\n`,
  ],
} satisfies Examples;
