import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { becomesSecret } from '../../code/languages/javascript/randomness.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const clocks = ['Date.now', '*.getTime', 'performance.now', 'process.hrtime', 'process.uptime', 'process.hrtime.bigint'];
const generators = [
  'uuid.v1',
  'uuid.v3',
  'uuid.v5',
  'uuid.v6',
  'uuid/v1',
  'lodash.random',
  'lodash.uniqueId',
  '_.random',
  '_.uniqueId',
  'lodash/random',
  'lodash/uniqueId',
  'shortid.generate',
  'shortid',
  'cuid',
  'uniqid',
  'uniqid.time',
  'uniqid.process',
  'hat',
  'object-hash',
  'randomstring.generate',
  'random-string',
  'randomatic',
  'casual.password',
  '*.internet.password',
  '*.datatype.uuid',
  '*.string.alphanumeric',
  '*.string.uuid',
  '*.random.alphaNumeric',
  '*.random.uuid',
  'chance.string',
  'chance.hash',
  'chance.guid',
  'Chance().string',
  'Chance().hash',
];
/** Packages that take their numbers from Node's secure generator in current versions: they are no proof of weakness. */
const secureToday = /^(?:randomstring|random-string|object-hash|hat$)/;

/** The value with what is done to it: `Date.now().toString(36)`, `String(Date.now())`. */
function wholeChain(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (current.parent?.type === 'member_expression' && current.parent.parent?.type === 'call_expression') current = current.parent.parent;
  return current;
}

/** A time that is added to or compared is the time of something, not the thing. */
function isText(context: CodeContext, node: SyntaxNode): boolean {
  const chain = wholeChain(node);
  if (chain.id !== node.id) return true;
  const parent = chain.parent;
  if (parent === null) return false;
  if (parent.type === 'template_substitution' || parent.type === 'variable_declarator' || parent.type === 'assignment_expression')
    return true;
  if (parent.type === 'pair' || parent.type === 'return_statement') return true;
  if (parent.type === 'arguments')
    return /(?:^|\.)(?:String|update|from|md5|sha1|sha256)$/.test(parent.parent?.childForFieldName('function')?.text ?? '');
  if (parent.type === 'binary_expression') return /['"`]/.test(context.textOf(parent));
  return false;
}

export const rule = javascriptRule({
  id: 'javascript/predictable-secret',
  title: 'Secret is made from the time or a counter',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [340, 330, 338],
  controls: ['OWASP A02:2021'],
  references: ['https://cwe.mitre.org/data/definitions/340.html', 'https://www.rfc-editor.org/rfc/rfc9562#section-8'],
  message: 'Others can work this secret out, since it comes from the clock or a counter. Use crypto.randomUUID or randomBytes.',
  why: 'The time of a request is known to the second to whoever sent it, so a token made from it is one of some thousand, hashed or not. Version 1 identifiers hold the time and the address of the machine, and test-data generators are made to be repeatable.',
  remedy: "Use `crypto.randomUUID()` or `crypto.randomBytes(32).toString('hex')`.",
  fix: 'review',
  listeners: [
    onCall([...clocks, ...generators], (call, context, report) => {
      const { path } = call.name;
      if (secureToday.test(path)) return;
      const isClock = clocks.some((name) => path === name || (name.startsWith('*') && path.endsWith('.getTime')));
      if (isClock && (call.args.length > 0 || !isText(context, call.node))) return;
      if (!becomesSecret(context, call.node)) return;
      // A text that also holds enough real randomness is not guessed by its clock.
      const around = call.node.parent === null ? '' : context.textOf(statementOf(call.node));
      if (/randomBytes|randomUUID|getRandomValues|nanoid|uuidv?4|Math\.random/i.test(around)) return;
      const chain = wholeChain(call.node);
      const fix =
        chain.parent?.type === 'variable_declarator' || chain.parent?.type === 'assignment_expression' || chain.parent?.type === 'pair'
          ? review('Use crypto.randomUUID (36 characters; needs the global `crypto`)', replace(spanOf(chain), 'crypto.randomUUID()'))
          : null;
      report(spanOf(call.node), { fixes: [fix] });
    }),
  ],
});

function statementOf(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (current.parent !== null && !/statement|declaration|^program$/.test(current.type)) current = current.parent;
  return current;
}

export const examples = {
  bad: [
    {
      code: `const resetToken = crypto.createHash('sha256').update(user.email + '-' + ⟦Date.now()⟧).digest('hex');\n`,
    },
    {
      code: `import { v1 as uuid } from 'uuid';\nexport const makeUser = () => ({ apiKey: ⟦uuid()⟧ });\n`,
      fixed: `import { v1 as uuid } from 'uuid';\nexport const makeUser = () => ({ apiKey: crypto.randomUUID() });\n`,
    },
    { code: `const sessionId = ⟦Date.now()⟧.toString(36);\n`, fixed: `const sessionId = crypto.randomUUID();\n` },
  ],
  good: [
    `const tokenExpires = Date.now() + 3600000;\nconst token = { createdAt: Date.now(), value: crypto.randomUUID() };\n`,
    `const resetToken = Date.now().toString(36) + crypto.randomBytes(16).toString('hex');\n`,
    `import { v4 as uuid } from 'uuid';\nconst apiKey = uuid();\n`,
  ],
} satisfies Examples;
