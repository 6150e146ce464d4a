/** GraphiQL in a real browser: skipped with a line where there is none, in CI a failure. */
import { chromium, runFirstTab } from '../../scripts/graphiql/run-first-tab.js';
import { loadDemo } from '../../server/ingest/demo.js';
import { testNow } from '../kit/app.js';
import { testDb } from '../kit/db.js';

if (chromium === null && process.env['CI'])
  throw new Error('No browser at /usr/bin/chromium: in CI GraphiQL is tested.');
if (chromium === null) console.log('Skipped: no browser at /usr/bin/chromium.');
const describeWithBrowser = chromium === null ? describe.skip : describe;

describeWithBrowser('GraphiQL', () => {
  it('answers its first question, and asks no other host for anything', async () => {
    const db = await testDb();
    await loadDemo(db, testNow);
    const { answer, foreignRequests } = await runFirstTab(db, chromium ?? '');
    await db.close();
    expect(answer).toContain('"title"');
    expect(answer).not.toContain('"errors"');
    expect(foreignRequests).toEqual([]);
  });
});
