/** A real browser that looks at a page of this project. */
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { isThere } from './wanted.js';

const executablePath = '/usr/bin/chromium';
/** Where pictures are kept: `npm run screenshot`. */
const picturesTo = process.env['PICTURES'];

/** Skipped where there is no browser; in CI that is a failure. */
export const hasBrowser = isThere(existsSync(executablePath), 'browser', 'apt-get install chromium fonts-noto-cjk');
if (!hasBrowser && picturesTo !== undefined) throw new Error('Pictures need a browser at /usr/bin/chromium.');
export const describeWithBrowser = hasBrowser ? describe : describe.skip;

/** Without a network of its own and without a sandbox, since CI runs as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: flags });

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

export interface Watched {
  readonly page: Page;
  /** What the console told as an error, and requests to any other host: none is expected. */
  readonly faults: string[];
}

/** What goes wrong on the page from now on. */
export function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (/^(?:https?|wss?):/.test(url) && !url.startsWith(origin)) faults.push(`asks another host: ${url}`);
  });
  return faults;
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong that is serious or worse: rule, and the first place. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // By evaluation, which the page's policy does not hold for: a script element would be refused.
  await page.evaluate(await readFile(axePath, 'utf8'));
  const found: any = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return found.violations
    .filter(({ impact }: any) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }: any) => `${id}, ${nodes.length} times: ${nodes[0].target} ${nodes[0].html.slice(0, 400)}`);
}

/** Kept in the folder that PICTURES names: graphiql/preview becomes docs/graphiql/preview.png. */
export async function picture(page: Page, name: string): Promise<void> {
  if (picturesTo === undefined) return;
  const path = join(picturesTo, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
}
