import type { TextEdit } from '../../model/fix.ts';
import { mountSecret, removePair } from './edits.ts';
import type { DockerfileModel, DockerfilePair, PairsInstruction } from './model.ts';
import { runsOf, textOf } from './query.ts';

function refersTo(text: string, name: string): boolean {
  return new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}(?!\\w))`).test(text);
}

/**
 * Edits that take a variable out of ENV or ARG and give it, as a build secret, to each RUN that reads it.
 * Null where something else reads it too, which a build secret does not reach.
 */
export function moveToBuildSecret(
  dockerfile: DockerfileModel,
  instruction: PairsInstruction,
  pair: DockerfilePair,
): { readonly edits: readonly TextEdit[]; readonly mounts: number } | null {
  if (!/^[A-Za-z_]\w*$/.test(pair.name)) return null;
  const others = dockerfile.instructions.filter((other) => other.syntax !== instruction.syntax);
  const declaredAgain = others.some(
    (other) => (other.kind === 'arg' || other.kind === 'env') && other.pairs.some((entry) => entry.name === pair.name),
  );
  if (declaredAgain) return null;
  const runtime = new Set(['run', 'cmd', 'entrypoint', 'healthcheck']);
  if (others.some((other) => !runtime.has(other.kind) && refersTo(textOf(dockerfile, other), pair.name))) return null;
  if (instruction.pairs.some((entry) => entry !== pair && refersTo(entry.value ?? '', pair.name))) return null;
  const readers = runsOf(dockerfile).filter((run) => !run.onBuild && refersTo(textOf(dockerfile, run), pair.name));
  return {
    edits: [removePair(dockerfile, instruction, pair), ...readers.map((run) => mountSecret(run, pair.name))],
    mounts: readers.length,
  };
}
