import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { browserInputs } from '../../code/languages/javascript/headless-browser.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/headless-browser-injection',
  title: 'Request data becomes code or markup of a browser on the server',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [94, 918],
  controls: ['OWASP A03:2021'],
  references: ['https://pptr.dev/api/puppeteer.page.evaluate', 'https://pptr.dev/api/puppeteer.page.setcontent'],
  message: 'A script in this data runs in a browser on the server, which reaches inner services and files. Pass it as an argument.',
  why: 'A browser on the server reads addresses and files that the sender of the request cannot. A script or a frame in the data shows them in the picture or PDF that is sent back.',
  remedy: 'Pass values as arguments, `page.evaluate((name) => show(name), name)`, and escape or clean what goes into markup.',
  fix: null,
  listeners: browserInputs(({ call, value, kind }, context, report) => {
    if (kind === 'address' || context.isConstant(value)) return;
    const trace = context.trace(value);
    if (trace !== null && comesOverNetwork(trace)) report(placeInCall(context, call, value), { related: context.related(trace) });
  }),
});

export const examples = {
  bad: [
    {
      code: `app.post('/pdf', async (req, res) => {\n  const page = await browser.newPage();\n  await page.setContent(⟦req.body.html⟧);\n  res.send(await page.pdf());\n});\n`,
    },
    {
      code: `app.get('/shot', async (req, res) => {\n  const page = await browser.newPage();\n  await page.evaluate(⟦\`show("\${req.query.name}")\`⟧);\n});\n`,
    },
  ],
  good: [
    `app.get('/shot', async (req, res) => {\n  const page = await browser.newPage();\n  await page.evaluate((name) => show(name), req.query.name);\n});\n`,
    `app.get('/pdf', async (req, res) => {\n  const page = await browser.newPage();\n  await page.setContent('<h1>' + escapeHtml(req.query.title) + '</h1>');\n});\n`,
  ],
} satisfies Examples;
