import { spanOf } from '../../code/expression.ts';
import { javascriptRule } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const scheme = /^(?:\(\?:)?(?:https?\??|wss?\??)(?:\))?:?(?:\\?\/){2}/i;
const knownHost = /\\?\.(?:com|net|org|edu|gov|io|dev|app|co|de|uk|fr|info|biz|ai|cloud)(?![\w-])/i;

export const rule = javascriptRule({
  id: 'javascript/unanchored-host-pattern',
  title: 'Pattern of a host matches anywhere in an address',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [20, 777],
  controls: ['OWASP A01:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Regular_expressions/Input_boundary_assertion'],
  message: 'An address of another site that holds this host in its query matches too. Begin the pattern with `^`.',
  why: 'A pattern without `^` matches in the middle of a text: `https://evil.net/?https://example.com` passes a check that looks for `https://example.com`. The redirect or request then goes to the attacker.',
  remedy: 'Anchor the pattern, or better compare `new URL(value).hostname`.',
  fix: 'review',
  listeners: [
    {
      on: 'regex',
      check(node, context, report) {
        const text = context.textOf(node);
        const source = text.slice(1, text.lastIndexOf('/'));
        // `^a\.com|b\.com$` is anchored at one end of each choice only.
        if (
          /^\^[^|()]{3,100}\|[^|()]{3,100}\$$/.test(source) &&
          knownHost.test(source) &&
          !text.slice(text.lastIndexOf('/')).includes('g')
        ) {
          const group = review('Anchor both choices', insert(node.startIndex + 2, '(?:'), insert(node.startIndex + source.length, ')'));
          report(spanOf(node), { fixes: [group] });
          return;
        }
        if (!scheme.test(source) || !knownHost.test(source) || source.includes('|')) return;
        const { parent } = node;
        const isTest = parent?.type === 'member_expression' && parent.childForFieldName('property')?.text === 'test';
        const callee = parent?.type === 'arguments' ? (parent.parent?.childForFieldName('function')?.text ?? '') : '';
        if (!isTest && !/\.(?:match|search)$/.test(callee)) return;
        // A search that collects all addresses of a text is no check.
        if (text.slice(text.lastIndexOf('/')).includes('g')) return;
        report(spanOf(node), { fixes: [review('Match from the beginning only', insert(node.startIndex + 1, '^'))] });
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `if (⟦/https:\\/\\/example\\.com/⟧.test(url)) res.redirect(url);\n`,
      fixed: `if (/^https:\\/\\/example\\.com/.test(url)) res.redirect(url);\n`,
    },
    {
      code: `export const isOwn = (url) => url.match(⟦/https?:\\/\\/www\\.example\\.com\\//⟧) !== null;\n`,
      fixed: `export const isOwn = (url) => url.match(/^https?:\\/\\/www\\.example\\.com\\//) !== null;\n`,
    },
    {
      code: `export const own = ⟦/^shop\\.example\\.com|example\\.org$/⟧;\n`,
      fixed: `export const own = /^(?:shop\\.example\\.com|example\\.org)$/;\n`,
    },
  ],
  good: [
    `if (/^https:\\/\\/example\\.com\\//.test(url)) res.redirect(url);\n`,
    `const links = text.match(/https:\\/\\/example\\.com\\/\\w+/g);\n`,
  ],
} satisfies Examples;
