/** Who may register what, and who sees it: one's own alone, but for administrators. */
import type { Db } from '../../server/platform/db.js';
import { Addresses } from '../../server/webhooks/deliver/address.js';
import { describeEachHome } from '../kit/db.js';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { log, someChange } from '../changes/changes.kit.js';
import { admin, asking, create, partner, register, remove, replay, resume, stranger } from './webhooks.kit.js';
import { publicViewer } from '../../server/graphql/viewer.js';

const address = 'https://203.0.114.7/told';
const staff = { role: 'STAFF', name: '值班员', id: '018f0000-0000-7000-8000-0000000000b1' } as const;

describeEachHome('webhooks', (home) => {
  let db: Db;
  beforeAll(async () => {
    db = await home.open();
  });
  afterAll(() => db.close());
  const as = (viewer: typeof partner) => asking(db, viewer, new Addresses([]));

  it('are registered, listed and deleted by partners and staff, each its own; an administrator reaches all', async () => {
    const mine = await register(as(partner), address, { filter: { kinds: ['NOTICE_PUBLISHED'], division: '990106' } });
    const theirs = await register(as(staff), address);
    expect(mine.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const list = '{ webhooks { nodes { id owner secretless: name filter { kinds division agencyTree } } totalCount } }';
    const seen = async (viewer: typeof partner) =>
      (await as(viewer)(list)).data.webhooks.nodes.map((node: { id: string }) => node.id);
    expect(await seen(partner)).toEqual([mine.id]);
    expect(await seen(stranger)).toEqual([]);
    expect(await seen(admin)).toEqual([theirs.id, mine.id]);
    const [node] = (await as(partner)(list)).data.webhooks.nodes;
    expect(node).toMatchObject({
      owner: '街道办应用',
      filter: { kinds: ['NOTICE_PUBLISHED'], division: '990106', agencyTree: null },
    });
    for (const change of [remove, resume])
      expect(await change(as(stranger), { id: mine.id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const deliveries = `query ($id: ID!) { webhookDeliveries(webhook: $id) { nodes { attempt } } }`;
    expect((await as(stranger)(deliveries, { id: mine.id })).data.webhookDeliveries.nodes).toEqual([]);
    expect((await as(stranger)(deliveries, { id: 'nothing' })).data.webhookDeliveries.nodes).toEqual([]);
    expect((await as(partner)(`query ($id: ID!) { node(id: $id) { id } }`, { id: mine.id })).data.node).toBeNull();
    expect(await remove(as(admin), { id: mine.id })).toMatchObject({ webhook: null, userErrors: [] });
    expect(await remove(as(staff), { id: theirs.id })).toMatchObject({ userErrors: [] });
    expect(await remove(as(staff), { id: theirs.id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const actions = await db.prisma.auditEntry.findMany({
      orderBy: { id: 'asc' },
      select: { action: true, actor: true },
    });
    expect(actions.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
      '街道办应用 createWebhook',
      '值班员 createWebhook',
      '管理员 deleteWebhook',
      '值班员 deleteWebhook',
    ]);
  });

  it('are nothing for the public', async () => {
    const { errors } = await as(publicViewer)('{ webhooks { nodes { id } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    const made = create(as(publicViewer), { name: '收件箱', address });
    await expect(made).rejects.toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it.each([
    'http://203.0.114.7/told',
    'https://127.0.0.1/told',
    'https://[::ffff:169.254.169.254]/told',
    'https://localhost/told',
    'https://user@203.0.114.7/told',
  ])('cannot have the address %s', async (refused) => {
    await expect(create(as(partner), { name: '收件箱', address: refused })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.address' } }],
    });
  });

  it('are told where their input is wrong', async () => {
    const agency = encodeNodeId('Notice', '018f0000-0000-7000-8000-000000000002');
    const { userErrors } = await create(as(partner), { name: ' ', address, filter: { agencyTree: agency } });
    expect(userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'filter', 'agencyTree'] },
      { code: 'REQUIRED', field: ['input', 'name'] },
    ]);
    await expect(create(as(partner), { name: '收件箱', address, after: 'x' })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.after' } }],
    });
    await expect(create(as(partner), { name: '收件箱', address, filter: { division: 'x' } })).rejects.toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('take cursors of the list of changes', async () => {
    await log(db, someChange({ revision: 1 }), someChange({ revision: 2 }));
    const ask = as(partner);
    const { data } = await ask('{ changes(first: 1) { pageInfo { endCursor } } }');
    const after = data.changes.pageInfo.endCursor;
    const { webhook } = await create(ask, { name: '收件箱', address, after });
    expect(webhook.cursor).toBe(after);
    const { data: latest } = await ask('{ changes(last: 1) { pageInfo { endCursor } } }');
    const moved = await replay(ask, { id: webhook.id, after: latest.changes.pageInfo.endCursor });
    expect(moved.webhook.cursor).toBe(latest.changes.pageInfo.endCursor);
    await remove(ask, { id: webhook.id });
  });

  it('are twenty of one caller at most, however many are registered at once', async () => {
    const ask = as(stranger);
    const made = await Promise.all(Array.from({ length: 23 }, () => create(ask, { name: '收件箱', address })));
    const refused = made.filter(({ webhook }) => webhook === null);
    expect(refused).toHaveLength(3);
    expect(refused[0].userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect(refused[0].secret).toBeNull();
  });
});
