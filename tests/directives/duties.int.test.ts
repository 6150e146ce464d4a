/** What each organ must do is what plain code says, page by page both ways, by each filter, and after every kind of write. */
import { getNamedType, isInputObjectType } from 'graphql';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { checkDuties } from '../../server/directives/duty.store.js';
import type { Db } from '../../server/platform/db.js';
import { schema } from '../../server/schema.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, clerk, doing } from '../staff/staff.kit.js';
import { inventDuties, readDutyRows, type AgencyRow, type DutyRows } from './invented-duties.kit.js';
import { PlainDuties, type PlainDuty, type PlainFilter } from './plain-duties.js';

const asOf = '2025-10-10';
/** Hundreds of questions each. */
const slow = 240_000;
const fail = (): never => {
  throw new Error('The invented rows have none.');
};
const agencyId = (id: string): string => encodeNodeId('Agency', id);
const query = `query ($id: ID!, $filter: DutyFilter, $granularity: Granularity, $asOf: Date, $first: Int, $last: Int, $after: String, $before: String) {
  node(id: $id) { ... on Agency { duties(filter: $filter, granularity: $granularity, asOf: $asOf, first: $first, last: $last, after: $after, before: $before) {
    nodes { basis roles dueOn status directive { id } }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } } }`;
const counts = `query ($id: ID!, $filter: DutyFilter, $granularity: Granularity, $asOf: Date) {
  node(id: $id) { ... on Agency { duties(filter: $filter, granularity: $granularity, asOf: $asOf, first: 0) { totalCount
    facets { issuers(first: 100) { issuer { id } count } months(first: 100) { month count } bases { basis count } statuses { status count } } } } } }`;

const statuses = [['OVERDUE'], ['OPEN'], ['UNDATED'], ['ENDED'], ['OPEN', 'UNDATED'], ['OVERDUE', 'UNDATED'], ['OVERDUE', 'OPEN'], ['ENDED', 'OPEN'], ['OVERDUE', 'OPEN', 'UNDATED', 'ENDED'], []]; // prettier-ignore
const spans = [{ from: '2025-10-01', to: '2025-10-31' }, { to: '2025-06-30' }, { from: '2026-01-01' }, { from: '2026-02-01', to: '2026-01-01' }, { from: '2025-11-05', to: '2025-11-05' }, { to: '2025-12-31' }]; // prettier-ignore

/** By each field of DutyFilter, what it is asked with. */
const filters = (ids: readonly string[]): Readonly<Record<keyof PlainFilter, readonly PlainFilter[]>> => ({
  due: spans.map((due) => ({ due })),
  statuses: statuses.map((asked) => ({ statuses: asked })),
  bases: [['NAMED'], ['RECIPIENT', 'CLASS'], ['ALL_UNITS'], []].map((bases) => ({ bases })),
  roles: [['LEAD'], ['LEAD', 'SUPPORT'], ['JOINT'], []].map((roles) => ({ roles })),
  issuer: ids.slice(3, 5).map((issuer) => ({ issuer })),
  ledBy: ids.slice(4, 6).map((ledBy) => ({ ledBy })),
  strengths: [['MANDATORY', 'EFFORT'], []].map((strengths) => ({ strengths })),
});

it('asks by every field of the filter', () => {
  const type = schema.getType('DutyFilter');
  const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  expect(Object.keys(filters([])).sort()).toEqual(fields.sort());
  expect(getNamedType(schema.getType('Duty') ?? ({} as never)).name).toBe('Duty');
});

const told = ({ directive, ...duty }: { directive: { id: string } } & Omit<PlainDuty, 'directiveId'>): PlainDuty => ({
  ...duty,
  roles: [...duty.roles].sort(),
  directiveId: directive.id,
});
const plain = (duty: PlainDuty): PlainDuty => ({
  ...duty,
  roles: [...duty.roles].sort(),
  directiveId: encodeNodeId('Directive', duty.directiveId),
});

const granularities = ['WHOLE', 'LEAVES', 'BOTH'] as const;
interface Question {
  readonly filter: PlainFilter;
  readonly granularity: (typeof granularities)[number];
  readonly isStaff?: boolean;
}

