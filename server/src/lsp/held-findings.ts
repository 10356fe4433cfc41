import type { Finding, Span, TextChange } from '../engine/index.ts';

/** Where a span is after a change; null when the change touched its inside. */
function shiftSpan(span: Span, change: TextChange): Span | null {
  const growth = change.text.length - (change.end - change.start);
  if (change.end <= span.start) return { start: span.start + growth, end: span.end + growth };
  return change.start >= span.end ? span : null;
}

/**
 * Findings of a saved text, moved along with an edit since. One whose own characters changed is dropped: it would stand at a
 * wrong place. Fixes go too, as their edits refer to the saved text.
 */
export function shiftFindings(findings: readonly Finding[], change: TextChange): Finding[] {
  return findings.flatMap((finding) => {
    const span = shiftSpan(finding.span, change);
    if (span === null) return [];
    const related = finding.related.flatMap((place) => {
      const moved = shiftSpan(place.span, change);
      return moved === null ? [] : [{ ...place, span: moved }];
    });
    return [{ ...finding, span, related, fixes: [] }];
  });
}
