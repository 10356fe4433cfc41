import type { LanguageAdapter } from './adapter.ts';
import { factsOf, type CodeFacts, type ReadUnit, type UnitChanges } from './facts.ts';
import { addTo, type Definition, type ModuleScope } from './scopes.ts';
import type { FileNode } from './syntax-node.ts';

function changesBetween(before: readonly ReadUnit[], after: readonly ReadUnit[]): UnitChanges {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < most - same && before[before.length - 1 - sameAtEnd] === after[after.length - 1 - sameAtEnd]) sameAtEnd++;
  const [old, present] = [before.slice(same, before.length - sameAtEnd), after.slice(same, after.length - sameAtEnd)];
  const places = new Map(old.map((unit, place) => [unit, place]));
  const stay = new Set(present);
  const order = present.map((unit) => places.get(unit) ?? null).filter((place) => place !== null);
  return {
    removed: old.filter((unit) => !stay.has(unit)),
    added: present.filter((unit) => !places.has(unit)),
    isReordered: order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0)),
  };
}

/** What is kept of a document from version to version, besides its statements. */
export interface FileState {
  /**
   * Joins the facts of a document's statements: which variable each name means, and where things stand now.
   *
   * @param units in order; their offsets hold in `text`.
   */
  join(units: readonly ReadUnit[], text: string): CodeFacts;
}

export function createFileState(root: FileNode, module: ModuleScope, adapter: LanguageAdapter): FileState {
  let before: readonly ReadUnit[] = [];
  let version = 0;

  /** Gives the variables of the file the definitions that came, and takes those that went. */
  function defineAgain(units: readonly ReadUnit[], { removed, added, isReordered }: UnitChanges): void {
    const touched = new Set<string>();
    const gone = new Set<Definition>();
    for (const { facts } of removed)
      for (const { name, definition } of facts.moduleDefinitions) {
        touched.add(name);
        gone.add(definition);
      }
    for (const { facts } of isReordered ? units : added) for (const { name } of facts.moduleDefinitions) touched.add(name);
    const stayed = new Map<string, Definition[]>();
    for (const name of touched) {
      stayed.set(name, module.variables.get(name)?.definitions.filter((definition) => !gone.has(definition)) ?? []);
      module.variables.delete(name);
    }
    for (const { facts } of added) for (const { name, definition } of facts.moduleDefinitions) stayed.get(name)?.push(definition);
    for (const [name, definitions] of stayed) {
      definitions.sort((left, right) => left.offset - right.offset);
      for (const definition of definitions) addTo(module.variables, module, name, definition);
    }
  }

  return {
    join(units, text) {
      const changes = changesBetween(before, units);
      before = units;
      version++;
      module.end = text.length + 1;
      defineAgain(units, changes);
      root.update(
        text,
        units.map(({ unit }) => unit),
      );
      return factsOf(units, root, module, adapter, text, version, changes);
    },
  };
}
