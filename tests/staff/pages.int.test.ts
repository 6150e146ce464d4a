/** Pages that staff paste, and what they make of those that were rejected. */
import { createHash } from 'node:crypto';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { parsePage } from '../../server/parse/parse-page.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, changesOf, doing, ingest, now, page, rowsOf, standardBody } from './staff.kit.js';

const written = ['Agency', 'AgencyName', 'Notice', 'NoticeText', 'Revision', 'SourceDocument', 'Directive', 'Target'];
const logs = ['SearchRow', 'Change', 'Rejection', 'AuditEntry'];
const all = [...written, ...logs];
const rubbish = '<html><body><p>404 Not Found</p></body></html>';

describeEachHome('pages that staff paste', ({ open }) => {
  let db: Db;
  let ask: Ask;
  const paste = (input: object, selection = 'outcome notice { title revision } rejection { id }') =>
    doing(ask, 'ingestPage', selection)(input);
  beforeEach(async () => {
    db = await open();
    ask = asClerk(db);
  });
  afterEach(() => db.close());

  it('become notices, revisions, or nothing new', async () => {
    const notice = { title: '澄湖区水务局关于河道保洁的通知', revision: 1 };
    const none = { rejection: null, userErrors: [] };
    expect(await paste({ content: page() })).toEqual({ outcome: 'CREATED', notice, ...none });
    const before = await rowsOf(db, all);
    expect(await paste({ content: page() })).toEqual({ outcome: 'UNCHANGED', notice, ...none });
    expect(await rowsOf(db, all)).toEqual(before);
    const revised = await paste({ content: page({ body: standardBody.replace('按月', '按季度') }) });
    expect(revised).toEqual({ outcome: 'REVISED', notice: { ...notice, revision: 2 }, ...none });
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1', 'NOTICE_REVISED 2']);
    expect(
      (await db.prisma.auditEntry.findMany()).map(({ action, actor, details }) => [action, actor, details]),
    ).toEqual([
      ['ingestPage', '值班员', { outcome: 'CREATED' }],
      ['ingestPage', '值班员', { outcome: 'REVISED' }],
    ]);
  });

  it('may be HTML, with an address and a time of their own', async () => {
    const rows = [
      ['索引号', '99010611/2025-00033'],
      ['发布机构', '云浦市澄湖区水务局'],
      ['公开日期', '2025-09-02'],
    ].map(([label, value]) => `<tr><td>${label}：</td><td>${value}</td></tr>`);
    const content = `<!DOCTYPE html><html><head><meta name="ArticleTitle" content="关于开展清漂行动的通知"></head>
      <body><table>${rows.join('')}</table><div><p>各镇要组织清理河面漂浮物。</p></div></body></html>`;
    const input = {
      content,
      sourceUrl: 'https://www.chenghu.example/1.html',
      retrievedAt: '2025-09-02T10:00:00+08:00',
    };
    const { notice } = await paste(input, 'notice { title source { url retrievedAt } }');
    expect(notice).toEqual({
      title: '关于开展清漂行动的通知',
      source: { url: 'https://www.chenghu.example/1.html', retrievedAt: '2025-09-02T02:00:00.000Z' },
    });
  });

  it('show in a dry run what would be stored, and store nothing', async () => {
    const before = await rowsOf(db, all);
    const selection = 'outcome notice { id } rejection { id } preview { title agencyName directives { path text } }';
    const { preview, ...rest } = await paste({ content: page(), dryRun: true }, selection);
    expect(rest).toEqual({ outcome: 'CREATED', notice: null, rejection: null, userErrors: [] });
    expect(preview).toMatchObject({ title: '澄湖区水务局关于河道保洁的通知', agencyName: '云浦市澄湖区水务局' });
    expect(preview.directives).toHaveLength(parsePage({ content: page() }).preview.directives.length);
    expect((await paste({ content: rubbish, dryRun: true })).userErrors).toContainEqual({
      code: 'UNPARSEABLE',
      field: ['input', 'content'],
      message: expect.any(String),
    });
    expect(await rowsOf(db, all)).toEqual(before);
    await paste({ content: page() });
    const known = await paste({ content: page({ body: '各镇要巡查。' }), dryRun: true }, 'outcome notice { revision }');
    expect(known).toMatchObject({ outcome: 'REVISED', notice: { revision: 1 } });
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1']);
  });

  it('are previewed as the parse command shows them', async () => {
    const selection = `preview { title titleOrigin indexNumber documentNumber { text issuerCode year serial } agencyName
      issuerNames addressees { text scope role span { ...S } } createdOn publishedOn summary kind genre themes validity
      validUntil validitySpan { ...S } disclosureMode body bodyStart bodyEnd
      source { url siteCode siteName icpNumber policeNumber encoding contentHash }
      outline { path kind marker heading says span { ...S } } sentences { kind span { ...S } } attachments { name url mediaType }
      directives { path kind marker heading text span { ...S } verb meeting issuerName
        speaker { name title agencyName } addressees { text scope role span { ...S } }
        targets { kind text span { ...S } soft own recurrence minimum maximum unit comparator dueFrom dueBy }
        strength confidence rule }
      meetings { name ordinal heldOn convenerName chair { name title agencyName } transmits span { ...S } }
      mentions { text span { ...S } } repairs { kind confidence span { ...S } }
      warnings { code message field span { ...S } } }`;
    const content = page({
      body: `${standardBody}\n四、副区长顾言在9月1日召开的全区河道工作会议上强调，各镇要勇擔當(dāng)。`,
    });
    const answer = await ask(
      `mutation ($input: IngestPageInput!) { ingestPage(input: $input) { ${selection} } }
       fragment S on Span { start end quote source { start end quote } }`,
      { input: { content, dryRun: true } },
    );
    const { citations, ...preview } = parsePage({ content }).preview;
    expect(citations).toEqual([]);
    expect(answer.data.ingestPage.preview).toEqual(preview);
  });

  it('are kept as rejections where no notice can be made of them', async () => {
    const first = await paste(
      { content: rubbish },
      'outcome notice { id } rejection { id state content problems { code } }',
    );
    expect(first).toMatchObject({
      outcome: 'REJECTED',
      notice: null,
      rejection: { state: 'OPEN', content: rubbish, problems: expect.arrayContaining([{ code: 'NO_CONTENT' }]) },
    });
    expect((await paste({ content: rubbish })).rejection.id).toBe(first.rejection.id);
  });

  it.each([
    ['an empty page', { content: ' \n' }, 'REQUIRED', 'content'],
    ['a NUL', { content: '标题：\u0000' }, 'INVALID', 'content'],
    ['more than 8 MB', { content: '河'.repeat(2_900_000) }, 'TOO_LONG', 'content'],
    [
      'an endless address',
      { content: 'x', sourceUrl: `https://a.example/${'x'.repeat(2_000)}` },
      'TOO_LONG',
      'sourceUrl',
    ],
    ['a time to come', { content: 'x', retrievedAt: '2035-01-01T00:00:00Z' }, 'OUT_OF_RANGE', 'retrievedAt'],
  ])('are refused with %s', async (_what, input, code, field) => {
    expect(await paste(input, 'outcome')).toEqual({
      outcome: null,
      userErrors: [{ code, field: ['input', field], message: expect.any(String) }],
    });
    expect(await db.prisma.sourceDocument.count()).toBe(0);
  });

  it('are not taken from an address that is none', async () => {
    const answer = await ask('mutation { ingestPage(input: { content: "x", sourceUrl: "ftp://a" }) { outcome } }');
    expect(answer.errors).toHaveLength(1);
    expect(await db.prisma.sourceDocument.count()).toBe(0);
  });

  it('leave nothing where the last write fails', async () => {
    await paste({ content: page() });
    const before = await rowsOf(db, all);
    await db.prisma.$executeRawUnsafe(`ALTER TABLE "Change" ADD CONSTRAINT "no_more" CHECK ("revision" < 2)`);
    const answer = await ask('mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome } }', {
      input: { content: page({ body: '各镇要巡查。' }) },
    });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(await rowsOf(db, all)).toEqual(before);
  });
});

