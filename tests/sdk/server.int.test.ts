/** The generated operations against the real server, on the demo pages. */
import { createServer, type Server } from 'node:http';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import * as sdk from '../../sdk/src/index.js';
import { testDb } from '../kit/db.js';
import { testApp, testNow } from '../kit/app.js';
import type { App } from '../../server/app.js';
import { clerk, page } from '../staff/staff.kit.js';
import { listen } from './faults.kit.js';

let db: Db;
let client: sdk.Client;
let staff: sdk.Client;
let admin: sdk.Client;
const asked = new Set<string>();

const servers: Server[] = [];
async function clientOf(app: App): Promise<sdk.Client> {
  const server = createServer(app.listener);
  servers.push(server);
  const url = await listen(server);
  return sdk.createClient({
    url,
    fetch: (to, init) => {
      const { operationName } = JSON.parse(String(init.body)) as { operationName: string };
      asked.add(operationName);
      return fetch(to, init);
    },
  });
}

beforeAll(async () => {
  db = await testDb();
  await loadDemo(db, testNow);
  client = await clientOf(testApp(db));
  staff = await clientOf(testApp(db, clerk));
  admin = await clientOf(testApp(db, { role: 'ADMIN', name: '管理员' }));
});
afterAll(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await db.close();
});

it('finds a notice by its index number, typed all the way', async () => {
  const { notice } = await client.request(sdk.getNotice, { by: { indexNumber: '99010606/2025-00031' } });
  const kinds: readonly sdk.DirectiveStrength[] = notice?.directives.nodes.map(({ strength }) => strength) ?? [];
  expect(notice?.agency.name).toBe('云浦市澄湖区工业和信息化局');
  expect(kinds.length).toBeGreaterThanOrEqual(5);
  expect(notice?.body).toContain('落实会议精神');
});

it('answers every ready-made question without an error', async () => {
  const { notices } = await client.request(sdk.listNotices, { first: 3 });
  const { meetings } = await client.request(sdk.listMeetings, {});
  const [notice] = notices.nodes;
  const [meeting] = meetings.nodes;
  const by = { name: '云浦市澄湖区水务局' };
  const noticeBy = { id: notice?.id ?? '' };
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
    client.request(sdk.search, { query: '防汛' }),
    client.request(sdk.countHits, { query: '防汛', types: ['NOTICE'] }),
    client.request(sdk.getNoticeRepairs, { by: noticeBy }),
    client.request(sdk.listNoticeRevisions, { by: noticeBy }),
    client.request(sdk.getCitations, { by: noticeBy }),
    client.request(sdk.searchHits, { query: '防汛' }),
  ]);
  expect(answers[0].notices.totalCount).toBe(8);
  expect(answers[1].nodes).toEqual([expect.objectContaining({ id: notice?.id }), null]);
  expect(answers[4].agency?.assignedDirectives.totalCount).toBeGreaterThan(0);
  expect(answers[7].directives.nodes.length).toBeGreaterThan(0);
  expect(answers[9].viewer).toMatchObject({ role: 'PUBLIC', name: null, rateLimit: { cost: expect.any(Number) } });
  expect(answers[10].search.nodes[0]?.snippets[0]?.segments).toContainEqual({ text: '防汛', match: true });
  expect(answers[11].search.facets.kinds.length).toBeGreaterThan(0);
  expect(answers[12].notice?.body).toContain('传达学习区委第26次常委会会议精神');
  expect(answers[13].notice?.revisions.nodes).toMatchObject([{ number: 1, reason: 'FIRST_SEEN' }]);
  expect(answers[14].notice?.cites.totalCount).toBeGreaterThanOrEqual(0);
  expect(answers[15].search).toEqual({ nodes: answers[10].search.nodes, pageInfo: answers[10].search.pageInfo });
});

it('tells what an officer cites: number, address, signers and recipients, and where things stand in the text', async () => {
  const by = { name: '云浦市澄湖区水务局' };
  const { agency } = await client.request(sdk.listAssignedDirectives, { by, granularity: 'BOTH' });
  const listed = agency?.assignedDirectives.nodes ?? [];
  expect(listed.map(({ notice }) => notice)).toContainEqual(
    expect.objectContaining({
      documentNumber: { text: '澄水发〔2025〕9号' },
      source: { url: 'https://www.chenghu.example/zwgk/tzgg/20250418/2007.html' },
      agency: expect.objectContaining({ name: by.name }),
      issuers: [expect.objectContaining({ name: by.name })],
    }),
  );
  const { directives } = await client.request(sdk.listDirectives, { granularity: 'BOTH', first: 100 });
  const ids = directives.nodes.map(({ id }) => id);
  const wholes = directives.nodes.flatMap(({ parent }) => (parent === null ? [] : [parent.id]));
  expect(wholes.length).toBeGreaterThan(0);
  expect(wholes.filter((id) => !ids.includes(id))).toEqual([]);
  const { notice } = await client.request(sdk.getNotice, { by: { indexNumber: '99010611/2025-00007' } });
  if (!notice) throw new Error('no such notice');
  expect(notice.issuers).toMatchObject([{ name: by.name }]);
  const quoted = ({ start, end }: { start: number; end: number }): string => notice.body.slice(start, end);
  expect(notice.addressees.length).toBeGreaterThan(2);
  for (const { text, span } of notice.addressees) expect(quoted(span)).toBe(text);
  const targets = notice.directives.nodes.flatMap((directive) => directive.targets);
  expect(targets.length).toBeGreaterThan(2);
  for (const { text, span } of targets) expect(quoted(span)).toBe(text);
});

