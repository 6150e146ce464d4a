/** All real pages through the command, twice: no crash, and the second time changes nothing. */
import { join } from 'node:path';
import { corpusFolder, describeWithCorpus } from '../kit/corpus.js';
import { homes } from '../kit/db.js';
import { runIngest } from '../kit/ingest-cli.js';
import { fingerprints, halves } from '../kit/rows.js';
import { openDb } from '../../server/platform/open-db.js';

describeWithCorpus.each(homes.map((home) => [home.name, home] as const))('the real pages on %s', (_name, home) => {
  it('are all stored, and change nothing when they come again', async () => {
    const { env, drop } = await home.create();
    const look = async () => {
      const db = await openDb({ databaseUrl: env['DATABASE_URL'] ?? null, dataDir: env['DATA_DIR'] ?? null });
      const seen = { rows: await fingerprints(db), halves: await halves(db) };
      await db.close();
      return seen;
    };
    const pages = join(corpusFolder, 'pages');
    const first = await runIngest([pages], { env });
    expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+ created, \d+ revised, /) });
    const before = await look();
    const second = await runIngest([pages], { env });
    expect(second).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^0 created, 0 revised, /) });
    expect(await look()).toEqual(before);
    expect(before.halves).toEqual([]);
    await drop();
  }, 400_000);
});
