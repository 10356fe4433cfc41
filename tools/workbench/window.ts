import { openPage } from './browser.ts';
import { installExtension, startCodeServer, workbenchAddress } from './codeServer.ts';
import { openWorkbench, type Driver } from './driver.ts';
import { ensureBrowser, ensureWorkbench } from './install.ts';
import { copyWorkspace, makeSession } from './session.ts';

/** A window of the workbench with the packaged extension in it, and the copy of the files that it shows. */
export interface WorkbenchWindow {
  readonly driver: Driver;
  /** The path of the copy; what the window saves is found here. */
  readonly workspace: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens a window the way a person does: the .vsix installed, the folder open, nothing else. UI tests and screenshots always use the web
 * workbench, on machines with a desktop VS Code as well: one driver, one layout, and no display needed.
 */
export async function openWindow(options: {
  vsix: string;
  files: string;
  settings?: Readonly<Record<string, unknown>>;
}): Promise<WorkbenchWindow> {
  const workbench = await ensureWorkbench();
  const browser = await ensureBrowser();
  const session = makeSession(options.settings);
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.reverse()) await closeOne();
    session.remove();
  };
  try {
    const workspace = copyWorkspace(session, options.files);
    await installExtension(workbench, session, options.vsix);
    const server = await startCodeServer(workbench, session, workspace);
    closers.push(() => server.stop());
    const { page, close: closePage } = await openPage(browser);
    closers.push(closePage);
    const driver = await openWorkbench(page, workbenchAddress(server.port, workspace));
    return { driver, workspace, close };
  } catch (error) {
    await close();
    throw error;
  }
}
