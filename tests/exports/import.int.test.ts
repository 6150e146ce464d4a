/** Another instance's export, read by ingestion: the same graph by what things are called, though its ids are its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExport } from '../../server/exports/bulk/write.js';
import { readInputs } from '../../server/ingest/read-inputs.js';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { schema } from '../../server/schema.js';
import { askApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { ingest } from '../staff/staff.kit.js';
import { demoDb } from './exports.kit.js';

const graphOf = async (db: Db): Promise<any> => {
  const { data, errors } = await askApp(db)(`{
    notices(first: 100) { nodes {
      title titleOrigin indexNumber documentNumber { text } kind genre publishedOn createdOn validity body bodyStart bodyEnd
      agency { name } issuers { name } addressees { text scope agency { name } } source { url siteCode }
      meetings { name heldOn }
      directives(first: 100, granularity: BOTH) { nodes {
        path marker heading text kind strength issuer { name } addressees { text role agency { name } } targets { text dueBy } meeting { name } } } } }
    agencies(first: 100) { nodes { name aliases kind division { code } parent { name } } }
    meetings(first: 100) { nodes { name ordinal heldOn convener { name } } }
  }`);
  expect(errors).toBeUndefined();
  const sorted = (rows: any[]): any[] => rows.map((row) => JSON.stringify(row)).sort();
  return {
    notices: sorted(data.notices.nodes),
    agencies: sorted(data.agencies.nodes.map((one: any) => ({ ...one, aliases: [...one.aliases].sort() }))),
    meetings: sorted(data.meetings.nodes),
  };
};

describeEachHome('an import', (home) => {
  it('of another instance’s export gives the same graph', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'import-'));
    const [from, to] = [await demoDb(home.open), await home.open()];
    await ingest(from);
    await writeExport(
      { db: from, schema, now: testNow },
      { format: 'jsonl', since: null, out: folder, tell: () => undefined },
    );
    let count = 0;
    for await (const input of readInputs([folder])) {
      if (!('page' in input)) throw new Error(JSON.stringify(input));
      const { outcome } = await ingestPage(to, input.page, testNow);
      expect([input.from, outcome]).toEqual([input.from, 'CREATED']);
      count += 1;
    }
    const [expected, found] = [await graphOf(from), await graphOf(to)];
    expect(count).toBe(expected.notices.length);
    expect(found).toEqual(expected);
    await Promise.all([from.close(), to.close()]);
    await rm(folder, { recursive: true });
  });
});
