import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, safe } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** A host with a common ending, as a pattern writes it, whose dots are not all escaped. */
const hostInPattern =
  /(?:^|[^\w.\\-])((?:[a-z\d-]{1,63}\\{0,2}\.){1,5}(?:com|net|org|edu|gov|io|dev|app|co|info|biz|de|uk|eu|ru|cn|fr|nl|jp))(?![\w.*+?{[-])/gi;

/** Offsets in the source of dots that stand for any character but were meant as dots. */
function loosePlaces(source: string): number[] {
  const places: number[] = [];
  for (const match of source.matchAll(hostInPattern)) {
    const host = match[1] ?? '';
    const start = match.index + match[0].length - host.length;
    // Only texts that begin like an address, or that are anchored, are hosts for sure.
    const before = source.slice(Math.max(0, start - 16), start);
    if (!/(?:\/\/|\\\/\\\/|\^|@|:|\(|\|)(?:\(?\??:?)$|www\\?\.$|\)\??$|\\\.$/.test(before)) continue;
    for (let index = 0; index < host.length; index++) {
      if (host[index] === '.' && host[index - 1] !== '\\') places.push(start + index);
    }
  }
  return places;
}

function check(node: SyntaxNode, source: string, offset: number | null, escape: string, report: Report): void {
  if (!/\.(?:com|net|org|edu|gov|io|dev|app|co|info|biz|de|uk|eu|ru|cn|fr|nl|jp)/i.test(source) || source.length > 2_000) return;
  // Without a mark of an address, the text may be about names of files or packages.
  if (!/https?|\/\/|\^|@/.test(source)) return;
  const places = loosePlaces(source);
  if (places.length === 0) return;
  const fix: Fix | null = offset === null ? null : safe('Escape the dot', ...places.map((place) => insert(offset + place, escape)));
  report(spanOf(node), { fixes: [fix] });
}

/** True where the pattern finds what a program writes anew, which is no check. */
function isReplaced(node: SyntaxNode): boolean {
  for (let current = node.parent, steps = 0; current !== null && steps < 4; current = current.parent, steps++) {
    if (current.type === 'call_expression') {
      const callee = current.childForFieldName('function')?.text ?? '';
      if (/\.(?:replace|replaceAll|split)$/.test(callee)) return true;
    }
  }
  return false;
}

export const rule = javascriptRule({
  id: 'javascript/unescaped-host-dot',
  title: 'Dot in the pattern of a host matches any character',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [20, 625],
  controls: ['OWASP A01:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/625.html',
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Regular_expressions/Wildcard',
  ],
  message: 'The dot matches any character here, so hosts of others such as `wwwXexample.com` pass. Write `\\.`.',
  why: 'An attacker registers a name that differs from yours where the pattern has a dot, such as `api-example.com` for `api.example.com`. A check of a redirect, an origin or a webhook then takes it for yours.',
  remedy: 'Escape the dots: `/^https:\\/\\/www\\.example\\.com\\//`. Better, compare `new URL(address).hostname`.',
  fix: 'safe',
  listeners: [
    {
      on: 'regex',
      check(node, context, report) {
        if (isReplaced(node)) return;
        const text = context.textOf(node);
        check(node, text.slice(1, Math.max(1, text.lastIndexOf('/'))), node.startIndex + 1, '\\', report);
      },
    },
    onCall(['RegExp', 'window.RegExp'], (call, context, report) => {
      const pattern = call.args[0]?.node;
      const source = pattern === undefined ? null : context.stringOf(pattern);
      if (pattern === undefined || source === null) return;
      const read = context.expression(pattern);
      // Offsets agree only where the literal holds no escapes of its own.
      const offset = read.kind === 'string' && context.textOf(pattern).slice(1, -1) === source ? read.content.start : null;
      check(pattern, source, offset, '\\\\', report);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const own = ⟦/^https:\\/\\/www.example\\.com\\//⟧.test(url);\n`,
      fixed: `const own = /^https:\\/\\/www\\.example\\.com\\//.test(url);\n`,
    },
    {
      code: `const pattern = new RegExp(⟦'^https?://api.example.com/'⟧);\n`,
      fixed: `const pattern = new RegExp('^https?://api\\\\.example\\\\.com/');\n`,
    },
  ],
  good: [
    `const own = /^https:\\/\\/www\\.example\\.com\\//.test(url);\nconst any = /^https:\\/\\/.*\\.example\\.com$/;\n`,
    `const address = /^[\\w.]+@[\\w.]+$/;\nconst rest = /.+\\.com/;\n`,
  ],
} satisfies Examples;
