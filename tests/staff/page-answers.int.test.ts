/** What whoever sends a page, or presses a button twice, is told. */
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, ingest, page, payloadOf, standardBody } from './staff.kit.js';

const index = '99010611/2025-00021';
const mistyped = '99010611/2025-00012';
const noticeBy = 'query ($index: String!) { notice(by: { indexNumber: $index }) { id revision title } }';

describeEachHome('clerks are told', ({ open }) => {
  let db: Db;
  let ask: Ask;
  beforeEach(async () => {
    db = await open();
    ask = asClerk(db);
    await ingest(db);
  });
  afterEach(() => db.close());
  const send = (content: string, more: object = {}) =>
    doing(
      ask,
      'ingestPage',
      'outcome status warnings { code message } lookAlikes { indexNumber title }',
    )({ content, ...more });
  const found = async () => (await ask(noticeBy, { index })).data.notice;
  const withdraw = async () =>
    doing(ask, 'withdrawNotice', 'outcome notice { status }')({ id: (await found()).id, reason: '误发' });
  const restore = async () =>
    doing(ask, 'restoreNotice', 'outcome notice { status }')({ id: (await found()).id, reason: '恢复' });

  const withdrawn = {
    status: 'WITHDRAWN',
    warnings: [{ code: 'NOTICE_WITHDRAWN', message: expect.stringContaining('restoreNotice') }],
  };
  const changed = page({ body: standardBody.replace('按月', '按季度') });
  it.each([
    ['a page that comes again', page(), {}, { outcome: 'UNCHANGED' }],
    ['a page that changed', changed, {}, { outcome: 'REVISED' }],
    ['a page that would change', changed, { dryRun: true }, { outcome: 'REVISED' }],
  ])('that the notice stays withdrawn: %s', async (_what, content, more, outcome) => {
    await withdraw();
    expect(await send(content, more)).toMatchObject({ ...outcome, ...withdrawn, userErrors: [] });
  });

  it('that a notice is public, and nothing of one that there is not', async () => {
    const plain = { warnings: [], userErrors: [] };
    expect(await send(changed)).toMatchObject({ outcome: 'REVISED', status: 'PUBLISHED', ...plain });
    const fresh = page({ index: '99010611/2025-00091', title: '关于冬季取暖的通知', body: '一、各镇要检查锅炉。' });
    expect(await send(fresh, { dryRun: true })).toMatchObject({ outcome: 'CREATED', status: 'PUBLISHED', ...plain });
    expect(await send('<html><body>404</body></html>')).toMatchObject({
      outcome: 'REJECTED',
      status: null,
      warnings: [],
      lookAlikes: [],
    });
  });

  it('of the same page under another number, in a dry run as well', async () => {
    const twins = [{ indexNumber: index, title: '澄湖区水务局关于河道保洁的通知' }];
    expect(await send(page({ index: mistyped }), { dryRun: true })).toMatchObject({
      outcome: 'CREATED',
      lookAlikes: twins,
    });
    expect(await send(page({ index: mistyped }))).toMatchObject({ outcome: 'CREATED', lookAlikes: twins });
    expect(await send(page())).toMatchObject({ outcome: 'UNCHANGED', lookAlikes: [{ indexNumber: mistyped }] });
  });

  it('of nearly the same text: a word more, and a mistyped title of the same day', async () => {
    const more = page({ index: mistyped, body: `${standardBody}\n四、及时上报。` });
    expect((await send(more, { dryRun: true })).lookAlikes).toHaveLength(1);
    const slip = page({ index: mistyped, title: '澄湖区水务局关于河到保洁的通知' });
    expect((await send(slip, { dryRun: true })).lookAlikes).toHaveLength(1);
  });

  it('of no twin where the text is another, under the same title too', async () => {
    const another =
      '一、修剪枝条。园林所要在三月前修剪行道树。\n二、补种草坪。各社区要报送缺株数量、位置和责任人，由园林所统一采购苗木。\n三、防治虫害。物业公司要配合喷药，提前张贴告示，提醒居民关好门窗、收好衣物，并管好宠物。';
    expect((await send(page({ index: mistyped, body: another }), { dryRun: true })).lookAlikes).toEqual([]);
    const title = '澄湖区水务局关于节约用水的通知';
    expect((await send(page({ index: mistyped, title, body: another }), { dryRun: true })).lookAlikes).toEqual([]);
  });

  it('that a withdrawn notice is withdrawn, and a public one public, already', async () => {
    expect(await restore()).toMatchObject({ outcome: 'UNCHANGED', notice: { status: 'PUBLISHED' }, userErrors: [] });
    expect(await withdraw()).toMatchObject({ outcome: 'CHANGED', notice: { status: 'WITHDRAWN' } });
    expect(await withdraw()).toMatchObject({ outcome: 'UNCHANGED', notice: { status: 'WITHDRAWN' } });
    expect(await restore()).toMatchObject({ outcome: 'CHANGED', notice: { status: 'PUBLISHED' } });
  });

  describe('who was there before them', () => {
    const selection = 'outcome userErrors { code field message lastChange { actor byYourself revision at } }';
    const correction = async (title: string) => {
      const { id, revision } = await found();
      return { id, expectedRevision: revision, reason: '错别字', title };
    };
    const press = async (by: Ask, input: object): Promise<any> => {
      const query = `mutation ($input: CorrectNoticeInput!) { correctNotice(input: $input) { ${selection} } }`;
      return payloadOf(await by(query, { input }));
    };

    it('themselves, at a second press', async () => {
      const input = await correction('更正的标题');
      expect(await press(ask, input)).toMatchObject({ outcome: 'CHANGED', userErrors: [] });
      const { outcome, userErrors } = await press(ask, input);
      expect(outcome).toBeNull();
      expect(userErrors).toEqual([
        {
          code: 'CONFLICT',
          field: ['input', 'expectedRevision'],
          message: expect.stringMatching(/revision 2, not 1.*You changed it yourself at 20/),
          lastChange: { actor: '值班员', byYourself: true, revision: 2, at: expect.stringMatching(/^20/) },
        },
      ]);
    });

    it('somebody else, or the page itself', async () => {
      const input = await correction('更正的标题');
      await press(askApp(db, { role: 'STAFF', name: '另一位值班员' }), input);
      expect((await press(ask, input)).userErrors[0]).toMatchObject({
        message: expect.stringContaining('另一位值班员 changed it'),
        lastChange: { actor: '另一位值班员', byYourself: false },
      });
      const next = await correction('再更正的标题');
      await ingest(db, { body: standardBody.replace('按月', '按季度') }, new Date('2025-09-10T00:00:00Z'));
      expect((await press(ask, next)).userErrors[0]).toMatchObject({
        message: expect.stringContaining('Its page was ingested again'),
        lastChange: { actor: null, byYourself: false, revision: 3 },
      });
    });
  });
});
