import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';

const plainCharacters = /^[\w./:=@,+%~-]*$/;

/** A text as a JavaScript literal in single quotes. */
export function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function wordSource(word: readonly (string | SyntaxNode)[], context: CodeContext): string {
  const [only] = word;
  if (word.length === 1 && only !== undefined) return typeof only === 'string' ? quoteText(only) : context.textOf(only);
  return `\`${word.map((part) => (typeof part === 'string' ? part : `\${${context.textOf(part)}}`)).join('')}\``;
}

/**
 * The words of a shell command as JavaScript expressions, or null when the command needs a shell: quotes inside words,
 * pipes, redirections, globs, variables. A computed part counts as one word, with or without quotes round it.
 */
export function shellWords(context: CodeContext, command: SyntaxNode): string[] | null {
  const expression = context.expression(command);
  if (expression.kind !== 'build' || expression.style === 'format') return null;
  const words: (string | SyntaxNode)[][] = [];
  let word: (string | SyntaxNode)[] = [];
  let quote = '';
  for (const given of expression.parts) {
    const part = typeof given === 'string' ? given : (context.stringOf(given) ?? given);
    if (typeof part !== 'string') {
      word.push(part);
      continue;
    }
    for (const character of part) {
      if (character === '"' || character === "'") {
        if (quote !== '' && quote !== character) return null;
        quote = quote === '' ? character : '';
      } else if (quote === '' && /\s/.test(character)) {
        if (word.length > 0) words.push(word);
        word = [];
      } else {
        if (!plainCharacters.test(character) || character === '`') return null;
        const last = word.at(-1);
        if (typeof last === 'string') word[word.length - 1] = last + character;
        else word.push(character);
      }
    }
  }
  if (quote !== '') return null;
  if (word.length > 0) words.push(word);
  const [program] = words;
  // A program that is itself computed, or a tilde that the shell would expand, cannot be started without the shell's help.
  if (
    program?.length !== 1 ||
    typeof program[0] !== 'string' ||
    words.some((parts) => typeof parts[0] === 'string' && parts[0].startsWith('~'))
  )
    return null;
  return words.map((parts) => wordSource(parts, context));
}

const shells = /(?:^|[\\/])(?:sh|bash|zsh|dash|ksh|ash|cmd|cmd\.exe|powershell|powershell\.exe|pwsh)$/i;
const commandFlag = /^(?:-[a-z]*c|\/[ckr]|-command|-encodedcommand)$/i;

/** The script that a call gives to a shell which it starts, `spawn('sh', ['-c', script])`, where it is not constant; else null. */
export function shellScript(call: Call, context: CodeContext): SyntaxNode | null {
  const program = argumentOf(call.args, 0)?.node;
  const list = argumentOf(call.args, 1)?.node;
  if (program === undefined || list === undefined || !shells.test(context.stringOf(program) ?? '')) return null;
  const args = context.expression(context.valueNode(list));
  if (args.kind !== 'array') return null;
  const flag = args.elements.findIndex((element) => commandFlag.test(context.stringOf(element) ?? ''));
  const command = args.elements[flag + 1];
  return flag < 0 || command === undefined || context.isConstant(command) ? null : command;
}
