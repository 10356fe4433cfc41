/**
 * Full names of calls, with the names that a piece of code uses which does not show its imports:
 * `Crypto.Cipher.DES.new` is `DES.new` there.
 */
export function withFragments(names: readonly string[]): string[] {
  const short = names.flatMap((name) => {
    const parts = name.split('.');
    return parts.length > 2 ? [parts.slice(-2).join('.')] : [];
  });
  return [...new Set([...names, ...short])];
}
