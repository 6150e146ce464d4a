/** Meeting.cascade over graphs that no page tells of: chains, circles, everybody to everybody. */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import type { Db } from '../../server/platform/db.js';
import { newId } from '../../server/platform/ids.js';
import { insertRows } from '../../server/platform/insert-rows.js';
import { askApp } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { ingest } from '../staff/staff.kit.js';

const nowhere = { start: 0, end: 0, quote: '', source: { start: 0, end: 0, quote: '' } };

describeEachHome('a cascade', ({ open }) => {
  let db: Db;
  let notice: string;
  beforeEach(async () => {
    db = await open();
    await ingest(db);
    notice = (await db.prisma.notice.findFirstOrThrow()).id;
  });
  afterEach(() => db.close());

  /** Meetings by name, each passed on as told; one notice tells of them all. */
  async function told(...passedOn: readonly (readonly [string, string])[]): Promise<void> {
    const names = [...new Set(passedOn.flat())];
    const ids = new Map(names.map((name) => [name, newId()]));
    const meetings = names.map((name) => ({ id: ids.get(name), identity: name, name }));
    await insertRows(db.prisma, 'Meeting', meetings);
    const tells = meetings.map(({ id }, ordinal) => ({ noticeId: notice, ordinal, meetingId: id, span: nowhere }));
    await insertRows(db.prisma, 'NoticeMeeting', tells);
    const transmissions = passedOn.map(([from, to]) => ({
      id: newId(),
      fromId: ids.get(from),
      toId: ids.get(to),
      noticeId: notice,
      span: nowhere,
      toHeldSort: '0001-01-01',
    }));
    await insertRows(db.prisma, 'Transmission', transmissions);
  }

  /** Each step as `1 A>B`, in the order answered, those of one depth by name. */
  async function cascade(name: string, depth: number): Promise<string[]> {
    const { id } = await db.prisma.meeting.findUniqueOrThrow({ where: { identity: name } });
    const { data, errors } = await askApp(db)(
      `{ node(id: "${encodeNodeId('Meeting', id)}") { ... on Meeting { cascade(depth: ${depth}) {
        depth transmission { from { name } to { name } } } } } }`,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    const steps: string[] = data.node.cascade.map(
      ({ depth: at, transmission: { from, to } }: any) => `${at} ${from.name}>${to.name}`,
    );
    expect(steps.map((step) => step[0])).toEqual(steps.map((step) => step[0]).sort());
    return [...steps].sort();
  }

  it('ends at the depth asked for', async () => {
    await told(['A', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['E', 'F'], ['F', 'G'], ['G', 'H']);
    expect(await cascade('A', 1)).toEqual(['1 A>B']);
    expect(await cascade('A', 6)).toEqual(['1 A>B', '2 B>C', '3 C>D', '4 D>E', '5 E>F', '6 F>G']);
    expect(await cascade('H', 6)).toEqual([]);
  });

  it('goes round a circle once, and never back up', async () => {
    await told(['A', 'B'], ['B', 'C'], ['C', 'A'], ['C', 'B'], ['C', 'D']);
    expect(await cascade('A', 6)).toEqual(['1 A>B', '2 B>C', '3 C>D']);
  });

  it('tells each way into a meeting, once', async () => {
    await told(['A', 'B'], ['A', 'C'], ['B', 'D'], ['C', 'D'], ['B', 'C'], ['D', 'E']);
    expect(await cascade('A', 6)).toEqual(['1 A>B', '1 A>C', '2 B>C', '2 B>D', '2 C>D', '3 D>E']);
  });

  it('is told at once where everybody passed on everybody', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `M${i}`);
    await told(...names.flatMap((from) => names.flatMap((to) => (from === to ? [] : [[from, to] as const]))));
    const started = performance.now();
    const steps = await cascade('M0', 6);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(steps).toHaveLength(39 + 39 * 38);
  });

  it.each([0, 7, -1])('refuses the depth %i', async (depth) => {
    const { errors } = await askApp(db)(`{ meetings { nodes { cascade(depth: ${depth}) { depth } } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'depth' } }]);
  });
});