describeEachHome('the duties of an organ', (home) => {
  let db: Db;
  let asks: Readonly<Record<'everybody' | 'staff', Ask>>;
  let ids: string[];
  let rows: DutyRows;
  let known: PlainDuties;
  const read = async (): Promise<void> => {
    rows = await readDutyRows(db);
    known = new PlainDuties(rows);
  };
  beforeAll(async () => {
    db = await home.open();
    asks = { everybody: askApp(db), staff: askApp(db, clerk) };
    ids = await inventDuties(db);
    await read();
  }, slow);
  afterAll(() => db.close());

  const asked = ({ filter }: Question): object => ({
    ...filter,
    ...(filter.issuer === undefined ? {} : { issuer: agencyId(filter.issuer) }),
    ...(filter.ledBy === undefined ? {} : { ledBy: agencyId(filter.ledBy) }),
  });

  async function walk(agency: AgencyRow, question: Question, backward: boolean): Promise<PlainDuty[]> {
    const ask = question.isStaff ? asks.staff : asks.everybody;
    const pages: PlainDuty[][] = [];
    for (let cursor: string | null = null; pages.length < 50;) {
      const page = backward ? { last: 9, before: cursor } : { first: 9, after: cursor };
      const variables = {
        id: agencyId(agency.id),
        filter: asked(question),
        granularity: question.granularity,
        asOf,
        ...page,
      };
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      const { nodes, pageInfo } = data.node.duties;
      pages.push(nodes.map(told));
      cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
      if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
    }
    return (backward ? pages.reverse() : pages).flat();
  }

  /** Returns how many there were. */
  async function compared(agency: AgencyRow, question: Question, ways = [false, true]): Promise<number> {
    const duties = known.of(agency, { asOf, isStaff: question.isStaff === true, ...question }).map(plain);
    for (const backward of ways) {
      const found = await walk(agency, question, backward);
      expect({ agency: agency.name, question, backward, found }).toEqual({
        agency: agency.name,
        question,
        backward,
        found: duties,
      });
    }
    return duties.length;
  }

  async function allCompared(ways = [false]): Promise<number> {
    await read();
    let found = 0;
    for (const agency of rows.agencies.filter(({ mergedIntoId }) => mergedIntoId === null))
      for (const granularity of granularities) found += await compared(agency, { filter: {}, granularity }, ways);
    expect(await checkDuties(db, { writes: false, tell: (line) => console.error(line) })).toEqual({
      missing: 0,
      superfluous: 0,
      changed: 0,
    });
    return found;
  }

  it(
    'are those of plain code for all organs, both ways, wholes, leaves and both',
    async () => {
      expect(await allCompared([false, true])).toBeGreaterThan(200);
    },
    slow,
  );

  it.each(['due', 'statuses', 'bases', 'roles', 'issuer', 'ledBy', 'strengths'] as const)(
    'are those of plain code by %s',
    async (field) => {
      let found = 0;
      for (const [i, filter] of filters(ids)[field].entries())
        for (const agency of [rows.agencies[4 + (i % 2)] ?? fail()])
          for (const granularity of granularities) {
            found += await compared(agency, { filter, granularity });
            await compared(agency, { filter, granularity, isStaff: true }, [false]);
          }
      expect(found).toBeGreaterThan(0);
    },
    slow,
  );

  it('are the same in the older word, which gives way where both are given', async () => {
    const agency = rows.agencies[4] ?? fail();
    const ids = async (args: string): Promise<string[]> => {
      const { data, errors } = await asks.everybody(
        `{ node(id: "${agencyId(agency.id)}") { ... on Agency { duties(asOf: "${asOf}", first: 100${args}) { nodes { directive { id } } } } } }`,
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data.node.duties.nodes.map(({ directive }: { directive: { id: string } }) => directive.id);
    };
    const [wholes, leaves, both] = [
      await ids(', granularity: WHOLE'),
      await ids(', granularity: LEAVES'),
      await ids(', granularity: BOTH'),
    ];
    expect(both.length).toBeGreaterThan(Math.max(wholes.length, leaves.length));
    expect(new Set(both)).toEqual(new Set([...wholes, ...leaves, ...both]));
    expect(leaves).not.toEqual(wholes);
    expect([await ids(''), await ids(', parts: WHOLE'), await ids(', granularity: null')]).toEqual([
      wholes,
      wholes,
      wholes,
    ]);
    expect(await ids(', parts: LEAVES')).toEqual(leaves);
    expect(await ids(', parts: LEAVES, granularity: WHOLE')).toEqual(wholes);
    expect(await ids(', parts: LEAVES, granularity: BOTH')).toEqual(both);
  });

  it('are those of plain code by two filters at once', async () => {
    const all = Object.values(filters(ids)).map(([first]) => first ?? {});
    const agency = rows.agencies[4] ?? fail();
    for (const [i, one] of all.entries())
      for (const other of all.slice(i + 1))
        await compared(agency, { filter: { ...one, ...other }, granularity: 'WHOLE' }, [false]);
  });

  it(
    'are counted as they are listed',
    async () => {
      for (const agency of rows.agencies) {
        const question = { filter: {}, granularity: 'WHOLE' } as const;
        const duties = known.of(agency, { asOf, isStaff: false, ...question });
        const { data } = await asks.everybody(counts, { id: agencyId(agency.id), ...question, asOf });
        const { totalCount, facets } = data.node.duties;
        const countBy = (of: (duty: PlainDuty) => string | null | undefined): Record<string, number> => {
          const found: Record<string, number> = {};
          for (const key of duties.flatMap((duty) => of(duty) ?? [])) found[key] = (found[key] ?? 0) + 1;
          return found;
        };
        const issuerOf = new Map(rows.directives.map(({ id, issuerId }) => [id, issuerId && agencyId(issuerId)]));
        const asCounts = (list: any[], key: (each: any) => string): object =>
          Object.fromEntries(list.map((each) => [key(each), each.count]));
        expect(totalCount).toBe(duties.length);
        expect(asCounts(facets.issuers, (each) => each.issuer.id)).toEqual(countBy((d) => issuerOf.get(d.directiveId)));
        expect(asCounts(facets.months, (each) => each.month)).toEqual(
          countBy((d) => d.dueOn && `${d.dueOn.slice(0, 7)}-01`),
        );
        expect(asCounts(facets.bases, (each) => each.basis)).toEqual(countBy((d) => d.basis));
        expect(asCounts(facets.statuses, (each) => each.status)).toEqual(countBy((d) => d.status));
      }
    },
    slow,
  );

  it(
    'follow whatever is written, by whomever',
    async () => {
      const [some, other] = rows.directives.filter(({ addressees }) => addressees.length > 0);
      if (!some || !other) throw new Error('no directives');
      const { prisma } = db;
      await prisma.directive.update({ where: { id: some.id }, data: { review: 'REJECTED' } });
      await prisma.directive.update({
        where: { id: other.id },
        data: { issuerId: ids[0] ?? null, strength: 'EFFORT' },
      });
      await prisma.directiveAddressee.updateMany({
        where: { agencyId: ids[5] ?? '' },
        data: { agencyId: ids[6] ?? '' },
      });
      await prisma.directiveAddressee.deleteMany({ where: { directiveId: other.id, ordinal: 0 } });
      await allCompared();
      await prisma.notice.updateMany({ where: { agencyId: ids[3] ?? '' }, data: { status: 'WITHDRAWN' } });
      await prisma.notice.updateMany({ where: { agencyId: ids[4] ?? '' }, data: { validity: 'REPEALED' } });
      await prisma.notice.updateMany({ where: { agencyId: ids[1] ?? '' }, data: { agencyId: ids[9] ?? '' } });
      await prisma.noticeAddressee.deleteMany({ where: { ordinal: 1 } });
      await allCompared();
      await prisma.agency.update({ where: { id: ids[3] ?? '' }, data: { divisionCode: '320505' } });
      await prisma.agency.update({ where: { id: ids[5] ?? '' }, data: { parentId: ids[1] ?? null } });
      await prisma.target.deleteMany({ where: { ordinal: 0, directive: { parentId: { not: null } } } });
      await prisma.target.updateMany({
        where: { recurrence: 'YEARLY' },
        data: { dueBy: new Date('2026-03-01'), recurrence: null },
      });
      await prisma.directive.updateMany({ where: { ordinal: 2 }, data: { parentId: null } });
      await allCompared();
      await prisma.directive.deleteMany({ where: { ordinal: 3 } });
      await prisma.notice.deleteMany({ where: { id: { in: [some.noticeId] } } });
      expect(await allCompared()).toBeGreaterThan(100);
    },
    slow,
  );

  it(
    'go to the target with a merge, and come back when it is undone',
    async () => {
      const [duplicate, target] = [agencyId(ids[4] ?? ''), agencyId(ids[5] ?? '')];
      const staff = asClerk(db);
      const merge = doing(staff, 'mergeAgencies', 'userErrors { code message }');
      const { userErrors } = await merge({ duplicate, target, reason: '同一机构', acrossPlaces: true });
      expect(userErrors).toEqual([]);
      await allCompared();
      const unmerge = doing(staff, 'unmergeAgencies', 'userErrors { code message }');
      expect((await unmerge({ duplicateId: duplicate, reason: '两个机构' })).userErrors).toEqual([]);
      await allCompared();
    },
    slow,
  );

  it(
    'are put right by a rebuild, which tells what differed',
    async () => {
      const { prisma } = db;
      const some = await prisma.dutyRow.findMany({ take: 3, orderBy: [{ directiveId: 'asc' }, { scope: 'asc' }] });
      const [gone, changed] = some;
      if (!gone || !changed) throw new Error('no rows');
      const at = ({ directiveId, scope }: typeof gone) => ({ directiveId_scope: { directiveId, scope } });
      await prisma.dutyRow.delete({ where: at(gone) });
      await prisma.dutyRow.update({ where: at(changed), data: { dueSort: new Date('1999-01-01') } });
      await prisma.dutyRow.create({ data: { ...changed, scope: gone.directiveId } });
      const differing = { missing: 1, superfluous: 1, changed: 1 };
      const lines: string[] = [];
      expect(await checkDuties(db, { writes: false, tell: (line) => lines.push(line) })).toEqual(differing);
      expect(lines.length).toBeGreaterThan(0);
      expect(await checkDuties(db, { writes: true, tell: () => undefined })).toEqual(differing);
      await allCompared();
    },
    slow,
  );
});
