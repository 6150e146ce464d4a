/**
 * SQL of fields that no variable has a say in is written once a document. Whatever was asked before, with whatever variables and by
 * whomever, an answer is that of a document which nobody has asked with yet.
 */
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { loadDemo } from '../../server/ingest/demo.js';
import type { Db } from '../../server/platform/db.js';
import { testApp, testNow, type Answer, type Ask } from '../kit/app.js';
import { testDb } from '../kit/db.js';
import { clerk } from '../staff/staff.kit.js';
import { publicViewer, type Viewer } from '../../server/graphql/viewer.js';

const partner: Viewer = { role: 'PARTNER', name: '应用', id: 'key-1' };
const document = `
  query ($first: Int, $agency: ID, $kinds: [NoticeKind!], $hidden: Boolean!, $few: Int) {
    notices(first: $first, filter: { agency: $agency, kinds: $kinds }) {
      nodes {
        ...Shown
        first: directives(first: 1, filter: { topLevelOnly: true }) { nodes { ...Told } totalCount }
        some: directives(first: $few) { edges { cursor node { ...Told } } pageInfo { hasNextPage endCursor } }
        agency { ...Organ notices(first: 2) { nodes { title } totalCount } }
        cites(first: 3) { nodes { title status } }
      }
      totalCount
    }
    agencies(first: 3, filter: { kinds: [DEPARTMENT] }) { nodes { ...Organ children(first: 2) { nodes { ...Organ } } } }
  }
  fragment Shown on Notice { id title agency { kind } summary @skip(if: $hidden) }
  fragment Told on Directive { text addressees { agency { ...Organ } text } targets { text } }
  fragment Organ on Agency { id name parent { name } }`;

let db: Db;
let agency: string;
beforeAll(async () => {
  db = await testDb();
  await loadDemo(db, testNow);
  const { id, agencyId } = await db.prisma.notice.findFirstOrThrow({ orderBy: { publishedOn: 'desc' } });
  agency = encodeNodeId('Agency', agencyId);
  await db.prisma.notice.update({ where: { id }, data: { status: 'WITHDRAWN' } });
});
afterAll(() => db.close());

const variableSets = (): Record<string, unknown>[] => [
  { hidden: false },
  { hidden: true, first: 3 },
  { hidden: false, agency, few: 2 },
  { hidden: false, kinds: ['CIRCULAR', 'PLAN'], few: 1 },
  { hidden: true, agency, kinds: ['MEETING', 'CIRCULAR', 'PLAN', 'BUDGET'] },
  { hidden: false, first: 2, few: 0 },
];

/** A document that has not been asked with: a comment makes it another text. */
const anew = (n: number): string => `${document}\n# ${n}`;

/** One app, so that all ask with the same parsed document. */
function asks(): readonly Ask[] {
  const viewers = [publicViewer, clerk, partner];
  const { yoga } = testApp(db, publicViewer, {
    budgets: { PUBLIC: Infinity, PARTNER: Infinity, STAFF: Infinity, ADMIN: Infinity },
    identify: (headers) => Promise.resolve(viewers[Number(headers.get('x-viewer'))] ?? publicViewer),
  });
  return viewers.map((_viewer, number) => async (query, variables = {}) => {
    const response = await yoga.fetch('http://test.local/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-viewer': String(number) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  });
}

describe('one document, asked again and again', () => {
  it('answers each time as a new document does, whatever was asked before and by whom', async () => {
    const everybody = asks();
    let asked = 0;
    for (const round of [1, 2, 3]) {
      for (const variables of round === 2 ? variableSets().reverse() : variableSets()) {
        for (const ask of everybody) {
          const again = await ask(document, variables);
          expect(again.errors).toBeUndefined();
          expect(again).toEqual(await ask(anew((asked += 1)), variables));
        }
      }
    }
  });

  it('counts a withdrawn notice of an agency for staff alone, whoever asked first', async () => {
    const one = `query ($first: Int) { agencies(first: $first) { nodes { id } } agency(by: { id: "${agency}" }) { notices { nodes { status } } } }`;
    const [everybody, staff] = asks();
    const statuses = async (ask: Ask | undefined): Promise<string[]> =>
      (await ask?.(one))?.data.agency.notices.nodes.map(({ status }: { status: string }) => status);
    for (const ask of [staff, everybody, staff]) {
      const shown = await statuses(ask);
      expect(shown.includes('WITHDRAWN')).toBe(false); // nor to staff who do not ask for them
    }
    const all = one.replace('notices {', 'notices(filter: { statuses: [PUBLISHED, WITHDRAWN] }) {');
    const [seen] = [await staff?.(all)];
    expect(JSON.stringify(seen?.data)).toContain('WITHDRAWN');
    expect((await everybody?.(all))?.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
