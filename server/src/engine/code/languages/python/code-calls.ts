import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import type { TaintTrace } from '../../taint.ts';
import { importsModule, isTestPath } from './calls.ts';
import { isRemote } from './proof.ts';
import { isUnknown } from './unknown.ts';

export const evaluators = ['eval', 'builtins.eval', '__builtin__.eval', '__builtins__.eval'];
/** Functions that run the text in an argument as code, with the place of that argument. */
const executors: Readonly<Record<string, number>> = {
  exec: 0,
  execfile: 0,
  'builtins.exec': 0,
  '__builtin__.exec': 0,
  '__builtins__.exec': 0,
  'builtins.compile': 0,
  compile: 0,
  'code.InteractiveInterpreter().runsource': 0,
  'code.InteractiveInterpreter().runcode': 0,
  'code.InteractiveConsole().runsource': 0,
  'code.InteractiveConsole().runcode': 0,
  'code.InteractiveConsole().push': 0,
  'code.compile_command': 0,
  'codeop.compile_command': 0,
  'types.FunctionType': 0,
  'types.CodeType': 0,
  'timeit.timeit': 0,
  'timeit.repeat': 0,
  'timeit.Timer': 0,
  'cProfile.run': 0,
  'cProfile.runctx': 0,
  'profile.run': 0,
  'profile.runctx': 0,
  'pdb.run': 0,
  'pdb.runeval': 0,
  'bdb.Bdb().run': 0,
  'trace.Trace().run': 0,
  'doctest.debug_src': 0,
  '_testcapi.run_in_subinterp': 0,
  'test.support.run_in_subinterp': 0,
  '_xxsubinterpreters.run_string': 1,
  '_xxinterpchannels.run_string': 1,
  'interpreters.run_string': 1,
  '_interpreters.exec': 1,
  'pandas.eval': 0,
  'numexpr.evaluate': 0,
  'sympy.sympify': 0,
  'sympy.parse_expr': 0,
  'sympy.parsing.sympy_parser.parse_expr': 0,
  'js2py.eval_js': 0,
  'execjs.eval': 0,
  'execjs.compile': 0,
  'torch.jit.CompilationUnit': 0,
  'RestrictedPython.compile_restricted': 0,
};
const frameMethods = ['*.eval', '*.query'];

export const codeCallNames = [...evaluators, ...Object.keys(executors), ...frameMethods];

export interface CodeFinding {
  readonly node: SyntaxNode;
  /** `built` is text of which nothing is proven, in a call that does nothing else than run text. */
  readonly kind: 'proven' | 'built' | 'unknown';
  readonly trace: TaintTrace | null;
}

/** Files that the program brings with it, and code that it compiled itself. */
function isOwnCode(node: SyntaxNode, context: CodeContext): boolean {
  const path = context.resolve(context.valueNode(node))?.path ?? '';
  return (
    /^(?:compile|builtins\.compile|open\(\)\.read|io\.open\(\)\.read|ast\.|types\.|marshal\.)/.test(path) ||
    /\.(?:__code__|f_code|co_code)$/.test(path)
  );
}

/** What there is to say of a call that runs text as code, or null. */
export function codeFinding(call: Call, context: CodeContext): CodeFinding | null {
  const { path } = call.name;
  const isEvaluator = evaluators.includes(path);
  const place = isEvaluator ? 0 : executors[path];
  if (place === undefined) return frameFinding(call, context);
  const argument = argumentOf(call.args, place) ?? argumentOf(call.args, 'source') ?? argumentOf(call.args, 'stmt');
  if (argument === null || argument.spread || context.isConstant(argument.node)) return null;
  const trace = context.trace(argument.node);
  // Who types code for a program that runs code attacks nobody.
  if (trace !== null && (isRemote(trace) || (isEvaluator && trace.source !== 'the environment')))
    return { node: argument.node, kind: 'proven', trace };
  if (isOwnCode(argument.node, context)) return null;
  // With a namespace of its own or in a test, text from an unknown place is mostly the program's own.
  if (isEvaluator && call.args.length === 1 && !isTestPath(context.path) && isUnknown(argument.node, context))
    return { node: argument.node, kind: 'built', trace: null };
  // Functions given to a timer or a profiler are no text.
  const isText = /^(?:timeit|cProfile|profile|trace|bdb|pdb|torch)\./.test(path) ? context.isBuilt(argument.node) : true;
  return isText && isUnknown(argument.node, context) ? { node: argument.node, kind: 'unknown', trace } : null;
}

/** `frame.eval(text)` and `frame.query(text)` of pandas: expressions of it can call methods of Python objects. */
function frameFinding(call: Call, context: CodeContext): CodeFinding | null {
  const engine = argumentOf(call.args, 'engine');
  const text = argumentOf(call.args, 0, 'expr');
  // Only frames have this engine, which evaluates attributes and calls.
  const isPython = engine !== null && context.stringOf(engine.node) === 'python';
  if (isPython && text !== null && isUnknown(text.node, context)) {
    const trace = context.trace(text.node);
    return { node: text.node, kind: trace !== null && isRemote(trace) ? 'proven' : 'unknown', trace };
  }
  if (
    !/(?:^|[._])(?:df|frame|dataframe|data|pd|pandas\.\w+\(\))\.(?:eval|query)$/i.test(call.name.path) ||
    !importsModule(context, 'pandas')
  )
    return null;
  const argument = argumentOf(call.args, 0, 'expr');
  const trace = argument === null || context.isConstant(argument.node) ? null : context.trace(argument.node);
  return argument !== null && trace !== null && trace.source !== 'the environment' ? { node: argument.node, kind: 'proven', trace } : null;
}
