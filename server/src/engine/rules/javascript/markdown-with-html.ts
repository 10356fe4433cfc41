import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { attributeValue } from '../../code/languages/javascript/places.ts';
import { argumentOf } from '../../code/context.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

function reportOption(context: CodeContext, options: SyntaxNode | undefined, key: string, bad: boolean, report: Report): void {
  const value = options === undefined ? null : (context.pair(options, key)?.value ?? null);
  if (value === null || context.valueOf(value) !== bad) return;
  const isLiteral = context.expression(value).kind === 'boolean';
  report(spanOf(value), {
    fixes: [
      isLiteral ? review('Take raw HTML out (markup in the text is then shown or dropped)', replace(spanOf(value), String(!bad))) : null,
    ],
  });
}

export const rule = javascriptRule({
  id: 'javascript/markdown-with-html',
  title: 'Markdown keeps raw HTML',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://github.com/markdown-it/markdown-it/blob/master/docs/security.md',
    'https://github.com/remarkjs/react-markdown#security',
    'https://marked.js.org/#usage',
  ],
  message: 'HTML in the Markdown goes into the page as it is, scripts included. Turn it off, or sanitize the result.',
  why: 'Markdown may hold HTML. When users write the text, a `<script>` or `<img onerror=…>` in it runs in the page of everyone who reads it.',
  remedy: 'Turn the option off, or clean the result with `DOMPurify.sanitize(html)` or `rehype-sanitize`.',
  fix: 'review',
  listeners: [
    onCall(
      ['markdown-it', 'markdownit', 'MarkdownIt', 'remarkable', 'remarkable.Remarkable', 'Remarkable', 'markdown-it()', '*.markdownit'],
      (call, context, report) => {
        reportOption(context, call.args.at(-1)?.node, 'html', true, report);
      },
    ),
    onCall(
      [
        'marked',
        'marked.parse',
        'marked.marked',
        'marked.marked.parse',
        'marked.marked.setOptions',
        'marked.marked.use',
        'marked.setOptions',
        'marked.use',
        'marked.Marked',
        'remark-html',
        '*.use',
      ],
      (call, context, report) => {
        const options = call.name.path.endsWith('.use') ? (call.args[1] ?? call.args[0]) : call.args.at(-1);
        reportOption(context, options?.node, 'sanitize', false, report);
        reportOption(context, options?.node, 'allowDangerousHtml', true, report);
        const plugin = argumentOf(call.args, 0)?.node;
        if (call.name.path.endsWith('.use') && plugin !== undefined && context.resolve(plugin)?.path === 'rehype-raw')
          report(spanOf(plugin));
      },
    ),
    onCall(
      ['remark-rehype', 'rehype-stringify', 'mdast-util-to-hast.toHast', 'hast-util-to-html.toHtml', 'micromark.micromark', 'micromark'],
      (call, context, report) => {
        reportOption(context, call.args.at(-1)?.node, 'allowDangerousHtml', true, report);
        reportOption(context, call.args.at(-1)?.node, 'allowDangerousProtocol', true, report);
      },
    ),
    onCall(['commonmark.HtmlRenderer'], (call, context, report) => {
      reportOption(context, call.args[0]?.node, 'safe', false, report);
    }),
    onBinding(
      ['escapeHtml', 'skipHtml'],
      ({ name, value, span }, context, report) => {
        const element = context.nodeAt(span)?.parent?.childForFieldName('name')?.text ?? '';
        const given = attributeValue(value);
        // `skipHtml` is off by default and then escapes; only the old option lets markup through.
        if (name !== 'escapeHtml' || !/markdown/i.test(element) || context.valueOf(given) !== false) return;
        report(spanOf(given), { fixes: [review('Escape HTML (markup in the text is then visible)', replace(spanOf(given), 'true'))] });
      },
      ['attribute'],
    ),
    onBinding(['rehypePlugins'], ({ value }, context, report) => {
      const list = context.expression(context.valueNode(attributeValue(value)));
      if (list.kind !== 'array' || list.elements.some((element) => /[sS]anitize/.test(context.textOf(element)))) return;
      for (const element of list.elements) if (context.resolve(element)?.path === 'rehype-raw') report(spanOf(element));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import MarkdownIt from 'markdown-it';\nconst markdown = new MarkdownIt({ html: ⟦true⟧, linkify: true });\n`,
      fixed: `import MarkdownIt from 'markdown-it';\nconst markdown = new MarkdownIt({ html: false, linkify: true });\n`,
    },
    {
      code: `const { marked } = require('marked');\nmarked.setOptions({ sanitize: ⟦false⟧ });\n`,
      fixed: `const { marked } = require('marked');\nmarked.setOptions({ sanitize: true });\n`,
    },
    {
      code: `import rehypeRaw from 'rehype-raw';\nexport const Post = ({ text }) => <ReactMarkdown rehypePlugins={[⟦rehypeRaw⟧]}>{text}</ReactMarkdown>;\n`,
    },
  ],
  good: [
    `import MarkdownIt from 'markdown-it';\nconst markdown = new MarkdownIt({ linkify: true });\n`,
    `import rehypeRaw from 'rehype-raw';\nexport const Post = ({ text }) => <ReactMarkdown rehypePlugins={[rehypeRaw, rehypeSanitize]}>{text}</ReactMarkdown>;\n`,
  ],
} satisfies Examples;
