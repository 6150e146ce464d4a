/** Directive.restatements: who says the same, how much so, in which order, seen by whom. */
import { fillSearch } from '../../server/search/fill.store.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, ingest } from '../staff/staff.kit.js';

const patrol = '各镇要压实河道管护责任，每月巡查不少于四次，汛期加密到每周两次。';
const passedOn = '各村（社区）要压实河道管护责任，每月巡查不少于四次，汛期加密到每周三次。';
const alikeInTopic = '各镇要加强河道保洁宣传，每月在村居公告栏通报一次。';

describeEachHome('restatements', ({ open }) => {
  let db: Db;
  let ask: Ask;

  /** A notice for each body, told by its number; each a day later than the one before. */
  const tell = async (...bodies: string[]): Promise<void> => {
    for (const [i, body] of bodies.entries()) {
      const facts = { title: `关于河道管护的第${i + 1}个通知`, index: `99010611/2025-0${100 + i}`, body };
      await ingest(db, { ...facts, publishedOn: `2025-09-0${i + 1}` });
    }
  };
  /** The first directive of a notice, by the notice's number. */
  const found = async (notice: number, args = '', as: Ask = ask): Promise<any> => {
    const query = `{ notice(by: { indexNumber: "99010611/2025-0${99 + notice}" }) { directives(first: 1) { nodes { id text
      restatements${args} { totalCount nodes { score directive { text notice { title } } } edges { cursor node { score } }
      pageInfo { hasNextPage endCursor } } } } } }`;
    const { data, errors } = await as(query);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.notice.directives.nodes[0];
  };
  /** What is found from the first notice's directive: in which notice, how alike. */
  const told = async (args = '', as: Ask = ask, notice = 1): Promise<[string, number][]> => {
    const { nodes, totalCount } = (await found(notice, args, as)).restatements;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ score, directive }: any) => [directive.notice.title.slice(-4, -2), score]);
  };

  beforeEach(async () => {
    db = await open();
    ask = askApp(db);
  });
  afterEach(() => db.close());

  it('are found from both sides, best first, latest first where they are alike; what is merely about the same is none', async () => {
    await tell(`一、${patrol}`, `二是${passedOn}`, `（三）${alikeInTopic}`, `一、${passedOn}`);
    const [[, score]] = (await told()) as [[string, number]];
    expect(score).toBeGreaterThan(0.65);
    expect(score).toBeLessThan(0.9);
    expect(await told()).toEqual([
      ['4个', score],
      ['2个', score],
    ]);
    expect(await told('', ask, 2)).toEqual([
      ['4个', 1],
      ['1个', score],
    ]);
    expect(await told('', ask, 3)).toEqual([]);
  });

  it('are as much alike as is asked for', async () => {
    await tell(`一、${patrol}`, `一、${passedOn}`, `1.${patrol.replace('四次，', '四次、')}`);
    expect(await told('(minScore: 1)')).toEqual([['3个', 1]]);
    expect(await told()).toHaveLength(2);
    for (const minScore of ['1.5', '-0.1']) {
      const { errors } = await ask(`{ directives { nodes { restatements(minScore: ${minScore}) { totalCount } } } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'minScore' } }]);
    }
  });

  it('are never of the same notice', async () => {
    await tell(`一、${patrol}\n二、${patrol.replace('各镇', '各村')}`);
    expect(await told()).toEqual([]);
  });

  it.each([
    ['part', 1],
    ['whole', 1],
  ])('are of a whole and its part the one that is more alike: the %s', async (which, score) => {
    await tell(
      `一、${patrol}`,
      `一、${which === 'part' ? passedOn : patrol}`,
      `一、${which === 'part' ? patrol : passedOn}`,
    );
    expect(await told()).toHaveLength(2);
    const { prisma } = db;
    const of = (number: number) =>
      prisma.directive.findFirstOrThrow({ where: { notice: { indexNumber: `99010611/2025-0${99 + number}` } } });
    const [whole, part] = [await of(2), await of(3)];
    const moved = { noticeId: whole.noticeId, parentId: whole.id, path: '1.1', ordinal: 1 };
    await prisma.directive.update({ where: { id: part.id }, data: moved });
    expect(await told()).toEqual([['2个', score]]);
  });

  it('can be walked page by page, each once', async () => {
    const [first, second] = [`一、${patrol}`, `一、${passedOn}`];
    await tell(first, second, first, second, first);
    const all = await told();
    const walked: number[] = [];
    for (let after = ''; ;) {
      const { restatements } = await found(1, `(first: 1${after})`);
      walked.push(...restatements.edges.map((edge: any) => edge.node.score));
      if (!restatements.pageInfo.hasNextPage) break;
      after = `, after: "${restatements.pageInfo.endCursor}"`;
    }
    expect(walked).toEqual(all.map(([, score]) => score));
    expect(walked).toHaveLength(4);
    const foreign = (await ask('{ notices { pageInfo { endCursor } } }')).data.notices.pageInfo.endCursor;
    const { errors } = await ask(`{ directives { nodes { restatements(after: "${foreign}") { totalCount } } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('are seen as their notices are, and not once staff rejected them', async () => {
    await tell(`一、${patrol}`, `一、${passedOn}`, `一、${patrol}`);
    const clerk = asClerk(db);
    const { id } = (await clerk('{ notice(by: { indexNumber: "99010611/2025-0102" }) { id } }')).data.notice;
    await doing(clerk, 'withdrawNotice', 'notice { id }')({ id, reason: '误发' });
    expect(await told()).toEqual([['2个', expect.any(Number)]]);
    expect((await told('', clerk)).map(([notice]) => notice)).toEqual(['3个', '2个']);
    const copy = (await found(2)).id;
    await doing(clerk, 'reviewDirective', 'directive { id }')({ id: copy, review: 'REJECTED' });
    expect(await told()).toEqual([]);
  });

  it('follow what staff write, what staff add and what the page says now', async () => {
    await tell(`一、${patrol}`, `一、${alikeInTopic}`);
    const clerk = asClerk(db);
    const { id } = await found(2);
    await doing(clerk, 'reviewDirective', 'directive { id }')({ id, review: 'EDITED', text: patrol });
    expect(await told()).toEqual([['2个', 1]]);
    await doing(clerk, 'reviewDirective', 'directive { id }')({ id, review: 'EXTRACTED' });
    expect(await told()).toEqual([]);
    await tell(`一、${patrol}`, `一、${passedOn}`);
    expect(await told()).toEqual([['2个', expect.any(Number)]]);
  });

  it('are filled in where an earlier version did not know them', async () => {
    await tell(`一、${patrol}`, `一、${passedOn}`);
    const sketches = () =>
      db.rows({ name: '', label: 'test', values: [], text: 'SELECT * FROM "DirectiveSketch" ORDER BY 1' });
    const before = await sketches();
    await fillSearch(db);
    await db.prisma.setting.deleteMany({ where: { key: 'sketches' } });
    await db.prisma.directiveSketch.deleteMany();
    expect(await told()).toEqual([]);
    expect(await fillSearch(db)).toBe(2);
    expect(await sketches()).toEqual(before);
    expect(await fillSearch(db)).toBe(0);
  });
});
