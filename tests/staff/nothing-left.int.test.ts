/** A mutation of which any statement fails leaves every table as it was; the mutations are those of the schema. */
import { createHash } from 'node:crypto';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import type { Db } from '../../server/platform/db.js';
import { ingestPage } from '../../server/ingest/run.js';
import { schema } from '../../server/schema.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { everythingIn, failingDb, faultCodes, settled, type FailingDb } from './failing-db.kit.js';
import { ingest, now, page, standardBody } from './staff.kit.js';

const rubbish = '<html><body><p>404 Not Found</p></body></html>';
const bureau = '云浦市澄湖区水务局';
const other = '澄湖水务管理处';

/** What there is to work on. */
interface Office {
  readonly db: Db;
  /** What a question selects, for the id of something. */
  readonly find: (query: string, ...path: readonly (string | number)[]) => Promise<any>;
}
type Input = (office: Office) => Promise<object> | object;

const notice = ({ find }: Office): Promise<string> =>
  find('{ notices(filter: { statuses: [PUBLISHED, WITHDRAWN] }) { nodes { id } } }', 'notices', 'nodes', 0, 'id');
const directive = ({ find }: Office): Promise<string> =>
  find('{ directives(filter: { topLevelOnly: true }) { nodes { id } } }', 'directives', 'nodes', 0, 'id');
const agency = (name: string, { find }: Office): Promise<string> =>
  find(`{ agency(by: { name: "${name}" }) { id } }`, 'agency', 'id');
const openRejection = ({ find }: Office): Promise<string> =>
  find('{ rejections(state: OPEN) { nodes { id } } }', 'rejections', 'nodes', 0, 'id');

/** A page that the parser of some other day could not read. */
async function rejectedBefore({ db }: Office, number = 1, host: string | null = null): Promise<string> {
  const bytes = Buffer.from(page({ index: `99010611/2025-0009${number}`, title: `重试的第${number}号通知` }));
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const id = `0199a000-0000-7000-8000-00000000000${number}`;
  await db.prisma.sourceDocument.create({ data: { id, contentHash, bytes, encoding: 'UTF-8', receivedAt: now } });
  await db.prisma.rejection.create({ data: { id, sourceId: id, host, excerpt: '', problems: [], receivedAt: now } });
  return encodeNodeId('Rejection', id);
}
const webhook = (find: Office['find']): Promise<string> =>
  find('{ webhooks { nodes { id } } }', 'webhooks', 'nodes', 0, 'id');
const site = ({ find }: Office): Promise<string> => find('{ sites { nodes { id } } }', 'sites', 'nodes', 0, 'id');

