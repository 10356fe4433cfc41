/** What the pure engine needs from the machine that it runs on. */
export interface EngineHost {
  /**
   * Reads a file that ships beside the bundle, such as a grammar.
   * Rejects when it is not there; the engine then reports the language as skipped.
   */
  readAsset(name: string): Promise<Uint8Array>;
  /** A clock for time budgets, in milliseconds from any fixed start. */
  readonly now: () => number;
}
