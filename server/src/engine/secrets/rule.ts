import type { Confidence, Severity } from '../model/finding.ts';
import type { NamedValue } from '../model/named-value.ts';
import type { RuleMetadata } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import type { VendorValue } from './vendors.ts';

/** A text that matched a rule's pattern, or a literal under a telling name, before anything is known of it. */
export interface Candidate {
  /** The characters of the supposed secret. */
  readonly value: string;
  readonly span: Span;
  /** The whole match of the pattern: the secret with what the pattern needs around it. */
  readonly match: Span;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The whole document. */
  readonly text: string;
  readonly path: string;
}

/** What a rule knows of a candidate that it reports. Whatever is left out comes from the rule. */
export interface Judgement {
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** Names the credential in place of the rule's noun, where the rule knows better. */
  readonly noun?: string;
  /** Why the finding is weaker or stronger than usual, as a clause; takes the place of the advice in the message. */
  readonly remark?: string;
  /** The secret's exact characters, where the pattern finds only a part of them. */
  readonly span?: Span;
  /** What a string literal must hold, and nothing else, so that a fix may replace it; the match of the pattern where left out. */
  readonly whole?: Span;
  /** Environment variable that a fix proposes, where it is another than the rule's. */
  readonly environmentVariable?: string;
}

/** Characters that continue a token: when one follows a match, the match is a part of something else. */
export type Continuation = 'word' | 'word-or-dash' | 'base64' | 'none';

interface CredentialRule extends RuleMetadata {
  /** Names the credential inside a sentence: `GitHub token`. */
  readonly noun: string;
  /** Environment variable that a fix proposes where the code gives no better name. */
  readonly environmentVariable: string;
  /** The provider's page on which the credential is revoked or replaced, or on which that is described. */
  readonly rotation?: string;
}

/** A rule for a credential with a recognisable format. */
export interface SecretRule extends CredentialRule {
  readonly kind: 'secret';
  /** Lower-case ASCII texts of which one stands in or beside every match: the keyword index finds them, then `pattern` runs. */
  readonly keywords: readonly [string, ...string[]];
  /**
   * Linear and bounded: no `*`, no `+`, no `{n,}`, no lookaround, so that a match depends on a bounded piece of the text.
   * A group named `secret` narrows the report to the secret's own characters.
   */
  readonly pattern: RegExp;
  /** Where `pattern` runs: at the start of the keyword (left out), or anywhere this many UTF-16 units around the keyword. */
  readonly around?: { readonly before: number; readonly after: number };
  /** Which characters may stand neither before nor after a match. */
  readonly continuation: Continuation;
  /** Number of characters of the alphabet that the secret's random part is drawn from: a match too regular for it is dropped. */
  readonly alphabetSize?: number;
  /** True where other texts have the prefix too, so that text behind it which is not of the form is nothing to point at. */
  readonly isPrefixShared?: boolean;
  /** Of two rules that match overlapping places, the one with the higher number reports. 0 where left out. */
  readonly priority?: number;
  /** True where such credentials are mostly made up when they stand in tests: findings there are hints. */
  readonly milderInTests?: boolean;
  /** Proves or disproves a candidate; null drops it. */
  readonly judge?: (candidate: Candidate) => Judgement | null;
}

/** A rule for a literal that stands under a telling name. */
export interface NamedValueRule extends CredentialRule {
  readonly kind: 'named-value';
  /** Decides whether the literal is a credential; null drops it. */
  readonly judge: (value: NamedValue, path: string) => Judgement | null;
}

/** A rule for an opaque value beside the name of a vendor of the vendor table. */
export interface VendorValueRule extends CredentialRule {
  readonly kind: 'vendor-value';
  /** Decides whether the value is a credential; null drops it. */
  readonly judge: (value: VendorValue, path: string) => Judgement | null;
}

type Given<T extends CredentialRule> = Omit<T, 'kind' | 'message' | 'cwe' | 'fix' | 'recommended'> & {
  readonly recommended?: boolean;
  /** Null where the secret is never a whole literal, so that no fix can move it. */
  readonly fix?: null;
};

/** The advice of every message whose judgement has no remark of its own. */
const advice = 'whoever reads this file can use it. Revoke it and read a new one from the environment.';

/** The advice where it is not sure that the text is a secret. */
export const cautiousAdvice = 'it may be a real one. If so, revoke it and read a new one from the environment.';

/** The message of a finding. `masked` is the output of `maskSecret`, or empty for the rule's own message. */
export function secretMessage(noun: string, masked: string, remark: string = advice): string {
  return `Hard-coded ${noun}${masked === '' ? '' : ` ${masked}`}: ${remark}`;
}

export function secretRule(rule: Given<SecretRule>): SecretRule {
  return { kind: 'secret', recommended: true, cwe: [798], fix: 'review', message: secretMessage(rule.noun, ''), ...rule };
}

export function namedValueRule(rule: Given<NamedValueRule>): NamedValueRule {
  return { kind: 'named-value', recommended: true, cwe: [798], fix: 'review', message: secretMessage(rule.noun, ''), ...rule };
}

export function vendorValueRule(rule: Given<VendorValueRule>): VendorValueRule {
  return { kind: 'vendor-value', recommended: true, cwe: [798], fix: 'review', message: secretMessage(rule.noun, ''), ...rule };
}
