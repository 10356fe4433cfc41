/** The server's log. Nothing that it is given may hold a document's text. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** Tells where an unexpected error came from. Its message is left out, since it may quote a document. */
  unexpected(where: string, error: unknown): void;
}

/** The kind of an error and its stack frames, without its message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}

export function createLog(console: { info(message: string): void; warn(message: string): void; error(message: string): void }): Log {
  return {
    info(message) {
      console.info(message);
    },
    warn(message) {
      console.warn(message);
    },
    unexpected(where, error) {
      console.error(`${where} failed: ${describeError(error)}`);
    },
  };
}
