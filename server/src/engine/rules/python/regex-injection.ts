import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

const names = ['compile', 'match', 'search', 'fullmatch', 'findall', 'finditer', 'split', 'sub', 'subn'];

/** The one value from outside in a pattern, inside the argument. */
function valueIn(pattern: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const values = textParts(pattern, context).flatMap((part) =>
    part.kind === 'value' && context.trace(part.node) !== null ? [part.node] : [],
  );
  const [value] = values;
  if (value === undefined || values.length !== 1 || value.startIndex < pattern.startIndex || value.endIndex > pattern.endIndex) return null;
  return pattern.type === 'string' && /['"]/.test(context.textOf(value)) ? null : value;
}

export const rule = pythonRule({
  id: 'python/regex-injection',
  title: 'Regular expression made from data from outside',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [730, 400, 1333],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/re.html#re.escape', 'https://cwe.mitre.org/data/definitions/400.html'],
  message: 'The sender writes this pattern, and one such as `(a+)+$` stops the program. Wrap the value in `re.escape`.',
  why: 'A short pattern can take hours on a short text, since Python tries every way to match it. A pattern can also match what it was not meant to, and so pass a check.',
  remedy: 'Take the text as it is:\n\n```python\nre.search(re.escape(word), text)\n```',
  fix: 'review',
  listeners: sinks(
    [{ names: names.flatMap((name) => [`re.${name}`, `regex.${name}`]), argument: 0, keyword: 'pattern', unproven: 'nothing' }],
    {
      accepts: isRemote,
      details: (argument, _call, context) => {
        const value = valueIn(argument, context);
        const addImport = context.addImport('re');
        return {
          fixes: [
            value === null
              ? null
              : review(
                  'Take the value as text, with `re.escape`',
                  replace(spanOf(value), `re.escape(${context.textOf(value)})`),
                  ...(addImport === null ? [] : [addImport]),
                ),
          ],
        };
      },
    },
  ),
});

export const examples = {
  bad: [
    {
      code: `import re
from flask import request

def search(text):
    return re.search(⟦request.args["pattern"]⟧, text)
`,
      fixed: `import re
from flask import request

def search(text):
    return re.search(re.escape(request.args["pattern"]), text)
`,
    },
    {
      code: `import re

def view(request):
    pattern = re.compile(⟦"^" + request.GET["name"] + "$"⟧)
    return pattern.match("x")
`,
      fixed: `import re

def view(request):
    pattern = re.compile("^" + re.escape(request.GET["name"]) + "$")
    return pattern.match("x")
`,
    },
  ],
  good: [
    `import re
from flask import request

def search(text):
    return re.search(re.escape(request.args["word"]), text) or re.search("a+", request.args["word"])
`,
    `import re

def search(pattern, text):
    return re.search(pattern, text)
`,
  ],
} satisfies Examples;
