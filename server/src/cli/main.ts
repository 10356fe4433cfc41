import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../host/version.ts';
import { exitStatus, UsageError, type ExitStatus } from './exit.ts';
import { runFix } from './fix.ts';
import { help } from './help.ts';
import { runExplain, runRules } from './rules.ts';
import { runScan } from './scan.ts';
import { createStreams, type Streams } from './streams.ts';

const folder = dirname(fileURLToPath(import.meta.url));

/** Hands the process over to the language server, which ends it. */
function startServer(args: readonly string[]): Promise<ExitStatus> {
  if (!args.includes('--stdio')) throw new UsageError('lsp takes --stdio, the one way to talk to it');
  const server = join(folder, 'server.node.js');
  if (!existsSync(server)) throw new UsageError('the language server is not beside this program; `npm run build` makes it');
  createRequire(import.meta.url)(server);
  return new Promise<ExitStatus>(() => undefined);
}

async function run(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help' || rest.includes('--help')) {
    streams.report(help);
    return command === undefined ? exitStatus.failed : exitStatus.clean;
  }
  switch (command) {
    case '--version':
      streams.report(`${version}\n`);
      return exitStatus.clean;
    case 'scan':
      return await runScan(rest, streams);
    case 'fix':
      return await runFix(rest, streams);
    case 'rules':
      return await runRules(rest, streams);
    case 'explain':
      return await runExplain(rest, streams);
    case 'lsp':
      return await startServer(rest);
    case 'baseline':
      throw new UsageError('the baseline command is not built yet in this version');
    default:
      throw new UsageError(`there is no command "${command}"; \`leftward --help\` lists them`);
  }
}

async function main(): Promise<void> {
  const streams = createStreams();
  // A reader that goes away, such as `head`, ends the report; that is no error of ours.
  process.stdout.on('error', () => process.exit(exitStatus.failed));
  try {
    process.exitCode = await run(process.argv.slice(2), streams);
  } catch (error) {
    streams.progress('');
    // Whatever else fails is a bug; its message may quote a file, so only the place in the program is shown.
    const line = error instanceof UsageError ? error.message : 'stopped by an error of its own; please report it';
    streams.complain(line);
    if (!(error instanceof UsageError) && error instanceof Error) {
      process.stderr.write(
        `${(error.stack ?? '')
          .split('\n')
          .filter((frame) => /^\s+at /.test(frame))
          .join('\n')}\n`,
      );
    }
    process.exitCode = exitStatus.failed;
  }
}

void main();
