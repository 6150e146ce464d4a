/** The generated operations against the real server, on the demo pages. */
import { createApp } from '../../server/app.js';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import * as sdk from '../../sdk/src/index.js';
import { testDb } from '../kit/db.js';
import { testNow } from '../kit/app.js';

let db: Db;
let client: sdk.Client;

beforeAll(async () => {
  db = await testDb();
  await loadDemo(db, testNow);
  const app = createApp({ db, log: createLog('silent'), now: () => testNow, isReady: () => true });
  client = sdk.createClient({ url: 'http://test.local/graphql', fetch: async (url, init) => app.fetch(url, init) });
});
afterAll(() => db.close());

it('finds a notice by its index number, typed all the way', async () => {
  const { notice } = await client.request(sdk.getNotice, { by: { indexNumber: '99010606/2025-00031' } });
  const kinds: readonly sdk.DirectiveStrength[] = notice?.directives.nodes.map(({ strength }) => strength) ?? [];
  expect(notice?.agency.name).toBe('云浦市澄湖区工业和信息化局');
  expect(kinds.length).toBeGreaterThanOrEqual(5);
  expect(notice?.body).toContain('落实会议精神');
});

it('answers every ready-made operation without an error', async () => {
  const { notices } = await client.request(sdk.listNotices, { first: 3 });
  const { meetings } = await client.request(sdk.listMeetings, {});
  const [notice] = notices.nodes;
  const [meeting] = meetings.nodes;
  const by = { name: '云浦市澄湖区水务局' };
  const answers = await Promise.all([
    client.request(sdk.countNotices, {}),
    client.request(sdk.getNotices, { ids: [notice?.id ?? '', 'nonsense'] }),
    client.request(sdk.getAgency, { by }),
    client.request(sdk.listAgencies, { filter: { name: '澄湖' } }),
    client.request(sdk.listAssignedDirectives, { by }),
    client.request(sdk.getAgencyActivity, { by, interval: 'MONTH' }),
    client.request(sdk.getDivision, { code: '110101' }),
    client.request(sdk.listDirectives, { filter: { hasTargets: true } }),
    client.request(sdk.getMeetingCascade, { id: meeting?.id ?? '' }),
    client.request(sdk.getViewer),
  ]);
  expect(answers[0].notices.totalCount).toBe(8);
  expect(answers[1].nodes).toEqual([expect.objectContaining({ id: notice?.id }), null]);
  expect(answers[4].agency?.assignedDirectives.totalCount).toBeGreaterThan(0);
  expect(answers[7].directives.nodes.length).toBeGreaterThan(0);
  expect(answers[9]).toEqual({ viewer: { role: 'PUBLIC', name: null } });
});

it('walks a list page by page and meets everything once', async () => {
  const ids: string[] = [];
  const walk = sdk.paginate(client, sdk.listNotices, { variables: { first: 3 }, select: ({ notices }) => notices });
  for await (const { id } of walk) ids.push(id);
  expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
});

it('tells a refused argument by its code', async () => {
  const refused = client.request(sdk.listNotices, { first: 101 });
  await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', operationName: 'ListNotices' });
});
