import { lineBreakOf, lineSpanAt } from '../../document/source-text.ts';
import { insert, remove } from '../../fix/edit.ts';
import type { TextEdit } from '../../model/fix.ts';
import type { Span } from '../../model/span.ts';
import { officialImage } from './image.ts';
import type { DockerfileModel, DockerfilePair, Instruction, PairsInstruction, RunInstruction, Stage } from './model.ts';

/** Removes the instruction with its line break. */
export function removeInstruction({ document }: DockerfileModel, instruction: Instruction): TextEdit {
  const { source } = document;
  const { start } = lineSpanAt(source, instruction.span.start);
  const { line } = lineSpanAt(source, instruction.span.end);
  const next = source.lineStarts[line + 1];
  if (next !== undefined) return remove({ start, end: next });
  const before = source.text.slice(0, start).replace(/\r?\n$/, '').length;
  return remove({ start: before, end: source.text.length });
}

/** Removes a word of an instruction with the blanks before it, or its whole line where it stands alone on a continued line. */
export function removeWord({ document, escape }: DockerfileModel, span: Span): TextEdit {
  const { source } = document;
  const line = lineSpanAt(source, span.start);
  const before = source.text.slice(line.start, span.start);
  const after = source.text.slice(span.end, line.end).trim();
  const next = source.lineStarts[line.line + 1];
  if (before.trim() === '' && after === escape && next !== undefined) return remove({ start: line.start, end: next });
  const blanks = before.length - before.trimEnd().length;
  if (before.trim() === '' || span.end > line.end) return remove(span);
  return remove({ start: span.start - blanks, end: span.end });
}

/** Removes one pair of ENV, ARG or LABEL; the whole instruction where it has no other. */
export function removePair(dockerfile: DockerfileModel, instruction: PairsInstruction, pair: DockerfilePair): TextEdit {
  if (instruction.pairs.length === 1) return removeInstruction(dockerfile, instruction);
  const following = instruction.pairs[instruction.pairs.indexOf(pair) + 1];
  // The first pair stands behind the keyword, so the blanks after it go instead of those before it.
  if (instruction.pairs[0] === pair && following !== undefined) return remove({ start: pair.span.start, end: following.span.start });
  // From the end of the pair before, so that the continuation and the comments between them go too.
  const previous = instruction.pairs[instruction.pairs.indexOf(pair) - 1];
  return previous === undefined || following !== undefined
    ? removeWord(dockerfile, pair.span)
    : remove({ start: previous.span.end, end: pair.span.end });
}

/** Gives a RUN a build secret as an environment variable, which no layer keeps. */
export function mountSecret(run: RunInstruction, name: string): TextEdit {
  return insert(run.keywordSpan.end, ` --mount=type=secret,id=${name},env=${name}`);
}

/** Inserts lines before the instruction, indented like it. */
export function insertLinesBefore({ document }: DockerfileModel, instruction: Instruction, lines: readonly string[]): TextEdit {
  const { start } = lineSpanAt(document.source, instruction.span.start);
  const lineBreak = lineBreakOf(document.source);
  return insert(start, lines.map((line) => line + lineBreak).join(''));
}

/** Instructions that need no root and look no different to another user, so that USER may stand before them. */
const mayFollowUser = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'EXPOSE', 'STOPSIGNAL', 'LABEL', 'ENV']);

/** Inserts lines where a stage is done with what needs root: before the CMD or ENTRYPOINT at its end, or after its last instruction. */
export function insertAtStageEnd(dockerfile: DockerfileModel, stage: Stage, lines: readonly string[]): TextEdit {
  const { source } = dockerfile.document;
  let place: Instruction | null = null;
  for (const instruction of [...stage.instructions].reverse()) {
    if (!mayFollowUser.has(instruction.keyword)) break;
    if (instruction.kind === 'cmd' || instruction.kind === 'entrypoint') place = instruction;
  }
  if (place !== null) return insertLinesBefore(dockerfile, place, lines);
  const last = stage.instructions[stage.instructions.length - 1] ?? stage.from;
  const lineBreak = lineBreakOf(source);
  return insert(lineSpanAt(source, last.span.end).end, lines.map((line) => lineBreak + line).join(''));
}

/** Official images on Alpine whatever their tag. */
const alpineImages = new Set(['alpine']);
const busyboxImages = new Set(['busybox']);
/** Images without a shell to create a user with. */
const shellLess = /(?:^|\/)distroless\/|(?:^|\/)chainguard\//;
const debianImages = new Set(
  'debian ubuntu buildpack-deps gcc golang httpd maven mongo mysql nginx openjdk eclipse-temurin perl php postgres pypy python ruby rust swift tomcat gradle amazoncorretto'.split(
    ' ',
  ),
);

/** The instructions that create a user without privileges where the image has none, and switch to it. */
export function unprivilegedUser({ image }: Stage): { readonly name: string; readonly lines: readonly string[] } {
  const numeric = { name: '65532', lines: ['USER 65532:65532'] };
  if (image === null || shellLess.test(image.name)) return numeric;
  const official = officialImage(image);
  if (official === null) return numeric;
  if (alpineImages.has(official) || /alpine/.test(image.tag ?? '')) {
    return official === 'node' ? nodeUser : { name: 'app', lines: ['RUN addgroup -S app && adduser -S -G app app', 'USER app'] };
  }
  if (official === 'node') return nodeUser;
  if (busyboxImages.has(official)) return { name: 'app', lines: ['RUN adduser -D app', 'USER app'] };
  if (debianImages.has(official)) return { name: 'app', lines: ['RUN useradd --system --create-home --user-group app', 'USER app'] };
  return numeric;
}

/** The image brings this user: https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user */
const nodeUser = { name: 'node', lines: ['USER node'] };
