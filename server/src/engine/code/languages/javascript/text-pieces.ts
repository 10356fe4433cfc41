import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Variable } from '../../scopes.ts';

/** A literal piece of a text, or the expression that fills the place between two of them. */
export type TextPiece = string | SyntaxNode;

const maximumDepth = 8;

/** The variable that a plain name means at its place, or null. */
export function variableOf(context: CodeContext, node: SyntaxNode): Variable | null {
  const expression = context.expression(node);
  if (expression.kind === 'wrap') return variableOf(context, expression.inner);
  return expression.kind === 'name' ? context.variable(expression.name, node.startIndex) : null;
}

/**
 * The pieces of a text in their order, as far as the file tells: concatenation, templates, `join`, `concat`, `util.format`
 * and texts that grow by `+=` are taken apart. Anything else is one computed piece.
 */
export function textPieces(context: CodeContext, node: SyntaxNode, depth = 0): TextPiece[] {
  const constant = context.valueOf(node);
  if (constant !== undefined) return [String(constant)];
  if (depth > maximumDepth) return [node];
  const value = context.valueNode(node);
  const expression = context.expression(value);
  const all = (nodes: readonly TextPiece[]): TextPiece[] =>
    nodes.flatMap((part) => (typeof part === 'string' ? [part] : textPieces(context, part, depth + 1)));
  switch (expression.kind) {
    case 'build':
      return all(expression.parts);
    case 'call': {
      const callee = context.expression(expression.callee);
      if (callee.kind !== 'member') return [node];
      const args = expression.args.map((argument) => argument.node);
      if (callee.property === 'concat') return all([callee.object, ...args]);
      if (/^(?:trim|trimEnd|trimStart|toString)$/.test(callee.property) && args.length === 0) return all([callee.object]);
      if (callee.property === 'join') {
        const list = context.expression(context.valueNode(callee.object));
        const separator = args[0] === undefined ? ',' : (context.stringOf(args[0]) ?? ' ');
        return list.kind === 'array'
          ? all(list.elements.flatMap((element, index) => (index === 0 ? [element] : [separator, element])))
          : [node];
      }
      const format = args[0] === undefined || callee.property !== 'format' ? null : context.stringOf(args[0]);
      if (format === null) return [node];
      return all(format.split(/%[sdifjoO]/).flatMap((text, index) => (index === 0 ? [text] : [args[index] ?? '', text])));
    }
    case 'name': {
      const definitions = variableOf(context, value)?.definitions ?? [];
      const given = definitions.flatMap((definition) =>
        definition.value === null || definition.path.length > 0 ? [] : [definition.value],
      );
      const grows = definitions.some((definition) => definition.kind === 'augmented');
      // The name inside its own value (`text = text + x`) must not be taken apart again.
      return given.length > 1 && depth === 0
        ? given.slice(0, grows ? 20 : 6).flatMap((part) => textPieces(context, part, maximumDepth - 2))
        : [node];
    }
    default:
      return [node];
  }
}

/** The literal text of some pieces, with a mark for each computed one. */
export function literalText(pieces: readonly TextPiece[], mark = '\u0000'): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : mark)).join('');
}

const ownPlaces = new RegExp(
  '^(?:process\\.(?:pid|ppid|execPath|cwd\\(\\)|platform|arch|version|versions\\..*|execArgv)|__dirname|__filename|os\\.(?:tmpdir|homedir|platform|arch|type|release|EOL|devNull|cpus)(?:\\(\\))?.*|' +
    'require\\.resolve\\(\\)|require\\.main.*|Date\\.now\\(\\)|Math\\..*|performance\\.now\\(\\)|url\\.fileURLToPath\\(\\)|path\\.dirname\\(\\)|\\(string\\).*|new Date.*)$',
);
const countLike = /(?:length|size|count|index|idx|width|height|port|pid|timeout|limit|offset|version)$/i;

/** True for a part that cannot carry an attack whoever calls: numbers, places of the program itself, and cleaned values. */
export function isHarmlessPart(context: CodeContext, node: SyntaxNode, depth = 0): boolean {
  if (context.isConstant(node) || context.isCleaned(node)) return true;
  if (depth > 4) return false;
  const expression = context.expression(context.valueNode(node));
  if (expression.kind === 'operation' || expression.kind === 'comparison' || expression.kind === 'not') return true;
  if (expression.kind === 'choice') return expression.options.every((option) => isHarmlessPart(context, option, depth + 1));
  if (/^import\.meta\.(?:dirname|filename|url|dir|path|file)$/.test(context.textOf(context.valueNode(node)))) return true;
  const name = context.resolve(node);
  // Data from outside that was checked against what is allowed.
  if (name !== null && context.facts.adapter.taint.sourceOf(name, () => '') !== null && context.trace(node) === null) return true;
  if (name !== null && (name.root === 'global' || name.root === 'import') && ownPlaces.test(name.path)) return true;
  if (expression.kind === 'call') {
    const path = context.resolve(expression.callee)?.path ?? '';
    const last = path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
    const { taint } = context.facts.adapter;
    if (taint.sanitizers.has(path) || taint.sanitizers.has(`*.${last}`)) return true;
    if (
      taint.cleans?.(
        last,
        expression.args.map((argument) => context.textOf(argument.node)),
      ) === true
    )
      return true;
    if (/^(?:JSON\.stringify|path\.(?:join|resolve|normalize|relative))$/.test(path)) {
      return expression.args.every((argument) => isHarmlessPart(context, argument.node, depth + 1));
    }
    return /^(?:escape|sanit|quote|encode|purif)|(?:Escape|Escaped|Quoted|Encoded)$/i.test(last);
  }
  if (expression.kind === 'build')
    return expression.parts.every((part) => typeof part === 'string' || isHarmlessPart(context, part, depth + 1));
  if (expression.kind === 'member') return countLike.test(expression.property);
  const given = expression.kind === 'name' ? variableOf(context, node)?.definitions[0]?.parameter : null;
  // TypeScript says that a caller passes a number, or a pipe makes one.
  if (given != null && /^(?:number|boolean|bigint|Date)$/.test(given.owner.shape.parameters[given.index]?.type ?? '')) return true;
  // A text is no count, whatever its name says.
  const isText = given != null && /^(?:string|any|unknown)$/.test(given.owner.shape.parameters[given.index]?.type ?? '');
  return (
    expression.kind === 'name' &&
    ((countLike.test(expression.name) && !isText) ||
      /^(?:escaped|sanitized|safe|quoted|encoded|purified|clean(?:ed)?)(?![a-z])|(?:Escaped|Sanitized|Quoted|Encoded)$/.test(
        expression.name,
      ))
  );
}
