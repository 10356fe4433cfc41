import { replace, review, safe } from '../../../fix/edit.ts';
import type { Severity } from '../../../model/finding.ts';
import type { Fix } from '../../../model/fix.ts';
import type { Span } from '../../../model/span.ts';
import type { Constant } from '../../constants.ts';
import { argumentOf, type CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import type { Call, Listener, NamedBinding } from '../../rule.ts';
import { appendArgument, hasSpread, isTestPath } from './calls.ts';

/** A value that a call gets under a name: by keyword, by place, or out of a `**dictionary` that stands in the file. */
export interface Option {
  readonly node: SyntaxNode;
  readonly span: Span;
  /** False for a pair of a dictionary, which other calls may share. */
  readonly isArgument: boolean;
}

export function optionOf(call: Call, context: CodeContext, keyword: string, place?: number): Option | null {
  const argument = place === undefined ? argumentOf(call.args, keyword) : argumentOf(call.args, place, keyword);
  if (argument !== null) return { node: argument.node, span: argument.span, isArgument: true };
  for (const spread of call.args) {
    const pair = spread.spread ? context.pair(spread.node, keyword) : null;
    if (pair?.value != null) return { node: pair.value, span: pair.span, isArgument: false };
  }
  return null;
}

/** The place of an option in its call; where a dictionary elsewhere holds it, what is called. */
export function placeInCall(call: Call, span: Span): Span {
  return call.node.startIndex <= span.start && span.end <= call.node.endIndex ? span : spanOf(call.callee);
}

/** How a bad value is mended: by another value, or by leaving the option away where `value` is null. */
export interface OptionFix {
  readonly kind: 'safe' | 'review';
  readonly title: string;
  readonly value: string | null;
}

interface BadValue {
  /** Values that are bad. */
  readonly bad?: readonly Constant[];
  /** Full names of members that are bad: `ssl.CERT_NONE`. */
  readonly badName?: RegExp;
  readonly message?: string;
  readonly severity?: Severity;
  readonly fix?: OptionFix;
}

/** A value that an option of a call must not have. */
export interface OptionRow extends BadValue {
  readonly calls: readonly string[];
  readonly option: string;
  readonly place?: number;
  /** What else makes a value bad. */
  readonly test?: (value: SyntaxNode, context: CodeContext, call: Call) => boolean;
  /** True where the option left away is as bad; the finding is the callee, and the fix adds the option. */
  readonly missingIsBad?: boolean;
  /** False where only the missing option is meant, since another rule tells of bad values. */
  readonly onlyMissing?: boolean;
  readonly when?: (call: Call, context: CodeContext) => boolean;
}

export function isBadValue(row: BadValue, value: SyntaxNode, context: CodeContext): boolean {
  const constant = row.bad === undefined ? undefined : context.valueOf(value);
  if (constant !== undefined && row.bad?.includes(constant) === true) return true;
  return row.badName?.test(context.resolve(value)?.path ?? '') === true;
}

function fixWith(fix: OptionFix, ...edits: Fix['edits']): Fix {
  return fix.kind === 'safe' ? safe(fix.title, ...edits) : review(fix.title, ...edits);
}

function detailsOf(row: BadValue): { message?: string; severity?: Severity } {
  return {
    ...(row.message === undefined ? {} : { message: row.message }),
    ...(row.severity === undefined ? {} : { severity: row.severity }),
  };
}

function optionFix(row: BadValue, option: Option, context: CodeContext): Fix | null {
  if (row.fix === undefined) return null;
  if (row.fix.value !== null) {
    // A value that a name holds is changed where it stands only when it is written here.
    const kind = context.expression(option.node).kind;
    return kind === 'name' ? null : fixWith(row.fix, replace(spanOf(option.node), row.fix.value));
  }
  return option.isArgument ? fixWith(row.fix, context.removeItem(option.span)) : null;
}

/** Listeners for options of calls that differ only in their names and bad values. */
export function optionListeners(rows: readonly OptionRow[], { skipsTests = false } = {}): Listener[] {
  return rows.map((row) => ({
    on: 'call',
    names: row.calls,
    check(call, context, report) {
      if (skipsTests && isTestPath(context.path)) return;
      const option = optionOf(call, context, row.option, row.place);
      if (option === null) {
        if (row.missingIsBad !== true || hasSpread(call) || (row.when !== undefined && !row.when(call, context))) return;
        const edit = row.fix?.value == null ? null : appendArgument(call, `${row.option}=${row.fix.value}`);
        report(spanOf(call.callee), { ...detailsOf(row), fixes: [row.fix === undefined || edit === null ? null : fixWith(row.fix, edit)] });
        return;
      }
      if (row.onlyMissing === true) return;
      if (!isBadValue(row, option.node, context) && row.test?.(option.node, context, call) !== true) return;
      if (row.when !== undefined && !row.when(call, context)) return;
      report(placeInCall(call, option.span), { ...detailsOf(row), fixes: [optionFix(row, option, context)] });
    },
  }));
}

/** A value that a setting must not have, whatever gives it: an assignment, a key, a keyword. */
export interface SettingRow extends BadValue {
  readonly settings: readonly string[];
  readonly forms?: readonly NamedBinding['form'][];
  readonly test?: (value: SyntaxNode, context: CodeContext, binding: NamedBinding) => boolean;
  readonly when?: (binding: NamedBinding, context: CodeContext) => boolean;
}

export function settingListeners(rows: readonly SettingRow[], { skipsTests = false } = {}): Listener[] {
  return rows.map((row) => ({
    on: 'binding',
    names: row.settings,
    ...(row.forms === undefined ? {} : { forms: row.forms }),
    check(binding, context, report) {
      if (skipsTests && isTestPath(context.path)) return;
      if (!isBadValue(row, binding.value, context) && row.test?.(binding.value, context, binding) !== true) return;
      if (row.when !== undefined && !row.when(binding, context)) return;
      const option = { node: binding.value, span: binding.span, isArgument: binding.form === 'keyword' };
      report(binding.span, { ...detailsOf(row), fixes: [optionFix(row, option, context)] });
    },
  }));
}

/** The call that a keyword or pair belongs to, by the text of its callee; empty where there is none. */
export function calleeText(binding: NamedBinding, context: CodeContext): string {
  for (let node: SyntaxNode | null = binding.value.parent; node !== null; node = node.parent) {
    if (node.type === 'call') return context.textOf(node.childForFieldName('function') ?? node);
    if (node.type === 'expression_statement' || node.type === 'block') return '';
  }
  return '';
}

/** Words in the name of a settings file that production does not load. */
const developmentFile =
  /(?:^|[_.-])(?:dev|devel|develop|development|local|test|tests|testing|debug|example|sample|ci)(?:[_.-]|$)|^global_settings\.py$/i;
const developmentName = /dev|test|local|debug/i;

/** True for a value at the top of a module, or in a class of settings that is not made for development. */
export function isProductionPlace(place: SyntaxNode, context: CodeContext): boolean {
  if (developmentFile.test(context.path.slice(context.path.lastIndexOf('/') + 1)) || isTestPath(context.path)) return false;
  for (let node = place.parent; node !== null; node = node.parent) {
    if (node.type === 'class_definition') return !developmentName.test(node.childForFieldName('name')?.text ?? '');
    if (node.type === 'if_statement' || node.type === 'function_definition' || node.type === 'try_statement') return false;
  }
  return true;
}

/** True inside a class, function or condition that is named for tests or development, and in files of tests. */
export function isDevelopmentPlace(place: SyntaxNode, context: CodeContext): boolean {
  const file = context.path.slice(context.path.lastIndexOf('/') + 1);
  if (isTestPath(context.path) || (developmentFile.test(file) && !/example|sample/i.test(file))) return true;
  for (let node = place.parent; node !== null; node = node.parent) {
    if (node.type === 'class_definition' || node.type === 'function_definition') {
      if (developmentName.test(node.childForFieldName('name')?.text ?? '')) return true;
    } else if (node.type === 'if_statement' && developmentName.test(context.textOf(node.childForFieldName('condition') ?? node)))
      return true;
  }
  return false;
}
