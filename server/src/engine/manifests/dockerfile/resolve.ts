import type { DockerfileModel, EffectiveUser, Instruction, Stage, WordsInstruction } from './model.ts';

const reference = /\\\$|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?])([^{}]*))?\})/g;
/** A variable may be set from another one; a chain longer than this is a circle. */
const longestChain = 10;

interface Setting {
  readonly value: string | null;
  readonly isArgument: boolean;
  /** Index of its instruction in the file. */
  readonly place: number;
}

/** What ENV and ARG set, by the index of their stage (-1 before the first FROM) and by name, in order. */
function settingsByStage(instructions: readonly Instruction[]): Map<number, Map<string, Setting[]>> {
  const byStage = new Map<number, Map<string, Setting[]>>();
  instructions.forEach((instruction, place) => {
    if (instruction.onBuild || (instruction.kind !== 'env' && instruction.kind !== 'arg')) return;
    const stage = instruction.stage?.index ?? -1;
    const byName = byStage.get(stage) ?? new Map<string, Setting[]>();
    byStage.set(stage, byName);
    for (const { name, value } of instruction.pairs) {
      const settings = byName.get(name) ?? [];
      byName.set(name, settings);
      settings.push({ value, isArgument: instruction.kind === 'arg', place });
    }
  });
  return byStage;
}

/**
 * What ENV and ARG before an instruction say of a variable. For FROM only the ARGs before the first FROM count; inside a stage
 * an ARG without a default takes that of the global ARG of its name. An ARG's default is what a build without `--build-arg` uses.
 */
export function createResolver(instructions: readonly Instruction[]): DockerfileModel['resolve'] {
  const places = new Map(instructions.map((instruction, index) => [instruction.syntax, index]));
  const settings = settingsByStage(instructions);

  /** @param stage null for the ARGs before the first FROM. */
  function lookUp(name: string, stage: Stage | null, before: number, depth: number): string | null {
    if (depth > longestChain) return null;
    const own = settings.get(stage?.index ?? -1)?.get(name) ?? [];
    for (let entry = own.length - 1; entry >= 0; entry--) {
      const setting = own[entry];
      if (setting === undefined || setting.place >= before) continue;
      if (setting.value !== null) return expand(setting.value, stage, setting.place, depth + 1);
      return setting.isArgument && stage !== null ? lookUp(name, null, setting.place, depth + 1) : null;
    }
    return stage === null || stage.parent === null ? null : lookUp(name, stage.parent, instructions.length, depth + 1);
  }

  function expand(text: string, stage: Stage | null, before: number, depth: number): string | null {
    const missing: string[] = [];
    const expanded = text.replace(reference, (written, plain?: string, braced?: string, operator?: string, alternative?: string) => {
      if (written === '\\$') return '$';
      const value = lookUp(plain ?? braced ?? '', stage, before, depth);
      if (operator?.endsWith('-') === true && (value === null || value === '')) return alternative ?? '';
      if (operator?.endsWith('+') === true) return value === null || value === '' ? '' : (alternative ?? '');
      if (value === null) missing.push(written);
      return value ?? '';
    });
    return missing.length === 0 ? expanded : null;
  }

  return (text, at) => (text.includes('$') ? expand(text, at.kind === 'from' ? null : at.stage, places.get(at.syntax) ?? 0, 0) : text);
}

/** Reads USER through `FROM <earlier stage>`. */
export function createUserReader(resolve: DockerfileModel['resolve']): Pick<DockerfileModel, 'userOf' | 'userAt'> {
  const toUser = (instruction: WordsInstruction): EffectiveUser => {
    const written = instruction.words.map((word) => word.value).join(' ');
    const resolved = resolve(written, instruction);
    return { instruction, name: resolved === null || resolved === '' ? null : (resolved.split(':')[0] ?? '') };
  };
  const lastIn = (stage: Stage, before: Instruction | null): EffectiveUser | null => {
    let found: WordsInstruction | null = null;
    for (const instruction of stage.instructions) {
      if (before !== null && instruction.syntax === before.syntax) break;
      if (instruction.kind === 'user' && !instruction.onBuild) found = instruction;
    }
    if (found !== null) return toUser(found);
    return stage.parent === null ? null : lastIn(stage.parent, null);
  };
  return {
    userOf: (stage) => lastIn(stage, null),
    userAt: (instruction) => (instruction.stage === null ? null : lastIn(instruction.stage, instruction)),
  };
}
