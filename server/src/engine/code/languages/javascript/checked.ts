import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

/** Most statements before a use that are looked at. */
const maximumStatements = 30;

/** True for a condition that compares a name with what is allowed, or asks a function whether it is well-formed. */
function isCheckOf(condition: string, name: string): boolean {
  if (!condition.includes(name)) return false;
  const own = `(?<![\\w$.])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$])`;
  const asked = new RegExp(
    `(?:includes|has|test|hasOwn|hasOwnProperty|indexOf|contains|match|is[A-Z]\\w{0,40}|_?[vV]alid\\w{0,40}|[cC]heck\\w{0,40}|verify\\w{0,40}|allow\\w{0,40}|safe\\w{0,40})\\([^()]{0,80}${own}`,
  );
  return (
    asked.test(condition) ||
    new RegExp(`${own}\\??\\.(?:startsWith|match)\\(`).test(condition) ||
    new RegExp(`${own}\\s{0,4}[=!]==?\\s{0,4}['"\`][^'"\`]`).test(condition) ||
    new RegExp(`${own} in \\w`).test(condition)
  );
}

function leaves(consequence: SyntaxNode | null): boolean {
  const last = consequence?.type === 'statement_block' ? consequence.namedChild(consequence.namedChildCount - 1) : consequence;
  return last != null && /^(?:return|throw|continue|break)_statement$/.test(last.type);
}

/**
 * True for a name that stands under a check of its value, or after one that leaves. It reads conditions as text, which is enough
 * to keep a hint silent; proven data goes through the guards of the data flow.
 */
export function isCheckedBefore(context: CodeContext, node: SyntaxNode): boolean {
  const kind = context.expression(node).kind;
  if (kind !== 'name' && kind !== 'member') return false;
  const name = context.textOf(node);
  let child = node;
  for (let current = node.parent; current !== null; child = current, current = current.parent) {
    if (/^(?:function_declaration|function_expression|method_definition|program)$/.test(current.type)) return false;
    if (current.type === 'if_statement' || current.type === 'ternary_expression') {
      const condition = current.childForFieldName('condition');
      if (condition !== null && condition.id !== child.id && isCheckOf(context.textOf(condition), name)) return true;
    }
    if (current.type !== 'statement_block') continue;
    const statements = current.namedChildren;
    const place = statements.findIndex((statement) => statement.id === child.id);
    for (const statement of statements.slice(Math.max(0, place - maximumStatements), Math.max(0, place))) {
      const condition = statement.type === 'if_statement' ? statement.childForFieldName('condition') : null;
      if (condition !== null && leaves(statement.childForFieldName('consequence')) && isCheckOf(context.textOf(condition), name))
        return true;
    }
  }
  return false;
}

/** True for a path whose way from its folder was computed with `path.relative` and refused where it begins with `..`. */
export function isKeptInFolder(context: CodeContext, node: SyntaxNode): boolean {
  const kind = context.expression(node).kind;
  const owner = context.facts.functionAt(node.startIndex);
  if ((kind !== 'name' && kind !== 'member') || owner === null) return false;
  const before = context.facts.text.slice(owner.node.startIndex, node.startIndex);
  const [, relative] =
    new RegExp(
      `(\\w{1,60})\\s{0,4}=\\s{0,4}(?:path\\.)?relative\\([^;\\n]{0,120},\\s{0,4}${context.textOf(node).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s{0,4}\\)`,
    ).exec(before) ?? [];
  return relative !== undefined && new RegExp(`if\\s{0,4}\\([^{;]{0,120}\\b${relative}\\.startsWith\\(\\s{0,4}['"\`]\\.\\.`).test(before);
}
