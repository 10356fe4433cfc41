/**
 * Describes a secret without its value: the visible prefix, dots, and the number of characters, such as `ghp_••••(40)`.
 *
 * @param visiblePrefix the part that only names the kind of secret; it is shown when the value starts with it and is at most
 *   half of the value.
 */
export function maskSecret(value: string, visiblePrefix = ''): string {
  const shown = value.startsWith(visiblePrefix) && visiblePrefix.length * 2 <= value.length ? visiblePrefix : '';
  return `${shown}••••(${String(value.length)})`;
}
