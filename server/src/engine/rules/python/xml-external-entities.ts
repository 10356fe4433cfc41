import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { onCall, pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/xml-external-entities',
  title: 'XML parser that reads what the document names',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [611],
  controls: ['OWASP A05:2021'],
  references: [
    'https://lxml.de/FAQ.html#how-do-i-use-lxml-safely-as-a-web-service-endpoint',
    'https://docs.python.org/3/library/xml.html#xml-security',
    'https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html',
  ],
  message: 'A crafted document makes the parser read local files and call other servers. Switch external entities off.',
  why: 'An entity of the document may name a file such as `/etc/passwd` or an internal address. The parser puts what it finds there into the result, which the sender of the document often gets to see.',
  remedy:
    'Use a parser that resolves nothing, or `defusedxml`:\n\n```python\nparser = etree.XMLParser(resolve_entities=False, no_network=True)\n```',
  fix: 'safe',
  listeners: [
    onCall(
      [
        'lxml.etree.XMLParser',
        'lxml.etree.XMLPullParser',
        'lxml.etree.iterparse',
        'lxml.etree.ETCompatXMLParser',
        'lxml.objectify.makeparser',
        'etree.XMLParser',
        'etree.iterparse',
      ],
      (call, context, report) => {
        const entities = argumentOf(call.args, 'resolve_entities');
        if (entities !== null && context.valueOf(entities.node) === true)
          report(entities.span, { fixes: [safe('Resolve no entities', replace(spanOf(entities.node), 'False'))] });
        for (const option of ['huge_tree', 'load_dtd']) {
          const setting = argumentOf(call.args, option);
          if (setting === null || context.valueOf(setting.node) !== true || isTestFile(context.path)) continue;
          report(setting.span, {
            severity: 'info',
            confidence: 'low',
            message:
              option === 'huge_tree'
                ? 'Without limits, a small document can fill all memory. Leave huge_tree off for documents of others.'
                : 'A DTD of the document is loaded, with the entities that it defines. Leave load_dtd off.',
            fixes: [review(`Remove \`${option}\` (documents that need it fail)`, context.removeItem(setting.span))],
          });
        }
        const network = argumentOf(call.args, 'no_network');
        if (network !== null && context.valueOf(network.node) === false) {
          report(network.span, {
            severity: 'warning',
            message: 'The parser may load what the document names from the network. Set no_network to True.',
            fixes: [safe('Read nothing from the network', replace(spanOf(network.node), 'True'))],
          });
        }
      },
    ),
    onCall(['xmltodict.parse'], (call, context, report) => {
      const disabled = argumentOf(call.args, 'disable_entities');
      if (disabled === null || context.valueOf(disabled.node) !== false) return;
      report(disabled.span, { fixes: [safe('Leave entities off', replace(spanOf(disabled.node), 'True'))] });
    }),
    onCall(['*.setFeature'], (call, context, report) => {
      const feature = argumentOf(call.args, 0);
      const state = argumentOf(call.args, 1);
      if (feature === null || state === null) return;
      const name = context.resolve(feature.node)?.path ?? '';
      const isExternal =
        /^xml\.sax\.handler\.feature_external_(?:ges|pes)$/.test(name) ||
        /\/external-(?:general|parameter)-entities$/.test(context.stringOf(feature.node) ?? '');
      const value = context.valueOf(state.node);
      if (!isExternal || (value !== true && value !== 1)) return;
      report(spanOf(state.node), { fixes: [safe('Switch external entities off', replace(spanOf(state.node), 'False'))] });
    }),
    ...sinks(
      [
        {
          names: [
            'lxml.etree.fromstring',
            'lxml.etree.XML',
            'lxml.etree.parse',
            'lxml.objectify.fromstring',
            'lxml.objectify.parse',
            'xml.sax.parseString',
            'xml.dom.pulldom.parseString',
            'xml.dom.pulldom.parse',
            'etree.fromstring',
            'etree.XML',
          ],
          argument: 0,
          keyword: 'text',
          unproven: 'nothing',
          when: (call) => argumentOf(call.args, 1, 'parser') === null || !/^(?:lxml|etree)\./.test(call.name.path),
        },
      ],
      {
        accepts: isRemote,
        details: () => ({
          message:
            'This parser resolves entities by default in older releases, and the document comes from outside. Pass a parser that does not.',
          severity: 'warning',
        }),
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `from lxml import etree

parser = etree.XMLParser(⟦resolve_entities=True⟧, ⟦no_network=False⟧)
`,
      fixed: `from lxml import etree

parser = etree.XMLParser(resolve_entities=False, no_network=True)
`,
    },
    {
      code: `import xml.sax
from xml.sax.handler import feature_external_ges

parser = xml.sax.make_parser()
parser.setFeature(feature_external_ges, ⟦True⟧)
`,
      fixed: `import xml.sax
from xml.sax.handler import feature_external_ges

parser = xml.sax.make_parser()
parser.setFeature(feature_external_ges, False)
`,
    },
    {
      code: `from flask import request
from lxml import etree

def view():
    return etree.fromstring(⟦request.data⟧)
`,
    },
  ],
  good: [
    `from lxml import etree

parser = etree.XMLParser(resolve_entities=False)
tree = etree.parse("settings.xml")
`,
    `from flask import request
from lxml import etree

tree = etree.fromstring(request.data, parser=etree.XMLParser(resolve_entities=False))
`,
  ],
} satisfies Examples;
