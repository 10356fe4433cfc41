import { spanOf } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { pageScriptOf, pageScriptCalls } from '../../code/languages/javascript/page-scripts.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/page-script-injection',
  title: 'Request data becomes script or markup in a browser of the server',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [94, 79, 918],
  controls: ['OWASP A03:2021'],
  references: ['https://pptr.dev/api/puppeteer.page.evaluate', 'https://playwright.dev/docs/api/class-page#page-evaluate'],
  message: 'A page on the server runs what the request holds: it reads inner addresses and files. Pass data as an argument.',
  why: 'The browser that the server drives stands inside the network. A script or tag in the data opens inner addresses, the metadata service of the cloud or `file:` addresses, and puts what it reads into the picture or document that the sender gets.',
  remedy:
    'Pass data as an argument of the function, and escape it in markup:\n\n```js\nawait page.evaluate((name) => show(name), req.query.name);\n```',
  fix: null,
  listeners: [
    onCall(pageScriptCalls, (call, context, report) => {
      const script = pageScriptOf(call, context);
      const trace = script === null ? null : networkTrace(context, script);
      if (script !== null && trace !== null) report(spanOf(script), { related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const page = await browser.newPage();\napp.get('/pdf', async (req, res) => {\n  await page.setContent(⟦\`<h1>\${req.query.title}</h1>\`⟧);\n  res.end(await page.pdf());\n});\n`,
    },
    {
      code: `app.post('/run', async (req, res) => {\n  const { Runtime } = client;\n  res.json(await Runtime.evaluate({ expression: ⟦req.body.code⟧ }));\n});\n`,
    },
  ],
  good: [
    `app.get('/pdf', async (req, res) => {\n  await page.evaluate((title) => show(title), req.query.title);\n  res.end(await page.pdf());\n});\n`,
    `app.get('/pdf', async (req, res) => {\n  await page.setContent('<h1>' + escapeHtml(req.query.title) + '</h1>');\n  res.end(await page.pdf());\n});\n`,
  ],
} satisfies Examples;
