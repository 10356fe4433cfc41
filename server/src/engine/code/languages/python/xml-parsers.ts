import { argumentOf, type CodeContext } from '../../context.ts';
import type { Call } from '../../rule.ts';
import { isRemote } from './proof.ts';

/** Modules of the standard library with what they read documents by, and the module of `defusedxml` that stands in for each. */
export const xmlModules: readonly { readonly module: string; readonly functions: readonly string[]; readonly defused: string | null }[] = [
  {
    module: 'xml.etree.ElementTree',
    functions: [
      'parse',
      'fromstring',
      'iterparse',
      'XMLParser',
      'XML',
      'fromstringlist',
      'XMLTreeBuilder',
      'XMLPullParser',
      'XMLID',
      'ElementTree().parse',
    ],
    defused: 'defusedxml.ElementTree',
  },
  {
    module: 'xml.etree.cElementTree',
    functions: ['parse', 'fromstring', 'iterparse', 'XMLParser', 'XML', 'fromstringlist', 'XMLTreeBuilder'],
    defused: 'defusedxml.ElementTree',
  },
  { module: 'xml.dom.minidom', functions: ['parse', 'parseString'], defused: 'defusedxml.minidom' },
  { module: 'xml.dom.pulldom', functions: ['parse', 'parseString'], defused: 'defusedxml.pulldom' },
  { module: 'xml.sax', functions: ['parse', 'parseString', 'make_parser'], defused: 'defusedxml.sax' },
  { module: 'xml.sax.expatreader', functions: ['create_parser', 'ExpatParser'], defused: 'defusedxml.expatreader' },
  {
    module: 'xml.dom.expatbuilder',
    functions: ['parse', 'parseString', 'parseFragment', 'parseFragmentString'],
    defused: 'defusedxml.expatbuilder',
  },
  { module: 'xml.parsers.expat', functions: ['ParserCreate'], defused: null },
  {
    module: 'lxml.etree',
    functions: [
      'parse',
      'fromstring',
      'iterparse',
      'XML',
      'RestrictedElement',
      'GlobalParserTLS',
      'getDefaultParser',
      'check_docinfo',
      'XMLParser',
    ],
    defused: null,
  },
  { module: 'lxml.objectify', functions: ['parse', 'fromstring'], defused: null },
];

/** True where the rule about external entities speaks of a document from outside. */
export function readsProvenDocument(call: Call, context: CodeContext): boolean {
  if (!/^(?:lxml\.(?:etree|objectify)|etree|xml\.sax|xml\.dom\.pulldom)\.(?:fromstring|XML|parse|parseString)$/.test(call.name.path))
    return false;
  const document = argumentOf(call.args, 0, 'text');
  const trace = document === null ? null : context.trace(document.node);
  return trace !== null && isRemote(trace);
}
