/** What operations answer over the demo pages, and what they cost: see tests/kit/golden.ts. */
import { loadDemo } from '../server/ingest/demo.js';
import type { Db } from '../server/platform/db.js';
import { testNow } from './kit/app.js';
import { homes } from './kit/db.js';
import { accept, accepted, goldenCases, runGolden } from './kit/golden.js';

const isAccepting = Boolean(process.env['ACCEPT']) && !process.env['CI'];
const cases = await goldenCases();

// Both homes are held to the same files; the first writes them.
const asked = isAccepting ? homes.slice(0, 1) : homes;

describe.each(asked.map((home) => [home.name, home] as const))('golden cases on %s', (_name, home) => {
  let db: Db;

  beforeAll(async () => {
    db = await home.open();
    await loadDemo(db, testNow);
  });
  afterAll(() => db.close());

  it.each(cases.map((golden) => [golden.name, golden] as const))('%s', async (_case, golden) => {
    const told = await runGolden(db, golden);
    if (isAccepting) accept(golden, told);
    expect({ run: 'npm run accept', ...told }).toEqual({ run: 'npm run accept', ...accepted(golden) });
  });
});
