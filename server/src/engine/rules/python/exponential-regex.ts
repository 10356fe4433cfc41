import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { exponentialRepeat, readPattern, type ExponentialRepeat } from '../../code/languages/python/pattern-tree.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const names = ['compile', 'match', 'search', 'fullmatch', 'findall', 'finditer', 'split', 'sub', 'subn'];
const others = [
  'django.core.validators.RegexValidator',
  'django.urls.re_path',
  'django.conf.urls.url',
  'wtforms.validators.Regexp',
  'pydantic.constr',
  'pydantic.Field',
  'marshmallow.validate.Regexp',
];

/** `(a+)+` and `(a*)*` match what the group alone matches. */
function withoutOuter(pattern: SyntaxNode, { outer, only }: ExponentialRepeat, context: CodeContext): Fix | null {
  const read = context.expression(pattern);
  if (read.kind !== 'string' || pattern.type !== 'string' || only?.unbounded !== true) return null;
  // Offsets hold only where the source stands as it is in the file.
  const { content } = read;
  if (context.textOf(content) !== read.value) return null;
  const quantifiers = read.value.slice(only.itemEnd, only.end) + read.value.slice(outer.itemEnd, outer.end);
  if (!/^(?:\+\+|\*\*|\*\+)$/.test(quantifiers)) return null;
  return review(
    'Repeat once only (the group then holds the whole run)',
    replace({ start: content.start + outer.itemEnd, end: content.start + outer.end }, ''),
  );
}

export const rule = pythonRule({
  id: 'python/exponential-regex',
  title: 'Regular expression that takes exponential time',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [1333, 400],
  controls: ['OWASP A05:2021'],
  references: [
    'https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS',
    'https://docs.python.org/3/library/re.html#regular-expression-syntax',
    'https://cwe.mitre.org/data/definitions/1333.html',
  ],
  message: 'A text of thirty characters keeps this pattern busy for minutes: it repeats a repetition. Repeat once only.',
  why: 'The inner and the outer repetition can share the same characters in exponentially many ways, and all are tried before the match fails. One short text from outside stops the program.',
  remedy:
    'Let each character be matched in one way only:\n\n```python\nre.compile(r"^\\w+$")        # instead of r"^(\\w+)+$"\n```\n\nPython 3.11 also has atomic groups: `(?>…)`.',
  fix: 'review',
  listeners: [
    onCall([...names.flatMap((name) => [`re.${name}`, `regex.${name}`]), ...others], (call, context, report) => {
      const argument = argumentOf(call.args, 'pattern') ?? argumentOf(call.args, 'regex') ?? argumentOf(call.args, 0);
      if (argument === null) return;
      const source = context.stringOf(argument.node);
      if (source === null || source.length > 2_000 || !/\)(?:[*+]|\{\d{0,6},\})/.test(source)) return;
      // Spaces and comments are nothing in a verbose pattern, which this reader does not know.
      if (/\b(?:VERBOSE|X)\b/.test(context.textOf(call.node))) return;
      const options = readPattern(source);
      const found = options === null ? null : exponentialRepeat(options, call.name.path.endsWith('.fullmatch'));
      if (found !== null) report(placeOf(call, argument.node, context), { fixes: [withoutOuter(argument.node, found, context)] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import re

NAME = re.compile(⟦r"^(\\w+)+$"⟧)
re.match(⟦"(?:a|a)*b"⟧, text)
`,
      fixed: `import re

NAME = re.compile(r"^(\\w+)$")
re.match("(?:a|a)*b", text)
`,
    },
    {
      code: `import re

def check(text):
    words = re.search(⟦r"^(?:[a-z]+\\s?)*$"⟧, text)
    return words or re.fullmatch(⟦r"([a-z]*)*"⟧, text)
`,
      fixed: `import re

def check(text):
    words = re.search(r"^(?:[a-z]+\\s?)*$", text)
    return words or re.fullmatch(r"([a-z]*)", text)
`,
    },
  ],
  good: [
    `import re

re.compile(r"^\\w+(?:\\.\\w+)*$")
re.compile(r'"(?:[^"\\\\]|\\\\.)*"')
re.compile(r"(?:ab|cd)*$")
`,
    `import re

re.compile(r"(\\w+)+")
re.compile(r"^(?>\\w+)+$")
`,
  ],
} satisfies Examples;
