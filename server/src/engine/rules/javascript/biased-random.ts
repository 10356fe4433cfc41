import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/biased-random',
  title: 'Random bytes are cut to size unevenly',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [327, 330],
  controls: ['OWASP A02:2021'],
  references: ['https://nodejs.org/api/crypto.html#cryptorandomintmin-max-callback', 'https://cwe.mitre.org/data/definitions/327.html'],
  message: 'The remainder of a random byte makes some values likelier than others. Use crypto.randomInt.',
  why: 'A byte has 256 values, and 256 is no multiple of 62 or 10. The first letters of the alphabet then come more often, and a secret made of them is easier to guess than its length says.',
  remedy: 'Use `crypto.randomInt(letters.length)` for each letter, or take another byte where the value is beyond the last multiple.',
  fix: null,
  listeners: [
    onCall(['*.randomBytes', 'randomBytes', '*.getRandomValues'], (call, context, report) => {
      const { text } = context.facts;
      const around = text.slice(call.node.endIndex, call.node.endIndex + 120);
      const direct = /^(?:\[\d{1,3}\]|\.readU?Int\w{1,6}\(\d{0,3}\))\s?%\s?(\d{1,9})?/.exec(around);
      if (direct !== null) {
        const size = Number(direct[1] ?? 3);
        if (!Number.isInteger(Math.log2(size))) report({ start: call.node.startIndex, end: call.node.endIndex + direct[0].length });
        return;
      }
      const declared = call.node.parent?.type === 'variable_declarator' ? call.node.parent.childForFieldName('name')?.text : undefined;
      const filled = /getRandomValues$/.test(call.name.path) ? call.args[0]?.node : undefined;
      const name = declared ?? (filled === undefined ? '' : context.textOf(filled));
      if (!/^[\w$]{1,60}$/.test(name)) return;
      const owner = context.facts.functionAt(call.node.startIndex);
      const end = owner?.node.endIndex ?? Math.min(text.length, call.node.endIndex + 1_500);
      const use = new RegExp(`\\b${name.replaceAll('$', '\\$')}\\[[\\w$.+ -]{1,40}\\]\\s?%\\s?([\\w$.]{1,60})`).exec(
        text.slice(call.node.endIndex, end),
      );
      if (use === null || Number.isInteger(Math.log2(Number(use[1])))) return;
      const start = call.node.endIndex + use.index;
      report({ start, end: start + use[0].length });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const digit = ⟦crypto.randomBytes(1)[0] % 10⟧;\n` },
    { code: `const bytes = crypto.randomBytes(size);\nfor (let i = 0; i < size; i++) text += letters[⟦bytes[i] % letters.length⟧];\n` },
  ],
  good: [`const digit = crypto.randomInt(10);\n`, `const digit = crypto.randomBytes(1)[0] % 16;\nconst bytes = crypto.randomBytes(4);\n`],
} satisfies Examples;
