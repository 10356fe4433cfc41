import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../../../tools/package.ts';
import { OUTPUT, REPOSITORY } from '../../../tools/workbench/places.ts';
import { openWindow, type WorkbenchWindow } from '../../../tools/workbench/window.ts';

/** What a person does every day, with the mouse and the keyboard, in the packaged extension: no test hook is in the way. */
describe('a person with the workbench', () => {
  let window: WorkbenchWindow;
  let close = (): Promise<void> => Promise.resolve();

  before(async function () {
    // The first start of the workbench takes up to 40 s on two cores, and its installation minutes.
    this.timeout(900_000);
    mkdirSync(OUTPUT, { recursive: true });
    const vsix = await packageExtension(join(OUTPUT, 'leftward-ui-tests.vsix'));
    window = await openWindow({ vsix, files: join(REPOSITORY, 'test', 'workbench', 'fixtures') });
    close = window.close;
  });

  after(() => close());

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await window.driver.screenshot(join(OUTPUT, `failed ${test.title}.png`));
  });

  it('opens a file and sees the squiggle and its entry among the problems', async () => {
    const { driver } = window;
    await driver.openFile('jobs/settings.py');
    assert.equal(await driver.waitForSquiggle('error'), 1);
    const problems = await driver.openProblems();
    const row = problems.find((text) => text.includes('python/unsafe-yaml-load'));
    assert.ok(row !== undefined, problems.join('\n'));
    assert.match(row, /safe_load/);
    assert.match(row, /leftward/);
    assert.match(row, /Ln 5/);
  });

  it('reads why in the hover', async () => {
    const { driver } = window;
    await driver.putCaret(5, 18);
    const hover = await driver.showHover();
    assert.match(hover, /crafted document runs code/);
    assert.match(hover, /python\/unsafe-yaml-load/);
    await driver.closeHover();
  });

  it('fixes it from the menu, saves, and has the fixed text on the disk', async () => {
    const { driver, workspace } = window;
    const file = join(workspace, 'jobs', 'settings.py');
    const before = readFileSync(file, 'utf8');
    await driver.putCaret(5, 18);
    const entries = await driver.openQuickFixes();
    assert.ok(
      entries.some((entry) => /^Suppress .*on this line$/.test(entry)),
      entries.join(' | '),
    );
    await driver.chooseQuickFix('Use `safe_load`');
    await driver.waitForNoSquiggle('error');
    assert.equal(readFileSync(file, 'utf8'), before, 'nothing is written before the person saves');
    await driver.save();
    assert.equal(readFileSync(file, 'utf8'), before.replace('yaml.load', 'yaml.safe_load'));
  });

  it('suppresses a finding from the menu', async () => {
    const { driver, workspace } = window;
    await driver.openFile('src/report.js');
    await driver.waitForSquiggle('error');
    await driver.putCaret(4, 25);
    await driver.openQuickFixes();
    await driver.chooseQuickFix(/^Suppress .*on this line$/);
    await driver.waitForNoSquiggle('error');
    await driver.save();
    assert.match(readFileSync(join(workspace, 'src', 'report.js'), 'utf8'), /leftward-ignore javascript\/command-injection/);
  });

  it('types an unsafe line and sees the squiggle come, and go with the line', async () => {
    const { driver } = window;
    await driver.openFile('src/clean.js');
    await driver.putCaret(1, 1);
    await driver.type('eval(process.argv[2]);');
    await driver.page.keyboard.press('Enter');
    await driver.waitForSquiggle('error');
    await driver.putCaret(1, 1);
    await driver.page.keyboard.press('Control+Shift+k');
    await driver.waitForNoSquiggle('error');
  });
});
