import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { findProgram } from './places.ts';

const BROWSER_PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

// No sandbox: CI and containers run as root, where Chromium refuses it. The page is our own server's. The rest keeps it off the network.
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The installed Chromium, Chrome or Edge; CHROME_PATH goes first. */
export function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  return findProgram(BROWSER_PROGRAMS);
}

/** A headless page of the workbench's size in a new, empty profile. */
export async function openPage(executablePath: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await chromium.launch({ executablePath, headless: true, args: BROWSER_FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  return { page, close: () => browser.close() };
}
