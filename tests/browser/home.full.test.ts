/** The first page in a browser: wide and narrow, in both languages, with nothing wrong on it. */
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { loadDemo } from '../../server/ingest/demo.js';
import type { App } from '../../server/app.js';
import type { Db } from '../../server/platform/db.js';
import { testApp, testNow } from '../kit/app.js';
import { describeWithBrowser, launch, listen, seriousFindings, watch } from '../kit/browser.js';
import { testDb } from '../kit/db.js';

describeWithBrowser('the first page', () => {
  let db: Db;
  let app: App;
  let server: Server;
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    db = await testDb();
    await loadDemo(db, testNow);
    app = testApp(db, undefined, { readerUrl: 'http://127.0.0.1:4200' });
    server = createServer(app.listener);
    origin = await listen(server);
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    app.forget();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await db.close();
  });

  it.each([
    [390, 'zh', 'light'],
    [390, 'en', 'light'],
    [1_280, 'zh', 'light'],
    [1_280, 'en', 'light'],
    [390, 'zh', 'dark'],
  ] as const)('is whole at %d px in %s, %s', async (width, lang, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const faults = watch(page, origin);
    await page.goto(`${origin}/?lang=${lang}`);
    const sizes = await page.evaluate(() => {
      const seen = [...document.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
      const { color, backgroundColor } = getComputedStyle(document.body);
      return {
        wide: document.documentElement.scrollWidth,
        ground: backgroundColor,
        ink: color,
        outside: seen.filter(({ left, right }) => left < 0 || right > innerWidth).length,
        low: seen.filter(({ height }) => height < 20).length,
      };
    });
    expect(sizes).toMatchObject({ wide: width, outside: 0, low: 0 });
    expect(sizes.ground).toBe(colorScheme === 'dark' ? 'rgb(20, 23, 26)' : 'rgb(255, 255, 255)'); // its style is there
    expect(await page.locator('.counts strong').allTextContents()).toHaveLength(3);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads to GraphiQL by the old name, and to the other language', async () => {
    const page = await browser.newPage();
    const faults = watch(page, origin);
    await page.goto(`${origin}/?lang=zh`);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${origin}/graphiql`);
    expect(new URL(page.url()).pathname).toBe('/graphql');
    expect(faults).toEqual([]);
    await page.close();
  });
});
