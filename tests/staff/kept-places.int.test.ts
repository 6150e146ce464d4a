/** What staff reviewed and the page's reading does not have any more: its targets and addressees stand where its text does. */
import type { Db } from '../../server/platform/db.js';
import type { Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, ingest, standardBody } from './staff.kit.js';

const first = '各镇要在9月30日前完成巡查12次。';
/** The same words, in a longer directive: another one, to the reading. */
const longer = standardBody.replace(first, `${first}区水务局要做好指导。`);
const moved = `前言：本区河道众多，各镇情况不一。\n${longer}`;
const without = standardBody.replace(first, '各镇要组织清淤。');
const day = (of: number): Date => new Date(Date.UTC(2025, 8, of));

const everything = `{ notices { nodes { body source: body(script: SOURCE)
  directives(first: 100, parts: true, filter: { reviews: [CONFIRMED, EDITED] }) { nodes { id review text publishedOn: notice { publishedOn }
    span { ...S } addressees { text span { ...S } } targets { kind text dueBy span { ...S } } } } } } }
  fragment S on Span { start end quote source { start end quote } }`;

describeEachHome('a directive that is kept', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let id: string;
  const review = (input: object) => doing(ask, 'reviewDirective', '__typename')({ id, ...input });
  const read = (body: string, of: number, publishedOn?: string) =>
    ingest(db, { body, ...(publishedOn === undefined ? {} : { publishedOn }) }, day(of));

  beforeEach(async () => {
    db = await open();
    await ingest(db);
    ask = asClerk(db);
    const { data } = await ask('{ directives(filter: { topLevelOnly: true }) { nodes { id text } } }');
    id = data.directives.nodes.find(({ text }: { text: string }) => text.includes('加强巡查')).id;
  });
  afterEach(() => db.close());

  /** The directive, all of whose spans were found to quote what stands at their place, in the body and in the source. */
  async function kept(): Promise<any> {
    const { body, source, directives } = (await ask(everything)).data.notices.nodes[0];
    const directive = directives.nodes.find((node: any) => node.id === id);
    for (const { span } of [directive, ...directive.addressees, ...directive.targets]) {
      expect(body.slice(span.start, span.end)).toBe(span.quote);
      expect(source.slice(span.source.start, span.source.end)).toBe(span.source.quote);
    }
    const quotes = [...directive.addressees, ...directive.targets].map(({ text, span }: any) => [text, span.quote]);
    return { ...directive, start: directive.span.start, quotes: Object.fromEntries(quotes) };
  }

  it('has its targets and addressees where its text has moved to', async () => {
    await review({ review: 'CONFIRMED' });
    const before = await kept();
    expect(Object.keys(before.quotes)).toEqual(expect.arrayContaining(['各镇', '在9月30日前']));
    await read(moved, 10);
    const after = await kept();
    expect(after).toMatchObject({ review: 'CONFIRMED', text: before.text, quotes: before.quotes });
    expect(after.start).toBeGreaterThan(before.start);
    for (const [i, { span }] of after.targets.entries())
      expect(span.start - after.start).toBe(before.targets[i].span.start - before.start);
  });

  it('has them nowhere while its text is gone, and there again once it is back', async () => {
    await review({ review: 'CONFIRMED' });
    const { quotes } = await kept();
    await read(without, 10);
    const gone = await kept();
    expect(gone.span.quote).toBe('');
    expect(gone.targets.map(({ span }: any) => span.quote)).toEqual(gone.targets.map(() => ''));
    await read(moved, 20);
    expect((await kept()).quotes).toEqual(quotes);
  });

  it('has an addressee that it carries forward nowhere while nobody names it, and there again once somebody does', async () => {
    const carrying =
      '一、加强巡查。区河长办要在9月30日前完成巡查12次；要建立问题台账。\n二、严格考核。区水务局要按月通报。';
    const unread = carrying.replace('问题台账。', '问题台账，由区水务局做好指导。');
    await read(carrying, 5);
    const { data } = await ask('{ directives(parts: true) { nodes { id text } } }');
    id = data.directives.nodes.find(({ text }: { text: string }) => text === '要建立问题台账').id;
    await review({ review: 'CONFIRMED' });
    expect((await kept()).quotes).toEqual({ 区河长办: '区河长办' });
    await read(unread.replace('区河长办', '各镇'), 10);
    expect((await kept()).quotes).toEqual({ 区河长办: '' });
    await read(unread, 20);
    expect((await kept()).quotes).toEqual({ 区河长办: '区河长办' });
  });

  it('goes back to a reading whose places are those of now', async () => {
    await review({ review: 'EDITED', text: '每月巡查一次。', dueBy: '2025-12-31' });
    await read(moved, 10);
    const edited = await kept();
    expect(edited).toMatchObject({
      review: 'EDITED',
      text: '每月巡查一次。',
      span: { quote: expect.stringContaining(first) },
    });
    expect(edited.targets.map(({ dueBy }: any) => dueBy)).toContain('2025-12-31');
    await review({ review: 'EXTRACTED' });
    await review({ review: 'CONFIRMED' });
    const back = await kept();
    expect(back.text).toContain(first);
    expect(back.targets.map(({ dueBy }: any) => dueBy)).toContain('2025-09-30');
  });

  it('is listed on the day of its notice, when that is another', async () => {
    await review({ review: 'CONFIRMED' });
    await read(moved, 10, '2025-09-08');
    const query = '{ directives(filter: { publishedOn: { from: "2025-09-08", to: "2025-09-08" } }) { nodes { id } } }';
    expect((await ask(query)).data.directives.nodes).toContainEqual({ id });
  });
});
