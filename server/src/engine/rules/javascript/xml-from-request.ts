import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/xml-from-request',
  title: 'XML of a request reaches a parser that expands entities',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [611, 776],
  controls: ['OWASP A05:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html'],
  message: 'A small document can expand to gigabytes here, or name files. Use a parser without entities, such as fast-xml-parser.',
  why: 'Entities that contain each other ten times over grow a document of a kilobyte until the memory is full. Parsers built on expat or libxml2 may load files and addresses too when they are told to.',
  remedy: 'Refuse documents with a `<!DOCTYPE`, or use a parser that does not read it.',
  fix: null,
  listeners: [
    onCall(
      [
        'xml2json.toJson',
        'xml2json.parser',
        'libxmljs.parseHtml',
        'libxmljs.SaxParser().parseString',
        'libxmljs.SaxPushParser().push',
        'node-expat.Parser().parse',
        'node-expat.Parser().write',
        'node-expat.createParser().parse',
        'node-expat.createParser().write',
        'libxml-xsd.parse',
        'xmldom.DOMParser().parseFromString',
        '@xmldom/xmldom.DOMParser().parseFromString',
        'xslt4node.transform',
        'libxslt.parse',
        'libxslt.parseFile',
        'ltx.parse',
        'saxon-js.transform',
      ],
      (call, context, report) => {
        const text = argumentOf(call.args, 0)?.node;
        if (text === undefined || context.isConstant(text)) return;
        const trace = networkTrace(context, text);
        if (trace === null) return;
        report(spanOf(text), { related: context.related(trace) });
      },
    ),
    // Version 4 of fast-xml-parser expands entities of the document where it is told to.
    onBinding(
      ['processEntities'],
      ({ value, span }, context, report) => {
        const list = value.parent?.parent?.parent;
        if (
          context.valueOf(value) === true &&
          list?.type === 'arguments' &&
          /XMLParser/.test(list.parent?.childForFieldName('constructor')?.text ?? '')
        )
          report({ start: list.parent?.startIndex ?? span.start, end: list.parent?.endIndex ?? span.end });
      },
      ['pair'],
    ),
    onCall(['node-expat.Parser', 'expat.Parser', 'node-expat.createParser', 'libxmljs.SaxParser'], (call, _context, report) => {
      report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const xml2json = require('xml2json');\napp.post('/data', (req, res) => res.json(xml2json.toJson(⟦req.body⟧)));\n` },
    { code: `import expat from 'node-expat';\nconst parser = new ⟦expat.Parser⟧('UTF-8');\n` },
  ],
  good: [
    `import { XMLParser } from 'fast-xml-parser';\napp.post('/data', (req, res) => res.json(new XMLParser().parse(req.body)));\n`,
    `const xml2json = require('xml2json');\nmodule.exports = xml2json.toJson('<a/>');\n`,
  ],
} satisfies Examples;