it('tells all of an organ: its page, its place in the tree, what it published, gave out and must do by when', async () => {
  const by = { name: '云浦市澄湖区水务局' };
  const due = { from: '2025-01-01', to: '2025-12-31' };
  const { agency } = await client.request(sdk.getAgencyPage, { by, due });
  expect(agency?.notices.nodes.map(({ agency: { id } }) => id)).toEqual([agency?.id, agency?.id]);
  const days = agency?.assignedDirectives.nodes.map(({ targets }) => targets.map(({ dueBy }) => dueBy)) ?? [];
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter((those) => !those.some((day) => day?.startsWith('2025-')))).toEqual([]);
  const { agency: listed } = await client.request(sdk.listAgencyNotices, { by, filter: { kinds: ['CIRCULAR'] } });
  expect(listed?.notices.nodes).toMatchObject([{ kind: 'CIRCULAR' }]);
  const { agency: tree } = await client.request(sdk.getAgencyTree, { by: { name: '云浦市澄湖区人民政府' } });
  expect(tree?.ancestors.map(({ name }) => name)).toEqual(['云浦市人民政府']);
  expect(tree?.children.nodes.map(({ id }) => id)).toContain(agency?.id);
  const issuer = { name: '云浦市澄湖区人民政府办公室' };
  const { agency: office } = await client.request(sdk.listIssuedDirectives, { by: issuer });
  expect(office?.issuedDirectives.nodes[0]).toMatchObject({ issuer: { id: office?.id }, notice: expect.anything() });
  const { agency: told } = await client.request(sdk.listDuties, { by, filter: { due } });
  expect(told?.duties.nodes[0]?.notice).toMatchObject({ title: expect.any(String), source: expect.anything() });
  const { agency: counted } = await client.request(sdk.countDuties, { by, filter: { due } });
  expect(counted?.duties.totalCount).toBe(told?.duties.nodes.length);
  const { division } = await client.request(sdk.listDivisions, { code: '100000', first: 2 });
  expect(division?.children).toMatchObject({ nodes: [{ level: 'PROVINCE' }, { level: 'PROVINCE' }] });
});

it('tells all of a text: its outline, its directives, what says the same, and the meeting behind it', async () => {
  const by = { indexNumber: '99010606/2025-00031' };
  const { notice } = await client.request(sdk.getNoticeOutline, { by });
  expect(notice?.outline.some(({ directive }) => directive !== null)).toBe(true);
  expect(notice?.mentions.nodes[0]).toMatchObject({ agency: { name: expect.stringContaining('澄湖区') } });
  const walk = sdk.paginate(client, sdk.listNoticeDirectives, { by, first: 5 }, 'notice.directives');
  const ids: string[] = [];
  for await (const { id } of walk) ids.push(id);
  expect(new Set(ids).size).toBe(7);
  const { node } = await client.request(sdk.getDirective, { id: ids[1] ?? '' });
  expect(node).toMatchObject({ id: ids[1], notice: { id: notice?.id }, meeting: { name: '区委第18次常委会会议' } });
  const { node: same } = await client.request(sdk.listRestatements, { id: ids[1] ?? '' });
  expect(same).toMatchObject({ restatements: { totalCount: expect.any(Number) } });
  const { meetings } = await client.request(sdk.listMeetings, { filter: { name: '区委第18次' } });
  const { node: meeting } = await client.request(sdk.getMeeting, { id: meetings.nodes[0]?.id ?? '' });
  expect(meeting).toMatchObject({ notices: { nodes: [{ id: notice?.id }] }, chair: { name: '陆明舟' } });
});

it('walks a list page by page and meets everything once', async () => {
  const ids: string[] = [];
  const walk = sdk.paginate(client, sdk.listNotices, { first: 3 }, 'notices');
  for await (const { id } of walk) ids.push(id);
  expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
});

