import type { DocumentState } from '../../document/document.ts';
import type { Span } from '../../model/span.ts';
import type { DockerfileInstruction } from '../../parse/dockerfile.ts';
import type { ShellScript } from '../../parse/shell.ts';
import type { ImageReference } from './image.ts';

/** One word of an instruction that Docker itself splits: a source, a port, a flag. */
export interface DockerfileWord {
  /** In the document, quotes included. */
  readonly span: Span;
  /** Quotes taken off, escapes resolved, variables as written. */
  readonly value: string;
  /** The characters inside the quotes; equal to `span` where there are none. */
  readonly valueSpan: Span;
}

/** `--name=value` before an instruction's arguments. */
export interface DockerfileFlag {
  /** Without the dashes. */
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

/** A name with its value, of ENV, ARG or LABEL. */
export interface DockerfilePair {
  readonly name: string;
  readonly nameSpan: Span;
  /** Null for an ARG without a default. */
  readonly value: string | null;
  /** The value with its quotes; empty at the end of the name where there is none. */
  readonly valueSpan: Span;
  /** Name and value. */
  readonly span: Span;
}

interface InstructionBase {
  /** In upper case. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** Here-documents included, without the last line break. Starts at ONBUILD for a wrapped instruction. */
  readonly span: Span;
  /** True for the instruction that ONBUILD wraps: it runs in builds that start from this image, not in this one. */
  readonly onBuild: boolean;
  /** The stage that the instruction stands in; null before the first FROM. */
  readonly stage: Stage | null;
  readonly flags: readonly DockerfileFlag[];
  readonly syntax: DockerfileInstruction;
}

export interface FromInstruction extends InstructionBase {
  readonly kind: 'from';
  readonly image: DockerfileWord | null;
  readonly alias: DockerfileWord | null;
}

export interface PairsInstruction extends InstructionBase {
  readonly kind: 'env' | 'arg' | 'label';
  readonly pairs: readonly DockerfilePair[];
}

/** RUN, CMD, ENTRYPOINT, or the command of HEALTHCHECK. */
export interface CommandInstruction extends InstructionBase {
  readonly kind: 'run' | 'cmd' | 'entrypoint' | 'healthcheck';
  /** The words of the JSON form; null for the shell form. */
  readonly exec: readonly DockerfileWord[] | null;
  /** The commands; none where another program than a POSIX shell reads them, such as PowerShell. */
  readonly script: ShellScript;
  /** The command as written, in the document. Empty where there is none, as after `HEALTHCHECK NONE`. */
  readonly commandSpan: Span;
}

export interface CopyInstruction extends InstructionBase {
  readonly kind: 'copy' | 'add';
  readonly sources: readonly DockerfileWord[];
  readonly destination: DockerfileWord | null;
}

/** EXPOSE, WORKDIR, USER, VOLUME, STOPSIGNAL, MAINTAINER and whatever else takes words. */
export interface WordsInstruction extends InstructionBase {
  readonly kind: 'expose' | 'workdir' | 'user' | 'maintainer' | 'other';
  readonly words: readonly DockerfileWord[];
}

export type Instruction = FromInstruction | PairsInstruction | CommandInstruction | CopyInstruction | WordsInstruction;
export type RunInstruction = CommandInstruction & { readonly kind: 'run' };

export interface Stage {
  /** From 0. */
  readonly index: number;
  readonly from: FromInstruction;
  /** The alias after AS in lower case, as Docker compares it; null where there is none. */
  readonly name: string | null;
  /** The stage that this one starts from; null where it starts from an image. */
  readonly parent: Stage | null;
  /** The image that the stage, or the stage that it starts from, begins with. Null where its name is not known. */
  readonly image: ImageReference | null;
  /** All instructions after FROM, those that ONBUILD wraps included. */
  readonly instructions: readonly Instruction[];
  /** True for a Windows image or a shell that is no POSIX shell from the start. */
  readonly windows: boolean;
}

/** A user as an instruction sets it. */
export interface EffectiveUser {
  readonly instruction: WordsInstruction;
  /** Without the group, variables replaced; null where it is not known. */
  readonly name: string | null;
}

export interface DockerfileModel {
  readonly document: DocumentState;
  /** All instructions in order; that which ONBUILD wraps stands for the ONBUILD. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The last stage: what a build without `--target` makes. Null in a file without FROM. */
  readonly shipped: Stage | null;
  readonly comments: readonly Span[];
  readonly escape: '\\' | '`';
  /** Replaces `$NAME` and `${NAME}` by what ENV and ARG before the instruction say; null where a value is not known. */
  resolve(text: string, at: Instruction): string | null;
  /** The last USER before the end of `stage`, or of the stages that it starts from. Null where none sets it. */
  userOf(stage: Stage): EffectiveUser | null;
  /** The last USER that holds at an instruction. */
  userAt(instruction: Instruction): EffectiveUser | null;
}