describeEachHome('rejections', ({ open }) => {
  let db: Db;
  let ask: Ask;
  beforeEach(async () => {
    db = await open();
    ask = asClerk(db);
  });
  afterEach(() => db.close());

  /** A page that the parser of some other day could not read. */
  async function rejectedBefore(content: string): Promise<string> {
    const bytes = Buffer.from(content);
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const id = '0199a000-0000-7000-8000-000000000001';
    await db.prisma.sourceDocument.create({
      data: { id, contentHash, bytes, encoding: 'UTF-8', receivedAt: now },
    });
    const problems = [{ code: 'NO_TITLE', message: 'No title.', field: 'title', span: null }];
    await db.prisma.rejection.create({ data: { id, sourceId: id, excerpt: '', problems, receivedAt: now } });
    return (await ask('{ rejections { nodes { id } } }')).data.rejections.nodes[0].id;
  }
  const selection = 'outcome notice { title } rejection { id state problems { code } }';

  it('are listed by their state, latest first, whole', async () => {
    for (const n of [1, 2, 3]) {
      await doing(ask, 'ingestPage', 'outcome')({ content: `<html><body><p>${n} Not Found</p></body></html>` });
    }
    const list = async (state: string) =>
      (await ask(`{ rejections(state: ${state}) { totalCount nodes { id excerpt content } } }`)).data.rejections;
    const open = await list('OPEN');
    expect(open.totalCount).toBe(3);
    expect(open.nodes[0].content).toBe('<html><body><p>3 Not Found</p></body></html>');
    await doing(ask, 'dismissRejection', 'rejection { state }')({ id: open.nodes[1].id, note: '测试页' });
    expect((await list('DISMISSED')).nodes).toEqual([open.nodes[1]]);
    expect((await list('OPEN')).totalCount).toBe(2);
    expect((await list('RETRIED')).totalCount).toBe(0);
  });

  it('are RETRIED once a notice can be made of them', async () => {
    const id = await rejectedBefore(page());
    expect(await doing(ask, 'retryRejection', selection)({ id, note: '解析已改进' })).toMatchObject({
      outcome: 'CREATED',
      notice: { title: '澄湖区水务局关于河道保洁的通知' },
      rejection: { id, state: 'RETRIED' },
      userErrors: [],
    });
    expect(await changesOf(db)).toEqual(['NOTICE_PUBLISHED 1']);
    expect(await db.prisma.auditEntry.findMany({ select: { action: true, reason: true } })).toEqual([
      { action: 'retryRejection', reason: '解析已改进' },
    ]);
    const { userErrors } = await doing(ask, 'dismissRejection', 'rejection { id }')({ id });
    expect(userErrors).toEqual([{ code: 'CONFLICT', field: ['input', 'id'], message: expect.any(String) }]);
  });

  it('are RETRIED too where the page had come in another copy meanwhile', async () => {
    const id = await rejectedBefore(`\ufeff${page()}`);
    await ingest(db);
    const { outcome, rejection } = await doing(ask, 'retryRejection', selection)({ id });
    expect([outcome, rejection.state]).toEqual(['UNCHANGED', 'RETRIED']);
  });

  it('have the reasons of the last reading', async () => {
    const id = await rejectedBefore(rubbish);
    const { outcome, rejection } = await doing(ask, 'retryRejection', selection)({ id });
    expect([outcome, rejection.state]).toEqual(['REJECTED', 'OPEN']);
    expect(rejection.problems).toContainEqual({ code: 'NO_CONTENT' });
    await db.prisma.rejection.updateMany({ data: { problems: [] } });
    await db.prisma.knownPage.deleteMany(); // else its bytes would not be read again
    await doing(ask, 'ingestPage', 'outcome')({ content: rubbish });
    expect(
      (await ask('{ rejections { nodes { problems { code } } } }')).data.rejections.nodes[0].problems,
    ).toContainEqual({
      code: 'NO_CONTENT',
    });
  });

  it('that are put aside stay aside when their page comes again', async () => {
    const { rejection } = await doing(ask, 'ingestPage', 'rejection { id }')({ content: rubbish });
    const dismiss = doing(ask, 'dismissRejection', 'rejection { state note }');
    const aside = { rejection: { state: 'DISMISSED', note: '空页' }, userErrors: [] };
    expect(await dismiss({ id: rejection.id, note: '空页' })).toEqual(aside);
    expect(await dismiss({ id: rejection.id, note: '又一次' })).toEqual(aside);
    await doing(ask, 'ingestPage', 'outcome')({ content: rubbish });
    expect((await ask('{ rejections { nodes { state } } }')).data.rejections.nodes).toEqual([{ state: 'DISMISSED' }]);
    expect(await db.prisma.auditEntry.count({ where: { action: 'dismissRejection' } })).toBe(1);
  });

  it.each(['retryRejection', 'dismissRejection'])('%s refuses an id of nothing', async (mutation) => {
    const id = encodeNodeId('Rejection', '0199a000-0000-7000-8000-00000000000f');
    const { userErrors } = await doing(ask, mutation, '__typename')({ id });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'id'] }]);
  });

  it('are for staff alone, by every path', async () => {
    const id = await rejectedBefore(rubbish);
    const stranger = askApp(db);
    expect((await stranger('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull();
    expect((await stranger('{ rejections { totalCount } }')).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
