/**
 * 10,000 notices are read page by page, in each order and both ways at once, while ingestion and staff write 2,000 times among
 * them: whatever nobody touches is met once on every walk, in its place.
 */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { loadPages } from '../../server/ingest/bulk/load.js';
import { readForLoading } from '../../server/ingest/bulk/read-page.js';
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, ingest, now, page } from '../staff/staff.kit.js';
import { addNotices, indexOf, shortBody } from './notices.kit.js';

const count = 10_000;
/** In each of them every walk reads a page while the writers do their share: what is read and what is written is mixed throughout. */
const rounds = 100;
const pageSize = 100;
/** Writes of one round: 2,000 in all. */
const share = { inserted: 14, revised: 2, corrected: 2, withdrawn: 2 };

const columns = { PUBLISHED_ON: 'publishedOn', CREATED_ON: 'createdOn', CONTENT_CHANGED_AT: 'contentChangedAt' };
const orders = Object.entries(columns).flatMap(([field, column]) =>
  ['ASC', 'DESC'].map((direction) => ({ field, column, direction })),
);
type Order = (typeof orders)[number];
const ways = [
  { size: 'first', cursor: 'after', end: 'endCursor', more: 'hasNextPage' },
  { size: 'last', cursor: 'before', end: 'startCursor', more: 'hasPreviousPage' },
] as const;
type Way = (typeof ways)[number];

/** From one end of the list to the other. */
class Walk {
  private pages: string[][] = [];
  private at: string | null = null;
  isOver = false;

  constructor(
    private readonly ask: Ask,
    readonly order: Order,
    private readonly way: Way,
  ) {}

  async step(): Promise<void> {
    if (this.isOver) return;
    const { size, cursor, end, more } = this.way;
    const query = `query ($order: NoticeOrder, $at: String) { notices(orderBy: $order, ${size}: ${pageSize}, ${cursor}: $at) {
      nodes { id } pageInfo { ${end} ${more} } } }`;
    const { field, direction } = this.order;
    const { data, errors } = await this.ask(query, { order: { field, direction }, at: this.at });
    if (errors) throw new Error(JSON.stringify(errors));
    const { nodes, pageInfo } = data.notices;
    this.pages.push(nodes.map(({ id }: { id: string }) => id));
    this.at = pageInfo[end];
    this.isOver = !pageInfo[more];
  }

  /** What it met, in the order of the list. */
  get met(): string[] {
    return (this.way.size === 'first' ? this.pages : this.pages.toReversed()).flat();
  }
  get name(): string {
    return `${this.order.field} ${this.order.direction}, ${this.way.size} ${this.way.cursor}`;
  }
}

/** Another day than the notice has, anywhere among the others. */
const dayOf = (i: number): string => new Date(Date.UTC(2021, 0, 1 + ((i * 31) % 700))).toISOString().slice(0, 10);

/** Ingestion and a clerk at work; each tells how many of its writes were done. */
class Writers {
  private readonly correct;
  private readonly withdraw;

  constructor(
    private readonly db: Db,
    private readonly idOf: ReadonlyMap<string, string>,
  ) {
    const clerk = asClerk(db);
    this.correct = doing(clerk, 'correctNotice', 'notice { id }');
    this.withdraw = doing(clerk, 'withdrawNotice', 'notice { id }');
  }

  async write(round: number): Promise<number> {
    const done = await Promise.all([this.load(round), this.revise(round), this.edit(round)]);
    return done.reduce((sum, some) => sum + some, 0);
  }

  /** Many at once, as bulk loading does: of five rounds in the first. */
  private async load(round: number): Promise<number> {
    if (round % 5 > 0) return 0;
    const numbers = Array.from({ length: 5 * share.inserted }, (_, k) => 20_000 + round * share.inserted + k);
    const contents = numbers.map((i) => page({ index: indexOf(i), number: i, publishedOn: dayOf(i), body: shortBody }));
    const pages = contents.map((content) => readForLoading({ content }));
    const stored = await loadPages(this.db, pages, { now });
    return stored.filter(({ outcome }) => outcome === 'CREATED').length;
  }

  private async revise(round: number): Promise<number> {
    let writes = 0;
    for (const i of numbersOf('revised', round)) {
      const { outcome } = await ingest(this.db, { index: indexOf(i), publishedOn: dayOf(i), body: shortBody });
      if (outcome === 'REVISED') writes += 1;
    }
    return writes;
  }

  private async edit(round: number): Promise<number> {
    let writes = 0;
    const count = ({ userErrors }: { userErrors: readonly unknown[] }) => (writes += userErrors.length === 0 ? 1 : 0);
    for (const i of numbersOf('corrected', round)) {
      const days = { publishedOn: dayOf(i), createdOn: dayOf(i + 1) };
      count(await this.correct({ id: this.idOf.get(indexOf(i)), expectedRevision: 1, reason: '日期有误', ...days }));
    }
    for (const i of numbersOf('withdrawn', round)) {
      count(await this.withdraw({ id: this.idOf.get(indexOf(i)), reason: '误发' }));
    }
    return writes;
  }
}

/** Of 50 neighbours three are touched, one each way. */
const places = { revised: 3, corrected: 7, withdrawn: 11 };
const isTouched = (i: number): boolean => Object.values(places).includes(i % 50);
const numbersOf = (what: keyof typeof places, round: number): number[] =>
  Array.from({ length: share[what] }, (_, k) => (round * share[what] + k) * 50 + places[what]);

describeEachHome('pages of notices that are being written', ({ open }) => {
  let db: Db;
  let notices: readonly {
    readonly id: string;
    readonly index: string;
    readonly sortKeys: Readonly<Record<string, string>>;
  }[];

  beforeAll(async () => {
    db = await open();
    await addNotices(db, count - 1);
    const sortKeys = Object.values(columns).map((column) => `'${column}', concat("${column}", ' ', "id")`);
    const text = `SELECT "id", "indexNumber", json_build_object(${sortKeys.join(', ')})::text AS "sortKeys" FROM "Notice"`;
    notices = (await db.rows({ name: '', label: 'test', values: [], text })).map(({ id, indexNumber, sortKeys }) => ({
      id: encodeNodeId('Notice', String(id)),
      index: String(indexNumber),
      sortKeys: JSON.parse(String(sortKeys)),
    }));
  });
  afterAll(() => db.close());

  /** Those that nobody touches, sorted in plain code. */
  function untouchedIn({ column, direction }: Order): string[] {
    const untouched = notices.filter(({ index }) => !isTouched(Number(index.slice(-5))));
    const keyed = untouched.map(({ id, sortKeys }) => ({ id, key: sortKeys[column] ?? '' }));
    const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
    return direction === 'ASC' ? sorted : sorted.reverse();
  }

  it('each that nobody touches is met once on every walk, in its place', async () => {
    const ask = askApp(db);
    const walks = orders.flatMap((order) => ways.map((way) => new Walk(ask, order, way)));
    const writers = new Writers(db, new Map(notices.map(({ id, index }) => [index, id])));
    let writes = 0;
    for (let round = 0; round < rounds || walks.some(({ isOver }) => !isOver); round += 1) {
      const [written] = await Promise.all([
        round < rounds ? writers.write(round) : 0,
        ...walks.map((walk) => walk.step()),
      ]);
      writes += written;
    }
    expect(writes).toBe(2_000);
    for (const walk of walks) {
      const expected = untouchedIn(walk.order);
      expect(expected).toHaveLength(count - 3 * 200);
      const known = new Set(expected);
      expect([walk.name, walk.met.filter((id) => known.has(id))]).toEqual([walk.name, expected]);
    }
  }, 300_000);
});
