import { argumentOf, type CodeContext } from '../../context.ts';
import type { Argument, SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';

const bits: Readonly<Record<string, number>> = {
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
  S_ISVTX: 0o1000,
};

/** The permission bits of a number or of names joined by `|`; null where a part is not known. Masks (`&`, `~`) are not known. */
function modeOf(node: SyntaxNode, context: CodeContext): number | null {
  const value = context.valueNode(node);
  const read = context.expression(value);
  if (read.kind === 'number') return read.value;
  if (read.kind === 'operation') {
    const known = read.operator === '|' ? read.operands.map((operand) => modeOf(operand, context) ?? 0) : [];
    return known.length === 0 ? null : known.reduce((sum, part) => sum | part, 0);
  }
  const path = context.resolve(value)?.path ?? '';
  return path.startsWith('stat.') ? (bits[path.slice(5)] ?? null) : null;
}

/** Calls that give a mode to a file or folder, with the place of the mode. */
const modePlaces: Readonly<Record<string, number>> = {
  'os.chmod': 1,
  'os.fchmod': 1,
  'os.lchmod': 1,
  'os.mkdir': 1,
  'os.makedirs': 1,
  'os.open': 2,
  'os.mkfifo': 1,
  'os.mknod': 1,
};

export const modeCalls: readonly string[] = [...Object.keys(modePlaces), '*.chmod', '*.mkdir', '*.touch'];

/** The argument with the mode of a call of `modeCalls`. */
function modeArgument(call: Call): Argument | null {
  const { path } = call.name;
  const place = modePlaces[path];
  if (place !== undefined) return argumentOf(call.args, place, 'mode');
  if (path.startsWith('os.')) return null;
  // Methods of a path take the mode first; `sftp.chmod(path, mode)` and the like second.
  return argumentOf(call.args, /\.(?:chmod|mkdir)$/.test(path) && call.args.length > 1 && call.args[1]?.name === null ? 1 : 0, 'mode');
}

/** The mode that a call gives, where it is known and can be one. */
export function modeGiven(call: Call, context: CodeContext): { readonly argument: Argument; readonly mode: number } | null {
  // A listener for `*.chmod` hears `os.chmod` as well.
  const argument = modeArgument(call);
  const mode = argument === null ? null : modeOf(argument.node, context);
  if (argument === null || mode === null || !Number.isInteger(mode) || mode < 0 || mode > 0o7777) return null;
  return { argument, mode };
}

/** True for a mode that lets everyone write. With the sticky bit, as on `/tmp`, nobody can take away what others made. */
export function isWorldWritable(mode: number): boolean {
  return (mode & 0o002) !== 0 && (mode & 0o1000) === 0;
}

/**
 * The mode in the writer's own notation that gives others no more than reading: `0o777` becomes `0o700`, since what nobody else
 * may run need not be read either, and `0o666` becomes `0o644`. Others may enter a new folder. Null where it is not written as a number.
 */
export function tighterMode(call: Call, argument: Argument, mode: number, context: CodeContext): string | null {
  const read = context.expression(argument.node);
  const octal = /^0[oO]?(?=[0-7])/.exec(context.textOf(argument.node))?.[0];
  if (read.kind !== 'number' || octal === undefined) return null;
  const isFolder = /mkdir|makedirs/.test(call.name.path);
  const kept = isFolder ? mode & ~0o022 : (mode & 0o111) !== 0 ? mode & ~0o077 : mode & ~0o022;
  return `${octal}${kept.toString(8).padStart(3, '0')}`;
}
