/** Pages cost the same number of statements however long they are: every field under every list, found in the schema. */
import { isObjectType } from 'graphql';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Context } from '../../server/graphql/context.js';
import type { Db } from '../../server/platform/db.js';
import { sql, written } from '../../server/platform/sql.js';
import { schema } from '../../server/schema.js';
import { askApp, testNow } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { costsOf, listsOf } from './lists-below.kit.js';

const admin = { role: 'ADMIN', name: 'test' } as const;

describe('every field under every list', () => {
  let db: Db;
  beforeAll(async () => {
    db = await testDb();
    await loadDemo(db, testNow);
  });
  afterAll(() => db.close());

  it('costs as many statements for five rows as for two', async () => {
    const { growing, tooShort } = await costsOf(db, schema, askApp(db, admin));
    expect(growing).toEqual([]);
    const lists = listsOf(schema).map(({ name }) => name);
    expect(lists.filter((name) => !tooShort.includes(name))).toEqual(
      expect.arrayContaining([
        'Query.notices',
        'Query.directives',
        'Query.agencies',
        'Notice.directives',
        'Directive.addressees',
      ]),
    );
    expect(tooShort.length).toBeLessThan(lists.length / 2);
  });

  it('is noticed where it asks once a row', async () => {
    const notice = schema.getType('Notice');
    const title = isObjectType(notice) ? notice.getFields()['title'] : undefined;
    if (!title) throw new Error('Notice.title is gone: take another field.');
    const { resolve } = title;
    title.resolve = async (row: { title: string }, _args, { rows }: Context) => {
      await rows({ name: '', label: 'a call a row', ...written(sql`SELECT 1`) });
      return row.title;
    };
    try {
      const { growing } = await costsOf(db, schema, askApp(db, admin));
      expect(growing).toContain('Notice.title');
    } finally {
      if (resolve) title.resolve = resolve;
      else delete title.resolve;
    }
  });
});
