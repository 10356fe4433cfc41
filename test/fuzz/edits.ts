import fc from 'fast-check';

/** One edit of a text: where in it, as a share of its length, how much goes, and what comes. */
export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  /** Whether somebody looks at the findings after this edit. */
  readonly look: boolean;
}

/** Edits of all sizes: mostly a few characters, at times hundreds; what comes is a telling fragment or any characters. */
export function randomEdit(fragments: readonly string[]): fc.Arbitrary<RandomEdit> {
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 400 }) }),
    insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })),
    look: fc.boolean(),
  });
}

/** Applies edits to an analysis of a text, one after the other, and answers the text that they leave. */
export function applyRandomEdits(
  analysis: { edit(changes: readonly { start: number; end: number; text: string }[]): void; findings(): unknown },
  text: string,
  edits: readonly RandomEdit[],
): string {
  let current = text;
  for (const { at, remove, insert, look } of edits) {
    const start = Math.floor(at * current.length);
    const end = Math.min(current.length, start + remove);
    current = current.slice(0, start) + insert + current.slice(end);
    analysis.edit([{ start, end, text: insert }]);
    if (look) analysis.findings();
  }
  return current;
}
