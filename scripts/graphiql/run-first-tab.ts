/** Opens GraphiQL in a real browser and runs its first tab: for the picture in the README, and for a test. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { chromium as browserType, type Page } from 'playwright-core';
import { createApp } from '../../server/app.js';
import { publicViewer } from '../../server/graphql/context.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';

const installed = '/usr/bin/chromium';
/** Where the browser is; null where there is none. */
export const chromium: string | null = existsSync(installed) ? installed : null;

export interface FirstTab {
  readonly answer: string;
  /** URLs outside the server that the page asked for: none, since GraphiQL's assets come from the package. */
  readonly foreignRequests: readonly string[];
  readonly picture: Buffer;
}

/** Without a network of its own and without a sandbox, since CI runs as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function runFirstTab(db: Db, executablePath: string): Promise<FirstTab> {
  const app = createApp({
    db,
    log: createLog('silent'),
    now: () => new Date(),
    identify: () => Promise.resolve(publicViewer),
    isReady: () => true,
  });
  const server = createServer(app.listener);
  const origin = await listen(server);
  const browser = await browserType.launch({ executablePath, args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 }, locale: 'en' });
    const foreignRequests: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (/^(?:https?|wss?):/.test(url) && !url.startsWith(origin)) foreignRequests.push(url);
    });
    const answer = await ask(page, `${origin}/graphql`);
    return { answer, foreignRequests, picture: await page.screenshot() };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function ask(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.locator('.graphiql-execute-button').click({ timeout: 30_000 });
  const lines = page.locator('.result-window .view-lines');
  // GraphiQL's own checks answer in the same place: either will do to go on, and the caller reads which it was.
  await page.waitForFunction(
    `/"(?:data|errors)"/.test(document.querySelector('.result-window .view-lines')?.textContent ?? '')`,
    undefined,
    { timeout: 30_000 },
  );
  await page.waitForTimeout(500); // the editor colours the answer a moment after it shows it
  return (await lines.innerText()).replaceAll('\u00a0', ' ');
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
