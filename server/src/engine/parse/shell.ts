import type { Span } from '../model/span.ts';
import { sliceOfMapped, spanOfMapped, type MappedText } from './mapped-text.ts';
import { readWord, type ShellCursor, type ShellWord } from './shell-word.ts';

export interface ShellAssignment {
  readonly name: string;
  readonly nameSpan: Span;
  /** The characters after `=`, quotes taken off. */
  readonly value: string;
  /** The value in the document, quotes included. */
  readonly valueSpan: Span;
  readonly expands: boolean;
  /** The quote that encloses the value's first character: `'`, `"` or nothing. */
  readonly quote: string;
}

export interface ShellRedirect {
  /** `>`, `>>`, `<`, `<<<`, `<<`, `>&` and so on. */
  readonly operator: string;
  /** The file; for a here-document, its name. */
  readonly target: ShellWord | null;
}

/** One simple command. Commands of substitutions, subshells and groups are in the same list as the commands around them. */
export interface ShellCommand {
  /** From the first word to the last word or redirection. */
  readonly span: Span;
  /** `NAME=value` before the first word, or all there is. */
  readonly assignments: readonly ShellAssignment[];
  readonly words: readonly ShellWord[];
  readonly redirects: readonly ShellRedirect[];
  /** What follows the command. */
  readonly operator: '|' | '&&' | '||' | ';' | '&' | 'line' | ')' | '';
  /** The command that reads this one's output through a pipe, as an index of the script's commands. */
  readonly pipedInto: number | null;
  /** Index of the command, in the script's commands, whose word holds the substitution that this command stands in. */
  readonly substitutedIn: number | null;
}

export interface ShellScript {
  /** In the order in which they begin. */
  readonly commands: readonly ShellCommand[];
}

interface OpenCommand {
  assignments: ShellAssignment[];
  words: ShellWord[];
  redirects: ShellRedirect[];
  operator: ShellCommand['operator'];
  pipedInto: number | null;
  readonly substitutedIn: number | null;
  readonly index: number;
  readonly start: number;
  end: number;
}

interface PendingHeredoc {
  readonly name: string;
  readonly stripTabs: boolean;
  readonly command: OpenCommand;
}

/** Words that stand before a command without being one. */
const reservedWords = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', '{', '}', 'fi', 'done', 'esac', 'time']);
const groupEnds = new Set(['}', 'fi', 'done', 'esac']);
const shells = /^(?:.*\/)?(?:sh|bash|dash|ash|zsh|ksh)$/;
const assignment = /^([A-Za-z_]\w*)\+?=/;
/** Scripts inside scripts (`bash -c "bash -c …"`) beyond this depth are not read. */
const deepestScript = 6;

/**
 * Splits a POSIX shell or bash text into simple commands with spans. It knows quoting, substitutions, pipes, here-documents
 * and the words of `if`, `for` and the like, as far as they decide where commands begin; it does not expand anything.
 * Never throws; an unfinished text gives the commands so far. Free of Dockerfile things: any manifest that holds a script may use it.
 *
 * @param source the script; a caller removes the document's own continuations or indentation from it first.
 */
export function parseShell(source: MappedText): ShellScript {
  const commands: OpenCommand[] = [];
  readScript(source, commands, null, 0);
  return toScript(commands);
}

/** The script of one command whose words are split already, as in a JSON array: with the commands of `sh -c` where it is one. */
export function scriptOfWords(words: readonly ShellWord[]): ShellScript {
  const [first] = words;
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return { commands: [] };
  const command: OpenCommand = {
    assignments: [],
    words: [...words],
    redirects: [],
    operator: '',
    pipedInto: null,
    substitutedIn: null,
    index: 0,
    start: first.span.start,
    end: last.span.end,
  };
  const commands = [command];
  readNested(command, commands, 0);
  return toScript(commands);
}

function toScript(commands: readonly OpenCommand[]): ShellScript {
  return {
    commands: commands.map(({ start, end, assignments, words, redirects, operator, pipedInto, substitutedIn }) => ({
      span: { start, end },
      assignments,
      words,
      redirects,
      operator,
      pipedInto,
      substitutedIn,
    })),
  };
}

