import { spanOf } from '../../code/expression.ts';
import { optionsOf } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/xml-external-entities',
  title: 'XML parser loads what the document names',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [611],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html',
    'https://gnome.pages.gitlab.gnome.org/libxml2/html/parser_8h.html',
  ],
  message: 'The document can name files and addresses that this parser then reads into it. Remove this option.',
  why: 'An entity such as `<!ENTITY x SYSTEM "file:///etc/passwd">` makes the parser put a file of the server into the document, or call an address inside the network. The sender reads the answer, or fills the memory with entities that expand each other.',
  remedy: 'Leave the option out: libxmljs does not resolve entities by default.',
  fix: 'safe',
  listeners: [
    onBinding(
      ['noent', 'dtdload', 'dtdattr', 'replaceEntities', 'resolveExternalEntities', 'loadExternalDtd', 'expandExternalEntities'],
      ({ name, value, span, form }, context, report) => {
        if (context.valueOf(value) !== true || !/libxml|xmldom|expat|xslt|xml/i.test(context.facts.text.slice(0, 100_000))) return;
        const fix =
          form === 'pair'
            ? safe(`Remove \`${name}\``, context.removeItem(span))
            : safe('Do not load entities', replace(spanOf(value), 'false'));
        report(form === 'pair' ? span : spanOf(value), { fixes: [fix] });
      },
    ),
    // Options that stand in a variable are reported at the call too, which is where the document is read.
    onCall(
      ['parseXml', 'parseXmlString', 'parseXmlAsync', 'parseXMLString', 'parseHtml', 'parse', 'fromXml'].map((name) => `*.${name}`),
      (call, context, report) => {
        const options = optionsOf(context, call.args[1]?.node);
        if (options === null || options.own || !/libxml|xml/i.test(call.name.path)) return;
        const opens = options.pairs.some(
          ({ key, value }) => value !== null && /^(?:noent|dtdload|replaceEntities)$/.test(key ?? '') && context.valueOf(value) === true,
        );
        if (opens) report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const libxmljs = require('libxmljs2');\nconst read = (text) => libxmljs.parseXml(text, { ⟦noent: true⟧, noblanks: true });\n`,
      fixed: `const libxmljs = require('libxmljs2');\nconst read = (text) => libxmljs.parseXml(text, { noblanks: true });\n`,
    },
    {
      code: `import { parseXmlString } from 'libxmljs';\nconst options = { noblanks: true, ⟦dtdload: true⟧ };\nexport const read = (text: string) => ⟦parseXmlString⟧(text, options);\n`,
      fixed: `import { parseXmlString } from 'libxmljs';\nconst options = { noblanks: true };\nexport const read = (text: string) => parseXmlString(text, options);\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const libxmljs = require('libxmljs2');\nlibxmljs.parseXml(text, { noent: false });\n`,
    `const parser = new XMLParser({ processEntities: true });\n`,
  ],
} satisfies Examples;
