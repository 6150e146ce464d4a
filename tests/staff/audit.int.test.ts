/** The audit log: who did what, and who may read it. */
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow, type Ask } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { asClerk, doing, ingest } from './staff.kit.js';

const log = '{ auditLog { totalCount nodes { id actor role action subjectId reason at } } }';

describe('the audit log', () => {
  let db: Db;
  let ask: Ask;
  let id: string;
  beforeEach(async () => {
    db = await testDb();
    await ingest(db);
    ask = asClerk(db);
    id = (await ask('{ notices { nodes { id } } }')).data.notices.nodes[0].id;
  });
  afterEach(() => db.close());

  it('tells what was done, to what and why, newest first', async () => {
    await doing(ask, 'withdrawNotice', 'notice { id }')({ id, reason: '信息有误' });
    await doing(ask, 'restoreNotice', 'notice { id }')({ id, reason: '核实无误' });
    const { auditLog } = (await ask(log)).data;
    const by = { actor: '值班员', role: 'STAFF', subjectId: id, at: testNow.toISOString(), id: expect.any(String) };
    expect(auditLog).toEqual({
      totalCount: 2,
      nodes: [
        { ...by, action: 'restoreNotice', reason: '核实无误' },
        { ...by, action: 'withdrawNotice', reason: '信息有误' },
      ],
    });
  });

  it('has an entry that is found by its id, by staff alone', async () => {
    await doing(ask, 'withdrawNotice', 'notice { id }')({ id, reason: '信息有误' });
    const entry = (await ask(log)).data.auditLog.nodes[0].id;
    const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    expect((await ask(query, { id: entry })).data.node).toEqual({ __typename: 'AuditEntry', id: entry });
    expect((await askApp(db)(query, { id: entry })).data.node).toBeNull();
  });

  it.each([
    ['the public', 'PUBLIC', 'UNAUTHENTICATED'],
    ['a partner', 'PARTNER', 'FORBIDDEN'],
  ] as const)('is not for %s', async (_who, role, code) => {
    const answer = await askApp(db, { role, name: null })(log);
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code } }] });
  });
});
