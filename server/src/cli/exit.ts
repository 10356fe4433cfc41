/** Exit status of every command, as scripts rely on it. */
export const exitStatus = {
  /** No finding at or above the threshold. */
  clean: 0,
  findings: 1,
  /** Could not run: bad arguments, or a path that cannot be read. */
  failed: 2,
} as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Something that the person who typed the command has to change. Its message is shown as it is. */
export class UsageError extends Error {}
