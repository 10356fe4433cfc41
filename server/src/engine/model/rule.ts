import type { Confidence, RelatedPlace, Severity } from './finding.ts';
import type { Fix, FixKind } from './fix.ts';
import type { Span } from './span.ts';

/** What every rule must say about itself. Check, hover, documentation, report tables and tests are all made from it. */
export interface RuleMetadata {
  /** `family/bad-pattern`, equal to the path of the rule's file. A public name: never reused, never changed. */
  readonly id: string;
  /** Names the bad pattern, as a heading: no full stop. */
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** On by default. */
  readonly recommended: boolean;
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** Controls of public standards, such as `PSS-baseline: Privileged Containers` or `OWASP A03:2021`. */
  readonly controls?: readonly string[];
  readonly references: readonly [string, ...string[]];
  /** What is wrong and what to do, for someone with ten seconds; reads well cut at 80 characters. */
  readonly message: string;
  /** Why it matters: what an attacker does with it. Markdown, two to four sentences. */
  readonly why: string;
  /** What to do, in Markdown. */
  readonly remedy: string;
  /** The best fix that the rule offers, or null for advice only. The rule's examples prove it. */
  readonly fix: FixKind | null;
}

/** What a check adds to the metadata of its rule for one place. */
export interface ReportDetails {
  readonly message?: string;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly fixes?: readonly (Fix | null | undefined)[];
  readonly related?: readonly RelatedPlace[];
}

/** Reports one place of the document under check. */
export type Report = (span: Span, details?: ReportDetails) => void;

/** A text that a rule must find. `⟦ ⟧` encloses each exact range expected; `¦` is removed before use. */
export interface BadExample {
  readonly code: string;
  /** The whole text after the first fix of each finding was applied; compulsory where the rule offers a fix for this text. */
  readonly fixed?: string;
  /** File name that decides the language; the rule's kind gives the default. */
  readonly path?: string;
}

export type GoodExample = string | { readonly code: string; readonly path?: string };

/** The compulsory examples of a rule, exported beside it. They are tests and documentation, and never reach the bundle. */
export interface Examples {
  readonly bad: readonly [BadExample, BadExample, ...BadExample[]];
  readonly good: readonly [GoodExample, GoodExample, ...GoodExample[]];
}
