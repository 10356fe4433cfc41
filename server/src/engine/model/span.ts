/** A half-open range of UTF-16 offsets into a document's text: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when `inner` lies within `outer`; equal spans count. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the spans share at least one character, or one is empty and touches the other. */
export function spansTouch(left: Span, right: Span): boolean {
  return left.start <= right.end && right.start <= left.end;
}
