import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/xml-injection',
  title: 'XML or style sheet made from data from outside',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [91],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.python.org/3/library/xml.sax.utils.html#xml.sax.saxutils.escape',
    'https://lxml.de/xpathxslt.html#xslt',
    'https://cwe.mitre.org/data/definitions/91.html',
  ],
  message: 'Data from outside is written into XML as it is, so its sender adds elements. Escape it, or set it as text.',
  why: 'A `<` in the data begins an element that the program takes for its own: another price, another role. A style sheet from outside reads files and addresses.',
  remedy:
    'Set values as the text of an element, or escape them:\n\n```python\nelement.text = name\nf"<name>{escape(name)}</name>"   # xml.sax.saxutils.escape\n```',
  fix: 'review',
  listeners: sinks(
    [
      {
        names: [
          'lxml.etree.fromstring',
          'lxml.etree.XML',
          'xml.etree.ElementTree.fromstring',
          'xml.etree.ElementTree.XML',
          'xml.etree.cElementTree.fromstring',
          'xml.dom.minidom.parseString',
          'defusedxml.ElementTree.fromstring',
          'defusedxml.minidom.parseString',
          'xmltodict.parse',
        ],
        argument: 0,
        keyword: 'text',
        unproven: 'nothing',
        // A document that comes whole from outside is a document; only a piece in ours adds to it.
        when: (_call, context, argument) => {
          const parts = textParts(argument, context);
          return (
            parts.some((part) => part.kind === 'text' && part.value.includes('<')) &&
            parts.some((part) => part.kind === 'value' && context.trace(part.node) !== null)
          );
        },
      },
      { names: ['lxml.etree.XSLT', '*.xslt'], argument: 0, unproven: 'nothing' },
    ],
    {
      accepts: isRemote,
      details: (argument, call, context) => {
        if (/XSLT$|xslt$/.test(call.name.path))
          return { message: 'The sender writes this style sheet, and style sheets read files and addresses. Use a fixed one.' };
        const values = textParts(argument, context).flatMap((part) =>
          part.kind === 'value' && context.trace(part.node) !== null ? [part.node] : [],
        );
        const [value] = values;
        const inside = value !== undefined && value.startIndex >= argument.startIndex && value.endIndex <= argument.endIndex;
        if (!inside || values.length !== 1 || (argument.type === 'string' && /['"]/.test(context.textOf(value)))) return {};
        const addImport = context.addImport('xml.sax.saxutils', 'escape');
        return {
          fixes: [
            review(
              'Escape the value with `xml.sax.saxutils.escape`',
              replace(spanOf(value), `escape(${context.textOf(value)})`),
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
      code: `from defusedxml.ElementTree import fromstring
from flask import request
from xml.sax.saxutils import escape

def build():
    name = request.form["name"]
    return fromstring(⟦f"<order><name>{name}</name></order>"⟧)
`,
      fixed: `from defusedxml.ElementTree import fromstring
from flask import request
from xml.sax.saxutils import escape

def build():
    name = request.form["name"]
    return fromstring(f"<order><name>{escape(name)}</name></order>")
`,
    },
    {
      code: `from lxml import etree

def transform(request, parser):
    sheet = etree.XSLT(⟦etree.fromstring(request.body, parser)⟧)
    return sheet
`,
    },
  ],
  good: [
    `from lxml import etree

def build(name):
    return etree.fromstring(f"<name>{name}</name>")
`,
    `from defusedxml.ElementTree import fromstring
from flask import request

def read():
    return fromstring(request.data)
`,
  ],
} satisfies Examples;
