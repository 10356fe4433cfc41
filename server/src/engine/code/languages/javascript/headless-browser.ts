import type { Report } from '../../../model/rule.ts';
import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { onCall, type Call, type Listener } from '../../rule.ts';
import { isNoCode } from './code-sinks.ts';

/** A value that steers a browser without a window: code or markup for its page, or the address that it opens. */
export interface BrowserInput {
  readonly call: Call;
  readonly value: SyntaxNode;
  readonly kind: 'code' | 'markup' | 'address';
}

const pageLike =
  /(?:^|\.|\b)(?:\w{0,20}[pP]age|frame|mainFrame\(\)|tab|context|browserContext|ph|newPage\(\)|createPage\(\)|waitForTarget\(\))\b(?:\(\))?\.\w+$/;

function isPage(call: Call, context: CodeContext): boolean {
  return (
    /newPage\(\)|createPage\(\)|puppeteer|playwright|phantom|chrome-remote-interface/.test(call.name.path) ||
    pageLike.test(context.textOf(call.callee))
  );
}

/** Listeners for Puppeteer, Playwright, PhantomJS, the Chrome protocol and wkhtmltopdf. */
export function browserInputs(check: (input: BrowserInput, context: CodeContext, report: Report) => void): Listener[] {
  const inPage = (names: readonly string[], kind: BrowserInput['kind']): Listener =>
    onCall(
      names.map((name) => `*.${name}`),
      (call, context, report) => {
        const value = call.args[0]?.node;
        if (value === undefined || !isPage(call, context) || isNoCode(context, value)) return;
        check({ call, value, kind }, context, report);
      },
    );
  const inOptions = (names: readonly string[], key: string, kind: BrowserInput['kind']): Listener =>
    onCall(names, (call, context, report) => {
      const value = call.args[0] === undefined ? null : (context.pair(call.args[0].node, key)?.value ?? null);
      if (value !== null) check({ call, value, kind }, context, report);
    });
  return [
    inPage(
      ['evaluate', 'evaluateHandle', 'evaluateOnNewDocument', 'addInitScript', 'evaluateJavaScript', 'evaluateAsync', '$eval'],
      'code',
    ),
    inPage(['setContent'], 'markup'),
    inPage(['goto', 'openUrl', 'open', 'navigate'], 'address'),
    inOptions(['*.Runtime.evaluate', '*.Runtime.compileScript', 'Runtime.evaluate', 'Runtime.compileScript'], 'expression', 'code'),
    inOptions(['*.Page.addScriptToEvaluateOnNewDocument', 'Page.addScriptToEvaluateOnNewDocument'], 'source', 'code'),
    inOptions(['*.Page.setDocumentContent', 'Page.setDocumentContent'], 'html', 'markup'),
    inOptions(['*.Page.navigate', 'Page.navigate'], 'url', 'address'),
    onCall(
      ['wkhtmltopdf', 'wkhtmltoimage.generate', 'wkhtmltoimage', 'html-pdf.create', 'html-pdf-node.generatePdf', 'node-html-to-image'],
      (call, context, report) => {
        const value = call.args[0]?.node;
        if (value !== undefined && !isNoCode(context, value)) check({ call, value, kind: 'markup' }, context, report);
      },
    ),
  ];
}
