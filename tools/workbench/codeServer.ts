import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Workbench } from './install.ts';
import { freePort, startServer, type ServerProcess } from './serverProcess.ts';
import type { Session } from './session.ts';

const READY_WITHIN_MS = 60_000;

/** The address at which a browser shows the workbench with this folder open. */
export function workbenchAddress(port: number, folder: string): string {
  return `http://127.0.0.1:${String(port)}/?folder=${encodeURIComponent(folder)}`;
}

/** Installs a .vsix into the session, the way a person does it from the command line. */
export async function installExtension(workbench: Workbench, session: Session, vsix: string): Promise<void> {
  await promisify(execFile)(workbench.node, [workbench.entry, ...sessionArguments(session), '--install-extension', vsix, '--force']);
}

/** Starts the workbench as a person uses it: code-server's own entry, on a loopback port. */
export async function startCodeServer(workbench: Workbench, session: Session, folder: string): Promise<ServerProcess> {
  const port = await freePort();
  const args = [
    workbench.entry,
    ...sessionArguments(session),
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${String(port)}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'],
    ...['--ignore-last-opened', folder],
  ];
  // No gallery: the workbench would otherwise wait for a marketplace that the machine may not reach.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  return startServer(workbench.node, args, {
    port,
    ready: /HTTP server listening on/,
    readyWithinMs: READY_WITHIN_MS,
    cwd: session.folder,
    env,
  });
}

function sessionArguments(session: Session): string[] {
  const config = join(session.folder, 'code-server.yaml');
  // Without a file of its own code-server writes one into the user's home, with a password in it.
  writeFileSync(config, 'auth: none\ncert: false\n');
  return ['--config', config, '--user-data-dir', session.userData, '--extensions-dir', session.extensions];
}
