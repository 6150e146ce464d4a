/** A mutation that is done, and cannot tell it: its caller must not do it again. */
import type { Db } from '../../server/platform/db.js';
import { AppError } from '../../server/platform/errors.js';
import { askApp, type Ask } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { clerk, ingest, page } from './staff.kit.js';

describe('an answer that cannot be read once the mutation is done', () => {
  let db: Db;
  /** Of a database whose reads fail, writes do not. */
  let ask: Ask;
  let fault: Error;
  let id: string;

  beforeAll(async () => {
    db = await testDb();
    await ingest(db);
    ask = askApp({ ...db, rows: () => Promise.reject(fault) }, clerk);
    const { data } = await askApp(db, clerk)('{ notices { nodes { id } } }');
    id = data.notices.nodes[0].id;
  });
  afterAll(() => db.close());

  const withdraw =
    'mutation ($input: WithdrawNoticeInput!) { withdrawNotice(input: $input) { notice { id } userErrors { code } } }';
  const ingestPage = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome notice { id } } }';

  it('says so beside its code, of a known fault', async () => {
    fault = new AppError('SERVICE_UNAVAILABLE', 'The database does not answer.');
    const { data, errors } = await ask(withdraw, { input: { id, reason: '误发' } });
    expect(data).toEqual({ withdrawNotice: { notice: null, userErrors: [] } });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['withdrawNotice', 'notice'],
        extensions: { code: 'SERVICE_UNAVAILABLE', committed: true },
      }),
    ]);
    expect(await db.prisma.notice.count({ where: { status: 'WITHDRAWN' } })).toBe(1);
  });

  it('says so beside its code, of a bug', async () => {
    fault = new Error('secret');
    const content = page({ index: '99010611/2025-00077' });
    const { errors } = await ask(ingestPage, { input: { content } });
    expect(errors?.[0]?.message).toBe('Unexpected error.');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      committed: true,
      requestId: expect.any(String) as unknown,
    });
  });

  it('does not say so where nothing was stored', async () => {
    fault = new AppError('SERVICE_UNAVAILABLE', 'The database does not answer.');
    for (const dryRun of [true, false]) {
      const { data, errors } = await ask(ingestPage, {
        input: { content: page({ index: '99010611/2025-00077' }), dryRun },
      });
      expect(data.ingestPage.outcome).toBe('UNCHANGED');
      expect(errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    }
  });
});
