import type { Examples } from '../../model/rule.ts';
import { xpathSinks } from '../../code/languages/python/directory-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/xpath-injection',
  title: 'XPath expression put together from data from outside',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [643],
  controls: ['OWASP A03:2021'],
  references: ['https://lxml.de/xpathxslt.html#the-xpath-method', 'https://owasp.org/www-community/attacks/XPATH_Injection'],
  message: 'Data from outside becomes part of the XPath, so a quote in it selects other nodes. Pass it as a variable.',
  why: 'A quote in the data ends the text in the expression, and the rest is evaluated. The sender reads other parts of the document, or passes a login that is checked with XPath.',
  remedy: 'Pass values as variables:\n\n```python\ntree.xpath("//user[@name = $name]", name=name)\n```',
  fix: null,
  listeners: sinks(xpathSinks('nothing'), { accepts: isRemote }),
});

export const examples = {
  bad: [
    {
      code: `from flask import request
from lxml import etree

def find(tree):
    return tree.xpath(⟦f"//user[@name='{request.args['name']}']"⟧)
`,
    },
    {
      code: `import xml.etree.ElementTree as ET

def find(request):
    tree = ET.parse("users.xml")
    return tree.find(⟦"./user[@id='" + request.GET["id"] + "']"⟧)
`,
    },
  ],
  good: [
    `from flask import request

def find(tree):
    return tree.xpath("//user[@name = $name]", name=request.args["name"])
`,
    `def find(tree, kind):
    return tree.xpath(f"//{kind}")
`,
  ],
} satisfies Examples;
