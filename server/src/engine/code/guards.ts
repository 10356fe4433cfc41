import type { SyntaxNode } from './expression.ts';
import type { CodeFacts, GuardFact } from './facts.ts';
import type { Constants } from './constants.ts';
import { lastWordOf } from './last-word.ts';
import { lookup } from './scopes.ts';

/** Tells whether a name was checked against what is allowed before it is used. */
export interface Guards {
  isGuarded(name: string, use: SyntaxNode): boolean;
}

const membershipMethods = new Set([
  'includes',
  'has',
  'test',
  'hasOwnProperty',
  'contains',
  'isin',
  'match',
  'fullmatch',
  'get',
  'indexOf',
  'hasOwn',
  'url_has_allowed_host_and_scheme',
]);
/** Methods of a text or path that tell whether it begins with their argument. */
const beginningMethods = new Set(['startsWith', 'startswith', 'is_relative_to']);
/** Functions that answer whether their argument is well-formed. */
const checkingName = /^(?:is|validate|check|verify|allowed|safe|whitelist|allow)(?![a-z])/i;

export function createGuards(facts: CodeFacts, constants: Constants): Guards {
  function mentions(node: SyntaxNode, name: string): boolean {
    const text = facts.text.slice(node.startIndex, node.endIndex);
    const index = text.indexOf(name);
    if (index < 0) return false;
    const pattern = new RegExp(`(?<![\\w$.])${name.replace(/[.$]/g, '\\$&')}(?![\\w$])`);
    return pattern.test(text);
  }

  /** The check that a condition stands for: for `ok`, after `ok = is_safe(name)`, that call. */
  function checkOf(condition: SyntaxNode, name: string): SyntaxNode {
    const definitions = lookup(facts.scopeAt(condition.startIndex), name)?.definitions ?? [];
    const [only] = definitions;
    return definitions.length === 1 && only?.kind === 'value' && only.value !== null && only.path.length === 0 ? only.value : condition;
  }

  /** True when a condition, or the check that it stands for, speaks of a name. */
  function concerns(condition: SyntaxNode, name: string, depth = 0): boolean {
    if (mentions(condition, name)) return true;
    const expression = facts.expression(condition);
    if (depth > 3) return false;
    if (expression.kind === 'not' || expression.kind === 'wrap') return concerns(expression.inner, name, depth + 1);
    if (expression.kind === 'logical') return expression.operands.some((operand) => concerns(operand, name, depth + 1));
    return expression.kind === 'name' && mentions(checkOf(condition, expression.name), name);
  }

  // One question follows a name through many places, and a statement can hold thousands of conditions.
  const guardsByName = new Map<readonly GuardFact[], Map<string, readonly GuardFact[]>>();

  function guardsOf(name: string, use: SyntaxNode): readonly GuardFact[] {
    const candidates = facts.guardsFor(use.startIndex);
    const known = guardsByName.get(candidates) ?? new Map<string, readonly GuardFact[]>();
    guardsByName.set(candidates, known);
    let found = known.get(name);
    if (found === undefined) {
      found = candidates.filter((guard) => concerns(guard.condition, name));
      known.set(name, found);
    }
    return found;
  }

  /** True for the place of a name in a list, or of a part in it: `allowed.indexOf(name)`, which is compared with a number. */
  function searches(node: SyntaxNode, name: string): boolean {
    const expression = facts.expression(node);
    if (expression.kind !== 'call') return false;
    const callee = facts.expression(expression.callee);
    return callee.kind === 'member' && /^(?:indexOf|lastIndexOf|findIndex|search)$/.test(callee.property) && mentions(node, name);
  }

  /** True when the condition being `outcome` means that the name holds an allowed value. */
  function proves(condition: SyntaxNode, name: string, outcome: boolean, depth = 0): boolean {
    if (depth > 6) return false;
    const expression = facts.expression(condition);
    switch (expression.kind) {
      case 'wrap':
        return proves(expression.inner, name, outcome, depth + 1);
      case 'not':
        return proves(expression.inner, name, !outcome, depth + 1);
      case 'name': {
        const check = checkOf(condition, expression.name);
        return check.id !== condition.id && proves(check, name, outcome, depth + 1);
      }
      case 'logical':
      case 'choice': {
        // All operands of a true `and`, and of a false `or`, had that outcome; otherwise each must prove it by itself.
        const [operands, isAnd] = expression.kind === 'logical' ? [expression.operands, true] : [expression.options, false];
        const test = (operand: SyntaxNode): boolean => proves(operand, name, outcome, depth + 1);
        return isAnd === outcome ? operands.some(test) : operands.every(test);
      }
      case 'comparison': {
        if (expression.operator === 'in' || expression.operator === 'notIn') {
          if ((expression.operator === 'in') === outcome) return mentions(expression.left, name);
          const denied = constants.valueOf(expression.left);
          return typeof denied === 'string' && denied.includes('..') && mentions(expression.right, name);
        }
        if (searches(expression.left, name) || searches(expression.right, name)) return true;
        if (expression.operator === 'other') return false;
        if ((expression.operator === 'equal') !== outcome) return false;
        const [own, other] = mentions(expression.left, name) ? [expression.left, expression.right] : [expression.right, expression.left];
        const value = constants.valueOf(other);
        const kind = facts.expression(own).kind;
        // The common part of a folder and a path below it is the folder.
        if (kind === 'call' && /\bcommon(?:path|prefix)\s*\(/.test(facts.text.slice(own.startIndex, own.endIndex)))
          return mentions(own, name);
        return (
          mentions(own, name) &&
          value !== undefined &&
          value !== null &&
          value !== '' &&
          (kind === 'name' || kind === 'member' || kind === 'wrap')
        );
      }
      case 'call': {
        const callee = facts.text.slice(expression.callee.startIndex, expression.callee.endIndex);
        const last = lastWordOf(callee.trimEnd())?.word ?? '';
        const deniedText = expression.args.map((argument) => constants.valueOf(argument.node)).find((value) => typeof value === 'string');
        // Leaving when a pattern matches, or when the text holds `..`, is a check as well.
        if (!outcome) {
          const own = expression.args.some((argument) => mentions(argument.node, name)) || mentions(expression.callee, name);
          return (
            own &&
            (last === 'test' ||
              ((last === 'includes' || last === 'startsWith') && typeof deniedText === 'string' && deniedText.includes('..')))
          );
        }
        const asArgument = expression.args.some((argument) => mentions(argument.node, name));
        if (asArgument && (membershipMethods.has(last) || checkingName.test(last))) return true;
        return beginningMethods.has(last) || last === 'match' ? mentions(expression.callee, name) && expression.args.length > 0 : false;
      }
      default:
        return false;
    }
  }

  /** True when a name gets a fixed value there in the place of one that is not allowed: `if x not in NAMES: x = NAMES[0]`. */
  function givesAnother(name: string, consequence: SyntaxNode): boolean {
    return (lookup(facts.scopeAt(consequence.startIndex), name)?.definitions ?? []).some(
      ({ kind, offset, value }) =>
        kind === 'value' &&
        value !== null &&
        consequence.startIndex <= offset &&
        offset < consequence.endIndex &&
        constants.isConstant(value),
    );
  }

  function holdsAt(guard: GuardFact, name: string, use: SyntaxNode): boolean {
    const offset = use.startIndex;
    if (guard.consequence.startIndex <= offset && offset < guard.consequence.endIndex) return proves(guard.condition, name, true);
    if (guard.node.endIndex > offset) {
      // Inside the alternative, the condition was false.
      return guard.condition.endIndex <= offset && proves(guard.condition, name, false);
    }
    if (facts.functionAt(guard.node.startIndex) !== facts.functionAt(offset) && facts.functionAt(guard.node.startIndex) !== null)
      return false;
    const parent = guard.node.parent;
    if (parent === null || parent.endIndex < offset) return false;
    const leaves = facts.adapter.exits(guard.consequence, facts.text) || givesAnother(name, guard.consequence);
    return leaves && proves(guard.condition, name, false);
  }

  return {
    isGuarded: (name, use) =>
      guardsOf(name, use).some((guard) => {
        // Python writes the condition of a choice after its first value.
        const isBefore = guard.condition.startIndex < use.startIndex || guard.consequence.startIndex <= use.startIndex;
        return isBefore && holdsAt(guard, name, use);
      }),
  };
}
