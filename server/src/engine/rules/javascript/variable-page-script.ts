import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { pageScriptCalls, pageScriptOf } from '../../code/languages/javascript/page-scripts.ts';
import { pageVisits } from '../../code/languages/javascript/request-calls.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const pageLike =
  /(?:^|\.|\))(?:\w*[pP]age|frame|tab|context|browserContext|Runtime|Page|client|driver|browser|webview|webContents|wkhtmltopdf|wkhtmltoimage|phantom|instance|pdf|html-pdf|view)(?:\(\))?(?:\.\w+)?$/;

export const rule = javascriptRule({
  id: 'javascript/variable-page-script',
  title: 'A driven browser gets a variable address, script or markup',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [918, 94],
  controls: ['OWASP A10:2021'],
  references: ['https://pptr.dev/api/puppeteer.page.goto', 'https://playwright.dev/docs/api/class-page#page-goto'],
  message: 'A browser that this program drives opens or runs what a variable holds. Look where it comes from, and check it.',
  why: 'The browser stands inside the network of this program and can open `file:` addresses. Where the value comes from a user, that user reads what the browser can reach.',
  remedy: 'Compare the address with a list of hosts, and pass data as arguments of a function instead of text that is run.',
  fix: null,
  listeners: [
    onCall(pageScriptCalls, (call, context, report) => {
      const script = pageScriptOf(call, context);
      if (script === null || !pageLike.test(call.name.path.slice(0, Math.max(0, call.name.path.lastIndexOf('.'))) || call.name.path))
        return;
      if (isHarmlessPart(context, script) || networkTrace(context, script) !== null) return;
      const kind = context.expression(script).kind;
      // A plain name can hold a function as well; a parameter that is called `fn` surely does.
      if (kind === 'name' && /fn|func|function|callback|cb|predicate|handler/i.test(context.textOf(script))) return;
      if (kind === 'name' || kind === 'member' || kind === 'build' || kind === 'call' || kind === 'index') report(spanOf(script));
    }),
    onCall(pageVisits, (call, context, report) => {
      const first = argumentOf(call.args, 0)?.node;
      if (first === undefined || !pageLike.test(call.name.path.slice(0, Math.max(0, call.name.path.lastIndexOf('.'))) || call.name.path))
        return;
      const address = context.pair(first, 'url')?.value ?? first;
      if (isHarmlessPart(context, address) || networkTrace(context, address) !== null) return;
      if (
        /^(?:name|member|index|build)$/.test(context.expression(address).kind) &&
        !/^`?\$?\{?(?:process\.env|base|server|host|origin|test|local)/i.test(context.textOf(address))
      )
        report(spanOf(address));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const puppeteer = require('puppeteer');\nasync function shoot(address) {\n  const browser = await puppeteer.launch();\n  const page = await browser.newPage();\n  await page.goto(⟦address⟧);\n  return page.screenshot();\n}\n`,
    },
    { code: `async function show(page, text) {\n  await page.evaluate(⟦\`show('\${text}')\`⟧);\n  await page.setContent(⟦text⟧);\n}\n` },
  ],
  good: [
    `async function show(page, text) {\n  await page.goto('https://example.com/');\n  await page.evaluate((value) => show(value), text);\n}\n`,
    `const total = formula.evaluate(row);\nrouter.navigate(target);\n`,
  ],
} satisfies Examples;
