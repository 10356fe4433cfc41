import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { callOf } from '../../code/languages/python/calls.ts';
import { isPolynomial, readPattern } from '../../code/languages/python/pattern-tree.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

const names = ['match', 'search', 'fullmatch', 'findall', 'finditer', 'split', 'sub', 'subn'];

/** The source of the pattern, and the place of the text among the arguments. */
function patternOf(call: Call, context: CodeContext): { source: string | null; place: number } | null {
  const method = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
  const place = method.startsWith('sub') ? 1 : 0;
  if (!call.name.path.includes('()')) {
    const pattern = argumentOf(call.args, 0, 'pattern');
    return pattern === null ? null : { source: context.stringOf(pattern.node), place: place + 1 };
  }
  const callee = context.expression(call.callee);
  const made = callee.kind === 'member' ? callOf(context.valueNode(callee.object), context) : null;
  const pattern = made === null ? null : argumentOf(made.args, 0, 'pattern');
  return pattern === null ? null : { source: context.stringOf(pattern.node), place };
}

export const rule = pythonRule({
  id: 'python/polynomial-regex',
  title: 'Slow regular expression over text from outside',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [1333, 400],
  controls: ['OWASP A05:2021'],
  references: [
    'https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS',
    'https://cwe.mitre.org/data/definitions/1333.html',
  ],
  message: 'This pattern takes quadratic time, and the sender chooses the length of the text. Limit the length first.',
  why: 'Where a repetition can begin at every place, or two repetitions share their characters, a text of a hundred thousand characters takes minutes. The server answers nobody else meanwhile.',
  remedy:
    'Cut the text to a length that is meant, or use what needs no search:\n\n```python\nre.search(pattern, text[:200])\ntext.strip()        # instead of r"^\\s+|\\s+$"\n```',
  fix: null,
  listeners: [
    onCall(
      names.flatMap((name) => [`re.${name}`, `re.compile().${name}`, `regex.${name}`]),
      (call, context, report) => {
        const found = patternOf(call, context);
        if (found?.source == null || found.source.length > 500 || !/[*+]|,\}/.test(found.source)) return;
        const text = argumentOf(call.args, found.place, 'string');
        const trace = text === null || context.isConstant(text.node) ? null : context.trace(text.node);
        if (text === null || trace === null || !isRemote(trace)) return;
        // A text that was cut has a length that is meant.
        if (/\[\s*:\s*\w+\s*\]/.test(context.textOf(text.node) + trace.steps.map((span) => context.textOf(span)).join('\n'))) return;
        const options = readPattern(found.source);
        if (options !== null && isPolynomial(options, !/\.(?:full)?match$/.test(call.name.path)))
          report(placeOf(call, text.node, context), { related: context.related(trace) });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import re
from flask import request

def trim():
    return re.sub(r"^\\s+|\\s+$", "", ⟦request.args["text"]⟧)
`,
    },
    {
      code: `import re

NUMBER = re.compile(r"^0\\.\\d+E?\\d+$")

def view(request):
    return NUMBER.match(⟦request.GET["number"]⟧)
`,
    },
  ],
  good: [
    `import re
from flask import request

def check():
    re.match(r"^[a-z]+$", request.args["text"])
    return re.sub(r"\\s+$", "", request.args["text"][:100])
`,
    `import re

def trim(text):
    return re.sub(r"^\\s+|\\s+$", "", text)
`,
  ],
} satisfies Examples;
