import type { ReportDetails } from '../model/rule.ts';
import { argumentOf, type CodeContext } from './context.ts';
import { spanOf, type SyntaxNode } from './expression.ts';
import type { Call, Listener } from './rule.ts';
import type { TaintTrace } from './taint.ts';

/** An argument that must not hold data from outside. */
export interface Sink {
  readonly names: readonly string[];
  /** Place of the argument from 0, or its keyword. */
  readonly argument: number | string;
  /** The argument's keyword when it may also be passed by name. */
  readonly keyword?: string;
  /**
   * What is reported when no source was found on the way: `built` a text put together from parts that are not constant,
   * `nonConstant` anything whose value does not stand in the file, `nothing` only proven data from outside.
   */
  readonly unproven: 'built' | 'nonConstant' | 'nothing';
  /** Narrows the calls, for names that other libraries have too. */
  readonly when?: (call: Call, context: CodeContext, argument: SyntaxNode) => boolean;
}

export interface SinkDetails {
  /** Added to the finding, for proven and unproven data alike: fixes, most often. */
  readonly details?: (argument: SyntaxNode, call: Call, context: CodeContext, trace: TaintTrace | null) => ReportDetails;
  /** Which ways from a source count as proof here; all of them where it is left out. */
  readonly accepts?: (trace: TaintTrace, context: CodeContext) => boolean;
  /** How an unproven finding differs from a proven one; by default it is a warning of medium confidence. */
  readonly unproven?: ReportDetails;
}

/** Listeners for sinks that differ only in their names and arguments. The argument is the range of the finding. */
export function sinks(
  rows: readonly Sink[],
  { details, accepts, unproven = { severity: 'warning', confidence: 'medium' } }: SinkDetails = {},
): Listener[] {
  return rows.map((row) => ({
    on: 'call',
    names: row.names,
    check(call, context, report) {
      const argument = argumentOf(call.args, row.argument, row.keyword)?.node;
      if (argument === undefined || context.isConstant(argument)) return;
      if (row.when !== undefined && !row.when(call, context, argument)) return;
      const found = context.trace(argument);
      const trace = found !== null && accepts !== undefined && !accepts(found, context) ? null : found;
      const suspicious = trace !== null || (row.unproven === 'built' && context.isBuilt(argument)) || row.unproven === 'nonConstant';
      if (!suspicious) return;
      const proof = trace === null ? unproven : { related: context.related(trace) };
      report(spanOf(argument), { ...proof, ...details?.(argument, call, context, trace) });
    },
  }));
}
