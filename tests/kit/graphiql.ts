/** GraphiQL in a real browser, over a server and a database of its own. */
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:http';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createIdentify } from '../../server/access/identify.js';
import { createApp } from '../../server/app.js';
import type { Role, Viewer } from '../../server/graphql/context.js';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { askApp, testNow, type Ask } from './app.js';
import { testDb } from './db.js';

const executablePath = '/usr/bin/chromium';
export const hasBrowser = existsSync(executablePath);

/** Without a network of its own and without a sandbox, since CI runs as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Site {
  readonly db: Db;
  readonly origin: string;
  readonly browser: Browser;
  /** Asks the same database as staff, past the page. */
  readonly ask: Ask;
  readonly keyOf: (role: Role) => Promise<string>;
  /** As a network does that fails for a moment. */
  readonly breakConnections: () => void;
  readonly close: () => Promise<void>;
}

const admin: Viewer = { role: 'ADMIN', name: '程远山' };

/** The app on the demo pages, with real keys. */
export async function openSite(): Promise<Site> {
  const db = await testDb();
  await loadDemo(db, testNow);
  const now = (): Date => new Date();
  const identify = createIdentify({ db, now, tokens: null });
  const app = createApp({ db, log: createLog('silent'), now, identify, isReady: () => true });
  const server = createServer(app.listener);
  const origin = await listen(server);
  const browser = await chromium.launch({ executablePath, args: flags });
  const ask = askApp(db, admin);
  const keyOf = async (role: Role): Promise<string> => {
    const creation = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
    const { data } = await ask(creation, { input: { name: '周敏', role } });
    return data.createApiKey.secret;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    app.endStreams();
    server.closeAllConnections();
    server.close();
    await db.close();
  };
  const breakConnections = (): void => {
    server.closeAllConnections();
  };
  return { db, origin, browser, ask, keyOf, breakConnections, close };
}

async function listen(server: Server): Promise<string> {
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

export async function openPage({ browser, origin }: Site, width: number, locale = 'zh-CN'): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height: width < 800 ? 844 : 800 }, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (/^(?:https?|wss?):/.test(url) && !url.startsWith(origin)) faults.push(`asks another host: ${url}`);
  });
  await page.goto(`${origin}/graphql`);
  await page.locator('.query .CodeMirror-code').waitFor();
  return { page, faults };
}

export async function signIn(page: Page, key: string): Promise<void> {
  await page.getByLabel(/^(?:密钥|Key)$/).fill(key);
  await page.getByRole('button', { name: /^(?:登录|Sign in)$/ }).click();
}

export const openTask = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name, exact: true }).click();

/** Presses a step and waits until it has been answered; the answer as GraphiQL shows it. */
export async function runStep(page: Page, name: string): Promise<any> {
  await page.getByRole('button', { name: new RegExp(`^${name}$`) }).click();
  await page.locator('.status.is-done, .status.is-fault').waitFor();
  return JSON.parse((await textIn(page, '.answer')) || 'null');
}

interface CodeMirrorElement {
  readonly CodeMirror: { getValue(): string; setValue(text: string): void };
}

/** What stands in an editor: the page shows only the lines in sight. */
export const textIn = (page: Page, part: '.query' | '.variables' | '.answer'): Promise<string> =>
  page
    .locator(`${part} .CodeMirror`)
    .evaluate((element) => (element as unknown as CodeMirrorElement).CodeMirror.getValue());

/** Types over variables, and over fields of those that are inputs, as a clerk does. */
export async function writeVariable(page: Page, changes: Record<string, any>): Promise<void> {
  const variables = JSON.parse(await textIn(page, '.variables'));
  for (const [name, value] of Object.entries(changes))
    variables[name] = typeof value === 'object' ? { ...variables[name], ...value } : value;
  await page.locator('.variables .CodeMirror-lines').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(JSON.stringify(variables, null, 2));
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong that is serious or worse: rule, and the first place. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // By evaluation, which the page's policy does not hold for: a script element would be refused.
  const { readFile } = await import('node:fs/promises');
  await page.evaluate(await readFile(axePath, 'utf8'));
  const found: any = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return found.violations
    .filter(({ impact }: any) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }: any) => `${id}, ${nodes.length} times: ${nodes[0].target} ${nodes[0].html.slice(0, 400)}`);
}

const picturesTo = process.env['GRAPHIQL_PICTURES'];

/** Kept where GRAPHIQL_PICTURES names a folder: `npm run screenshot`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (picturesTo === undefined) return;
  mkdirSync(picturesTo, { recursive: true });
  await page.screenshot({ path: `${picturesTo}/${name}.png`, animations: 'disabled' });
}
