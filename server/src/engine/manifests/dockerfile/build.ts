import type { DocumentState } from '../../document/document.ts';
import type { Span } from '../../model/span.ts';
import { parseDockerfile, type DockerfileInstruction } from '../../parse/dockerfile.ts';
import { joinSpans, sliceOfMapped, spanOfMapped, type MappedText } from '../../parse/mapped-text.ts';
import { parseShell, scriptOfWords, type ShellScript } from '../../parse/shell.ts';
import { isWindowsImage, parseImage, type ImageReference } from './image.ts';
import type { DockerfileModel, Instruction, Stage } from './model.ts';
import { readPairs } from './pairs.ts';
import { createResolver, createUserReader } from './resolve.ts';
import { readJsonWords, splitWords, takeFlags } from './words.ts';

/** A stage while it is read. */
type OpenStage = { -readonly [Key in keyof Stage]: Stage[Key] } & { instructions: Instruction[] };

const noScript: ShellScript = { commands: [] };
const posixShell = /^(?:.*[\\/])?(?:sh|bash|ash|dash|zsh|ksh)$/;
const wordKinds: Readonly<Record<string, 'expose' | 'workdir' | 'user' | 'maintainer'>> = {
  EXPOSE: 'expose',
  WORKDIR: 'workdir',
  USER: 'user',
  MAINTAINER: 'maintainer',
};
const pairKinds: Readonly<Record<string, 'env' | 'arg' | 'label'>> = { ENV: 'env', ARG: 'arg', LABEL: 'label' };
const commandKinds: Readonly<Record<string, 'run' | 'cmd' | 'entrypoint' | 'healthcheck'>> = {
  RUN: 'run',
  CMD: 'cmd',
  ENTRYPOINT: 'entrypoint',
  HEALTHCHECK: 'healthcheck',
};
const copyKinds: Readonly<Record<string, 'copy' | 'add'>> = { COPY: 'copy', ADD: 'add' };

/** Reads a Dockerfile into its model. Never throws; what is half typed is read as far as it goes. */
export function readDockerfile(document: DocumentState): DockerfileModel {
  const documentText = document.source.text;
  const syntax = parseDockerfile(documentText);
  const instructions: Instruction[] = [];
  const stages: OpenStage[] = [];
  let stage: OpenStage | null = null;
  // SHELL of the current stage; null is the image's own, which is a POSIX shell except on Windows.
  let posix = syntax.escape === '\\';

  for (const written of syntax.instructions) {
    const wrapped = written.keyword === 'ONBUILD' ? unwrap(written) : null;
    const instruction = readInstruction(documentText, wrapped ?? written, wrapped !== null, written.span, stage, posix, syntax.escape);
    instructions.push(instruction);
    if (instruction.kind === 'from' && !instruction.onBuild) {
      stage = openStage(instruction, stages);
      posix = syntax.escape === '\\';
      continue;
    }
    stage?.instructions.push(instruction);
    if (instruction.keyword === 'SHELL' && !instruction.onBuild) {
      const shell = readJsonWords(instruction.syntax.arguments, 0)?.words[0]?.value;
      if (shell !== undefined) posix = posixShell.test(shell);
    }
  }

  const resolve = createResolver(instructions);
  const named = new Map<string, OpenStage>();
  for (const open of stages) {
    // `FROM runtime-${DISTRO}` names an earlier stage by way of a variable.
    const base = open.from.image === null ? null : resolve(open.from.image.value, open.from);
    open.parent = base === null ? null : (named.get(base.toLowerCase()) ?? null);
    open.image = open.parent === null ? imageNamed(base) : open.parent.image;
    if (open.name !== null) named.set(open.name, open);
  }
  // Only now are the images known, and with them whose shell is no POSIX shell.
  for (const open of stages) {
    open.windows = open.image !== null && isWindowsImage(open.image);
    if (open.windows) silenceShell(open, instructions);
  }
  const users = createUserReader(resolve);
  return {
    document,
    instructions,
    stages,
    shipped: stages[stages.length - 1] ?? null,
    comments: syntax.comments,
    escape: syntax.escape,
    resolve,
    ...users,
  };
}

function openStage(from: Instruction & { kind: 'from' }, stages: OpenStage[]): OpenStage {
  const stage: OpenStage = {
    index: stages.length,
    from,
    name: from.alias?.value.toLowerCase() ?? null,
    parent: null,
    image: null,
    instructions: [],
    windows: false,
  };
  stages.push(stage);
  return stage;
}

/** Null where the name is not known or none of an image, which is in lower case, as in a template of another tool. */
function imageNamed(name: string | null): ImageReference | null {
  if (name === null || !/^[a-z0-9][\w.:/@-]*$/.test(name)) return null;
  const image = parseImage(name);
  return /[A-Z]/.test(image.name) ? null : image;
}

