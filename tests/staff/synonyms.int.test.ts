/** Groups of synonyms: kept by staff, known to the next search. All of it is invented. */
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const page = (title: string, text: string, index: string) => ({
  content: `索引号：99010611/2025-${index} 发布机构：云浦市澄湖区水务局\n公开日期：2025-08-01\n${title}\n${text}\n`,
});
const set =
  'mutation ($input: SetSynonymInput!) { setSynonym(input: $input) { outcome synonym { id words note version } userErrors { code field } } }';
const remove =
  'mutation ($input: DeleteSynonymInput!) { deleteSynonym(input: $input) { outcome userErrors { code field } } }';
const search =
  '{ search(query: "护河日", types: [NOTICE]) { totalCount leftOut nodes { score snippets { field segments { text match } } subject { ... on Notice { title } } } } }';

describeEachHome('groups of synonyms', ({ open }) => {
  let db: Db;
  beforeAll(async () => {
    db = await open();
    await ingestPage(db, page('关于开展河长日活动的通知', '一、各镇要组织巡河。', '00031'), testNow);
    await ingestPage(db, page('关于开展护河日活动的通知', '一、各镇要组织清淤。', '00032'), testNow);
  });
  afterAll(() => db.close());
  const staff = () => askApp(db, { role: 'STAFF', id: 'clerk', name: '值班员' });
  const setSynonym = async (input: object) => (await staff()(set, { input })).data.setSynonym;
  const found = async () => {
    const { data, errors } = await askApp(db)(search);
    expect(errors).toBeUndefined();
    return data.search;
  };
  const titles = async () => (await found()).nodes.map(({ subject }: any) => subject.title);

  it('are known to the next search, behind what was asked for, and marked in snippets', async () => {
    expect(await titles()).toEqual(['关于开展护河日活动的通知']);
    const { outcome, synonym } = await setSynonym({ words: ['河长日', '护河日'], note: '同一活动' });
    expect(outcome).toBe('CHANGED');
    expect(synonym).toMatchObject({ words: ['河长日', '护河日'], version: 1 });
    const answer = await found();
    expect(answer.totalCount).toBe(2);
    expect(answer.nodes.map(({ score, subject }: any) => [score, subject.title])).toEqual([
      [0.9, '关于开展护河日活动的通知'],
      [0.85, '关于开展河长日活动的通知'],
    ]);
    expect(answer.nodes[1].snippets[0].segments).toContainEqual({ text: '河长日', match: true });
    expect(await db.prisma.auditEntry.findFirst({ where: { action: 'setSynonym' } })).toMatchObject({
      actor: '值班员',
      subjectId: expect.any(String),
    });
  });

  it('are changed and taken away by who saw their version', async () => {
    const { data } = await staff()('{ synonyms { nodes { id words version } } }');
    const [{ id, version }] = data.synonyms.nodes;
    expect(await setSynonym({ id, expectedVersion: version + 1, words: ['河长日', '巡河日'] })).toMatchObject({
      userErrors: [{ code: 'CONFLICT', field: ['input', 'expectedVersion'] }],
    });
    expect(
      (await setSynonym({ id, expectedVersion: version, words: ['河长日', '护河日'], note: '同一活动' })).outcome,
    ).toBe('UNCHANGED');
    expect((await setSynonym({ id, expectedVersion: version, words: ['河长日', '巡河日'] })).synonym.version).toBe(2);
    expect(await titles()).toEqual(['关于开展护河日活动的通知']);
    const gone = await staff()(remove, { input: { id, expectedVersion: 2, note: '不再使用' } });
    expect(gone.data.deleteSynonym.userErrors).toEqual([]);
    expect((await staff()('{ synonyms { nodes { id } } }')).data.synonyms.nodes).toEqual([]);
  });

  it.each([
    ['one word', ['清淤']],
    ['the same word in both scripts', ['农贸', '農貿']],
    ['signs', ['清淤', '疏 浚']],
    ['a single character', ['清', '淤']],
    ['too many', Array.from({ length: 11 }, (_, i) => `词语${i}`)],
  ])('are refused with %s', async (_what, words) => {
    const { userErrors } = await setSynonym({ words });
    expect(userErrors[0]).toMatchObject({ code: 'INVALID', field: ['input', 'words'] });
  });

  it('are kept by staff alone', async () => {
    const { errors } = await askApp(db)(set, { input: { words: ['清淤', '疏浚'] } });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect((await askApp(db)('{ synonyms { nodes { id } } }')).errors).toBeDefined();
  });
});
