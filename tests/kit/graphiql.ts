/** GraphiQL in a real browser, over a server and a database of its own. */
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { createIdentify } from '../../server/access/identify.js';
import { createApp } from '../../server/app.js';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { askApp, testNow, type Ask } from './app.js';
import { launch, listen, watch, type Watched } from './browser.js';
import { testDb } from './db.js';
import type { Role, Viewer } from '../../server/graphql/viewer.js';

export interface Site {
  readonly db: Db;
  readonly origin: string;
  readonly browser: Browser;
  /** Asks the same database as staff, past the page. */
  readonly ask: Ask;
  readonly keyOf: (role: Role, lastsMs?: number) => Promise<string>;
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
  const browser = await launch();
  const ask = askApp(db, admin);
  const keyOf = async (role: Role, lastsMs?: number): Promise<string> => {
    const expiresAt = lastsMs === undefined ? null : new Date(Date.now() + lastsMs).toISOString();
    const creation = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
    const { data } = await ask(creation, { input: { name: '周敏', role, expiresAt } });
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

export async function openPage({ browser, origin }: Site, width: number, locale = 'zh-CN'): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height: width < 800 ? 844 : 800 }, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults = watch(page, origin);
  await page.goto(`${origin}/graphql`);
  await page.locator('.query .CodeMirror-code').waitFor();
  return { page, faults };
}

/** Files let go over a part of the page, as from a folder beside the browser. */
export async function dropFiles(
  page: Page,
  selector: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const dropped = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)}) transfer.items.add(new File([text], name, { type: 'text/html' }));
    return transfer;
  })()`);
  await page.locator(selector).first().dispatchEvent('dragover', { dataTransfer: dropped });
  await page.locator(selector).first().dispatchEvent('drop', { dataTransfer: dropped });
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
  return answerOf(page);
}

/** The same of a step that asks first: what its dialog says, and the answer once it was meant. */
export async function runChange(page: Page, name: string): Promise<{ asked: string; answer: any }> {
  await page.getByRole('button', { name: new RegExp(`(?:^|\\s)${name}$`) }).click();
  const dialog = page.getByRole('alertdialog');
  const asked = await dialog.innerText();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  return { asked, answer: await answerOf(page) };
}

async function answerOf(page: Page): Promise<any> {
  await page.locator('.status.is-done, .status.is-fault, .status.is-warning').waitFor();
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
