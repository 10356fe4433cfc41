import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';

const owners = ['window', 'globalThis', 'global', 'self', 'top', 'parent', 'frames', 'unsafeWindow'];

/** Calls that run their first argument as code. */
export const evaluators: readonly string[] = ['eval', ...owners.map((owner) => `${owner}.eval`), 'execScript', 'window.execScript'];

/** Constructors of functions, whose last argument is the body. */
export const functionConstructors: readonly string[] = [
  'Function',
  ...owners.map((owner) => `${owner}.Function`),
  'AsyncFunction',
  'GeneratorFunction',
  'AsyncGeneratorFunction',
  'Object.getPrototypeOf().constructor',
  'Reflect.getPrototypeOf().constructor',
  // `(async () => {}).constructor` and `[].constructor.constructor`, which `isFunctionConstructor` tells from others.
  '*.constructor',
];

/** Calls of modules and of the platform that run the text in their first argument as code. */
export const machines: readonly string[] = [
  'vm.runInThisContext',
  'vm.runInNewContext',
  'vm.runInContext',
  'vm.compileFunction',
  'vm.Script',
  'vm.SourceTextModule',
  'vm2.VM().run',
  'vm2.VM().runFile',
  'vm2.NodeVM().run',
  'vm2.VMScript',
  'VM().run',
  'NodeVM().run',
  'vm.Script().runInThisContext',
  'isolated-vm.Isolate().compileScript',
  'isolated-vm.Isolate().compileScriptSync',
  'isolated-vm.Isolate().compileModule',
  '*.evalClosure',
  '*.evalClosureSync',
  'sandbox().run',
  'safe-eval',
  'static-eval',
  'notevil',
  'eval',
  'node-eval',
  'eval5.evaluate',
  'require-from-string',
  'import-from-string',
  'quickjs-emscripten.newQuickJSContext().evalCode',
  '*.evalCode',
  '*._compile',
  'electron.webFrame.executeJavaScript',
  '*.executeJavaScript',
  '*.executeJavaScriptInIsolatedWorld',
  '$.globalEval',
  'jQuery.globalEval',
  'jquery.globalEval',
  'Polyglot.eval',
  'Java.eval',
];

const decoders =
  /^(?:(?:window|globalThis|global|self)\.)?(?:atob|unescape|decodeURI|decodeURIComponent|String\.fromCharCode|String\.fromCodePoint)$/;

/** True for a text that is decoded from literals, so that nobody who reads the file sees what it says. */
export function isDecodedLiteral(context: CodeContext, node: SyntaxNode, depth = 0): boolean {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (depth > 4 || expression.kind !== 'call') return false;
  const path = context.resolve(expression.callee)?.path ?? '';
  const isLiteral = (argument: SyntaxNode | undefined): boolean =>
    argument !== undefined && (context.isConstant(argument) || isDecodedLiteral(context, argument, depth + 1));
  if (decoders.test(path)) return expression.args.length > 0 && expression.args.every((argument) => isLiteral(argument.node));
  if (path === 'Buffer.from' || path === 'buffer.Buffer.from')
    return isLiteral(expression.args[0]?.node) && /^(?:base64|hex)/.test(context.stringOf(expression.args[1]?.node ?? node) ?? '');
  const callee = context.expression(expression.callee);
  return (
    callee.kind === 'member' && /^(?:toString|join|reverse)$/.test(callee.property) && isDecodedLiteral(context, callee.object, depth + 1)
  );
}

/** True for what an evaluator answers as it is, or what is no text for sure. */
export function isNoCode(context: CodeContext, node: SyntaxNode): boolean {
  return /^(?:function|object|array|number|boolean|null)$/.test(context.expression(context.valueNode(node)).kind);
}

/** The code that a call of a machine runs; for `executeScript(tab, { code })` of a browser extension, that pair. */
export function codeArgument(call: Call, context: CodeContext): SyntaxNode | null {
  if (!call.name.path.endsWith('.executeScript')) return call.args[0]?.node ?? null;
  const options = call.args.map((argument) => context.pair(argument.node, 'code')?.value ?? null).find((value) => value !== null);
  if (options !== undefined) return options;
  // Selenium runs a text: `driver.executeScript(code)`.
  const first = call.args[0]?.node;
  return first === undefined || /(?:^|\.)(?:tabs|scripting)\.executeScript$/.test(call.name.path) || isNoCode(context, first)
    ? null
    : first;
}

/** True for a call of a function's constructor, and not of another member of that name. */
export function isFunctionConstructor(call: Call, context: CodeContext): boolean {
  const callee = context.expression(call.callee);
  // The prototype of a function has the constructor of functions; that of any other object makes objects like it.
  if (call.name.path.endsWith('getPrototypeOf().constructor'))
    return /getPrototypeOf\(\s{0,4}(?:async\b|function\b|\(\)\s{0,4}=>|\(\s{0,4}(?:async\b|function\b))/.test(
      context.textOf(context.valueNode(call.callee)),
    );
  if (!call.name.path.endsWith('.constructor')) return true;
  if (callee.kind !== 'member') return false;
  const text = context.textOf(callee.object);
  return /(?:\.constructor|getPrototypeOf\(.{1,60}\))$/s.test(text) || /^\((?:async\b|function\b|\(\)\s{0,4}=>)/.test(text);
}