/** Each mutation at its longest, one after the other in one database; what it makes is there for those behind it. */
const cases: Readonly<Record<string, Readonly<Record<string, Input>>>> = {
  ingestPage: {
    'a new page': () => ({ content: page({ agency: '云浦市澄湖区交通运输局', index: '99010613/2025-00001' }) }),
    'a page that changed': () => ({ content: page({ body: standardBody.replace('按月', '按季度') }) }),
    'a page that cannot be read': () => ({ content: rubbish }),
  },
  correctNotice: {
    'what others repeat': async (office) => {
      const id = await notice(office);
      const expectedRevision = await office.find(
        `{ node(id: "${id}") { ... on Notice { revision } } }`,
        'node',
        'revision',
      );
      const change = { title: '更正的标题', publishedOn: '2025-09-01', agency: await agency(other, office) };
      return { id, expectedRevision, reason: '标题有误', ...change };
    },
  },
  withdrawNotice: { 'a notice': async (office) => ({ id: await notice(office), reason: '误发' }) },
  restoreNotice: { 'a notice': async (office) => ({ id: await notice(office), reason: '更正' }) },
  reviewDirective: {
    'all of it': async (office) => {
      const edits = {
        heading: '考核',
        text: '每月通报。',
        addressees: [await agency(bureau, office)],
        dueBy: '2025-12-31',
      };
      return { id: await directive(office), review: 'EDITED', note: '已核对', ...edits };
    },
  },
  addDirective: {
    'a range of the body': async (office) => {
      const id = await notice(office);
      const body: string = await office.find(`{ node(id: "${id}") { ... on Notice { body } } }`, 'node', 'body');
      const start = body.indexOf('各镇');
      return { notice: id, start, end: start + 8, heading: '巡查', addressees: [await agency(bureau, office)] };
    },
  },
  updateAgency: {
    'its names and its place': async (office) => {
      const change = { name: '苏州市吴中区水利局', aliases: ['吴中水利'], division: '320506', kind: 'INSTITUTION' };
      return { id: await agency(bureau, office), shortName: '区水利局', ...change };
    },
  },
  mergeAgencies: {
    'two that published': async (office) => {
      const [duplicate, target] = [await agency(other, office), await agency(bureau, office)];
      return { duplicate, target, reason: '同一机构' };
    },
  },
  unmergeAgencies: {
    'the two that were merged': async ({ db }) => {
      const { id } = await db.prisma.agency.findFirstOrThrow({ where: { mergedIntoId: { not: null } } });
      return { duplicateId: encodeNodeId('Agency', id), reason: '并非同一机构' };
    },
  },
  dismissRejection: { 'a page': async (office) => ({ id: await openRejection(office), note: '空页' }) },
  retryRejection: {
    'a page that can be read now': async (office) => ({ id: await rejectedBefore(office), note: '解析已改进' }),
  },
  setSite: {
    'all that is known of it': () => {
      const known = { publisher: '苏州市吴中区水务局', division: '320506', note: '区水务局' };
      return { host: 'www.chenghu.gov.cn', siteCode: '9901060012', ...known };
    },
  },
  retryRejections: {
    'pages of a site': async (office) => {
      await rejectedBefore(office, 2, 'chenghu.gov.cn');
      return { site: await site(office) };
    },
  },
  deleteSite: { 'a site': async (office) => ({ id: await site(office), expectedVersion: 1, note: '停办' }) },
  setSynonym: { 'a group with a note': () => ({ words: ['清淤', '疏浚'], note: '河道清淤也叫疏浚' }) },
  deleteSynonym: {
    'a group': async ({ find }) => ({
      id: await find('{ synonyms { nodes { id } } }', 'synonyms', 'nodes', 0, 'id'),
      expectedVersion: 1,
      note: '不再使用',
    }),
  },
  dismissDoubt: {
    'a place that the table does not have': async ({ find, db }) => {
      const elsewhere = page({ index: '99010611/2025-00092' })
        .replaceAll('云浦市', '云川市')
        .replaceAll('澄湖区', '明湖区');
      await ingestPage(db, { content: elsewhere }, now);
      const unplaced = '{ doubts(filter: { kinds: [DIVISION_UNPLACED] }) { nodes { id } } }';
      return { id: await find(unplaced, 'doubts', 'nodes', 0, 'id'), reason: '新设的区' };
    },
  },
  restoreDoubt: {
    'the one that was dismissed': async ({ find }) => ({
      id: await find('{ doubts(filter: { dismissed: true }) { nodes { id } } }', 'doubts', 'nodes', 0, 'id'),
      reason: '再核对',
    }),
  },
  createWebhook: {
    'an address with a filter': () => ({
      name: '收件箱',
      address: 'https://203.0.114.7/told',
      filter: { kinds: ['NOTICE_PUBLISHED'], division: '990106' },
    }),
  },
  replayWebhook: {
    'a webhook': async ({ find }) => ({
      id: await webhook(find),
      after: await find('{ changes(last: 1) { pageInfo { endCursor } } }', 'changes', 'pageInfo', 'endCursor'),
    }),
  },
  resumeWebhook: { 'a webhook': async ({ find }) => ({ id: await webhook(find) }) },
  deleteWebhook: { 'a webhook': async ({ find }) => ({ id: await webhook(find) }) },
  createApiKey: { 'a key': () => ({ name: '街道办应用', role: 'PARTNER' }) },
  revokeApiKey: {
    'a key': async ({ find }) => ({ id: await find('{ apiKeys { nodes { id } } }', 'apiKeys', 'nodes', 0, 'id') }),
  },
};

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

describeEachHome('a mutation', ({ open }) => {
  let db: Db;
  let failing: FailingDb;
  let ask: Ask;
  let office: Office;

  beforeAll(async () => {
    db = await open();
    failing = failingDb(db);
    const admin = { role: 'ADMIN', name: '管理员' } as const;
    ask = askApp(failing.db, admin);
    const calm = askApp(db, admin);
    const find = async (query: string, ...path: readonly (string | number)[]): Promise<any> => {
      const { data, errors } = await calm(query);
      if (errors) throw new Error(JSON.stringify(errors));
      return path.reduce((value, key) => value?.[key], data);
    };
    office = { db, find };
    await ingest(db);
    await ingest(db, { agency: other, index: '99010611/2025-10000', title: '管理处通知' });
  });
  afterAll(() => db.close());

  it('has a case here, if it is one of the schema', () => {
    const without = mutations.filter(({ name }) => !(name in cases));
    expect(
      without.map(({ name }) => `${name}: name it in cases, with an input by which it writes all that it can`),
    ).toEqual([]);
    expect(Object.keys(cases)).toHaveLength(mutations.length);
  });

  const all = Object.entries(cases).flatMap(([name, inputs]) =>
    Object.entries(inputs).map(([what, input]) => [name, what, input] as const),
  );

  it.each(all)('%s of %s leaves nothing where any of its statements fails', async (name, _what, inputOf) => {
    const input = await inputOf(office);
    const type = String(mutations.find((mutation) => mutation.name === name)?.args[0]?.type);
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code message } } }`;
    const before = await everythingIn(db);
    let number = 0;
    for (;;) {
      failing.failAt((number += 1));
      const { data, errors } = await ask(query, { input });
      if (failing.made() < number) {
        expect({ data, errors }).toEqual({ data: { [name]: { userErrors: [] } } });
        break;
      }
      expect([number, errors?.map(({ extensions }) => extensions?.['code'])]).toEqual([number, [faultCodes[db.home]]]);
      await settled(db);
      expect([number, await everythingIn(db)]).toEqual([number, before]);
    }
    const after = await everythingIn(db);
    // It begins, writes, enters it in the audit log, and commits.
    expect(number).toBeGreaterThan(4);
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toContain('AuditEntry');
  });
});
