import { comesOverNetwork, leavesHostOpen } from '../../code/languages/javascript/destination.ts';
import { browserInputs } from '../../code/languages/javascript/headless-browser.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-headless-browser',
  title: 'Variable steers a browser without a window',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [94, 918],
  controls: ['OWASP A10:2021'],
  references: ['https://pptr.dev/api/puppeteer.page.goto', 'https://playwright.dev/docs/api/class-page#page-set-content'],
  message: 'The browser opens or runs this value from inside the network. Look where it comes from, and allow only known ones.',
  why: 'The file does not show where the value comes from. If a user has a say in it, the browser opens inner addresses and files for them, or runs their script.',
  remedy: 'Allow only known hosts, pass values to scripts as arguments, and clean markup.',
  fix: null,
  listeners: browserInputs(({ call, value, kind }, context, report) => {
    if (!isUncheckedText(context, value) || (kind === 'address' && !leavesHostOpen(context, value))) return;
    const trace = context.trace(value);
    if (trace === null || !comesOverNetwork(trace)) report(placeInCall(context, call, value));
  }),
});

export const examples = {
  bad: [
    { code: `export async function shot(browser, url) {\n  const page = await browser.newPage();\n  await page.goto(⟦url⟧);\n}\n` },
    { code: `export const render = async (page, html) => page.setContent(⟦html⟧);\n` },
    { code: `const { Runtime } = client;\nexport const run = (code) => Runtime.evaluate({ expression: ⟦code⟧ });\n` },
  ],
  good: [
    `const page = await browser.newPage();\nawait page.goto('https://example.com/');\nawait page.evaluate(() => document.title);\n`,
    `export const visit = (page, id) => page.goto('https://example.com/items/' + id);\n`,
  ],
} satisfies Examples;
