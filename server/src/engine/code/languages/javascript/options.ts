import { insert, remove, replace } from '../../../fix/edit.ts';
import type { TextEdit } from '../../../model/fix.ts';
import type { CodeContext } from '../../context.ts';
import type { Argument, Pair, SyntaxNode } from '../../expression.ts';
import { spanOf } from '../../expression.ts';
import type { TaintTrace } from '../../taint.ts';
import { comesOverNetwork } from './destination.ts';
import { isRegisteredHandler } from './sources.ts';

/** An object of options, as far as the file shows it. */
export interface Options {
  /** The object literal. */
  readonly node: SyntaxNode;
  readonly pairs: readonly Pair[];
  /** True when the literal stands in the call itself, so that a change concerns this call alone. */
  readonly own: boolean;
  /** True when other objects are spread into it, which may hold any option. */
  readonly open: boolean;
}

/** The object of options that a node is or that its variable holds, or null. */
export function optionsOf(context: CodeContext, node: SyntaxNode | undefined): Options | null {
  if (node === undefined) return null;
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind !== 'object') return null;
  return { node: value, pairs: expression.pairs, own: value.id === node.id, open: expression.spreads.length > 0 };
}

/** The first argument that is an object literal, or a variable that holds one. */
export function optionsAmong(context: CodeContext, args: readonly Argument[]): Options | null {
  for (const argument of args) {
    const found = argument.spread ? null : optionsOf(context, argument.node);
    if (found !== null) return found;
  }
  return null;
}

export function optionValue(options: Options, key: string): SyntaxNode | null {
  return options.pairs.filter((pair) => pair.key === key).at(-1)?.value ?? null;
}

export function hasOption(options: Options, ...keys: readonly string[]): boolean {
  return options.pairs.some((pair) => pair.key !== null && keys.includes(pair.key));
}

/** Puts a pair at the beginning of an object literal. */
export function insertPair(object: SyntaxNode, pair: string): TextEdit {
  const first = object.namedChild(0);
  return first === null ? replace(spanOf(object), `{ ${pair} }`) : insert(first.startIndex, `${pair}, `);
}

/** Adds an argument at the end of a call's list. */
export function appendArgument(context: CodeContext, call: { node: SyntaxNode; args: readonly Argument[] }, text: string): TextEdit | null {
  const last = call.args.at(-1);
  if (last !== undefined) return insert(last.span.end, `, ${text}`);
  const end = call.node.endIndex - 1;
  return context.facts.text.charAt(end) === ')' ? insert(end, text) : null;
}

/** The quote that the file uses more often in its first lines. */
export function quoted(context: CodeContext, text: string): string {
  const beginning = context.facts.text.slice(0, 4_000);
  const double = beginning.split('"').length;
  const mark = double > beginning.split("'").length ? '"' : "'";
  return `${mark}${text}${mark}`;
}

/** The way from data that comes over the network, or null. */
export function networkTrace(context: CodeContext, node: SyntaxNode): TaintTrace | null {
  const trace = context.trace(node);
  return trace !== null && comesOverNetwork(trace) ? trace : null;
}

/** True inside a call of one of these names at most a few levels up, such as `if`-less wrappers. */
export function isInsideDevelopmentCheck(context: CodeContext, node: SyntaxNode): boolean {
  for (let current: SyntaxNode | null = node.parent; current !== null; current = current.parent) {
    if (current.type !== 'if_statement' && current.type !== 'ternary_expression' && current.type !== 'binary_expression') {
      if (
        /^(?:switch_case|call_expression)$/.test(current.type) &&
        /['"](?:development|dev|test)['"]/.test(context.textOf(current).slice(0, 80))
      )
        return true;
      continue;
    }
    const condition = current.childForFieldName('condition') ?? current.childForFieldName('left');
    if (
      condition !== null &&
      /NODE_ENV|\benv\b|\bdev\b|debug|isDev|isProd|production|development|local|__DEV__|test/i.test(context.textOf(condition))
    )
      return true;
  }
  return false;
}

const responseName = /^_?(?:res|response|reply|resp|rep|resp_|httpRes|httpResponse|serverResponse)$/;
const requestName = /^_?(?:req|request|r|rq|httpRequest|incoming|\w*Req(?:uest)?)$/;

/** True for the answer of a server, also under an unusual name, and for what its methods return for more: `res.status(404)`. */
export function isResponse(context: CodeContext, node: SyntaxNode, depth = 0): boolean {
  const expression = context.expression(node);
  if (depth > 8) return false;
  switch (expression.kind) {
    case 'wrap':
      return isResponse(context, expression.inner, depth + 1);
    case 'call': {
      const callee = context.expression(expression.callee);
      return (
        callee.kind === 'member' &&
        /^(?:status|type|code|header|headers|set|cookie|clearCookie|contentType|vary|append|location|links|attachment|setHeader|writeHead)$/.test(
          callee.property,
        ) &&
        isResponse(context, callee.object, depth + 1)
      );
    }
    case 'member':
      return (
        /^(?:res|response|raw|reply)$/.test(expression.property) &&
        /^(?:this|ctx|context|c|res|reply|req|self)$/.test(context.textOf(expression.object))
      );
    case 'name': {
      const definition = context.variable(expression.name, node.startIndex)?.definitions[0];
      if (definition?.parameter == null) return responseName.test(expression.name);
      const { owner, index } = definition.parameter;
      const { parameters } = owner.shape;
      const type = parameters[index]?.type ?? '';
      if (/\b(?:Response|FastifyReply|NextApiResponse|ServerResponse)\b/.test(type)) return true;
      if (responseName.test(expression.name)) return true;
      const first = parameters[index - 1];
      const before = first?.bindings[0]?.name ?? '';
      if (index === 1 && isRegisteredHandler(owner.node)) return true;
      return (
        index >= 1 &&
        (requestName.test(before) || /\b(?:Request|IncomingMessage)\b/.test(first?.type ?? '')) &&
        parameters.length <= 4 &&
        /^_?(?:r|rs|rsp|res\w{0,8}|\w*Res|answer|out)$/.test(expression.name)
      );
    }
    default:
      return false;
  }
}

const applicationName =
  /(?:^|\.)(?:app|application|server|router|routes?|api|fastify|express\(\)|Router\(\)|\w+(?:App|Router|Server|Api|Routes))$/;

/** True for an application or router that handlers are registered on. */
export function isApplication(context: CodeContext, node: SyntaxNode): boolean {
  return (
    applicationName.test(context.textOf(node)) ||
    /^(?:express|fastify|koa|@koa\/router|koa-router|restify\.createServer|hono\.Hono|express\.Router)\(\)$/.test(
      context.resolve(node)?.path ?? '',
    )
  );
}

/** Removes a whole statement with its line; null where the node is no statement of its own. */
export function removeStatement(context: CodeContext, node: SyntaxNode): TextEdit | null {
  const statement = node.parent;
  if (statement?.type !== 'expression_statement' || !/^(?:file|program|statement_block)$/.test(statement.parent?.type ?? '')) return null;
  const { text } = context.facts;
  let start = statement.startIndex;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  const after = /^[ \t]{0,20}\r?\n/.exec(text.slice(statement.endIndex, statement.endIndex + 22));
  if (after === null || (start > 0 && text.charAt(start - 1) !== '\n')) return null;
  return remove({ start, end: statement.endIndex + after[0].length });
}
