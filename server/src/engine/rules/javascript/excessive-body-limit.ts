import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { quoted } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const units: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
const maximum = 10 * 1024 ** 2;

/** The number of bytes of a limit such as `'50mb'`, or undefined. */
function bytesOf(context: CodeContext, value: SyntaxNode): number | undefined {
  const constant = context.valueOf(value);
  if (typeof constant === 'number') return constant;
  if (typeof constant === 'string') {
    const [, amount, unit] = /^(\d{1,12}(?:\.\d{1,6})?)\s{0,3}([kmg]?b?)$/i.exec(constant.trim()) ?? [];
    return amount === undefined ? undefined : Number(amount) * (units[(unit ?? '').toLowerCase()] ?? 1);
  }
  const text = context.textOf(value);
  if (text === 'Infinity') return Infinity;
  if (!/^[\d_]{1,20}(?:\s*\*\s*[\d_]{1,20}){0,4}$/.test(text)) return undefined;
  return text.split('*').reduce((product, factor) => product * Number(factor.trim().replaceAll('_', '')), 1);
}

export const rule = javascriptRule({
  id: 'javascript/excessive-body-limit',
  title: 'Requests may be very large',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [770, 400],
  controls: ['OWASP A05:2021'],
  references: ['https://expressjs.com/en/api.html#express.json', 'https://cwe.mitre.org/data/definitions/770.html'],
  message: 'A few requests of this size fill the memory of the server. Lower the limit to what a body needs.',
  why: 'A body is held in memory as a whole, and parsing it takes a multiple. A handful of large requests stops the server for everybody.',
  remedy: "Keep the default of 100 kB or set what the form needs: `express.json({ limit: '1mb' })`. Take files as a stream.",
  fix: 'review',
  listeners: [
    onBinding(
      [
        'limit',
        'bodyLimit',
        'jsonLimit',
        'formLimit',
        'textLimit',
        'sizeLimit',
        'maxBodySize',
        'maxBytes',
        'fileSize',
        'maxFileSize',
        'maxFieldsSize',
      ],
      ({ name, value, span }, context, report) => {
        const object = value.parent?.parent;
        const holder = object?.parent;
        const call = holder?.type === 'arguments' ? holder.parent : null;
        const calleeNode = call?.childForFieldName('function') ?? call?.childForFieldName('constructor');
        const callee = calleeNode == null ? '' : context.textOf(calleeNode);
        const key = holder?.type === 'pair' ? (holder.childForFieldName('key')?.text ?? '') : '';
        const isParser = /(?:^|\.)(?:json|urlencoded|text|raw|bodyParser|koaBody|body|fastify|Fastify|formidable|IncomingForm)$/.test(
          callee,
        );
        if (name === 'limit' && !/(?:^|\.)(?:json|urlencoded|text|raw)$|bodyParser$/.test(callee)) return;
        if (name !== 'limit' && !isParser && !/^(?:bodyParser|limits|payload)$/.test(key)) return;
        const bytes = bytesOf(context, value);
        if (bytes === undefined || bytes <= (/file/i.test(name) ? 200 * 1024 ** 2 : maximum)) return;
        const own = typeof context.valueOf(value) === 'string' && context.expression(value).kind === 'string';
        report(span, {
          fixes: [
            own
              ? review('Allow 1 MB (larger bodies are then refused)', replace(spanOf(value), quoted(context, '1mb')))
              : review('Allow 1 MiB (larger bodies are then refused)', replace(spanOf(value), '1024 * 1024')),
          ],
        });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `app.use(express.json({ ⟦limit: '50mb'⟧ }));\n`, fixed: `app.use(express.json({ limit: '1mb' }));\n` },
    {
      code: `import Fastify from 'fastify';\nconst server = Fastify({ logger: true, ⟦bodyLimit: 100 * 1024 * 1024⟧ });\n`,
      fixed: `import Fastify from 'fastify';\nconst server = Fastify({ logger: true, bodyLimit: 1024 * 1024 });\n`,
    },
  ],
  good: [`app.use(express.json({ limit: '1mb' }));\n`, `const rows = await list({ limit: 50000000 });\n`],
} satisfies Examples;
