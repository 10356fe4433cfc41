import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../package.ts';
import type { Driver } from './driver.ts';
import { OUTPUT, REPOSITORY } from './places.ts';
import { DEMO_SETTINGS } from './session.ts';
import { openWindow } from './window.ts';

/** Where the pictures of README.md are taken: a file of examples/ and the text at whose start the caret is put. */
const SQUIGGLE_AND_FIX = { path: 'order-worker/exporter.py', caretAt: 'Loader=yaml.' };
const HOVER = { path: 'deploy/k8s/shop-api.yaml', caretAt: 'true\n            runAsUser' };

const IMAGES = join(REPOSITORY, 'images');
/** The editor's part of the 1280 × 800 window, without the title bar and the status bar. */
const EDITOR_AND_PANEL = { x: 0, y: 34, width: 1280, height: 738 };

/** Makes the two pictures of README.md with the real workbench and the packaged extension: `tsx tools/workbench/screenshots.ts`. */
async function takeScreenshots(): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  const vsix = await packageExtension(join(OUTPUT, 'leftward-screenshots.vsix'));
  const settings = {
    ...DEMO_SETTINGS,
    'workbench.colorTheme': 'Default Dark Modern',
    'workbench.activityBar.location': 'hidden',
    'workbench.sideBar.location': 'right',
    'breadcrumbs.enabled': false,
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'window.commandCenter': false,
  };
  const window = await openWindow({ vsix, files: join(REPOSITORY, 'examples'), settings });
  try {
    const { driver } = window;
    await driver.page.keyboard.press('Control+b');
    await showPlace(driver, window.workspace, SQUIGGLE_AND_FIX);
    await driver.openProblems();
    await showPlace(driver, window.workspace, SQUIGGLE_AND_FIX);
    await driver.openQuickFixes();
    await driver.screenshot(join(IMAGES, 'squiggle-and-fix.png'), EDITOR_AND_PANEL);
    await driver.page.keyboard.press('Escape');
    await showPlace(driver, window.workspace, HOVER);
    await driver.showHover();
    await driver.screenshot(join(IMAGES, 'hover.png'), EDITOR_AND_PANEL);
  } finally {
    await window.close();
  }
}

async function showPlace(driver: Driver, workspace: string, place: { path: string; caretAt: string }): Promise<void> {
  const text = readFileSync(join(workspace, place.path), 'utf8');
  const offset = text.indexOf(place.caretAt);
  if (offset < 0) throw new Error(`${place.path} no longer holds "${place.caretAt}"; choose another place for the picture.`);
  const before = text.slice(0, offset).split('\n');
  await driver.openFile(place.path);
  await driver.putCaret(before.length, (before.at(-1) ?? '').length + 2);
  await driver.waitForSquiggle('error');
}

await takeScreenshots();
