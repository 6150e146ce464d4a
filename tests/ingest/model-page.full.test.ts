/** The model page, from its bytes to GraphQL: what the whole project is about. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ingestPage } from '../../server/ingest/run.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { corpusFolder, describeWithCorpus } from '../kit/corpus.js';
import { homes } from '../kit/db.js';

const key = '(by: { indexNumber: "55252184/2022-00027" })';

describeWithCorpus.each(homes.map((home) => [home.name, home] as const))('the model page on %s', (_name, home) => {
  let db: Db;
  let ask: Ask;
  let source: string;

  beforeAll(async () => {
    db = await home.open();
    const bytes = await readFile(join(corpusFolder, 'gold/seed_wuzhong_2022_00027.txt'));
    source = bytes.toString('utf8');
    expect(await ingestPage(db, { content: bytes }, new Date())).toMatchObject({ outcome: 'CREATED', problems: [] });
    ask = askApp(db);
  });
  afterAll(() => db.close());

  it('has its header', async () => {
    const { data, errors } = await ask(`{ notice${key} {
      indexNumber documentNumber { text } createdOn publishedOn publicationLagDays title titleOrigin
      source { siteCode icpNumber policeNumber encoding }
    } }`);
    expect(errors).toBeUndefined();
    expect(data.notice).toEqual({
      indexNumber: '55252184/2022-00027',
      documentNumber: null,
      createdOn: '2022-06-01',
      publishedOn: '2022-06-01',
      publicationLagDays: 0,
      title: expect.stringMatching(/^吴中区工业和信息化局关于召开党委.*会议/),
      titleOrigin: 'DERIVED',
      source: {
        siteCode: '3205060031',
        icpNumber: '苏ICP备10060399号',
        policeNumber: '32050602010344',
        encoding: 'UTF-8',
      },
    });
  });

  it('has its publisher as one node in its place, with its names', async () => {
    const { data } = await ask(`{ notice${key} { agency {
      id name kind aliases division { code name } parent { name shortName aliases } ancestors { name }
    } } }`);
    expect(data.notice.agency).toMatchObject({
      name: '苏州市吴中区工业和信息化局',
      kind: 'DEPARTMENT',
      division: { code: '320506', name: '吴中区' },
      parent: { shortName: '吴中区人民政府' },
    });
    expect(data.notice.agency.aliases).toEqual(expect.arrayContaining(['吴中区工业和信息化局', '区工信局']));
    expect(data.notice.agency.parent.aliases).toContain('吴中区人民政府');
    const byName = await ask('{ agency(by: { name: "吴中区工业和信息化局" }) { id } }');
    expect(byName.data.agency.id).toBe(data.notice.agency.id);
  });

  it('has its body mended, and its source byte for byte', async () => {
    const { data } = await ask(
      `{ notice${key} { simplified: body source: body(script: SOURCE) traditional: body(script: TRADITIONAL) } }`,
    );
    expect(data.notice.source).toBe(source);
    expect(data.notice.simplified).not.toMatch(/\p{Script=Han}\([a-zü\u00c0-\u024f]+\)/u);
    expect(data.notice.simplified).toContain('幸福”成为人们的切身感受');
    expect(data.notice.traditional).toContain('切身感受');
    expect(data.notice.traditional).toContain('區');
  });

  it('has every repair and doubt with its place', async () => {
    const { data } = await ask(`{ notice${key} { body
      repairs { kind confidence span { start end quote source { start end quote } } }
      warnings { code span { quote source { start end quote } } }
    } }`);
    const { body, repairs, warnings } = data.notice;
    const ofKind = (kind: string) => repairs.filter((repair: { kind: string }) => repair.kind === kind);
    expect(ofKind('PINYIN_ANNOTATION')).toHaveLength(214);
    expect(ofKind('SHIFTED_BYTES')).toEqual([
      expect.objectContaining({
        span: expect.objectContaining({ quote: expect.stringContaining('成为人们的切身感受') }),
      }),
    ]);
    for (const { span } of repairs) {
      expect(body.slice(span.start, span.end)).toBe(span.quote);
      expect(source.slice(span.source.start, span.source.end)).toBe(span.source.quote);
    }
    expect(warnings).toContainEqual(
      expect.objectContaining({ span: expect.objectContaining({ quote: expect.stringContaining('?lián)?dāng)') }) }),
    );
  });

  it('has six numbered directives with who gave them to whom', async () => {
    const { data } = await ask(`{ notice${key} { body directives(first: 100) { totalCount nodes {
      path marker heading verb text issuer { name } speaker { name title agency { name } } addressees { text }
      meeting { heldOn ordinal } targets { text soft minimum maximum unit comparator } span { start end quote source { start end quote } }
    } } } }`);
    const { body, directives } = data.notice;
    for (const { span } of directives.nodes) {
      expect(body.slice(span.start, span.end)).toBe(span.quote);
      expect(source.slice(span.source.start, span.source.end)).toBe(span.source.quote);
    }
    const numbered = directives.nodes.filter(({ marker }: { marker: string | null }) => marker !== null);
    expect(numbered.map(({ path, heading }: { path: string; heading: string }) => [path, heading.length])).toEqual([
      ['1.1', 21],
      ['1.2', 21],
      ['1.3', 21],
      ['2.1', 7],
      ['2.2', 17],
      ['2.3', 7],
    ]);
    for (const directive of numbered.slice(0, 3)) {
      expect(directive).toMatchObject({
        verb: '指出',
        issuer: { name: '中共苏州市吴中区委员会' },
        speaker: null,
        addressees: [{ text: '各地各部门' }],
        meeting: { heldOn: '2022-05-29', ordinal: 32 },
      });
    }
    for (const directive of numbered.slice(3)) {
      expect(directive).toMatchObject({ verb: '强调', speaker: { name: '顾洪建', title: '局党委书记、局长' } });
    }
    const targets = numbered.flatMap((directive: { targets: object[] }) => directive.targets);
    expect(targets).toEqual([
      expect.objectContaining({ text: '力争在2~3年取得明显成效', soft: true, minimum: 2, maximum: 3, unit: '年' }),
      expect.objectContaining({ text: '半年度主要经济指标不低于全市平均水平', comparator: '不低于' }),
    ]);
  });

  it('has the chain in which one meeting passed on another', async () => {
    const { data } = await ask(`{ notice${key} { meetings { name heldOn ordinal convener { name } chair { name title }
      transmits { from { name } lagDays span { quote } notice { indexNumber } }
      cascade(depth: 6) { depth transmission { from { name } to { name heldOn } lagDays } } } } }`);
    const [bureau, district, city] = data.notice.meetings;
    expect(bureau).toMatchObject({
      heldOn: '2022-05-31',
      chair: { name: '顾洪建' },
      transmits: [{ from: { name: '区委第32次常委会会议' }, lagDays: 2 }],
    });
    expect(district).toMatchObject({
      name: '区委第32次常委会会议',
      heldOn: '2022-05-29',
      ordinal: 32,
      convener: { name: '中共苏州市吴中区委员会' },
      chair: { name: '丁立新' },
      transmits: [{ from: { name: '市委常委会专题调研吴中区工作会议' }, lagDays: null }],
    });
    expect(city.cascade).toEqual([
      {
        depth: 1,
        transmission: { from: { name: city.name }, to: { name: district.name, heldOn: '2022-05-29' }, lagDays: null },
      },
      {
        depth: 2,
        transmission: { from: { name: district.name }, to: { name: bureau.name, heldOn: '2022-05-31' }, lagDays: 2 },
      },
    ]);
  });

  it('changes nothing when it comes again', async () => {
    const before = await db.rows({ name: '', label: '', values: [], text: 'SELECT * FROM "Notice"' });
    const again = await ingestPage(db, { content: source }, new Date());
    const after = await db.rows({ name: '', label: '', values: [], text: 'SELECT * FROM "Notice"' });
    expect(again.outcome).toBe('UNCHANGED');
    expect(after).toEqual(before);
  });
});
