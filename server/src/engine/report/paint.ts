import type { Severity } from '../model/finding.ts';

type Style = 'bold' | 'dim' | 'underline' | Severity | 'added' | 'removed';

/** Select Graphic Rendition parameters of ECMA-48. */
const parameters: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  underline: 4,
  error: 31,
  warning: 33,
  info: 36,
  hint: 90,
  added: 32,
  removed: 31,
};

/** A function that colours text, or one that leaves it alone. */
export type Paint = (style: Style, text: string) => string;

export function createPaint(colour: boolean): Paint {
  if (!colour) return (_style, text) => text;
  return (style, text) => `\u001b[${String(parameters[style])}m${text}\u001b[0m`;
}

/** Text from outside, such as a path, with the control characters that could move a terminal's cursor shown as `\xNN`. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
