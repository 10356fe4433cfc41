import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const powerful = /^(?:electron\.)?(?:ipcRenderer|webFrame|remote|shell)$|^(?:child_process|fs|process|require)$/;

/** The objects that a page gets whole: `{ ipcRenderer }`, `{ ipc: ipcRenderer }`, `ipcRenderer` itself. */
function wholeObjects(context: CodeContext, api: SyntaxNode): SyntaxNode[] {
  const read = context.expression(context.valueNode(api));
  const candidates =
    read.kind === 'object' ? [...read.pairs.flatMap((pair) => (pair.value === null ? [] : [pair.value])), ...read.spreads] : [api];
  return candidates.filter((candidate) => {
    const { kind } = context.expression(candidate);
    return (kind === 'name' || kind === 'member') && powerful.test(context.resolve(candidate)?.path ?? '');
  });
}

export const rule = javascriptRule({
  id: 'javascript/electron-exposed-ipc',
  title: 'Electron page gets every message of the program',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [749],
  controls: ['OWASP A01:2021'],
  references: [
    'https://www.electronjs.org/docs/latest/tutorial/context-isolation#security-considerations',
    'https://www.electronjs.org/docs/latest/tutorial/security#20-do-not-expose-electron-apis-to-untrusted-web-content',
  ],
  message: 'A script in the page can send any message to the program. Offer one function for each message instead.',
  why: 'A script that gets into the page, by a link or a stored message, then calls every handler of the main process with arguments of its own, also those that were made for other windows.',
  remedy: "`contextBridge.exposeInMainWorld('api', { save: (text) => ipcRenderer.invoke('save', text) })`.",
  fix: null,
  listeners: [
    onCall(['*.exposeInMainWorld', '*.exposeInIsolatedWorld'], (call, context, report) => {
      const api = call.args.at(-1)?.node;
      if (api === undefined) return;
      for (const object of wholeObjects(context, api)) report(spanOf(object));
    }),
    onCall(['*.send', '*.sendSync', '*.invoke', '*.sendToHost', '*.postMessage', '*.on'], (call, context, report) => {
      if (!/(?:^|\.)ipcRenderer\.\w+$/.test(call.name.path)) return;
      const channel = call.args[0]?.node;
      if (channel === undefined || context.expression(channel).kind !== 'name' || context.isGuarded(channel)) return;
      const variable = context.variable(context.textOf(channel), channel.startIndex);
      const [only] = variable?.definitions ?? [];
      if (variable?.definitions.length !== 1 || only?.kind !== 'parameter') return;
      // Only what stands in the object for the page is the page's.
      for (let node = call.node.parent; node !== null; node = node.parent) {
        if (node.type === 'call_expression' && /\.exposeIn\w+World$/.test(node.childForFieldName('function')?.text ?? '')) {
          report(spanOf(channel));
          return;
        }
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const { contextBridge, ipcRenderer } = require('electron');\ncontextBridge.exposeInMainWorld('electron', { ipc: ⟦ipcRenderer⟧ });\n`,
    },
    {
      code: `import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.exposeInMainWorld('api', {\n  send: (channel: string, text: string) => ipcRenderer.send(⟦channel⟧, text),\n});\n`,
      path: 'preload.ts',
    },
  ],
  good: [
    `import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.exposeInMainWorld('api', { save: (text) => ipcRenderer.invoke('save', text) });\n`,
    `import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.exposeInMainWorld('api', {\n  send: (channel, text) => {\n    if (channels.includes(channel)) ipcRenderer.send(channel, text);\n  },\n});\n`,
  ],
} satisfies Examples;
