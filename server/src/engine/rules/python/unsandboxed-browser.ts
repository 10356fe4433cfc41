import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { removeStatement } from '../../code/languages/python/calls.ts';
import { spanOf } from '../../code/expression.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const switches =
  /^--(?:no-sandbox|disable-setuid-sandbox|disable-web-security|allow-running-insecure-content|ignore-certificate-errors|allow-file-access-from-files|remote-debugging-address=0\.0\.0\.0|disable-site-isolation-trials|single-process)$/;

export const rule = pythonRule({
  id: 'python/unsandboxed-browser',
  title: 'Automated browser without its protections',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [693, 295],
  controls: ['OWASP A05:2021'],
  references: [
    'https://chromium.googlesource.com/chromium/src/+/main/docs/design/sandbox.md',
    'https://playwright.dev/python/docs/api/class-browsertype#browser-type-launch',
    'https://www.selenium.dev/documentation/webdriver/drivers/options/',
  ],
  message: 'A page that breaks the browser gets this machine. Leave the protection on for pages that are not yours.',
  why: 'The sandbox and the rule of one origin keep what a page does inside the page. Without them, one hole in the browser, or one hostile page among those visited, reads files and other sessions.',
  remedy: 'Run the browser as a user without rights instead of as root, so that the sandbox works, and leave the other switches out.',
  fix: 'review',
  listeners: [
    onCall(['*.add_argument'], (call, context, report) => {
      const first = call.args[0]?.node;
      const text = first === undefined ? null : context.stringOf(first);
      if (text === null || !switches.test(text)) return;
      const alone = call.node.parent?.type === 'expression_statement';
      report(spanOf(call.node), { fixes: [alone ? review('Leave the protection on', removeStatement(call.node, context)) : null] });
    }),
    onBinding(
      ['args', 'browser_args', 'launch_args'],
      (binding, context, report) => {
        const list = context.expression(context.valueNode(binding.value));
        if (list.kind !== 'array') return;
        for (const element of list.elements) {
          if (switches.test(context.stringOf(element) ?? ''))
            report(spanOf(element), { fixes: [review('Leave the protection on', context.removeItem(spanOf(element)))] });
        }
      },
      ['keyword', 'pair'],
    ),
    onBinding(['ignore_https_errors', 'bypass_csp', 'accept_insecure_certs', 'acceptInsecureCerts'], (binding, context, report) => {
      if (context.valueOf(binding.value) !== true) return;
      const fix = binding.form === 'keyword' ? review('Leave the protection on', context.removeItem(binding.span)) : null;
      report(binding.span, { fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from selenium import webdriver

options = webdriver.ChromeOptions()
⟦options.add_argument("--no-sandbox")⟧
options.add_argument("--headless")
`,
      fixed: `from selenium import webdriver

options = webdriver.ChromeOptions()
options.add_argument("--headless")
`,
    },
    {
      code: `browser = playwright.chromium.launch(args=["--headless", ⟦"--disable-web-security"⟧])
page = browser.new_page(⟦ignore_https_errors=True⟧)
`,
      fixed: `browser = playwright.chromium.launch(args=["--headless"])
page = browser.new_page()
`,
    },
  ],
  good: [
    `options.add_argument("--headless")
parser.add_argument("--no-cache")
`,
    `browser = playwright.chromium.launch(args=["--headless"])
`,
  ],
} satisfies Examples;
