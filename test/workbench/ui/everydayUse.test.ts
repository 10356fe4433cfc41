import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../../../tools/package.ts';
import { OUTPUT, REPOSITORY } from '../../../tools/workbench/places.ts';
import { openWindow, type WorkbenchWindow } from '../../../tools/workbench/window.ts';

/** What a person does every day, with the mouse and the keyboard, in the packaged extension: no test hook is in the way. */
describe('a person with the workbench', () => {
  let window: WorkbenchWindow;

  before(async function () {
    // The first start of the workbench takes up to 40 s on two cores, and its installation minutes.
    this.timeout(900_000);
    mkdirSync(OUTPUT, { recursive: true });
    const vsix = await packageExtension(join(OUTPUT, 'leftward-ui-tests.vsix'));
    window = await openWindow({ vsix, files: join(REPOSITORY, 'test', 'workbench', 'fixtures') });
  });

  after(() => window.close());

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await window.driver.screenshot(join(OUTPUT, `failed ${test.title}.png`));
  });

  it('opens a manifest and sees the squiggle and its entry among the problems', async () => {
    const { driver } = window;
    await driver.openFile('deploy/menu.yaml');
    assert.equal(await driver.waitForSquiggle('error'), 1);
    const problems = await driver.openProblems();
    const row = problems.find((text) => text.includes('kubernetes/privileged-container'));
    assert.ok(row !== undefined, problems.join('\n'));
    assert.match(row, /privileged/);
    assert.match(row, /leftward/);
    assert.match(row, /Ln 10/);
  });

  it('reads why in the hover', async () => {
    const { driver } = window;
    await driver.putCaret(10, 22);
    const hover = await driver.showHover();
    assert.match(hover, /privileged/);
    assert.match(hover, /kubernetes\/privileged-container/);
    await driver.closeHover();
  });

  it('fixes it from the menu, saves, and has the fixed text on the disk', async () => {
    const { driver, workspace } = window;
    const file = join(workspace, 'deploy', 'menu.yaml');
    const before = readFileSync(file, 'utf8');
    await driver.putCaret(10, 22);
    const entries = await driver.openQuickFixes();
    assert.ok(
      entries.some((entry) => /^Suppress .*on this line$/.test(entry)),
      entries.join(' | '),
    );
    await driver.chooseQuickFix(/privileged to false/i);
    await driver.waitForNoSquiggle('error');
    assert.equal(readFileSync(file, 'utf8'), before, 'nothing is written before the person saves');
    await driver.save();
    assert.equal(readFileSync(file, 'utf8'), before.replace('privileged: true', 'privileged: false'));
  });

  it('suppresses a finding from the menu', async () => {
    const { driver, workspace } = window;
    await driver.openFile('deploy/privileged.yaml');
    await driver.waitForSquiggle('error');
    await driver.putCaret(10, 22);
    await driver.openQuickFixes();
    await driver.chooseQuickFix(/^Suppress .*on this line$/);
    await driver.waitForNoSquiggle('error');
    await driver.save();
    assert.match(readFileSync(join(workspace, 'deploy', 'privileged.yaml'), 'utf8'), /leftward-ignore kubernetes\/privileged-container/);
  });

  it('types an unsafe line and sees the squiggle come, and go with the line', async () => {
    const { driver } = window;
    await driver.openFile('src/clean.js');
    await driver.putCaret(1, 1);
    await driver.type('eval(process.argv[2]); ');
    await driver.waitForSquiggle('error');
    await driver.page.keyboard.press('Control+Shift+k');
    await driver.waitForNoSquiggle('error');
  });
});
