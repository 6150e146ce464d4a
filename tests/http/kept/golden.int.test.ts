/** Every golden case, byte for byte: cold, remembered and after a change, beside a server that remembers nothing. */
import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { loadDemo } from '../../../server/ingest/demo.js';
import type { Db } from '../../../server/platform/db.js';
import { testNow } from '../../kit/app.js';
import { testDb } from '../../kit/db.js';
import { goldenCases } from '../../kit/golden.js';
import { ask, calls, posted, serve, type Served } from './kept.kit.js';
import type { Viewer } from '../../../server/graphql/viewer.js';

const budgets = { PUBLIC: Infinity, PARTNER: Infinity, STAFF: Infinity, ADMIN: Infinity };
const isQuestion = ({ definitions }: DocumentNode): boolean =>
  definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY);
const cases = (await goldenCases()).filter(({ query }) => isQuestion(parse(query)));

let db: Db;
let remembering: Served;
let plain: Served;

beforeAll(async () => {
  db = await testDb();
  await loadDemo(db, testNow);
  remembering = await serve(db, { budgets });
  plain = await serve(db, { budgets, rememberedBytes: 0 });
});
afterAll(async () => {
  await remembering.close();
  await plain.close();
  await db.close();
});

const headersOf = (viewer: Viewer): Record<string, string> =>
  viewer.role === 'PUBLIC' ? {} : { authorization: viewer.role };
const tables = new Set<string>();

describe('golden cases', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThan(30);
  });

  it.each(cases.map((golden) => [golden.name, golden] as const))('%s', async (_name, { query, variables, viewer }) => {
    const sent = posted(query, variables, { ...headersOf(viewer), 'accept-encoding': 'gzip' });
    const asPartner = posted(query, variables, { authorization: 'PARTNER', 'accept-encoding': 'gzip' });
    const same = async (): Promise<string> => {
      const [expected, told] = [await ask(plain, sent), await ask(remembering, sent)];
      const { 'x-request-id': _id, date: _date, ...headers } = expected.headers;
      // Errors have their request's id in them.
      if (!expected.text.includes('"errors"')) expect(told.bytes.equals(expected.bytes)).toBe(true);
      expect(told.status).toBe(expected.status);
      expect(told.headers).toMatchObject(headers);
      return String(told.headers['cache-control']);
    };
    const isKept = (await same()).startsWith('public');
    const statements = await calls(db, async () => {
      await ask(remembering, sent);
    });
    if (isKept) {
      expect(statements).toEqual([]);
      // What a key may see beyond the public must not be kept with it.
      const [forPartner, forAll] = [await ask(plain, asPartner), await ask(plain, sent)];
      expect(forPartner.bytes.equals(forAll.bytes)).toBe(true);
    }
    await same();
    await db.prisma.$executeRawUnsafe(`UPDATE "Notice" SET "title" = "title" || '改', "summary" = '改'`);
    await db.prisma.$executeRawUnsafe(`UPDATE "Agency" SET "shortName" = coalesce("shortName", '') || '改'`);
    await same();
    if (isKept) for (const table of await readBy(sent)) tables.add(table);
  });

  it('read no table whose writes nobody is told of', async () => {
    const told = await db.rows({
      name: '',
      label: 'test',
      values: [],
      text: `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname LIKE '%\\_told\\_insert'`,
    });
    const names = new Set(told.map(({ name }) => String(name)));
    expect(tables.size).toBeGreaterThan(10);
    expect([...tables].filter((table) => !names.has(table))).toEqual([]);
  });
});

/** Tables that the statements of a question name. */
async function readBy(sent: Parameters<typeof ask>[1]): Promise<readonly string[]> {
  const texts: string[] = [];
  const watched: Db = {
    ...db,
    rows: (statement, lane) => {
      texts.push(statement.text);
      return db.rows(statement, lane);
    },
  };
  const once = await serve(watched, { budgets, rememberedBytes: 0 });
  await ask(once, sent);
  await once.close();
  return texts.flatMap((text) => [...text.matchAll(/\b(?:FROM|JOIN|,)\s+"([A-Z]\w+)"/g)].map(([, name = '']) => name));
}
