import type { Collector } from '../model/collector.ts';
import type { Report } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import type { CodeContext } from './context.ts';
import { spanOf, type Argument, type SyntaxNode } from './expression.ts';
import { lastWordOf } from './last-word.ts';
import type { UnitFacts } from './unit-facts.ts';
import type { CodeRule, Decorator, Listener, NamedBinding } from './rule.ts';

type ListenerOf<Kind extends Listener['on']> = Extract<Listener, { on: Kind }>;

interface Entry<Kind extends Listener['on']> {
  readonly rule: CodeRule;
  readonly listener: ListenerOf<Kind>;
  /** The full name listened to; it ends in the last part under which the entry is filed. */
  readonly name: string;
}

/** The listeners of all rules of a language, filed by the last part of the names they listen to. */
export interface RuleIndex {
  readonly calls: ReadonlyMap<string, readonly Entry<'call'>[]>;
  /** Full names listened to, and the modules and objects that they belong to. */
  readonly known: ReadonlySet<string>;
  readonly bindings: ReadonlyMap<string, readonly Entry<'binding'>[]>;
  readonly functions: readonly Entry<'function'>[];
  /** Filed by the first part of the module's name. */
  readonly imports: ReadonlyMap<string, readonly Entry<'import'>[]>;
  readonly decorators: readonly Entry<'decorator'>[];
  readonly comparisons: readonly Entry<'comparison'>[];
  readonly regexes: readonly Entry<'regex'>[];
  readonly asserts: readonly Entry<'assert'>[];
  readonly handlers: readonly Entry<'handler'>[];
  readonly units: readonly Entry<'unit'>[];
  readonly files: readonly Entry<'file'>[];
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function firstPart(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

function file<Kind extends Listener['on']>(map: Map<string, Entry<Kind>[]>, entry: Entry<Kind>): void {
  const { on } = entry.listener;
  const key = on === 'import' ? firstPart(entry.name) : on === 'binding' ? entry.name : lastPart(entry.name);
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

export function indexRules(rules: readonly CodeRule[]): RuleIndex {
  const calls = new Map<string, Entry<'call'>[]>();
  const bindings = new Map<string, Entry<'binding'>[]>();
  const imports = new Map<string, Entry<'import'>[]>();
  const functions: Entry<'function'>[] = [];
  const decorators: Entry<'decorator'>[] = [];
  const comparisons: Entry<'comparison'>[] = [];
  const regexes: Entry<'regex'>[] = [];
  const asserts: Entry<'assert'>[] = [];
  const handlers: Entry<'handler'>[] = [];
  const units: Entry<'unit'>[] = [];
  const files: Entry<'file'>[] = [];
  for (const rule of rules) {
    for (const listener of rule.listeners) {
      switch (listener.on) {
        case 'call':
          for (const name of listener.names) file(calls, { rule, listener, name });
          break;
        case 'binding':
          for (const name of listener.names) file(bindings, { rule, listener, name });
          break;
        case 'import':
          for (const name of listener.names) file(imports, { rule, listener, name });
          break;
        case 'decorator':
          for (const name of listener.names) decorators.push({ rule, listener, name });
          break;
        case 'function':
          functions.push({ rule, listener, name: '' });
          break;
        case 'comparison':
          comparisons.push({ rule, listener, name: '' });
          break;
        case 'regex':
          regexes.push({ rule, listener, name: '' });
          break;
        case 'assert':
          asserts.push({ rule, listener, name: '' });
          break;
        case 'handler':
          handlers.push({ rule, listener, name: '' });
          break;
        case 'unit':
          units.push({ rule, listener, name: '' });
          break;
        case 'file':
          files.push({ rule, listener, name: '' });
          break;
      }
    }
  }
  const known = new Set<string>();
  for (const entries of calls.values()) {
    for (const { name } of entries) {
      if (name.startsWith('*.')) continue;
      for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) known.add(name.slice(0, end));
    }
  }
  return { calls, known, bindings, imports, functions, decorators, comparisons, regexes, asserts, handlers, units, files };
}

function nameMatches(wanted: string, path: string, root: string): boolean {
  if (wanted.startsWith('*.')) return path.endsWith(wanted.slice(1));
  return path === wanted && (root === 'import' || root === 'global');
}

/** The arguments with those of a `**options` beside them whose dictionary stands in the file. */
function withKnownKeywords(args: readonly Argument[], context: CodeContext): readonly Argument[] {
  if (!context.facts.adapter.hasKeywordArguments || !args.some((argument) => argument.spread)) return args;
  return args.flatMap((argument) => {
    const read = argument.spread ? context.expression(context.valueNode(argument.node)) : null;
    if (read?.kind !== 'object') return [argument];
    const known = read.pairs.flatMap(({ key, value, span }): Argument[] =>
      key === null || value === null ? [] : [{ node: value, name: key, span, spread: false }],
    );
    return [argument, ...known];
  });
}

/** Runs the listeners that want the whole file. */
export function dispatchFile(index: RuleIndex, context: CodeContext, collector: Collector): void {
  for (const { rule, listener } of index.files)
    collector.attempt(rule, (report) => {
      listener.check(context, report);
    });
}

/**
 * Runs every listener whose name occurs in one statement at the top of the file. Names are resolved only for calls whose last
 * part some rule listens to.
 */
export function dispatchUnit(index: RuleIndex, context: CodeContext, unit: UnitFacts, collector: Collector): void {
  const { facts } = context;
  for (const { node, callee } of unit.calls) {
    if (collector.outOfTime) return;
    const calledBy = facts.expression(callee);
    const plain = calledBy.kind === 'member' ? calledBy.property : lastPart(context.resolve(callee)?.path ?? '');
    const entries = index.calls.get(plain);
    if (entries !== undefined) {
      const name = context.resolve(callee) ?? { path: `?.${plain}`, root: 'local' as const };
      const read = facts.expression(node);
      if (read.kind === 'call') {
        const call = { node, callee, name, args: withKnownKeywords(read.args, context), constructs: read.constructs };
        for (const { rule, listener, name: wanted } of entries) {
          if (nameMatches(wanted, name.path, name.root))
            collector.attempt(rule, (report) => {
              listener.check(call, context, report);
            });
        }
      }
    }
  }
  dispatchBindings(index, context, unit, collector);
  for (const fact of unit.functions) {
    for (const { rule, listener } of index.functions)
      collector.attempt(rule, (report) => {
        listener.check(fact, context, report);
      });
  }
  dispatchOthers(index, context, unit, collector);
}

function dispatchOthers(index: RuleIndex, context: CodeContext, unit: UnitFacts, collector: Collector): void {
  const { facts } = context;
  if (index.imports.size > 0) {
    for (const node of unit.imports) {
      for (const { name, node: nameNode, path: bound, loads } of facts.adapter.imports(node, facts.text)) {
        const path = loads ?? bound;
        for (const { rule, listener, name: wanted } of index.imports.get(firstPart(path)) ?? []) {
          if (path !== wanted && !path.startsWith(`${wanted}.`)) continue;
          collector.attempt(rule, (report) => {
            listener.check({ node, name, nameNode, path }, context, report);
          });
        }
      }
    }
  }
  for (const node of index.decorators.length > 0 ? unit.decorators : []) {
    const decorator = readDecorator(node, context);
    if (decorator === null) continue;
    for (const { rule, listener, name: wanted } of index.decorators)
      if (nameMatches(wanted, decorator.name.path, decorator.name.root))
        collector.attempt(rule, (report) => {
          listener.check(decorator, context, report);
        });
  }
  for (const node of index.comparisons.length > 0 ? unit.comparisons : []) {
    const read = facts.expression(node);
    if (read.kind !== 'comparison') continue;
    const comparison = { node, operator: read.operator, left: read.left, right: read.right };
    for (const { rule, listener } of index.comparisons)
      collector.attempt(rule, (report) => {
        listener.check(comparison, context, report);
      });
  }
  for (const { rule, listener } of index.units)
    collector.attempt(rule, (report) => {
      listener.check(context, report);
    });
  tellAll(index.regexes, unit.regexes, context, collector);
  tellAll(index.asserts, unit.asserts, context, collector);
  tellAll(index.handlers, unit.handlers, context, collector);
}

function tellAll<Fact>(
  entries: readonly {
    readonly rule: CodeRule;
    readonly listener: { readonly check: (fact: Fact, context: CodeContext, report: Report) => void };
  }[],
  facts: readonly Fact[],
  context: CodeContext,
  collector: Collector,
): void {
  for (const fact of entries.length > 0 ? facts : [])
    for (const { rule, listener } of entries)
      collector.attempt(rule, (report) => {
        listener.check(fact, context, report);
      });
}

function readDecorator(node: SyntaxNode, context: CodeContext): Decorator | null {
  const inner = node.namedChild(0);
  if (inner === null) return null;
  const read = context.expression(inner);
  const callee = read.kind === 'call' ? read.callee : inner;
  const name = context.resolve(callee);
  return name === null ? null : { node, name, args: read.kind === 'call' ? read.args : [] };
}

function dispatchBindings(index: RuleIndex, context: CodeContext, unit: UnitFacts, collector: Collector): void {
  const { facts } = context;
  const tell = (binding: NamedBinding): void => {
    for (const { rule, listener } of index.bindings.get(binding.name) ?? []) {
      if (listener.forms !== undefined && !listener.forms.includes(binding.form)) continue;
      collector.attempt(rule, (report) => {
        listener.check(binding, context, report);
      });
    }
  };
  for (const { node, target, value } of unit.assignments) {
    const name = lastNameOf(target, context);
    if (name !== null && index.bindings.has(name.name)) tell({ ...name, value, span: spanOf(node), target, form: 'assignment' });
  }
  for (const { node, key, value } of unit.pairs) {
    const name = context.textOf(key).replace(/^['"`]|['"`]$/g, '');
    if (index.bindings.has(name)) tell({ name, nameSpan: spanOf(key), value, span: spanOf(node), target: null, form: 'pair' });
  }
  for (const { node } of unit.calls) {
    if (!facts.adapter.hasKeywordArguments) break;
    const read = facts.expression(node);
    if (read.kind !== 'call') continue;
    for (const argument of read.args) {
      if (argument.name === null || !index.bindings.has(argument.name)) continue;
      const nameSpan = { start: argument.span.start, end: argument.span.start + argument.name.length };
      tell({ name: argument.name, nameSpan, value: argument.node, span: argument.span, target: null, form: 'keyword' });
    }
  }
  for (const node of unit.attributes) {
    const attribute = facts.adapter.attribute(node, facts.text);
    if (attribute?.value == null || !index.bindings.has(attribute.name)) continue;
    tell({
      name: attribute.name,
      nameSpan: attribute.nameSpan,
      value: attribute.value,
      span: spanOf(node),
      target: null,
      form: 'attribute',
    });
  }
}

function lastNameOf(target: SyntaxNode, context: CodeContext): { name: string; nameSpan: Span } | null {
  const last = lastWordOf(context.textOf(target));
  if (last === null) return null;
  const start = target.startIndex + last.start;
  return { name: last.word, nameSpan: { start, end: start + last.word.length } };
}
