import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { lastWordOf } from '../../last-word.ts';
import type { Call } from '../../rule.ts';
import type { TaintTrace } from '../../taint.ts';
import { isTestPath } from './calls.ts';
import { isRemote } from './proof.ts';
import { isNumeric, textParts, type TextPart } from './text-parts.ts';

export const djangoMarks = [
  'django.utils.safestring.mark_safe',
  'django.utils.safestring.SafeString',
  'django.utils.safestring.SafeText',
  'django.utils.html.mark_safe',
  'django.utils.safestring.SafeData',
  'django.utils.safestring.SafeBytes',
];
export const markups = [
  'markupsafe.Markup',
  'flask.Markup',
  'jinja2.Markup',
  'jinja2.utils.markupsafe.Markup',
  'webhelpers2.html.literal',
  'webhelpers.html.literal',
  'wtforms.widgets.HTMLString',
  'wtforms.widgets.core.HTMLString',
];
/** Calls and members whose value is fit for HTML: escaped, made by a template, a number, or an address that the program made. */
const fitNames = new Set([
  'format_html',
  'format_html_join',
  'mark_safe',
  'Markup',
  'as_widget',
  'as_p',
  'as_table',
  'reverse',
  'url_for',
  'static',
  'urlencode',
  '_',
  'pgettext',
  'flatatt',
  'get_absolute_url',
  'linebreaks',
  'urlize',
  'clean',
  'intcomma',
  'localize',
  'date_format',
  'strftime',
  'isoformat',
  'tojson',
  'json_script',
  'hexdigest',
  'pk',
  'id',
]);
const fitWord = /(?:^|_)(?:escape|render|quote|sanitize|gettext|ugettext|ngettext|ungettext)/;

function isFitForHtml(path: string): boolean {
  const name = lastWordOf(path.endsWith('()') ? path.slice(0, -2) : path)?.word ?? '';
  return fitNames.has(name) || fitWord.test(name);
}

function isRiskyPart(part: TextPart, context: CodeContext): boolean {
  if (part.kind === 'text' || context.isConstant(part.node) || isNumeric(part.node, context) || /^[dif]$|[df]$/.test(part.conversion))
    return false;
  const value = context.valueNode(part.node);
  const read = context.expression(value);
  if (isFitForHtml(context.resolve(value)?.path ?? '')) return false;
  if (read.kind === 'member') return !isFitForHtml(read.property);
  if (read.kind !== 'call') return true;
  const callee = context.expression(read.callee);
  if (callee.kind !== 'member') return true;
  // What the elements of a joined list are is not known here.
  if (callee.property === 'join') return read.args[0] !== undefined && context.trace(read.args[0].node) !== null;
  return !isFitForHtml(callee.property);
}

export interface MarkupFinding {
  readonly node: SyntaxNode;
  /** Null where values go into markup, of which nothing is proven. */
  readonly trace: TaintTrace | null;
}

/** A text marked as safe that holds data from outside, or markup with values that are not escaped. */
export function markupFinding(call: Call, context: CodeContext): MarkupFinding | null {
  const argument = argumentOf(call.args, 0);
  if (argument === null || context.isConstant(argument.node)) return null;
  const trace = context.trace(argument.node);
  if (trace !== null && isRemote(trace)) return { node: argument.node, trace };
  if (isTestPath(context.path) || !context.isBuilt(argument.node)) return null;
  const parts = textParts(argument.node, context);
  const hasMarkup = parts.some((part) => part.kind === 'text' && part.value.includes('<'));
  return hasMarkup && parts.some((part) => isRiskyPart(part, context)) ? { node: argument.node, trace: null } : null;
}

/** A text for `format_html` that values were put into before. */
export function formatFinding(call: Call, context: CodeContext): MarkupFinding | null {
  const argument = argumentOf(call.args, 0, 'format_string');
  if (argument === null || context.isConstant(argument.node) || !context.isBuilt(argument.node)) return null;
  if (!textParts(argument.node, context).some((part) => isRiskyPart(part, context))) return null;
  return { node: argument.node, trace: context.trace(argument.node) };
}
