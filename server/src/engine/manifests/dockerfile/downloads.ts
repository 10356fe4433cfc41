import type { RunCommand } from './query.ts';
import type { ShellScript } from '../../parse/shell.ts';
import { programOf } from '../../parse/shell-program.ts';

/** The URLs among a program's arguments. */
export function urlsOf({ program }: RunCommand): string[] {
  return program.arguments.map((word) => word.value).filter((value) => /^[a-z][a-z0-9+.-]*:\/\//i.test(value));
}

/** True where a script compares a checksum or a signature. */
export function verifiesDownloads(script: ShellScript): boolean {
  return script.commands.some((command) => {
    const name = programOf(command)?.name ?? '';
    if (/^(?:sha(?:1|224|256|384|512)?sum|shasum|md5sum|b2sum|cosign|minisign|gpgv?2?|rpmkeys|signify)$/.test(name)) return true;
    return name === 'openssl' && command.words.some((word) => /^(?:dgst|sha256|-verify)$/.test(word.value));
  });
}
