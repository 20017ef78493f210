/** The machine's own Chromium, driven without a window. No browser is downloaded. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `SHIFT_TEST_CHROMIUM` or the first that is on the path; null where there is none. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.SHIFT_TEST_CHROMIUM) return env.SHIFT_TEST_CHROMIUM;
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  return found ?? null;
}

export interface Seen {
  page: Page;
  /** Everything that the page asked for or complained about. */
  requests: string[];
  complaints: string[];
}

export interface Viewer {
  /** Opens a page from the disk, as a double click would. */
  open(html: Uint8Array, how?: Parameters<Browser['newPage']>[0]): Promise<Seen>;
  close(): Promise<void>;
}

export async function viewer(executablePath: string): Promise<Viewer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'smena-page-'));
  // Root has no sandbox in a container; what is opened is our own page.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  let count = 0;
  return {
    async open(html, how) {
      count += 1;
      const file = path.join(folder, `${count}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage(how);
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(pathToFileURL(file).href);
      return { page, requests, complaints };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
