import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { callOf, lastName } from '../../code/languages/python/calls.ts';
import { readsProvenDocument, xmlModules } from '../../code/languages/python/xml-parsers.ts';
import { isLoopback } from '../../code/languages/python/loopback.ts';
import { withFragments } from '../../code/languages/python/fragments.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

/** A parser that was made with the dangerous parts switched off. */
function hasSafeParser(call: Call, context: CodeContext): boolean {
  const parser = argumentOf(call.args, 1, 'parser') ?? argumentOf(call.args, 'parser');
  const made = parser === null ? call : callOf(context.valueNode(parser.node), context);
  if (made === null) return false;
  if (/defusedxml/.test(made.name.path)) return true;
  const entities = argumentOf(made.args, 'resolve_entities');
  if (entities !== null) return context.valueOf(entities.node) !== true;
  return parser !== null && made.name.path === '?.get_parser';
}

/** `ElementTree.parse(…)` becomes the same function of `defusedxml`, which has the same names. */
function defused(call: Call, module: string | null, context: CodeContext): Fix | null {
  if (module === null || call.callee.type !== 'attribute') return null;
  const addImport = context.addImport(module);
  const name = lastName(call.callee, context);
  if (/^(?:XMLTreeBuilder|XMLPullParser|XMLID|fromstringlist|ExpatParser)$/.test(name)) return null;
  // `import defusedxml.sax` binds the package, so that the import is found under its first name only.
  const isImported = context.mentions(new RegExp(`^import ${module.replace('.', '\\.')}$`, 'm'));
  return review(
    `Read with \`${module}\` (an extra package)`,
    replace(spanOf(call.callee), `${module}.${name}`),
    ...(addImport === null || isImported ? [] : [addImport]),
  );
}

const setsLimits = /defusedxml\.(?:defuse_stdlib|xmlrpc\.monkey_patch|common)|defuse_stdlib\(/;

export const rule = pythonRule({
  id: 'python/unprotected-xml-parser',
  title: 'XML parser without protection from crafted documents',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [611, 776],
  controls: ['OWASP A05:2021'],
  references: [
    'https://docs.python.org/3/library/xml.html#xml-security',
    'https://pypi.org/project/defusedxml/',
    'https://lxml.de/FAQ.html#how-do-i-use-lxml-safely-as-a-web-service-endpoint',
  ],
  message: 'A crafted XML document can fill the memory or read files here. Use `defusedxml` for documents of others.',
  why: 'A few lines of nested entities grow to gigabytes while they are read, and with some parsers an entity may name a local file or an address in the network. Whoever sends the document stops the service or sees what only the server can see.',
  remedy:
    'Read documents of others with `defusedxml`, which has the same functions:\n\n```python\nimport defusedxml.ElementTree\n\ntree = defusedxml.ElementTree.parse(path)\n```',
  fix: 'review',
  listeners: [
    ...xmlModules.map(({ module, functions, defused: replacement }) =>
      onCall(
        withFragments([
          ...functions.map((name) => `${module}.${name}`),
          ...(module === 'xml.etree.ElementTree' ? functions.map((name) => `ET.${name}`) : []),
        ]),
        (call, context, report) => {
          if (context.mentions(setsLimits) || readsProvenDocument(call, context) || hasSafeParser(call, context)) return;
          const document = argumentOf(call.args, 0);
          const isText = /(?:fromstring|XML|parseString)$/.test(call.name.path);
          // A document that stands in the program is its own.
          if (isText && document !== null && context.isConstant(document.node)) return;
          if (module === 'lxml.etree' && /\.(?:XMLParser|iterparse)$/.test(call.name.path) && isSetElsewhere(call)) return;
          report(spanOf(call.callee), { fixes: [defused(call, replacement, context)] });
        },
      ),
    ),
    onCall(
      [
        'xmlrpc.client.ServerProxy',
        'xmlrpclib.ServerProxy',
        'xmlrpc.server.SimpleXMLRPCServer',
        'SimpleXMLRPCServer.SimpleXMLRPCServer',
        'xmlrpc.client.loads',
        'xmlrpclib.loads',
        'xmlrpc.server.DocXMLRPCServer',
        'xmlrpc.server.CGIXMLRPCRequestHandler',
      ],
      (call, context, report) => {
        const [address] = call.args;
        // A server that is named and proves its name, and one that only this machine reaches.
        const fixed = address === undefined ? null : context.stringOf(address.node);
        if (address !== undefined && (isLoopback(address.node, context) || /^https:/.test(fixed ?? ''))) return;
        if (!context.mentions(setsLimits))
          report(spanOf(call.callee), {
            message: 'XML-RPC reads XML of the other side without limits, so that it can fill the memory. Patch with `defusedxml.xmlrpc`.',
          });
      },
    ),
  ],
});

/** Another rule speaks of options that are switched on. */
function isSetElsewhere(call: Call): boolean {
  return argumentOf(call.args, 'resolve_entities') !== null;
}

export const examples = {
  bad: [
    {
      code: `import defusedxml.ElementTree
import xml.etree.ElementTree as ET

tree = ⟦ET.parse⟧(path)
`,
      fixed: `import defusedxml.ElementTree
import xml.etree.ElementTree as ET

tree = defusedxml.ElementTree.parse(path)
`,
    },
    {
      code: `from xml.dom.minidom import parseString
from lxml import etree
import xmlrpc.client

document = ⟦parseString⟧(text)
tree = ⟦etree.parse⟧(path)
server = ⟦xmlrpc.client.ServerProxy⟧(address)
`,
    },
  ],
  good: [
    `import defusedxml.ElementTree as ET

tree = ET.parse(path)
`,
    `from lxml import etree

parser = etree.XMLParser(resolve_entities=False)
tree = etree.parse(path, parser)
`,
    `import xml.etree.ElementTree as ET

root = ET.fromstring("<settings/>")
text = ET.tostring(root)
`,
  ],
} satisfies Examples;
