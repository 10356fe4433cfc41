import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const switches: Readonly<Record<string, string>> = {
  'no-sandbox': 'A page that breaks the browser reaches this machine without the sandbox. Run as an ordinary user and keep it.',
  'disable-setuid-sandbox': 'A page that breaks the browser reaches this machine without the sandbox. Run as an ordinary user and keep it.',
  'disable-site-isolation-trials': 'Pages of different sites share one process here. Keep them apart.',
  'allow-file-access-from-files': 'A page that is opened from a file reads other files here. Leave the switch out.',
  'disable-features=IsolateOrigins': 'Pages of different sites share one process here. Keep them apart.',
  'remote-debugging-address=0.0.0.0': 'Everyone on the network drives this browser. Listen on localhost.',
  'remote-allow-origins=*': 'Any page drives this browser through its debugging port. Name the origin that needs it.',
};

function check(context: CodeContext, node: SyntaxNode, report: Report): void {
  const text = context.stringOf(node)?.replace(/^--/, '');
  const message = text === undefined ? undefined : (switches[text] ?? switches[text.split(',')[0] ?? '']);
  if (message === undefined) return;
  const list =
    node.parent?.type === 'array' ||
    (node.parent?.type === 'arguments' && /push|concat|unshift/.test(context.textOf(node.parent.parent ?? node)));
  report(spanOf(node), {
    message,
    fixes: [
      list && node.parent.type === 'array'
        ? review('Remove the switch (in a container the browser may need a seccomp profile)', context.removeItem(spanOf(node)))
        : null,
    ],
  });
}

export const rule = javascriptRule({
  id: 'javascript/browser-sandbox-disabled',
  title: 'A browser is started without one of its protections',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [693, 250],
  controls: ['OWASP A05:2021'],
  references: ['https://pptr.dev/troubleshooting#setting-up-chrome-linux-sandbox', 'https://playwright.dev/docs/docker'],
  message: 'A protection of this browser is switched off, so a hostile page gets further. Start it without this switch.',
  why: 'A browser that a server drives opens pages of others. The sandbox and the rules between sites keep such a page from files, from inner addresses and from the machine.',
  remedy: 'Remove the switch. In a container, run the browser as an ordinary user with a seccomp profile.',
  fix: 'review',
  listeners: [
    onBinding(
      ['args', 'chromeFlags', 'puppeteerArgs', 'chromiumArgs', 'launchArgs', 'browserArgs', 'options', 'flags', 'chromeOptions'],
      ({ value }, context, report) => {
        const list = context.expression(value);
        if (list.kind === 'array') for (const element of list.elements) check(context, element, report);
      },
      ['pair', 'assignment'],
    ),
    onCall(['*.addArguments', '*.appendSwitch', '*.appendArgument'], (call, context, report) => {
      for (const argument of call.args) {
        if (argument.spread) continue;
        const list = context.expression(argument.node);
        for (const element of list.kind === 'array' ? list.elements : [argument.node]) check(context, element, report);
      }
    }),
    onBinding(
      ['chromiumSandbox', 'bypassCSP'],
      ({ name, value, span }, context, report) => {
        const constant = context.valueOf(value);
        const bad = name !== 'chromiumSandbox';
        if (constant !== bad) return;
        report(span, {
          ...(name === 'chromiumSandbox' ? {} : { severity: 'info' as const, confidence: 'low' as const }),
          fixes: [review(`Set \`${name}\` to ${String(!bad)}`, replace(spanOf(value), String(!bad)))],
        });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const browser = await puppeteer.launch({ args: [⟦'--no-sandbox'⟧, '--lang=en'] });\n`,
      fixed: `const browser = await puppeteer.launch({ args: ['--lang=en'] });\n`,
    },
    { code: `const { app } = require('electron');\napp.commandLine.appendSwitch(⟦'no-sandbox'⟧);\n` },
    {
      code: `const browser = await chromium.launch({ ⟦chromiumSandbox: false⟧ });\n`,
      fixed: `const browser = await chromium.launch({ chromiumSandbox: true });\n`,
    },
  ],
  good: [`const browser = await puppeteer.launch({ args: ['--lang=en'] });\n`, `const words = ['--no-sandbox'];\nprint(words);\n`],
} satisfies Examples;
