import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';

/** Methods of driven browsers (Puppeteer, Playwright, Chrome's protocol, PhantomJS) and of converters of markup. */
export const pageScriptCalls = [
  '*.evaluate',
  '*.evaluateHandle',
  '*.evaluateOnNewDocument',
  '*.evaluateJavaScript',
  '*.addInitScript',
  '*.waitForFunction',
  '*.addScriptTag',
  '*.addStyleTag',
  '*.setContent',
  '*.$eval',
  '*.$$eval',
  '*.compileScript',
  '*.setDocumentContent',
  '*.printToPDF',
  '*.callFunctionOn',
  '*.executeJavaScript',
  '*.executeScript',
  '*.executeAsyncScript',
  '*.property',
  'html-pdf.create',
  'wkhtmltopdf',
  'wkhtmltoimage.generate',
  'html-pdf-node.generatePdf',
  'pdf.create',
  'Runtime.evaluate',
  'node-html-to-image',
];

const keys = ['expression', 'content', 'html', 'headerTemplate', 'footerTemplate', 'functionDeclaration', 'source'];

/** The script or markup that such a call gets as a text, or null where it gets a function or nothing that is known. */
export function pageScriptOf(call: Call, context: CodeContext): SyntaxNode | null {
  const method = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
  const place = method === '$eval' || method === '$$eval' || (method === 'property' && call.args.length === 2) ? 1 : 0;
  const script = argumentOf(call.args, place)?.node;
  if (script === undefined || context.isConstant(script)) return null;
  if (method === 'property' && context.stringOf(call.args[0]?.node ?? script) !== 'content') return null;
  const value = context.expression(context.valueNode(script));
  if (value.kind === 'function' || context.localFunction(script) !== null) return null;
  if (value.kind === 'object') {
    for (const key of keys) {
      const given = context.pair(script, key)?.value;
      if (given != null && !context.isConstant(given) && context.expression(given).kind !== 'function') return given;
    }
    return null;
  }
  return value.kind === 'array' ? null : script;
}
