// The scan for literals is total and takes linear time, whatever the text; its spans lie in order and do not overlap.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSourceText } from '../../server/src/engine/document/source-text.ts';
import { scanLiterals } from '../../server/src/engine/fix/literal-scan.ts';
import { literalSyntaxes } from '../../server/src/engine/fix/literal-syntax.ts';
import type { ProgrammingLanguage } from '../../server/src/engine/document/programming-language.ts';

const languages = Object.keys(literalSyntaxes) as ProgrammingLanguage[];
const signs = Array.from('"\'`\\#/*$@{}()[];<>?=\n\r !abcr_1');
const words = [
  '//',
  '/*',
  '*/',
  '<<EOT',
  '<<<EOT',
  'EOT',
  '"""',
  'r#"',
  '"#',
  '<?php',
  '?>',
  "'\\''",
  '=begin',
  '=end',
  '__END__',
  '\r\n',
  '$"',
  '@"',
  'ä',
  '😀',
];
const pieces = [...signs, ...words];

const opening = (language: ProgrammingLanguage): string => (language === 'php' ? '<?php ' : '');

describe('the scan for literals', () => {
  for (const language of languages) {
    it(`is total and ordered in ${language}`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
          const text = opening(language) + parts.join('');
          const { literals, opaque } = scanLiterals(createSourceText(text), language);
          const spans = [...literals.map(({ span }) => span), ...opaque].sort(
            (left, right) => left.start - right.start || left.end - right.end,
          );
          let end = 0;
          for (const span of spans) {
            assert.ok(span.start >= end && span.end >= span.start && span.end <= text.length, JSON.stringify({ text, spans }));
            end = span.end;
          }
          for (const { span, inner, form } of literals) {
            assert.equal(text.slice(span.start, inner.start), form.open);
            assert.equal(text.slice(inner.end, span.end), form.close);
          }
        }),
      );
    });
    it(`takes linear time in ${language}`, () => {
      for (const piece of pieces) {
        const text = opening(language) + piece.repeat(50_000);
        const start = performance.now();
        scanLiterals(createSourceText(text), language);
        const elapsed = performance.now() - start;
        assert.ok(elapsed < 1000, `${JSON.stringify(piece)}: ${String(Math.round(elapsed))} ms`);
      }
    }).timeout(60_000);
  }
});