function readScript(source: MappedText, commands: OpenCommand[], substitutedIn: number | null, depth: number): void {
  const cursor: ShellCursor = { source, position: 0, depth: 0 };
  readCommands(cursor, commands, '', substitutedIn, depth);
}

function readCommands(
  cursor: ShellCursor,
  commands: OpenCommand[],
  terminator: ')' | '`' | '',
  substitutedIn: number | null,
  depth: number,
): void {
  const { source } = cursor;
  const { text } = source;
  let command: OpenCommand | null = null;
  let previous: OpenCommand | null = null;
  let pipe: OpenCommand | null = null;
  let pipedFrom: OpenCommand | null = null;
  let groups = 0;
  /** True just after the end of a group, whose output a pipe reads. */
  let groupEnded = false;
  const heredocs: PendingHeredoc[] = [];

  const open = (): OpenCommand => {
    if (command !== null) return command;
    const start = source.offsetOf(cursor.position);
    command = {
      assignments: [],
      words: [],
      redirects: [],
      operator: '',
      pipedInto: null,
      substitutedIn,
      index: commands.length,
      start,
      end: start,
    };
    if (pipe !== null) pipe.pipedInto = command.index;
    pipedFrom = pipe;
    pipe = null;
    groupEnded = false;
    commands.push(command);
    return command;
  };
  const close = (operator: ShellCommand['operator']): void => {
    if (command !== null) {
      command.operator = operator;
      readNested(command, commands, depth);
      previous = command;
    } else if (operator === '|') {
      if (!groupEnded) previous = null;
      else if (previous !== null) previous.operator = '|';
    }
    if (operator === ')') groupEnded = true;
    if (operator === '|') pipe = previous;
    else if (operator !== 'line' || command !== null) pipe = null;
    command = null;
  };
  const word = (holder: OpenCommand): ShellWord =>
    readWord(cursor, terminator, (inner, closing) => {
      readCommands(inner, commands, closing, holder.index, depth);
    });

  while (cursor.position < text.length) {
    const character = text[cursor.position] ?? '';
    const pair = text.slice(cursor.position, cursor.position + 2);
    if (character === ' ' || character === '\t' || character === '\r') {
      cursor.position++;
    } else if (pair === '\\\n') {
      cursor.position += 2;
    } else if (pair === '\\\r' && text[cursor.position + 2] === '\n') {
      cursor.position += 3;
    } else if (character === '\n') {
      cursor.position++;
      close('line');
      for (const heredoc of heredocs.splice(0)) readHeredoc(cursor, heredoc, commands, depth);
    } else if (character === '#') {
      const end = text.indexOf('\n', cursor.position);
      cursor.position = end < 0 ? text.length : end;
    } else if (pair === '&&' || pair === '||' || pair === ';;') {
      cursor.position += 2;
      close(pair === ';;' ? ';' : pair);
    } else if (pair === '&>') {
      redirect(open());
    } else if (character === '|') {
      cursor.position += pair === '|&' ? 2 : 1;
      close('|');
    } else if (character === ';' || character === '&') {
      cursor.position++;
      close(character);
    } else if (character === '(') {
      cursor.position++;
      groups++;
      close(';');
    } else if (character === ')') {
      cursor.position++;
      close(')');
      if (groups === 0 && terminator === ')') return;
      groups = Math.max(0, groups - 1);
    } else if (character === '`' && terminator === '`') {
      cursor.position++;
      break;
    } else if ((character === '<' || character === '>') && text[cursor.position + 1] !== '(') {
      redirect(open());
    } else if (/\d/.test(character) && /^\d+[<>]/.test(text.slice(cursor.position, cursor.position + 4))) {
      while (/\d/.test(text[cursor.position] ?? '')) cursor.position++;
      redirect(open());
    } else takeWord();
  }
  close('');

  function takeWord(): void {
    const start = cursor.position;
    const current = open();
    const read = word(current);
    if (cursor.position === start) {
      cursor.position++;
      return;
    }
    current.end = read.span.end;
    if (current.words.length === 0) {
      if (!read.quoted && reservedWords.has(read.value)) {
        // The word only says what the next command is for.
        if (current.index === commands.length - 1 && current.assignments.length === 0 && current.redirects.length === 0) {
          commands.pop();
          command = null;
          pipe = pipedFrom;
          if (pipe !== null) pipe.pipedInto = null;
          groupEnded = groupEnds.has(read.value);
        }
        return;
      }
      const match = assignment.exec(read.value);
      if (match !== null) {
        current.assignments.push(toAssignment(read, match[1] ?? '', match[0].length));
        return;
      }
    }
    current.words.push(read);
  }

  function redirect(current: OpenCommand): void {
    const operator = /^(?:<<<|<<-|<<|<>|<&|<|&>>|&>|>>|>&|>\||>)/.exec(text.slice(cursor.position, cursor.position + 3))?.[0] ?? '>';
    const start = cursor.position;
    cursor.position += operator.length;
    while (text[cursor.position] === ' ' || text[cursor.position] === '\t') cursor.position++;
    const before = cursor.position;
    const startsWord = before < text.length && !/[\n\r|&;()]/.test(text[before] ?? '');
    const target = startsWord ? word(current) : null;
    current.redirects.push({ operator: operator === '<<-' ? '<<' : operator, target });
    current.end = spanOfMapped(source, start, Math.max(cursor.position, start + operator.length)).end;
    if (target !== null && (operator === '<<' || operator === '<<-')) {
      heredocs.push({ name: target.value, stripTabs: operator === '<<-', command: current });
    }
  }
}

