import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const switches = ['ignoreHTTPSErrors', 'acceptInsecureCerts', 'acceptSslCerts', 'acceptInsecureCertificates'];

export const rule = javascriptRule({
  id: 'javascript/browser-ignores-certificates',
  title: 'Driven browser ignores wrong certificates',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [295],
  controls: ['OWASP A07:2021'],
  references: ['https://pptr.dev/api/puppeteer.connectoptions', 'https://playwright.dev/docs/api/class-browser#browser-new-context'],
  message: 'The browser accepts any certificate, so others can change the pages it loads. Remove this outside tests.',
  why: 'A browser that a program drives often logs in somewhere and carries data out. If it accepts any certificate, someone on the network can send it pages of his own and read what it types.',
  remedy: 'Remove the option. In tests against a server of your own, trust its certificate instead.',
  fix: 'safe',
  listeners: [
    onBinding(
      switches,
      ({ name, value, span }, context, report) => {
        if (context.valueOf(value) === true) report(span, { fixes: [safe(`Remove \`${name}\``, context.removeItem(span))] });
      },
      ['pair'],
    ),
    onBinding(
      ['args'],
      ({ value }, context, report) => {
        const list = context.expression(context.valueNode(value));
        if (list.kind !== 'array') return;
        for (const element of list.elements) {
          if (/^--(?:ignore-certificate-errors|allow-running-insecure-content|disable-web-security)/.test(context.stringOf(element) ?? ''))
            report(spanOf(element), { fixes: [safe('Remove the switch', context.removeItem(spanOf(element)))] });
        }
      },
      ['pair'],
    ),
    onCall(['*.setAcceptInsecureCerts', '*.addArguments'], (call, context, report) => {
      for (const { node } of call.args) {
        if (context.valueOf(node) === true || /^--ignore-certificate-errors/.test(context.stringOf(node) ?? '')) report(spanOf(node));
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const browser = await puppeteer.launch({ headless: true, ⟦ignoreHTTPSErrors: true⟧ });\n`,
      fixed: `const browser = await puppeteer.launch({ headless: true });\n`,
    },
    {
      code: `const browser = await chromium.launch({ args: ['--no-first-run', ⟦'--ignore-certificate-errors'⟧] });\n`,
      fixed: `const browser = await chromium.launch({ args: ['--no-first-run'] });\n`,
    },
  ],
  good: [
    `const browser = await puppeteer.launch({ headless: true, ignoreHTTPSErrors: false });\n`,
    `const browser = await chromium.launch({ args: ['--no-first-run'] });\n`,
  ],
} satisfies Examples;
