import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { isHarmlessPart, literalText, textPieces } from './text-pieces.ts';

/** Functions that answer text safe to show, or markup that a program's author wrote. */
const safeMaker =
  /^(?:sanitize|purify|clean|escape|encode|highlight)|^(?:t|i18n|translate|gettext|_|__|renderToString|renderToStaticMarkup|formatMessage|serialize|require)$/i;

/** The parts of a text of markup that vary and that no sanitizer made harmless; empty when the text holds no markup. */
export function varyingMarkup(context: CodeContext, node: SyntaxNode): SyntaxNode[] {
  const pieces = textPieces(context, node);
  if (!literalText(pieces, '').includes('<')) return [];
  return pieces.filter((piece, index): piece is SyntaxNode => {
    if (typeof piece === 'string' || isHarmlessPart(context, piece) || isMadeSafe(context, piece)) return false;
    // A part that a unit follows is a number.
    const after = pieces[index + 1];
    return typeof after !== 'string' || !/^(?:px|r?em|%|deg|m?s|v[wh]|pt)\b/.test(after);
  });
}

/** True when a value comes out of a function that makes it safe to show, or bears the name of such a value. */
export function isMadeSafe(context: CodeContext, node: SyntaxNode): boolean {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind === 'call') {
    const callee = context.expression(expression.callee);
    const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
    if (safeMaker.test(name)) return true;
    if (callee.kind === 'member' && /^(?:toString|trim|join|map|replace)$/.test(name)) return isMadeSafe(context, callee.object);
    return false;
  }
  if (expression.kind === 'choice') return expression.options.every((option) => context.isConstant(option) || isMadeSafe(context, option));
  if (expression.kind === 'logical') return expression.operands.slice(-1).every((option) => isMadeSafe(context, option));
  const name = expression.kind === 'name' ? expression.name : expression.kind === 'member' ? expression.property : '';
  return /^(?:safe|sanitized|clean(?:ed)?|purified|escaped|trusted|encoded)(?![a-z])|(?:Safe|Sanitized|Escaped|Purified|Encoded|_safe|_escaped)$/.test(
    name,
  );
}
