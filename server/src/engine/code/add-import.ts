import { insert } from '../fix/edit.ts';
import { impossibleEdit, type TextEdit } from '../model/fix.ts';
import type { CodeFacts } from './facts.ts';
import type { Names } from './names.ts';
import { lookup, type Variable } from './scopes.ts';
import type { UnitFacts } from './unit-facts.ts';

/**
 * Adds an import of a module, or of a member of it, in the file's own style; null where the file has it already, and an edit
 * that cannot be made where the name means something else.
 *
 * @param unit the statement that is going to use the name.
 */
export function importEdit(facts: CodeFacts, names: Names, unit: UnitFacts, module: string, member: string | undefined): TextEdit | null {
  const { text, adapter } = facts;
  const moduleVariable = (name: string): Variable | null => lookup(facts.module, name);
  const isOfModule = (name: string): boolean => (moduleVariable(name)?.definitions.length ?? 0) > 0;

  /** True when a function of the statement, or one round it, gives the name another meaning. */
  function isTakenInUnit(name: string): boolean {
    const global = moduleVariable(name);
    return unit.functions.some(({ start, end }) => {
      const variable = lookup(facts.scopeAt(Math.max(start, end - 1)), name);
      return variable !== null && variable !== global && variable.definitions.some(({ kind }) => kind !== 'import');
    });
  }

  const path = member === undefined ? module : `${module}.${member}`;
  const name = member ?? module.split('.', 1)[0] ?? module;
  if (isTakenInUnit(name)) return impossibleEdit;
  const present = facts
    .imports()
    .some((node) =>
      adapter
        .imports(node, text)
        .some((binding) => binding.path === path && (binding.name === (member ?? module) || binding.name === name) && isOfModule(name)),
    );
  if (present) return null;
  const variable = moduleVariable(name);
  if (variable !== null) {
    const isLoaded = (definition: Variable['definitions'][number]): boolean => {
      const resolved = names.resolve(definition.node);
      return resolved?.root === 'import' && resolved.path === path;
    };
    if (variable.definitions.length > 0 && variable.definitions.every(isLoaded)) return null;
    // `import urllib.parse` binds `urllib`, and so does `import urllib.request`: they go together.
    const isPackage = (definition: Variable['definitions'][number]): boolean =>
      definition.kind === 'import' && member === undefined && module.startsWith(`${name}.`) && definition.imported === name;
    if (!variable.definitions.every(isPackage)) return impossibleEdit;
  }
  const start = adapter.importOffset(facts.root, text);
  const offset = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  const lineBreak = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
  const statement = adapter.importStatement(module, member ?? null, facts.root, text);
  const isMidLine = start > 0 && text[start - 1] !== '\n';
  return insert(offset, `${isMidLine ? lineBreak : ''}${statement}${lineBreak}`);
}
