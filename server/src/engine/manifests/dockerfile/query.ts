import type { ShellCommand } from '../../parse/shell.ts';
import { programOf, type ShellProgram } from '../../parse/shell-program.ts';
import type { CopyInstruction, DockerfileModel, Instruction, RunInstruction, Stage } from './model.ts';

/** One command of a RUN with what stands around it. */
export interface RunCommand {
  readonly run: RunInstruction;
  readonly command: ShellCommand;
  readonly program: ShellProgram;
  /** Index of the command in its script. */
  readonly index: number;
}

/** The RUN instructions, those of ONBUILD included. */
export function runsOf(dockerfile: DockerfileModel): RunInstruction[] {
  return dockerfile.instructions.filter((instruction): instruction is RunInstruction => instruction.kind === 'run');
}

/** Every command of every RUN that starts a program. */
export function runCommands(dockerfile: DockerfileModel): RunCommand[] {
  return runsOf(dockerfile).flatMap((run) =>
    run.script.commands.flatMap((command, index) => {
      const program = programOf(command);
      return program === null ? [] : [{ run, command, program, index }];
    }),
  );
}

export function copiesOf(dockerfile: DockerfileModel): CopyInstruction[] {
  return dockerfile.instructions.filter(
    (instruction): instruction is CopyInstruction => instruction.kind === 'copy' || instruction.kind === 'add',
  );
}

/** The text of an instruction as written. */
export function textOf(dockerfile: DockerfileModel, { span }: Instruction): string {
  return dockerfile.document.source.text.slice(span.start, span.end);
}

/** True where the instruction is part of the image that ships: of the last stage or one that it starts from, or of a file without stages. */
export function isShipped(dockerfile: DockerfileModel, instruction: Instruction): boolean {
  if (instruction.stage === null) return dockerfile.stages.length === 0;
  for (let stage: Stage | null = dockerfile.shipped; stage !== null; stage = stage.parent)
    if (stage.index === instruction.stage.index) return true;
  return false;
}

/** True where a path or URL names the machine that the build runs on. */
export function isLocalHost(url: string): boolean {
  return /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)(?=[:/]|$)/i.test(url);
}

/** True for a file that describes a developer's own container, where passwordless sudo and the like are meant. */
export function isDevelopmentContainer({ document }: DockerfileModel): boolean {
  return /(?:^|[\\/])\.devcontainer(?:[\\/]|$)|devcontainer/i.test(document.path);
}
