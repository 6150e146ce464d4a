/** examples/reader and its like as their one command serves them, over a server and a database of their own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { listen, watch, type Watched } from './browser.js';
import { openSite, type Site } from './graphiql.js';

export interface Reader extends Site {
  /** The site's address: that of the server is `server`. */
  readonly origin: string;
  readonly server: string;
}

/** The day on which readers look: the demo pages are of that year. */
const today = new Date('2025-09-20T04:00:00Z');

export const openReader = (): Promise<Reader> => openExample('reader', 'READER_PORT');

/** Of examples/, and the setting by which it is told its port. */
export async function openExample(name: string, portSetting: string): Promise<Reader> {
  execFileSync(process.execPath, ['scripts/pack-sdk.mjs']);
  const site = await openSite();
  const port = await freePort();
  const child = spawn('npm', ['start', '--silent', '-w', `examples/${name}`], {
    env: {
      ...process.env,
      NOTICE_GRAPH_URL: `${site.origin}/graphql`,
      [portSetting]: String(port),
      NO_COLOR: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, to end it with what it started
  });
  const origin = await addressToldBy(child);
  const close = async (): Promise<void> => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await site.close();
  };
  return { ...site, origin, server: site.origin, close };
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await new Promise((resolve) => server.close(resolve));
  return Number(port);
}

function addressToldBy(child: ChildProcess): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const address = /Local:\s+(http:\/\/\S+?)\/?\s/.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error(`the site did not start:\n${told}`));
    });
  });
}

interface Shifts {
  readonly layoutShifts: number;
}

export async function openAt(reader: Reader, path: string, width = 1280, tab?: BrowserContext): Promise<Watched> {
  const height = width < 800 ? 844 : 800;
  const context = tab ?? (await reader.browser.newContext({ viewport: { width, height }, locale: 'zh-CN' }));
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(today);
  await page.addInitScript(() => {
    const shifts = globalThis as unknown as { layoutShifts: number };
    shifts.layoutShifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as readonly { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) shifts.layoutShifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const faults = watch(page, reader.origin);
  await page.goto(reader.origin + path);
  await page.locator('main h1').waitFor();
  await settled(page);
  return { page, faults };
}

/** Until everything on the page is there: its parts are asked for one by one. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy=true]') === null);
}

/** How far things moved by themselves since the page was opened: browsers call up to 0.1 good. */
export const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Shifts).layoutShifts);