it('tells names in traditional characters, one for one', async () => {
  const texts = ['云浦市澄湖区水务局', '关于防汛的通知'];
  const { inScript } = await client.request(sdk.inScript, { texts, script: 'TRADITIONAL' });
  expect(inScript).toEqual(['雲浦市澄湖區水務局', '關於防汛的通知']);
  const many = Array.from({ length: 1_001 }, () => '局');
  for (const refused of [many, ['局'.repeat(100_001)]])
    await expect(client.request(sdk.inScript, { texts: refused, script: 'TRADITIONAL' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
});

it('tells a refused argument by its code', async () => {
  const refused = client.request(sdk.listNotices, { first: 101 });
  await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', operationName: 'ListNotices' });
});

it('lists what changed, and hears of what changes', async () => {
  const { changes } = await client.request(sdk.listChanges, { first: 100 });
  expect(changes.edges.map(({ node }) => node.kind)).toContain('NOTICE_PUBLISHED');
  expect(changes.pageInfo).toEqual({ hasNextPage: false, endCursor: changes.edges.at(-1)?.cursor });
  const content = page({ title: '澄湖区水务局关于冬季巡查的通知', index: '99010611/2025-00077' });
  const onStatus = (status: sdk.FollowStatus) =>
    status === 'live' && void staff.request(sdk.ingestPage, { input: { content, dryRun: false } });
  const following = sdk.follow(client, { onStatus });
  const { value: edge } = await following.next();
  expect(edge).toMatchObject({ cursor: expect.any(String), node: { kind: 'NOTICE_PUBLISHED', revision: 1 } });
  await following.return(undefined as never);
});

it('does the work of a clerk from pasting a page to reading the log', async () => {
  const content = page({ title: '澄湖区水务局关于秋季清淤的通知', index: '99010611/2025-00088' });
  const dry = await staff.request(sdk.ingestPage, { input: { content, dryRun: true } });
  expect(dry.ingestPage).toMatchObject({
    outcome: 'CREATED',
    notice: null,
    preview: { indexNumber: '99010611/2025-00088' },
  });
  const { ingestPage } = await staff.request(sdk.ingestPage, { input: { content, dryRun: false } });
  const id = ingestPage.notice?.id ?? '';
  const { correctNotice } = await staff.request(sdk.correctNotice, {
    input: { id, expectedRevision: 1, title: '澄湖区水务局关于秋季河道清淤的通知', reason: '标题漏字' },
  });
  expect(correctNotice).toMatchObject({ notice: { revision: 2 }, userErrors: [] });
  const { notice } = await client.request(sdk.getNotice, { by: { id } });
  const [directive] = notice?.directives.nodes ?? [];
  const { reviewDirective } = await staff.request(sdk.reviewDirective, {
    input: { id: directive?.id ?? '', review: 'CONFIRMED' },
  });
  expect(reviewDirective).toMatchObject({ directive: { path: directive?.path, review: 'CONFIRMED' }, userErrors: [] });
  const { addDirective } = await staff.request(sdk.addDirective, { input: { notice: id, start: 5, end: 5 } });
  expect(addDirective).toMatchObject({
    directive: null,
    userErrors: [expect.objectContaining({ field: expect.anything() })],
  });
  const { withdrawNotice } = await staff.request(sdk.withdrawNotice, { input: { id, reason: '重复公开' } });
  expect(withdrawNotice.notice?.status).toBe('WITHDRAWN');
  expect((await client.request(sdk.getNotices, { ids: [id] })).nodes).toEqual([null]);
  const { restoreNotice } = await staff.request(sdk.restoreNotice, { input: { id, reason: '核实无误' } });
  expect(restoreNotice.notice?.status).toBe('PUBLISHED');
  const { auditLog } = await staff.request(sdk.listAuditLog, { first: 2 });
  expect(auditLog.nodes.map(({ reason }) => reason)).toEqual(['核实无误', '重复公开']);
});

it('shows a clerk what could not be read, to be tried again or put aside', async () => {
  await staff.request(sdk.ingestPage, { input: { content: '今日无事。', dryRun: false } });
  const { rejections } = await staff.request(sdk.listRejections, { state: 'OPEN' });
  const id = rejections.nodes[0]?.id ?? '';
  const { node } = await staff.request(sdk.getRejection, { id });
  expect(node).toMatchObject({ id, content: '今日无事。' });
  expect((await client.request(sdk.getRejection, { id })).node).toBeNull();
  const { retryRejection } = await staff.request(sdk.retryRejection, { input: { id } });
  expect(retryRejection.outcome).toBe('REJECTED');
  const { dismissRejection } = await staff.request(sdk.dismissRejection, { input: { id, note: '不是公开页面' } });
  expect(dismissRejection.rejection).toMatchObject({ state: 'DISMISSED', note: '不是公开页面' });
});

it('lets a clerk name organs and make two of them one', async () => {
  const { agencies } = await client.request(sdk.listAgencies, { filter: { name: '澄湖区' }, first: 2 });
  const [target, duplicate] = agencies.nodes.map(({ id }) => id);
  const { updateAgency } = await staff.request(sdk.updateAgency, {
    input: { id: target ?? '', shortName: '湖办' },
  });
  expect(updateAgency).toMatchObject({ agency: { id: target, shortName: '湖办' }, userErrors: [] });
  const { mergeAgencies } = await staff.request(sdk.mergeAgencies, {
    input: { target: target ?? '', duplicate: duplicate ?? '', reason: '同一机构', acrossPlaces: true }, // any two
  });
  expect(mergeAgencies).toMatchObject({ outcome: 'CHANGED', agency: { id: target }, userErrors: [] });
  const by = { id: duplicate ?? '' };
  expect((await client.request(sdk.getAgency, { by })).agency?.id).toBe(target);
  const { agency } = await staff.request(sdk.listMerges, { by });
  expect(agency?.merges.nodes).toMatchObject([{ duplicateId: duplicate, reason: '同一机构' }]);
  const input = { duplicateId: duplicate ?? '', reason: '并非同一机构' };
  const { unmergeAgencies } = await staff.request(sdk.unmergeAgencies, { input });
  expect(unmergeAgencies).toMatchObject({ agency: { id: target }, duplicate: { id: duplicate }, userErrors: [] });
  expect((await client.request(sdk.getAgency, { by })).agency?.id).toBe(duplicate);
});

it('lets a clerk keep the table of sites, and read again what a site had rejected', async () => {
  const input = { host: 'chenghu.example', publisher: '云浦市澄湖区水务局' };
  const { setSite } = await staff.request(sdk.setSite, { input });
  const { id = '', version = 0 } = setSite.site ?? {};
  expect((await staff.request(sdk.listSites, {})).sites.nodes).toMatchObject([{ id, ...input }]);
  const { retryRejections } = await staff.request(sdk.retryRejections, { input: { site: id } });
  expect(retryRejections).toMatchObject({ tried: 0, hasMore: false, userErrors: [] });
  const { deleteSite } = await staff.request(sdk.deleteSite, { input: { id, expectedVersion: version } });
  expect(deleteSite).toMatchObject({ outcome: 'CHANGED', userErrors: [] });
  expect((await staff.request(sdk.listSites, {})).sites.nodes).toEqual([]);
});

it('lets a clerk work doubts off', async () => {
  const { doubtCounts } = await staff.request(sdk.countDoubts, {});
  const { doubts } = await staff.request(sdk.listDoubts, { first: 1 });
  const [first] = doubts.nodes;
  expect(doubtCounts.map(({ kind }) => kind)).toContain(first?.kind);
  const input = { id: first?.id ?? '', reason: '无误' };
  expect((await staff.request(sdk.dismissDoubt, { input })).dismissDoubt.outcome).toBe('CHANGED');
  expect((await staff.request(sdk.listDoubts, { first: 1 })).doubts.nodes[0]?.id).not.toBe(first?.id);
  expect((await staff.request(sdk.restoreDoubt, { input })).restoreDoubt.outcome).toBe('CHANGED');
  expect((await staff.request(sdk.listDoubts, { first: 1 })).doubts.nodes[0]?.id).toBe(first?.id);
});

it('suggests while somebody types', async () => {
  const { suggest } = await client.request(sdk.suggest, { prefix: 'shuiwu' });
  expect(suggest.map(({ text }) => text)).toContain('云浦市澄湖区水务局');
});

it('lets an administrator make keys, and make them useless', async () => {
  const { createApiKey } = await admin.request(sdk.createApiKey, { input: { name: '阅读器', role: 'PARTNER' } });
  expect(createApiKey).toMatchObject({ apiKey: { role: 'PARTNER', revokedAt: null }, userErrors: [] });
  expect(createApiKey.secret).toContain(createApiKey.apiKey?.prefix);
  const { revokeApiKey } = await admin.request(sdk.revokeApiKey, { input: { id: createApiKey.apiKey?.id ?? '' } });
  expect(revokeApiKey.apiKey?.revokedAt).not.toBeNull();
  const { apiKeys } = await admin.request(sdk.listApiKeys, {});
  expect(apiKeys.nodes).toMatchObject([{ name: '阅读器', id: createApiKey.apiKey?.id }]);
  await expect(staff.request(sdk.listApiKeys, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('has been asked every ready-made operation', () => {
  const names = Object.values(sdk).flatMap((value) =>
    typeof value === 'object' && 'text' in value ? [/^\w+ (\w+)/.exec(value.text)?.[1]] : [],
  );
  expect([...asked].sort()).toEqual(names.sort());
});
