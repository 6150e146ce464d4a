/**
 * Counts that are kept beside the rows say what counting says, after random mutations. COUNT_MUTATIONS: how many; some hundred
 * where it is missing, 2,000 by `COUNT_MUTATIONS=2000 npm test -- tests/staff/kept-counts`.
 */
import { randomFrom, type Random } from '../sdk/faults.kit.js';
import type { Db } from '../../server/platform/db.js';
import type { Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { encodeNodeId, type NodeName } from '../../server/graphql/node-id.js';
import { asClerk, doing, page } from './staff.kit.js';

const mutations = Number(process.env['COUNT_MUTATIONS'] ?? 300);
const publishers = ['云浦市澄湖区水务局', '云浦市澄湖区教育局', '云浦市澄湖区水利局', '苏州市吴中区水务局'];
const points = [
  '各镇要在9月30日前完成巡查12次。',
  '区水务局要按月通报。',
  '各镇要通过村居公告栏宣传河道保洁。',
  '区教育局要在10月15日前排查校舍30处以上。',
  '区财政局要保障经费不低于50万元。',
  '区水务局要牵头巡查。区教育局要配合宣传，11月20日前报送名单。',
];

/** What differs from counting: kept, and counted. */
const wrong = `
  SELECT 'Notice.directiveCount' AS what, n."id"::text AS row, n."directiveCount" AS kept, count(d."id")::int AS counted
    FROM "Notice" n LEFT JOIN ("Directive" d LEFT JOIN "Directive" p ON p."id" = d."parentId")
      ON d."noticeId" = n."id" AND d."review" <> 'REJECTED' AND (p."id" IS NULL OR p."review" = 'REJECTED')
    GROUP BY n."id" HAVING n."directiveCount" <> count(d."id")
  UNION ALL SELECT 'Directive.targetCount', d."id"::text, d."targetCount", count(t."directiveId")::int
    FROM "Directive" d LEFT JOIN "Target" t ON t."directiveId" = d."id" GROUP BY d."id" HAVING d."targetCount" <> count(t."directiveId")
  UNION ALL SELECT 'Directive.addresseeMarks', d."id"::text, d."addresseeMarks", m."marks" FROM "Directive" d,
    LATERAL (SELECT COALESCE(bit_or("addresseeMark"(a."scope", a."role")), 0) AS "marks" FROM "DirectiveAddressee" a WHERE a."directiveId" = d."id") m
    WHERE d."addresseeMarks" <> m."marks"
  UNION ALL SELECT 'DirectiveAddressee.dueSort', d."id"::text, extract(epoch FROM a."dueSort")::int, extract(epoch FROM d."dueSort")::int
    FROM "DirectiveAddressee" a JOIN "Directive" d ON d."id" = a."directiveId" WHERE a."dueSort" <> d."dueSort"
  UNION ALL SELECT 'NoticeTally', k::text, COALESCE(t."count", 0), COALESCE(k."count", 0) FROM (
    SELECT s."scope", d."dimension", d."key", count(*)::int AS "count" FROM "Notice" n,
      LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (n."agencyId")) AS s("scope"),
      LATERAL (VALUES ('TOTAL'::"TallyDimension", ''), ('AGENCY', n."agencyId"::text), ('KIND', n."kind"::text),
        ('DIVISION', COALESCE(n."countyCode", n."prefectureCode", n."provinceCode")::text),
        ('YEAR', extract(year FROM n."publishedOn")::text)) AS d("dimension", "key")
    WHERE n."status" = 'PUBLISHED' AND d."key" IS NOT NULL GROUP BY 1, 2, 3
  ) k FULL JOIN "NoticeTally" t USING ("scope", "dimension", "key") WHERE COALESCE(t."count", 0) <> COALESCE(k."count", 0)`;

class Clerk {
  readonly done = new Map<string, number>();

  constructor(
    private readonly db: Db,
    private readonly ask: Ask,
    private readonly random: Random,
  ) {}

  private of<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.random() * values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  }

  private async some(table: NodeName, where = 'TRUE'): Promise<string> {
    const text = `SELECT "id"::text AS id FROM "${table}" WHERE ${where} ORDER BY "id"`;
    const rows = await this.db.rows({ name: '', label: 'test', values: [], text });
    return rows.length === 0
      ? encodeNodeId(table, '0199a000-0000-7000-8000-000000000000')
      : encodeNodeId(table, String(this.of(rows)['id']));
  }

  private readonly inputs: Readonly<Record<string, () => Promise<object>>> = {
    ingestPage: () => {
      const body = points.filter(() => this.random() < 0.6).map((point, i) => `${'一二三四五六'.charAt(i)}、${point}`);
      const index = `99010611/2025-0000${this.of([1, 2, 3, 4, 5, 6, 7])}`;
      const publishedOn = this.of(['2025-09-02', '2024-12-30', '2025-01-02']);
      const content = page({
        agency: this.of(publishers),
        index,
        publishedOn,
        title: `关于第${index.slice(-1)}项工作的通知`,
        body: body.join('\n'),
      });
      return Promise.resolve({ content, dryRun: this.random() < 0.1 });
    },
    addDirective: async () => {
      const notice = await this.some('Notice');
      const { data } = await this.ask('query ($id: ID!) { node(id: $id) { ... on Notice { body } } }', { id: notice });
      const start = Math.floor(this.random() * (data.node?.body.length ?? 1));
      return { notice, start, end: start + 4 };
    },
    reviewDirective: async () => {
      const review = this.of(['CONFIRMED', 'REJECTED', 'REJECTED', 'EXTRACTED', 'EDITED']);
      const edits = review === 'EDITED' ? { dueBy: this.of(['2025-12-31', null]), text: '限期办结。' } : {};
      return { id: await this.some('Directive'), review, ...edits };
    },
    correctNotice: async () => {
      const id = await this.some('Notice');
      const { data } = await this.ask('query ($id: ID!) { node(id: $id) { ... on Notice { revision } } }', { id });
      const change = this.of([
        { kind: 'PLAN' },
        { kind: 'GUIDE' },
        { publishedOn: '2023-03-03' },
        { agency: await this.some('Agency') },
      ]);
      return { id, expectedRevision: data.node?.revision ?? 1, reason: '有误', ...change };
    },
    withdrawNotice: async () => ({ id: await this.some('Notice'), reason: '误发' }),
    restoreNotice: async () => ({ id: await this.some('Notice', `"status" = 'WITHDRAWN'`), reason: '恢复' }),
    mergeAgencies: async () => ({
      duplicate: await this.some('Agency'),
      target: await this.some('Agency'),
      reason: '同一机构',
      acrossPlaces: true,
    }),
    unmergeAgencies: async () => ({
      duplicateId: await this.some('Agency', '"mergedIntoId" IS NOT NULL'),
      reason: '误并',
    }),
    updateAgency: async () => ({ id: await this.some('Agency'), division: this.of(['320506', '320505', null]) }),
  };

  async mutate(): Promise<void> {
    const often = ['ingestPage', 'ingestPage', 'addDirective', 'reviewDirective', 'reviewDirective'];
    const name = this.of([...often, ...Object.keys(this.inputs)]);
    const { userErrors } = await doing(this.ask, name, '__typename')((await this.inputs[name]?.()) ?? {});
    if (userErrors.length === 0) this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }
}

describeEachHome('kept counts', ({ open }) => {
  it(`are those of the rows after ${mutations} random mutations`, async () => {
    const db = await open();
    const clerk = new Clerk(db, asClerk(db), randomFrom(mutations));
    for (let i = 1; i <= mutations; i += 1) {
      await clerk.mutate();
      if (i % 100 !== 0 && i !== mutations) continue;
      expect(await db.rows({ name: '', label: 'test', values: [], text: wrong })).toEqual([]);
    }
    // Each kind of mutation was done, not refused alone.
    expect([...clerk.done.keys()].sort()).toEqual([
      'addDirective',
      'correctNotice',
      'ingestPage',
      'mergeAgencies',
      'restoreNotice',
      'reviewDirective',
      'unmergeAgencies',
      'updateAgency',
      'withdrawNotice',
    ]);
    await db.close();
  }, 1_800_000);
});
