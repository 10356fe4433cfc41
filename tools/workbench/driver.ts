import type { Page } from 'playwright-core';

/** Drives an open window of the workbench with the keyboard and the mouse, as a person would. */
export interface Driver {
  readonly page: Page;
  /** Opens a file of the workspace by its path and waits until its text is shown. */
  openFile(path: string): Promise<void>;
  /** Waits for an underline in the editor, and answers how many are in view. */
  waitForSquiggle(severity: SquiggleSeverity): Promise<number>;
  /** Waits until the editor in view has no underline of ours left. */
  waitForNoSquiggle(severity: SquiggleSeverity): Promise<void>;
  /** Opens the Problems panel and answers its rows from top to bottom; the first row is the file. */
  openProblems(): Promise<string[]>;
  /** Puts the caret at a 1-based line and column, and waits until the status bar agrees. */
  putCaret(line: number, column: number): Promise<void>;
  /** Opens the quick-fix menu at the caret and answers its entries from top to bottom. */
  openQuickFixes(): Promise<string[]>;
  /** Clicks an entry of the open quick-fix menu. */
  chooseQuickFix(title: string | RegExp): Promise<void>;
  /** Runs a command from the command palette by its title. */
  runCommand(title: string): Promise<void>;
  /** Shows the hover at the caret and answers its text. */
  showHover(): Promise<string>;
  /** Closes the hover and waits until it is gone. */
  closeHover(): Promise<void>;
  /** Types into the editor at the caret. */
  type(text: string): Promise<void>;
  /** Saves the active editor and waits until it is no longer dirty. */
  save(): Promise<void>;
  screenshot(file: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void>;
}

export type SquiggleSeverity = 'error' | 'warning' | 'info' | 'hint';

const FIRST_LOAD_MS = 120_000;
const STEP_MS = 60_000;
const MENU_MS = 10_000;
const MENU_ATTEMPTS = 4;
const PROBLEM_ROWS = '.markers-panel .monaco-list-row';
const FIX_ROWS = '.action-widget .monaco-list-row.action';

/** Opens the address and waits until the workbench has shown its explorer: up to 40 s the first time on two cores. */
export async function openWorkbench(page: Page, address: string): Promise<Driver> {
  page.setDefaultTimeout(STEP_MS);
  await page.goto(address, { waitUntil: 'commit', timeout: FIRST_LOAD_MS });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: FIRST_LOAD_MS });
  const squiggles = (severity: SquiggleSeverity) => page.locator(`.editor-instance .squiggly-${severity}`);
  const input = page.locator('.quick-input-widget input[type="text"]');

  async function pick(shortcut: string, text: string): Promise<void> {
    await page.keyboard.press(shortcut);
    await input.waitFor();
    await input.fill(text);
  }

  return {
    page,
    openFile: async (path) => {
      const name = path.split('/').at(-1) ?? path;
      await pick('Control+p', path);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
    },
    waitForSquiggle: async (severity) => {
      await squiggles(severity).first().waitFor();
      return squiggles(severity).count();
    },
    waitForNoSquiggle: (severity) => squiggles(severity).first().waitFor({ state: 'detached' }),
    openProblems: async () => {
      if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('Control+Shift+m');
      await page.locator(PROBLEM_ROWS).first().waitFor();
      return page.locator(PROBLEM_ROWS).allInnerTexts();
    },
    putCaret: async (line, column) => {
      const place = `:${String(line)}:${String(column)}`;
      await pick('Control+g', place);
      await page.keyboard.press('Enter');
      // Without this wait the quick-fix menu was once asked for at the old place.
      await page.locator(`.statusbar-item:has-text("Ln ${String(line)}, Col ${String(column)}")`).waitFor();
    },
    openQuickFixes: async () => {
      const rows = page.locator(FIX_ROWS);
      // An answer that comes for an older caret closes a menu that has just opened; a person presses the keys again.
      for (let attempt = 1; !(await rows.first().isVisible()); attempt++) {
        await page.keyboard.press('Control+.');
        const waiting = rows.first().waitFor({ timeout: MENU_MS });
        if (attempt === MENU_ATTEMPTS) await waiting;
        else await waiting.catch(() => undefined);
      }
      return rows.allInnerTexts();
    },
    chooseQuickFix: async (title) => {
      await page.locator(FIX_ROWS, { hasText: title }).first().click();
      await page.locator(FIX_ROWS).first().waitFor({ state: 'hidden' });
    },
    runCommand: async (title) => {
      await pick('F1', `>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    showHover: async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      const hover = page.locator('.monaco-hover:visible .hover-contents').first();
      await hover.waitFor();
      return page.locator('.monaco-hover:visible').first().innerText();
    },
    closeHover: async () => {
      await page.keyboard.press('Escape');
      await page.locator('.monaco-hover:visible .hover-contents').first().waitFor({ state: 'hidden' });
    },
    type: (text) => page.keyboard.type(text),
    save: async () => {
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
    },
    screenshot: async (file, clip) => {
      await page.screenshot({ path: file, ...(clip === undefined ? {} : { clip }) });
    },
  };
}
