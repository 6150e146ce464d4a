/** Reviews of directives, directives that staff enter, and what becomes of both when the page is read again. */
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, callsOf, changesOf, doing, ingest, rowsOf, standardBody } from './staff.kit.js';

const written = [
  'Notice',
  'NoticeText',
  'Directive',
  'DirectiveAddressee',
  'Target',
  'SearchRow',
  'Change',
  'AuditEntry',
];
const later = new Date('2025-09-10T00:00:00Z');

interface Told {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly review: string;
}

const everything = `{ notices { nodes { id body source: body(script: SOURCE) warnings { code message }
  directives(first: 100, parts: true, filter: { reviews: [EXTRACTED, CONFIRMED, EDITED, REJECTED] }) { totalCount nodes {
    id path heading text review parent { path } issuer { name } addressees { text scope agency { name } }
    targets { kind text dueBy span { ...S } } span { ...S } } } } } }
  fragment S on Span { start end quote source { start end quote } }`;

describeEachHome('reviews of directives', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let id: string;
  const notice = async (): Promise<any> => (await ask(everything)).data.notices.nodes[0];
  const found = async (text: string): Promise<any> =>
    (await notice()).directives.nodes.find((directive: Told) => directive.text.includes(text));
  const review = (input: object, selection = 'directive { review heading text }') =>
    doing(ask, 'reviewDirective', selection)({ id, ...input });

  beforeEach(async () => {
    db = await open();
    await ingest(db);
    ask = asClerk(db);
    id = (await found('严格考核')).id;
  });
  afterEach(() => db.close());

  /** Every span quotes what stands at its place, in the body and in the source. */
  async function expectSpansToHold(): Promise<void> {
    const { body, source, directives } = await notice();
    for (const { span, targets } of directives.nodes) {
      for (const { start, end, quote, source: at } of [span, ...targets.map((target: any) => target.span)]) {
        expect(body.slice(start, end)).toBe(quote);
        expect(source.slice(at.start, at.end)).toBe(at.quote);
      }
    }
  }

  it.each(['CONFIRMED', 'REJECTED'])('say that it is %s, with a change and an entry', async (state) => {
    const { directive, userErrors } = await review({ review: state, note: '已核对' });
    expect({ review: directive.review, userErrors }).toEqual({ review: state, userErrors: [] });
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1', 'DIRECTIVE_REVIEWED']);
    expect(await db.prisma.auditEntry.findMany({ select: { action: true, reason: true, details: true } })).toEqual([
      { action: 'reviewDirective', reason: '已核对', details: { review: state, editedFields: [] } },
    ]);
    const before = await rowsOf(db, written);
    await review({ review: state, note: '已核对' });
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('hide what is rejected from everybody who does not ask for it', async () => {
    const count = async () => (await askApp(db)('{ directives { totalCount } }')).data.directives.totalCount;
    const before = await count();
    await review({ review: 'REJECTED' });
    expect(await count()).toBe(before - 1);
  });

  it('edit it: the text is staff’s, the span still quotes the page', async () => {
    const bureau = (await ask('{ agency(by: { name: "云浦市澄湖区水务局" }) { id } }')).data.agency.id;
    const input = { heading: '严格考核', text: '区水务局每月通报一次。', addressees: [bureau], dueBy: '2025-12-31' };
    const { directive } = await review(
      { review: 'EDITED', ...input },
      'directive { heading text review addressees { text scope agency { id } span { start } } targets { kind dueBy } span { quote } }',
    );
    expect(directive).toEqual({
      heading: '严格考核',
      text: '区水务局每月通报一次。',
      review: 'EDITED',
      addressees: [{ text: '云浦市澄湖区水务局', scope: 'NAMED_AGENCY', agency: { id: bureau }, span: { start: 0 } }],
      targets: [{ kind: 'DEADLINE', dueBy: '2025-12-31' }],
      span: { quote: expect.stringContaining('按月通报') },
    });
    const due = '{ directives(filter: { dueBy: { from: "2025-12-31", to: "2025-12-31" } }) { nodes { id } } }';
    expect((await ask(due)).data.directives.nodes).toEqual([{ id }]);
    await expectSpansToHold();
  });

  it('add up, and are all taken back by EXTRACTED', async () => {
    const before = await found('严格考核');
    await review({ review: 'EDITED', text: '改写。' });
    await review({ review: 'EDITED', heading: null, dueBy: '2025-12-31' });
    expect(await found('改写')).toMatchObject({ text: '改写。', heading: null, review: 'EDITED' });
    await review({ review: 'CONFIRMED' });
    expect(await found('改写')).toMatchObject({
      text: '改写。',
      review: 'CONFIRMED',
      targets: [{ dueBy: '2025-12-31' }],
    });
    await review({ review: 'EXTRACTED' });
    expect(await found('严格考核')).toEqual(before);
  });

  it('move a deadline that the page states, and take it away', async () => {
    id = (await found('加强巡查')).id;
    await review({ review: 'EDITED', dueBy: '2025-10-15' });
    const deadlines = async () =>
      (await found('加强巡查')).targets.filter(({ kind }: { kind: string }) => kind === 'DEADLINE');
    expect(await deadlines()).toMatchObject([{ dueBy: '2025-10-15' }]);
    await review({ review: 'EDITED', dueBy: null });
    expect(await deadlines()).toMatchObject([{ dueBy: null }]);
  });

  it('survive another reading of the page, wherever the text has moved to', async () => {
    await review({ review: 'EDITED', text: '区水务局每月通报一次。', dueBy: '2025-12-31' });
    const rejected = (await found('做好宣传')).id;
    await doing(ask, 'reviewDirective', '__typename')({ id: rejected, review: 'REJECTED', note: '不是要求' });
    const body = `零、总体要求。各镇要高度重视。\n${standardBody}`;
    expect((await ingest(db, { body }, later)).outcome).toBe('REVISED');
    const { directives, warnings } = await notice();
    const byId = new Map(directives.nodes.map((directive: Told) => [directive.id, directive]));
    expect(byId.get(id)).toMatchObject({
      text: '区水务局每月通报一次。',
      review: 'EDITED',
      targets: [{ dueBy: '2025-12-31' }],
      span: { quote: expect.stringContaining('按月通报') },
    });
    expect(byId.get(rejected)).toMatchObject({ review: 'REJECTED', text: expect.stringContaining('做好宣传') });
    expect(warnings.map(({ code }: { code: string }) => code)).not.toContain('REVIEWED_DIRECTIVE_UNMATCHED');
    await expectSpansToHold();
    await review({ review: 'EXTRACTED' });
    expect((await found('严格考核')).id).toBe(id);
  });

  it('stay with their text where the page says something else there: kept, and doubted', async () => {
    await review({ review: 'CONFIRMED' });
    const body = standardBody.replace('二、严格考核。区水务局要按月通报。', '二、强化问责。区水务局要约谈后进单位。');
    await ingest(db, { body }, later);
    const { directives, warnings } = await notice();
    const byId = new Map<string, any>(directives.nodes.map((directive: Told) => [directive.id, directive]));
    expect(byId.get(id)).toMatchObject({
      review: 'CONFIRMED',
      text: expect.stringContaining('按月通报'),
      span: { quote: '' },
    });
    expect((await found('强化问责')).review).toBe('EXTRACTED');
    expect(warnings).toContainEqual({
      code: 'REVIEWED_DIRECTIVE_UNMATCHED',
      message: expect.stringContaining('严格考核'),
    });
    const paths = directives.nodes.map(({ path }: Told) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(directives.totalCount).toBe((await db.prisma.notice.findFirstOrThrow()).directiveCount);
    await expectSpansToHold();
    await ingest(db, { body: `${standardBody}\n` }, new Date('2025-09-20T00:00:00Z'));
    expect(await found('严格考核')).toMatchObject({ id, review: 'CONFIRMED' });
    expect((await notice()).warnings.map(({ code }: { code: string }) => code)).not.toContain(
      'REVIEWED_DIRECTIVE_UNMATCHED',
    );
    await expectSpansToHold();
  });

  it.each([
    ['edits without EDITED', { review: 'CONFIRMED', text: '改写。' }, 'INVALID', 'text'],
    ['EDITED without edits', { review: 'EDITED' }, 'REQUIRED', 'text'],
    ['an empty text', { review: 'EDITED', text: null }, 'REQUIRED', 'text'],
    ['a text without end', { review: 'EDITED', text: '长'.repeat(20_001) }, 'TOO_LONG', 'text'],
    ['a day far away', { review: 'EDITED', dueBy: '3025-01-01' }, 'OUT_OF_RANGE', 'dueBy'],
    ['an addressee that is none', { review: 'EDITED', addressees: ['nobody'] }, 'NOT_FOUND', 'addressees'],
    ['a directive that is none', { id: 'nothing', review: 'CONFIRMED' }, 'NOT_FOUND', 'id'],
  ])('refuse %s', async (_what, input, code, field) => {
    const before = await rowsOf(db, written);
    const { directive, userErrors } = await review(input);
    expect([directive, userErrors]).toEqual([null, [{ code, field: ['input', field], message: expect.any(String) }]]);
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('leave nothing where the last write fails', async () => {
    const before = await rowsOf(db, written);
    await db.prisma.$executeRawUnsafe(
      `ALTER TABLE "Change" ADD CONSTRAINT "no_more" CHECK ("kind" <> 'DIRECTIVE_REVIEWED')`,
    );
    await expect(review({ review: 'EDITED', text: '改写。' })).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('cost a bounded number of calls', async () => {
    expect(
      await callsOf(db, () => review({ review: 'EDITED', text: '改写。', dueBy: '2025-12-31' })),
    ).toBeLessThanOrEqual(18);
  });
});

describeEachHome('directives that staff enter', ({ open }) => {
  let db: Db;
  let ask: Ask;
  let notice: string;
  const read = async (): Promise<any> => (await ask(everything)).data.notices.nodes[0];
  const added = '台账以月底为限。';
  const body = `一、加强巡查。各镇要在9月30日前完成巡查12次。\n${added}\n二、严格考核。区水务局要按月通报。`;
  const placeOf = (text: string, of: string) => ({ start: of.indexOf(text), end: of.indexOf(text) + text.length });
  const add = (
    input: object,
    selection = 'directive { id path text review rule parent { path } span { start end quote source { start end quote } } }',
  ) => doing(ask, 'addDirective', selection)({ notice, ...input });

  beforeEach(async () => {
    db = await open();
    await ingest(db, { body });
    ask = asClerk(db);
    notice = (await read()).id;
  });
  afterEach(() => db.close());

  it('quote the body and the source, and stand in their order', async () => {
    const { body: text, source, directives } = await read();
    const { directive, userErrors } = await add(placeOf(added, text));
    expect(userErrors).toEqual([]);
    expect(directive).toMatchObject({ text: added, review: 'EDITED', rule: 'staff@1', parent: null });
    const { span } = directive;
    expect([text.slice(span.start, span.end), source.slice(span.source.start, span.source.end)]).toEqual([
      added,
      added,
    ]);
    const after = (await read()).directives;
    expect(after.totalCount).toBe(directives.totalCount + 1);
    const starts = after.nodes.map((node: any) => node.span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1', 'DIRECTIVE_REVIEWED']);
    expect(await db.prisma.auditEntry.findMany({ select: { action: true } })).toEqual([{ action: 'addDirective' }]);
  });

  it('take issuer and addressees from the directive that they are a part of, unless they are given', async () => {
    const { body: text, directives } = await read();
    const parent = directives.nodes[0];
    const selection = 'directive { path parent { id } heading issuer { name } addressees { text agency { name } } }';
    const part = await add({ ...placeOf('完成巡查12次', text), parent: parent.id }, selection);
    expect(part.directive).toMatchObject({
      parent: { id: parent.id },
      path: expect.stringMatching(new RegExp(`^${parent.path.replaceAll('.', String.raw`\.`)}\\.\\d+$`)),
      issuer: parent.issuer,
      addressees: parent.addressees.map((addressee: any) => ({ text: addressee.text, agency: addressee.agency })),
    });
    const bureau = (await ask('{ agency(by: { name: "云浦市澄湖区水务局" }) { id } }')).data.agency.id;
    const own = await add(
      { ...placeOf(added, text), heading: '报送台账', issuer: bureau, addressees: [bureau] },
      selection,
    );
    expect(own.directive).toMatchObject({
      heading: '报送台账',
      issuer: { name: '云浦市澄湖区水务局' },
      addressees: [{ text: '云浦市澄湖区水务局', agency: { name: '云浦市澄湖区水务局' } }],
    });
  });

  it('are placed exactly where the body was mended', async () => {
    const damaged = '學(xué)習(xí)台账以月底为限。';
    await ingest(db, { body: `各镇要巡查。\n${damaged}`, index: '99010611/2025-00077', title: '另一则通知' });
    const query = '{ notice(by: { indexNumber: "99010611/2025-00077" }) { id body } }';
    const other = (await ask(query)).data.notice;
    const { directive } = await add({ notice: other.id, ...placeOf('學習台账以月底为限。', other.body) });
    expect(directive.span).toMatchObject({ quote: '學習台账以月底为限。', source: { quote: damaged } });
  });

  it('move with their text when the page is read again, and are doubted only once it is gone', async () => {
    const { body: text } = await read();
    const { directive } = await add({ ...placeOf(added, text), heading: '报送台账' });
    const find = async () => {
      const { directives, warnings, body: now, source } = await read();
      const found = directives.nodes.find(({ id }: Told) => id === directive.id);
      const { span } = found;
      expect([now.slice(span.start, span.end), source.slice(span.source.start, span.source.end)]).toEqual([
        span.quote,
        span.source.quote,
      ]);
      const codes = warnings.map(({ code }: { code: string }) => code);
      return { text: found.text, heading: found.heading, review: found.review, quote: span.quote, codes };
    };
    const itself = { text: added, heading: '报送台账', review: 'EDITED' };
    await ingest(db, { body: `前言：各镇要高度重视。\n${body}` }, later);
    expect(await find()).toEqual({
      ...itself,
      quote: added,
      codes: expect.not.arrayContaining(['REVIEWED_DIRECTIVE_UNMATCHED']),
    });
    await ingest(db, { body: body.replace(added, '') }, new Date('2025-09-15T00:00:00Z'));
    expect(await find()).toEqual({
      ...itself,
      quote: '',
      codes: expect.arrayContaining(['REVIEWED_DIRECTIVE_UNMATCHED']),
    });
    await ingest(db, { body: `${body}\n三、做好宣传。各镇要张贴公告。` }, new Date('2025-09-20T00:00:00Z'));
    expect(await find()).toEqual({
      ...itself,
      quote: added,
      codes: expect.not.arrayContaining(['REVIEWED_DIRECTIVE_UNMATCHED']),
    });
  });

  it('refuse a range outside of the body, one that says nothing, and a parent of another notice', async () => {
    const { body: text } = await read();
    await ingest(db, { index: '99010611/2025-00078', title: '另一则通知' });
    const other = (await ask('{ notice(by: { indexNumber: "99010611/2025-00078" }) { directives { nodes { id } } } }'))
      .data;
    const faults = async (input: object) =>
      (await add(input)).userErrors.map(({ code, field }: any) => [code, field.join('.')]);
    const before = await rowsOf(db, written);
    expect(await faults({ start: -1, end: 4 })).toEqual([['OUT_OF_RANGE', 'input.start']]);
    expect(await faults({ start: 4, end: 4 })).toEqual([['OUT_OF_RANGE', 'input.end']]);
    expect(await faults({ start: 4, end: text.length + 1 })).toEqual([['OUT_OF_RANGE', 'input.end']]);
    const blank = text.indexOf('\n\n');
    expect(await faults({ start: blank, end: blank + 2 })).toEqual([['INVALID', 'input.start']]);
    const parent = other.notice.directives.nodes[0].id;
    expect(await faults({ ...placeOf(added, text), parent })).toEqual([['NOT_FOUND', 'input.parent']]);
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('leave nothing where the last write fails', async () => {
    const { body: text } = await read();
    const before = await rowsOf(db, written);
    await db.prisma.$executeRawUnsafe(
      `ALTER TABLE "Change" ADD CONSTRAINT "no_more" CHECK ("kind" <> 'DIRECTIVE_REVIEWED')`,
    );
    await expect(add(placeOf(added, text))).rejects.toThrow('INTERNAL_SERVER_ERROR');
    expect(await rowsOf(db, written)).toEqual(before);
  });

  it('cost a bounded number of calls', async () => {
    const { body: text } = await read();
    expect(await callsOf(db, () => add(placeOf(added, text)))).toBeLessThanOrEqual(18);
  });
});