function silenceShell(stage: OpenStage, instructions: Instruction[]): void {
  const silence = (instruction: Instruction): Instruction => ('script' in instruction ? { ...instruction, script: noScript } : instruction);
  const changed = new Map(stage.instructions.map((instruction) => [instruction, silence(instruction)]));
  stage.instructions = stage.instructions.map((instruction) => changed.get(instruction) ?? instruction);
  instructions.forEach((instruction, index) => {
    const silent = changed.get(instruction);
    if (silent !== undefined) instructions[index] = silent;
  });
}

/** The instruction that ONBUILD wraps; null where it is not typed yet. */
function unwrap(written: DockerfileInstruction): DockerfileInstruction | null {
  const { text } = written.arguments;
  const keyword = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  if (keyword === '') return null;
  const from = keyword.length + (/^\s*/.exec(text.slice(keyword.length))?.[0].length ?? 0);
  return {
    ...written,
    keyword: keyword.toUpperCase(),
    keywordSpan: spanOfMapped(written.arguments, 0, keyword.length),
    arguments: sliceOfMapped(written.arguments, from, text.length),
  };
}

function readInstruction(
  documentText: string,
  syntax: DockerfileInstruction,
  onBuild: boolean,
  span: Span,
  stage: Stage | null,
  posix: boolean,
  escape: string,
): Instruction {
  const { keyword, keywordSpan } = syntax;
  const source = syntax.arguments;
  const takesFlags = keyword in commandKinds || keyword in copyKinds || keyword === 'FROM';
  const { flags, rest } = takesFlags ? takeFlags(source) : { flags: [], rest: 0 };
  const base = { keyword, keywordSpan, span, onBuild, stage, flags, syntax };

  const pairKind = pairKinds[keyword];
  if (pairKind !== undefined) return { ...base, kind: pairKind, pairs: readPairs(source, pairKind, escape) };

  const commandKind = commandKinds[keyword];
  if (commandKind !== undefined) {
    const command = commandKind === 'healthcheck' ? afterHealthcheckKeyword(source, rest) : rest;
    const commandSpan = spanOfMapped(source, command, Math.max(command, source.text.trimEnd().length));
    const json = readJsonWords(source, command);
    const script = json !== null ? scriptOfWords(json.shellWords) : posix ? readScript(documentText, syntax, command) : noScript;
    return { ...base, kind: commandKind, exec: json?.words ?? null, script, commandSpan };
  }

  const copyKind = copyKinds[keyword];
  if (copyKind !== undefined) {
    const words = readJsonWords(source, rest)?.words ?? splitWords(source, escape, rest);
    return {
      ...base,
      kind: copyKind,
      sources: words.slice(0, -1),
      destination: words.length > 1 ? (words[words.length - 1] ?? null) : null,
    };
  }

  const words = splitWords(source, escape, rest);
  if (keyword === 'FROM') {
    const alias = words[1]?.value.toLowerCase() === 'as' ? (words[2] ?? null) : null;
    return { ...base, kind: 'from', image: words[0] ?? null, alias };
  }
  return { ...base, kind: wordKinds[keyword] ?? 'other', words };
}

/** HEALTHCHECK's options are followed by CMD or NONE. */
function afterHealthcheckKeyword(source: MappedText, from: number): number {
  const match = /^CMD\s+/i.exec(source.text.slice(from));
  return match === null ? source.text.length : from + match[0].length;
}

/** The shell form with its here-documents, which the shell reads as they stand, continuations included. */
function readScript(documentText: string, syntax: DockerfileInstruction, from: number): ShellScript {
  const command = sliceOfMapped(syntax.arguments, from, syntax.arguments.text.length);
  const [first] = syntax.heredocs;
  if (first === undefined) return parseShell(command);
  const start = command.offsetOf(command.text.length);
  const tail = joinSpans(documentText, [{ start, end: syntax.span.end }], start);
  const text = command.text + tail.text;
  const joined: MappedText = {
    text,
    offsetOf: (index) => (index < command.text.length ? command.offsetOf(index) : tail.offsetOf(index - command.text.length)),
  };
  // A body that names its interpreter is read by the shell only where that is a shell.
  const [firstLine = ''] = documentText.slice(first.body.start, first.body.start + 200).split('\n');
  const [program = '', argument = ''] = firstLine.startsWith('#!') ? firstLine.slice(2).trim().split(/\s+/) : [];
  const interpreter = program.endsWith('/env') ? argument : program;
  if (interpreter !== '' && !posixShell.test(interpreter)) return parseShell(command);
  return parseShell(joined);
}
