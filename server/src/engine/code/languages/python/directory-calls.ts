import type { Sink } from '../../sinks.ts';
import { importsModule } from './calls.ts';

type Condition = NonNullable<Sink['when']>;

/** Calls that ask a directory: their filter, and the name at which the search begins. */
export function ldapSinks(unproven: Sink['unproven'], when: Condition = () => true): Sink[] {
  const withLdap3: Condition = (call, context, argument) => importsModule(context, 'ldap3') && when(call, context, argument);
  const searches = ['*.search_s', '*.search_st', '*.search_ext', '*.search_ext_s'];
  return [
    { names: searches, argument: 2, keyword: 'filterstr', unproven, when },
    {
      names: ['*.search'],
      argument: 2,
      keyword: 'filterstr',
      unproven,
      when: (call, context, argument) => importsModule(context, 'ldap') && when(call, context, argument),
    },
    {
      names: [...searches, '*.simple_bind_s', '*.simple_bind', '*.modify_s', '*.add_s', '*.delete_s', '*.compare_s'],
      argument: 0,
      keyword: 'base',
      unproven,
      when,
    },
    { names: ['*.search', '*.paged_search'], argument: 1, keyword: 'search_filter', unproven, when: withLdap3 },
    {
      names: ['*.search', '*.paged_search', '*.modify', '*.delete', '*.add', '*.compare'],
      argument: 0,
      keyword: 'search_base',
      unproven,
      when: withLdap3,
    },
    { names: ['ldap3.Reader'], argument: 2, keyword: 'base', unproven, when },
    { names: ['ldap3.Reader', 'ldap3.Connection().extend.standard.paged_search'], argument: 'query', unproven, when },
  ];
}

/** Calls that evaluate a text as XPath. */
export function xpathSinks(unproven: Sink['unproven'], when: Condition = () => true): Sink[] {
  return [
    {
      names: [
        '*.xpath',
        'lxml.etree.XPath',
        'lxml.etree.ETXPath',
        '*.xpathEval',
        '*.xpath_eval',
        'elementpath.select',
        'parsel.Selector().xpath',
        'lxml.etree.XPathEvaluator().evaluate',
        'lxml.etree.XPathEvaluator()',
      ],
      argument: 0,
      keyword: 'path',
      unproven,
      when,
    },
    {
      names: ['*.find', '*.findall', '*.findtext', '*.iterfind'],
      argument: 0,
      keyword: 'path',
      unproven,
      when: (call, context, argument) =>
        importsModule(context, 'lxml', 'xml.etree', 'defusedxml') &&
        looksLikePath(context.textOf(context.valueNode(argument))) &&
        when(call, context, argument),
    },
  ];
}

/** A literal with a step, a predicate or an attribute in it. */
function looksLikePath(text: string): boolean {
  return /['"]/.test(text) && /[/[@]/.test(text);
}
