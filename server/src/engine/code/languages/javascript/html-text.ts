import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { TaintTrace } from '../../taint.ts';
import { isCheckedBefore } from './checked.ts';
import { isHarmlessPart, literalText, textPieces } from './text-pieces.ts';

/** Functions that answer text safe to show, or markup that a program's author wrote. */
const safeMaker =
  /^(?:clean|encode|highlight|strip|safe)|sanitiz|sanitis|purif|escape|^(?:t|i18n|translate|gettext|_|__|renderToString|renderToStaticMarkup|formatMessage|serialize|require)$/i;

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
export function isMadeSafe(context: CodeContext, node: SyntaxNode, depth = 0): boolean {
  // A variable of a loop can be made of itself.
  if (depth > 8) return false;
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind === 'call') {
    const callee = context.expression(expression.callee);
    // Compiled files write `(0, module.sanitize)(text)`.
    const compiled = /^\(0,\s{0,4}[\w$.]{0,100}\.([\w$]{1,100})\)$/.exec(context.textOf(expression.callee))?.[1] ?? '';
    const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : compiled;
    if (safeMaker.test(name)) return true;
    if (name === 'String') return expression.args.every((argument) => isHarmlessPart(context, argument.node));
    if (callee.kind === 'member' && /^(?:toString|trim|join|map|replace)$/.test(name)) return isMadeSafe(context, callee.object, depth + 1);
    return false;
  }
  if (expression.kind === 'choice')
    return expression.options.every((option) => context.isConstant(option) || isMadeSafe(context, option, depth + 1));
  if (expression.kind === 'logical') return expression.operands.slice(-1).every((option) => isMadeSafe(context, option, depth + 1));
  const name = expression.kind === 'name' ? expression.name : expression.kind === 'member' ? expression.property : '';
  return /^(?:safe|sanitized|clean(?:ed)?|purified|escaped|trusted|encoded)(?![a-z])|(?:Safe|Sanitized|Escaped|Purified|Encoded|_safe|_escaped)$/.test(
    name,
  );
}

const notText = /^(?:function|object|array|number|boolean|null|regex|comparison|not|operation|self)$/;

/** True for a value that may hold text which nobody checked: it is not constant, not cleaned, no number, no function. */
export function isUncheckedText(context: CodeContext, node: SyntaxNode): boolean {
  if (context.isConstant(node) || notText.test(context.expression(context.valueNode(node)).kind)) return false;
  return textPieces(context, node).some(
    (piece) =>
      typeof piece !== 'string' &&
      !isHarmlessPart(context, piece) &&
      !isMadeSafe(context, piece) &&
      !isCheckedBefore(context, piece) &&
      !/^jsx_/.test(context.valueNode(piece).type),
  );
}

/** Texts and settings of the program itself, by the names that they have in most programs. */
const ownText =
  /(?:^|[.\s])(?:_?messages?|i18n|l10n|lang|langs|language|locale|strings|texts|labels|translations|_?options|_?opts|_?config|_?settings|defaults|theme|icons?|svgs?|classNames?|styles|prefix)(?:\.|\[|$)|(?:icon|svg|prefix|className|Class|counts?|Counts|html5?Id|index)$/i;

/** True for a text of the program itself, a choice among such, or the number of an object. */
function isOwnText(context: CodeContext, part: SyntaxNode): boolean {
  if (
    ownText.test(context.textOf(part)) ||
    /^(?:[\w$.]{1,60}\.)?(?:uid|guid)$|^(?:this|that|self|me|_this|t)\.id$/.test(context.textOf(part))
  )
    return true;
  const value = context.expression(context.valueNode(part));
  return (
    value.kind === 'choice' &&
    value.options.every((option) => context.isConstant(option) || ownText.test(context.textOf(option)) || isMadeSafe(context, option))
  );
}

/** What is known of markup that goes into a page. */
export interface MarkupJudgement {
  readonly proof: 'source' | 'varying' | 'unchecked';
  readonly trace: TaintTrace | null;
}

/**
 * Markup that a page gets: `source` holds data that a source in the file gives, `varying` has literal markup round a part that
 * nothing makes harmless, `unchecked` is any other value whose origin the file does not show. Null for harmless ones.
 */
export function judgeMarkup(context: CodeContext, markup: SyntaxNode): MarkupJudgement | null {
  if (context.isConstant(markup)) return null;
  const trace = context.trace(markup);
  if (trace !== null) return { proof: 'source', trace };
  if (!isUncheckedText(context, markup) || isMadeSafe(context, markup)) return null;
  // Text that another element shows may be markup again once it is read as such; everything else needs a look at its origin.
  const varying = varyingMarkup(context, markup).some(
    (part) => /^(?:name|member|index)$/.test(context.expression(part).kind) && !isOwnText(context, part),
  );
  return { proof: varying ? 'varying' : 'unchecked', trace: null };
}

/** True for a text with a literal tag in it. */
export function hasMarkup(context: CodeContext, node: SyntaxNode): boolean {
  return literalText(textPieces(context, node), '').includes('<');
}
