import { review, replace } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { xpathSinks } from '../../code/languages/python/directory-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { isNumeric, textParts } from '../../code/languages/python/text-parts.ts';
import { isUnknown } from '../../code/languages/python/unknown.ts';
import { pythonRule, type Call } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

/** `tree.xpath(f"//a[@b='{c}']")` becomes `tree.xpath("//a[@b=$value]", value=c)`. */
function withVariable(expression: SyntaxNode, call: Call, context: CodeContext): Fix | null {
  if (!call.name.path.endsWith('.xpath') || call.args.length !== 1) return null;
  const match = /^f("[^"{}$]*)'\{(\w+)\}'([^"{}$]*")$/.exec(context.textOf(expression));
  if (match === null) return null;
  return review(
    'Pass the value as a variable of the expression (lxml)',
    replace(spanOf(expression), `${match[1] ?? ''}$value${match[3] ?? ''}, value=${match[2] ?? ''}`),
  );
}

export const rule = pythonRule({
  id: 'python/built-xpath',
  title: 'XPath expression put together from values',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [643],
  controls: ['OWASP A03:2021'],
  references: ['https://lxml.de/xpathxslt.html#the-xpath-method', 'https://owasp.org/www-community/attacks/XPATH_Injection'],
  message: 'A quote in a value changes which nodes this XPath selects. Pass the value as a variable of the expression.',
  why: 'A quote in a value ends the text in the expression, and the rest is evaluated. The file does not show that nobody outside chooses the values.',
  remedy: 'Pass values as variables:\n\n```python\ntree.xpath("//user[@name = $name]", name=name)\n```',
  fix: 'review',
  listeners: sinks(
    xpathSinks('nonConstant', (_call, context, argument) => {
      if (!context.isBuilt(argument)) return false;
      const trace = context.trace(argument);
      if (trace !== null && isRemote(trace)) return false;
      return textParts(argument, context).some(
        (part) => part.kind === 'value' && isUnknown(part.node, context) && !isNumeric(part.node, context),
      );
    }),
    { unproven: {}, details: (argument, call, context) => ({ fixes: [withVariable(argument, call, context)] }) },
  ),
});

export const examples = {
  bad: [
    {
      code: `from lxml import etree

def find(tree, name):
    return tree.xpath(⟦f"//user[@name='{name}']/mail"⟧)
`,
      fixed: `from lxml import etree

def find(tree, name):
    return tree.xpath("//user[@name=$value]/mail", value=name)
`,
    },
    {
      code: `import xml.etree.ElementTree as ElementTree

def find(tree, name):
    return tree.findall(⟦"./user[@name='" + name + "']"⟧)
`,
    },
  ],
  good: [
    `from lxml import etree

def find(tree, name, number: int):
    tree.xpath(f"//user[{number}]")
    return tree.xpath("//user[@name=$name]", name=name)
`,
    `def find(text, name):
    return text.find("/" + name)
`,
  ],
} satisfies Examples;
