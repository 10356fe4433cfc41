import { argumentOf, type CodeContext } from '../../context.ts';
import type { Call } from '../../rule.ts';
import { hasSpread, importsModule, isTestPath } from './calls.ts';

/** A function that compares the names of members with the folder, or sets the filter in another way. */
const looksAtNames = /\b(?:startswith|is_relative_to|commonpath|commonprefix|isabs|extraction_filter|issym|islnk)\b|['"]\.\.['"]/;

/** True where the function round a call looks at the names of the members. */
export function checksMembers(call: Call, context: CodeContext): boolean {
  const around = context.facts.functionAt(call.node.startIndex)?.node ?? null;
  return around !== null && looksAtNames.test(context.textOf(around));
}

function receiverOf(call: Call): string {
  return call.name.path.replace(/\.\w+$/, '');
}

export function isTarArchive(call: Call, context: CodeContext): boolean {
  const receiver = receiverOf(call);
  return (
    /^tarfile\.(?:open|TarFile|TarFile\.\w+|open:.*)\(\)(?:\.__enter__\(\))?$/.test(receiver) ||
    (/(?:^|[._])(?:tar|tf|tarball|tar_?file|tar_?archive)$/i.test(receiver) && importsModule(context, 'tarfile'))
  );
}

export function isOtherArchive(call: Call, context: CodeContext): boolean {
  const receiver = receiverOf(call);
  return (
    /^(?:zipfile\.(?:ZipFile|PyZipFile)|zipfile36\.ZipFile|rarfile\.RarFile|py7zr\.SevenZipFile|pyzipper\.\w+)\(\)$/.test(receiver) ||
    (/(?:^|[._])(?:zip|zf|z|zip_?file|zip_?archive|zip_?ref|archive|rar|arc)$/i.test(receiver) &&
      importsModule(context, 'zipfile', 'rarfile', 'py7zr', 'pyzipper'))
  );
}

/** Tells how sure it is that a call unpacks a tar archive without looking at its names. */
export function uncheckedTar(call: Call, context: CodeContext): 'likely' | 'unsure' | null {
  if (!isTarArchive(call, context)) return null;
  const filter = argumentOf(call.args, 'filter');
  if (filter !== null) return context.stringOf(filter.node) === 'fully_trusted' && !isTestPath(context.path) ? 'likely' : null;
  if (hasSpread(call) || isTestPath(context.path)) return 'unsure';
  // A chosen list of members was most likely looked at.
  const chosen = argumentOf(call.args, 'members') !== null || call.args.filter((argument) => argument.name === null).length > 2;
  if (chosen) return 'unsure';
  if (call.name.path.endsWith('.extract') && call.args[0] !== undefined && context.stringOf(call.args[0].node) !== null) return null;
  return checksMembers(call, context) ? null : 'likely';
}
