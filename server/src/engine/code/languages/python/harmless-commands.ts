/** Programs that only tell something about the machine, whatever they are asked. */
const tellers = new Set([
  'arch',
  'date',
  'df',
  'free',
  'groups',
  'hostname',
  'id',
  'lsb_release',
  'lscpu',
  'nproc',
  'ping',
  'ps',
  'pwd',
  'uname',
  'uptime',
  'ver',
  'w',
  'who',
  'whoami',
]);
const askedForVersion = /^(?:--?version|-[vV]|-VV|version|--help|-h)$/;

/** True for a fixed command that reads and changes nothing: `uptime`, `uname -a`, `git --version`. */
export function isHarmlessQuery(words: readonly string[]): boolean {
  const [program, ...options] = words;
  if (program === undefined) return false;
  const name = program.slice(program.lastIndexOf('/') + 1);
  return tellers.has(name) || (options.length === 1 && askedForVersion.test(options[0] ?? ''));
}
