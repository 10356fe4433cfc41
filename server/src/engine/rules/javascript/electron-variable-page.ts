import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isHarmlessPart, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/electron-variable-page',
  title: 'Electron window loads a page from the network or a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [829, 319],
  controls: ['OWASP A08:2021'],
  references: ['https://www.electronjs.org/docs/latest/tutorial/security#1-only-load-secure-content'],
  message: 'Scripts of this page run inside the program. Load files of the program, or a fixed address with https.',
  why: 'Who changes the page, on the way or at its server, runs scripts in the window, and with a weak setting programs on the machine.',
  remedy: "`win.loadFile('index.html')`, or `win.loadURL('https://…')` with Node switched off for the page.",
  fix: 'review',
  listeners: [
    onCall(['*.loadURL'], (call, context, report) => {
      const address = argumentOf(call.args, 0)?.node;
      if (address === undefined) return;
      const constant = context.stringOf(address);
      if (constant !== null) {
        if (!/^http:\/\/(?!localhost|127\.0\.0\.1)/i.test(constant)) return;
        const read = context.expression(address);
        report(spanOf(address), {
          fixes: [
            read.kind === 'string'
              ? review('Load the page over https', replace({ start: read.content.start, end: read.content.start + 4 }, 'https'))
              : null,
          ],
        });
        return;
      }
      const [first] = textPieces(context, address);
      if (typeof first === 'string' && /^(?:file|https|app|data):/i.test(first)) return;
      if (!isHarmlessPart(context, address) && /^(?:name|member|index|build)$/.test(context.expression(address).kind))
        report(spanOf(address));
    }),
    onCall(
      [
        '*.registerFileProtocol',
        '*.registerHttpProtocol',
        '*.interceptFileProtocol',
        '*.registerBufferProtocol',
        '*.registerStringProtocol',
      ],
      (call, context, report) => {
        const handler = call.args[1]?.node;
        const fact = handler === undefined ? null : context.localFunction(handler);
        if (fact === null || !/(?:^|\.)protocol\.\w+$/.test(call.name.path)) return;
        const text = context.textOf(fact.node);
        if (/\.url\b/.test(text) && !/startsWith|normalize|relative\(|includes\(\s*['"]\.\./.test(text))
          report(spanOf(call.callee), {
            message: 'Pages read any file through this protocol with `../` in an address. Keep the path inside one folder.',
          });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const win = new BrowserWindow(options);\nwin.loadURL(⟦'http://shop.example.com/'⟧);\n`,
      fixed: `const win = new BrowserWindow(options);\nwin.loadURL('https://shop.example.com/');\n`,
    },
    { code: `function show(win, address) {\n  win.loadURL(⟦address⟧);\n}\n` },
  ],
  good: [
    `const win = new BrowserWindow(options);\nwin.loadURL('https://shop.example.com/');\n`,
    `function show(win, name) {\n  win.loadURL(\`file://\${__dirname}/\${name}.html\`);\n}\nwin.loadURL('http://localhost:3000');\n`,
  ],
} satisfies Examples;
