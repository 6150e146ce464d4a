/** What whoever fetched a page knows of it, where the page does not say it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestPage } from '../../server/ingest/run.js';
import { readInputs } from '../../server/ingest/read-inputs.js';
import { parsePage } from '../../server/parse/parse-page.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, testNow } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';

const body = '各镇人民政府：\n一、各镇要在汛期前检查堤防和水闸。\n二、区水务局要按月通报情况。\n';
const hints = { publisher: '云浦市澄湖区水务局', publishedOn: '2025-03-06', title: '关于做好防汛工作的通知' };

describe('a page with hints', () => {
  it('has what it does not say from them, and is warned about', () => {
    const { preview, problems } = parsePage({ content: body, hints });
    expect(problems).toEqual([]);
    expect(preview).toMatchObject({ agencyName: hints.publisher, publishedOn: hints.publishedOn, title: hints.title });
    expect(preview).toMatchObject({ titleOrigin: 'DERIVED', kind: 'CIRCULAR', genre: 'CIRCULAR' });
    const hinted = preview.warnings.filter(({ code }) => code === 'FIELD_FROM_HINT').map(({ field }) => field);
    expect(hinted.sort()).toEqual(['agencyName', 'publishedOn', 'title']);
  });

  it('keeps what it says itself', () => {
    const said = `标题：关于河道保洁的公告\n发布机构：云浦市澄湖区财政局\n公开日期：2025-01-02\n${body}`;
    const { preview } = parsePage({ content: said, hints });
    expect(preview).toMatchObject({
      title: '关于河道保洁的公告',
      agencyName: '云浦市澄湖区财政局',
      publishedOn: '2025-01-02',
    });
    expect(preview.warnings.map(({ code }) => code)).not.toContain('FIELD_FROM_HINT');
  });

  it('is published on the day of the hint, not of its signature', () => {
    const signed = `${body}云浦市澄湖区水务局\n2025年2月20日\n`;
    const { preview } = parsePage({ content: signed, hints: { publishedOn: '2025-03-06' } });
    expect([preview.createdOn, preview.publishedOn]).toEqual(['2025-02-20', '2025-03-06']);
    expect(parsePage({ content: signed }).preview.publishedOn).toBe('2025-02-20');
  });
});

describe('files with hints', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hints-'));
    const { title, publisher, publishedOn } = hints;
    await writeFile(join(folder, 'a.txt'), body);
    await writeFile(join(folder, 'b.txt'), body);
    const meta = [{ file: 'a.txt', sourceUrl: 'https://www.chenghu.gov.cn/a/1.html', publisher }, { id: 7 }];
    await writeFile(join(folder, 'meta.jsonl'), meta.map((line) => JSON.stringify(line)).join('\n'));
    await writeFile(join(folder, 'pages.jsonl'), JSON.stringify({ content: body, title, publisher, publishedOn }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('have those of meta.jsonl, of their line, and of the options, in this order', async () => {
    const pages = new Map<string, unknown>();
    for await (const input of readInputs([folder], { publisher: '云浦市民政局', publishedOn: '2025-05-05' }))
      if ('page' in input) pages.set(input.from.slice(folder.length + 1), input.page.hints);
    expect(Object.fromEntries(pages)).toEqual({
      'a.txt': { publisher: hints.publisher, publishedOn: '2025-05-05' },
      'b.txt': { publisher: '云浦市民政局', publishedOn: '2025-05-05' },
      'pages.jsonl:1': hints,
    });
  });
});

describeEachHome('hints by staff', ({ open }) => {
  let db: Db;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());
  const staff = () => askApp(db, { role: 'STAFF', id: 'clerk', name: '值班员' });

  it('complete a rejected page, which then comes again without them', async () => {
    const rejected = await ingestPage(db, { content: body }, testNow);
    expect(rejected.outcome).toBe('REJECTED');
    const { data } = await staff()('{ rejections(first: 1) { nodes { id problems { code } } } }');
    const retried = await staff()(
      'mutation ($input: RejectionInput!) { retryRejection(input: $input) { outcome notice { title publishedOn warnings { code } } userErrors { message } } }',
      { input: { id: data.rejections.nodes[0].id, hints } },
    );
    expect(retried.data.retryRejection).toMatchObject({
      outcome: 'CREATED',
      notice: { title: hints.title, publishedOn: hints.publishedOn },
      userErrors: [],
    });
    expect((await ingestPage(db, { content: body }, testNow)).outcome).toBe('UNCHANGED');
  });

  it('come with a page that is pasted, and are checked', async () => {
    const mutation =
      'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { outcome userErrors { field } } }';
    const good = await staff()(mutation, { input: { content: body, hints } });
    expect(good.data.ingestPage).toEqual({ outcome: 'CREATED', userErrors: [] });
    const late = await staff()(mutation, { input: { content: body, hints: { ...hints, publishedOn: '2199-01-01' } } });
    expect(late.data.ingestPage).toEqual({ outcome: null, userErrors: [{ field: ['input', 'hints', 'publishedOn'] }] });
  });
});
