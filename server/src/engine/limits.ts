/** Bounds of one analysis. Whatever they leave out is reported as skipped. */
export interface Limits {
  /** Longest text, in UTF-16 units, in which secrets are searched; a longer one is skipped whole. */
  readonly secretsLength: number;
  /** Longest text, in UTF-16 units, that is parsed for code and manifests. */
  readonly parsedLength: number;
  /** Longest line, in UTF-16 units, that code rules read: longer ones are minified or generated. */
  readonly lineLength: number;
  /** Time for one analysis, in milliseconds. */
  readonly budget: number;
}

export const defaultLimits: Limits = {
  secretsLength: 8_000_000,
  parsedLength: 1_000_000,
  lineLength: 20_000,
  budget: 2_000,
};
