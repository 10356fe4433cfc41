import { spanOf } from '../../code/expression.ts';
import { attributeValue } from '../../code/languages/javascript/places.ts';
import { scriptPlaces } from '../../code/languages/javascript/script-places.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import type { CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const insecure =
  /^http:\/\/(?!localhost\b|127\.|0\.0\.0\.0|\[::1\]|10\.|192\.168\.|[\w.-]{1,80}\.(?:local|localhost|test|internal)(?:[:/]|$))/i;

function check(context: CodeContext, address: SyntaxNode, report: Report): void {
  if (!insecure.test(literalText(textPieces(context, address)))) return;
  const read = context.expression(address);
  const isOwn =
    (read.kind === 'string' || (read.kind === 'build' && read.style === 'template')) &&
    context.facts.text.startsWith('http:', address.startIndex + 1);
  report(spanOf(address), {
    fixes: [isOwn ? review('Load it over https (the site must offer it)', insert(address.startIndex + 5, 's')) : null],
  });
}

export const rule = javascriptRule({
  id: 'javascript/unencrypted-script-source',
  title: 'Script or frame is loaded without encryption',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [829, 319],
  controls: ['OWASP A08:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content'],
  message: 'Anyone on the way can put their own script in place of this one. Load it over https.',
  why: 'A script runs with all rights of the page. Over `http:` every network on the way can change it, and with it what the page shows and sends.',
  remedy: 'Use an `https:` address, with `integrity` for scripts of other sites.',
  fix: 'review',
  listeners: [
    ...scriptPlaces(({ value, isAddress }, context, report) => {
      if (isAddress) check(context, value, report);
    }),
    onBinding(
      ['src'],
      ({ value, span }, context, report) => {
        const element = context.nodeAt(span)?.parent?.childForFieldName('name')?.text ?? '';
        if (/^(?:script|iframe|embed|Script)$/.test(element)) check(context, attributeValue(value), report);
      },
      ['attribute'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const script = document.createElement('script');\nscript.src = ⟦'http://cdn.example.com/app.js'⟧;\nscript.integrity = digest;\n`,
      fixed: `const script = document.createElement('script');\nscript.src = 'https://cdn.example.com/app.js';\nscript.integrity = digest;\n`,
    },
    {
      code: `export const Page = () => <script integrity={digest} src=⟦"http://cdn.example.com/app.js"⟧ />;\n`,
      fixed: `export const Page = () => <script integrity={digest} src="https://cdn.example.com/app.js" />;\n`,
    },
  ],
  good: [
    `const script = document.createElement('script');\nscript.src = 'https://cdn.example.com/app.js';\nimage.src = 'http://example.com/a.png';\n`,
    `export const Page = () => <iframe src="http://localhost:3000/" />;\n`,
  ],
} satisfies Examples;