function toAssignment(word: ShellWord, name: string, valueStart: number): ShellAssignment {
  const value = word.value.slice(valueStart);
  const nameSpan = word.part(0, name.length);
  const equals = word.part(valueStart - 1, valueStart);
  return {
    name,
    nameSpan,
    value,
    valueSpan: { start: equals.end, end: word.span.end },
    expands: word.expands,
    quote: word.quoteAt(valueStart),
  };
}

/** Skips the body of a here-document; a body that a shell reads is a script of its own. */
function readHeredoc(cursor: ShellCursor, { name, stripTabs, command }: PendingHeredoc, commands: OpenCommand[], depth: number): void {
  const { source } = cursor;
  const { text } = source;
  const start = cursor.position;
  let lineStart = start;
  for (;;) {
    const feed = text.indexOf('\n', lineStart);
    const lineEnd = feed < 0 ? text.length : feed;
    const line = text.slice(lineStart, lineEnd).replace(/\r$/, '');
    if ((stripTabs ? line.replace(/^\t+/, '') : line) === name || feed < 0) {
      cursor.position = feed < 0 ? text.length : feed + 1;
      break;
    }
    lineStart = feed + 1;
  }
  const readsScript = command.words.length === 0 || (command.words.length === 1 && shells.test(command.words[0]?.value ?? ''));
  if (!readsScript || depth >= deepestScript || lineStart <= start) return;
  readScript(sliceOfMapped(source, start, lineStart), commands, null, depth + 1);
}

/** Reads the script that `sh -c` is given. */
function readNested(command: OpenCommand, commands: OpenCommand[], depth: number): void {
  if (depth >= deepestScript || command.words.length < 3) return;
  const shell = command.words.findIndex((word) => shells.test(word.value));
  if (shell < 0 || shell > 3) return;
  const flag = command.words.findIndex((word, index) => index > shell && /^-[A-Za-z]*c$/.test(word.value));
  const script = flag < 0 ? undefined : command.words[flag + 1];
  if (script === undefined) return;
  const source: MappedText = {
    text: script.value,
    offsetOf: (index) =>
      index < script.value.length ? script.part(index, index + 1).start : script.part(script.value.length - 1, script.value.length).end,
  };
  // Substitutions of a double-quoted script were read with the word that holds them, so they are not read twice.
  readScript(script.expands ? withoutSubstitutions(source) : source, commands, null, depth + 1);
}

/** The text with the inside of `$(…)` blanked, same length. */
function withoutSubstitutions(source: MappedText): MappedText {
  return { text: source.text.replace(/\$\([^()]*\)|`[^`]*`/g, (match) => '_'.repeat(match.length)), offsetOf: source.offsetOf };
}
