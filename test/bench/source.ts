import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../tools/rule-modules.ts';

/** Real TypeScript of this project, cut to a number of lines at a blank line between declarations. */
export function typescriptLines(lines: number): string {
  const folder = join(projectFolder, 'server/src/engine/code');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const all = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const text: string[] = [];
  while (text.length < lines) text.push(...all);
  let end = lines;
  while (end > 0 && !(text[end] === '' && text[end - 1] === '}')) end--;
  return `${text.slice(0, end).join('\n')}\n`;
}

/** A number of lines of code as somebody types them, one keystroke each, with the closing brackets and quotes that the editor adds. */
export interface Keystroke {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const typedLines = [
  "  const label = row.name + ' (' + row.count + ')';",
  '  if (total > limit) return null;',
  '  for (const item of items) seen.add(item.key);',
  '  const found = await client.query(`select * from orders where id = ${order.id}`);',
  '  return values.map((value) => value.trim()).filter(Boolean);',
];

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', "'": "'", '"': '"', '`': '`' };

/** Keystrokes that type lines at several places of a text, in order, each relative to the text that the ones before it left. */
export function typingTrace(text: string): Keystroke[] {
  const keystrokes: Keystroke[] = [];
  let current = text;
  const apply = (keystroke: Keystroke): void => {
    keystrokes.push(keystroke);
    current = current.slice(0, keystroke.start) + keystroke.text + current.slice(keystroke.end);
  };
  typedLines.forEach((line, index) => {
    // After a one-line declaration in a function's body, spread over the file.
    const from = Math.floor((current.length * (index + 0.4)) / typedLines.length);
    const declaration = /^ {2}const [^\n]*;$/m.exec(current.slice(from));
    if (declaration === null) throw new Error('no declaration found to type after');
    let caret = from + declaration.index + declaration[0].length;
    apply({ start: caret, end: caret, text: '\n' });
    caret++;
    const expected: string[] = [];
    for (const character of line) {
      if (expected.at(-1) === character && current[caret] === character) {
        // The editor types over the closing character that it added itself: no change of the text.
        expected.pop();
        caret++;
        continue;
      }
      // Inside a text the editor adds nothing.
      const inText = /['"`]/.test(expected.at(-1) ?? '') && character !== '{';
      const close = inText ? undefined : closing[character];
      apply({ start: caret, end: caret, text: character + (close ?? '') });
      if (close !== undefined) expected.push(close);
      caret++;
    }
  });
  return keystrokes;
}
