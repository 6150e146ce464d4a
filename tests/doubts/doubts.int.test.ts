/** What looks wrong is listed by kind, page by page, until it is put right or dismissed. */
import type { Db } from '../../server/platform/db.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { asClerk, doing, rowsOf } from '../staff/staff.kit.js';
import { ingestDoubtful, run, spoil } from './doubts.kit.js';

const listed = `query ($filter: DoubtFilter, $first: Int, $after: String, $last: Int, $before: String) {
  doubts(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { id kind code quote message advice other { name } reason dismissedBy
      subject { __typename ... on Agency { name } ... on Notice { title } ... on Directive { text notice { title } }
        ... on Division { code name } ... on Rejection { excerpt } } }
    pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
  }
}`;
const counts = `query ($filter: DoubtFilter) { doubtCounts(filter: $filter) { kind count isMore codes { code count } } }`;

describeEachHome('doubts', ({ open }) => {
  let db: Db;
  let ask: Ask;
  beforeEach(async () => {
    db = await open();
    await ingestDoubtful(db);
    await spoil(db);
    ask = asClerk(db);
  });
  afterEach(() => db.close());

  const page = async (variables: object = {}): Promise<any> => {
    const { data, errors } = await ask(listed, variables as Record<string, unknown>);
    expect(errors).toBeUndefined();
    return data.doubts;
  };
  const ofKind = async (kind: string): Promise<any[]> => (await page({ filter: { kinds: [kind] }, first: 100 })).nodes;

  it('are of every kind that the pages and the nodes give cause for, and of no other', async () => {
    const { nodes, totalCount } = await page({ first: 100 });
    const told = nodes.map(({ kind, quote }: any) => `${kind} ${quote}`);
    expect(told).toEqual([
      'AGENCY_UNPLACED 云湖水务管理处',
      'AGENCY_WITHOUT_PARENT 做好松湖县教育局',
      'AGENCY_WITHOUT_PARENT 云川市人民政府', // of a city that the table does not have: what is above it is not known
      'AGENCY_NAME_ODD 做好松湖县教育局',
      'AGENCIES_ALIKE 吴中区发展改革局',
      'RECIPIENT_UNRESOLVED 沿河各户',
      'ADDRESSEE_UNRESOLVED 河道办',
      'DUE_BEFORE_NOTICE 2025-03-31',
      'CREATED_AFTER_PUBLICATION 2025-09-08',
      'MEETING_AFTER_NOTICE 清淤推进会',
      'SHARED_IDENTIFIER 99010611/2025-00400',
      'SHARED_IDENTIFIER 99010611/2025-00400',
      expect.stringMatching(/^DIVISION_UNPLACED /),
      expect.stringMatching(/^DIVISION_UNPLACED /),
      'PAGE_REJECTED 明湖区水务局\n没有日期的一段话，做好清淤。',
    ]);
    expect(totalCount).toBe(told.length);
    const [unplaced, , , , alike, , addressee] = nodes;
    expect(unplaced).toMatchObject({
      message: '机构「云湖水务管理处」没有行政区划，也没有上级机构。',
      subject: { __typename: 'Agency' },
    });
    expect(alike.other).toEqual({ name: '苏州市吴中区发展和改革局' });
    expect(addressee.subject).toMatchObject({
      __typename: 'Directive',
      notice: { title: '明湖区水务局关于第6号河道的通知' },
    });
    expect(nodes.at(-1)).toMatchObject({ code: expect.stringMatching(/^NO_/), subject: { __typename: 'Rejection' } });
  });

  it('are counted by kind and by code, as the list has them', async () => {
    const { nodes } = await page({ first: 100 });
    const { data } = await ask(counts);
    const kinds = [...new Set(nodes.map(({ kind }: any) => kind))];
    expect(data.doubtCounts.map(({ kind }: any) => kind)).toEqual(kinds);
    for (const { kind, count, isMore, codes } of data.doubtCounts) {
      const same = nodes.filter((node: any) => node.kind === kind);
      expect([kind, count, isMore]).toEqual([kind, same.length, false]);
      expect(codes.reduce((sum: number, code: any) => sum + code.count, 0)).toBe(count);
      expect(codes.map(({ code }: any) => code).sort()).toEqual([...new Set(same.map(({ code }: any) => code))].sort());
    }
  });

  it.each([1, 2, 3, 5])('come page by page, %i at a time, there and back', async (first) => {
    const all = (await page({ first: 100 })).nodes.map(({ id }: any) => id);
    const walk = async (step: object, cursor: 'endCursor' | 'startCursor', argument: string): Promise<string[]> => {
      const seen: string[] = [];
      let at: string | null = null;
      for (let i = 0; i < 20; i += 1) {
        const { nodes, pageInfo } = await page({ ...step, ...(at === null ? {} : { [argument]: at }) });
        const ids = nodes.map(({ id }: any) => id);
        seen.splice(argument === 'after' ? seen.length : 0, 0, ...ids);
        if (!(argument === 'after' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
        at = pageInfo[cursor];
      }
      return seen;
    };
    expect(await walk({ first }, 'endCursor', 'after')).toEqual(all);
    expect(await walk({ last: first }, 'startCursor', 'before')).toEqual(all);
  });

  it('are filtered by kind, by agency and by place', async () => {
    const agency = (await ask('{ agency(by: { name: "云川市明湖区水务局" }) { id } }')).data.agency.id;
    const kindsBy = async (filter: object): Promise<string[]> =>
      (await page({ filter, first: 100 })).nodes.map(({ kind }: any) => kind);
    const ofNotices = [
      'RECIPIENT_UNRESOLVED',
      'ADDRESSEE_UNRESOLVED',
      'DUE_BEFORE_NOTICE',
      'CREATED_AFTER_PUBLICATION',
    ];
    expect(await kindsBy({ agency })).toEqual([
      ...ofNotices,
      'MEETING_AFTER_NOTICE',
      'SHARED_IDENTIFIER',
      'SHARED_IDENTIFIER',
    ]);
    expect(await kindsBy({ division: '3205' })).toEqual(['AGENCY_WITHOUT_PARENT', 'AGENCY_NAME_ODD', 'AGENCIES_ALIKE']);
    expect(await kindsBy({ division: '11' })).toEqual([]);
    expect(await kindsBy({ kinds: [] })).toEqual([]);
    expect(await kindsBy({ agency, kinds: ['DUE_BEFORE_NOTICE', 'PAGE_REJECTED'] })).toEqual(['DUE_BEFORE_NOTICE']);
    const { data } = await ask(counts, { filter: { agency } });
    expect(data.doubtCounts.map(({ kind, count }: any) => [kind, count])).toEqual([
      ...ofNotices.map((kind) => [kind, 1]),
      ['MEETING_AFTER_NOTICE', 1],
      ['SHARED_IDENTIFIER', 2],
    ]);
  });

  it('are the same where notices of the filter are too many to take together', async () => {
    const agency = (await ask('{ agency(by: { name: "云川市明湖区水务局" }) { id } }')).data.agency.id;
    const few = await page({ filter: { agency }, first: 100 });
    const copies = await insertCopies(db);
    await run(db, `${copies} FROM "Notice" n, generate_series(1, 2100) i WHERE n."title" LIKE '%第6号%'`);
    const many = await page({ filter: { agency }, first: 100 });
    expect(many.nodes).toEqual(few.nodes);
    expect(many.totalCount).toBe(few.totalCount);
  });

  it('are gone once what they are about is put right', async () => {
    const [due] = await ofKind('DUE_BEFORE_NOTICE');
    const directive = (await ask('{ directives(first: 100) { nodes { id text } } }')).data.directives.nodes.find(
      ({ text }: any) => text === due.subject.text,
    );
    await doing(ask, 'reviewDirective', 'directive { id }')({ id: directive.id, review: 'REJECTED' });
    expect(await ofKind('DUE_BEFORE_NOTICE')).toEqual([]);
    const [shared] = await ofKind('SHARED_IDENTIFIER');
    const notice = (await ask('{ notices(first: 100) { nodes { id title } } }')).data.notices.nodes.find(
      ({ title }: any) => title === shared.subject.title,
    );
    await doing(ask, 'withdrawNotice', 'notice { id }')({ id: notice.id, reason: '重复' });
    expect(await ofKind('SHARED_IDENTIFIER')).toHaveLength(1);
    const [rejected] = (await ask('{ rejections(first: 1) { nodes { id } } }')).data.rejections.nodes;
    await doing(ask, 'dismissRejection', 'rejection { id }')({ id: rejected.id });
    expect(await ofKind('PAGE_REJECTED')).toEqual([]);
    const [alike] = await ofKind('AGENCIES_ALIKE');
    const ids = (await ask('{ agencies(first: 100) { nodes { id name } } }')).data.agencies.nodes;
    const idOf = (name: string): string => ids.find((agency: any) => agency.name === name).id;
    await doing(
      ask,
      'mergeAgencies',
      'agency { id }',
    )({
      duplicate: idOf(alike.quote),
      target: idOf(alike.other.name),
      reason: '同一机构',
    });
    expect(await ofKind('AGENCIES_ALIKE')).toEqual([]);
  });

  const dismiss = (as: Ask) => doing(as, 'dismissDoubt', 'outcome doubt { id reason dismissedBy kind quote }');
  const restore = (as: Ask) => doing(as, 'restoreDoubt', 'outcome doubt { id reason }');

  it('are dismissed with a reason, restored, and both are in the audit log', async () => {
    for (const kind of ['ADDRESSEE_UNRESOLVED', 'DIVISION_UNPLACED', 'AGENCY_UNPLACED']) {
      const before = await ofKind(kind);
      const [doubt] = before;
      const done = await dismiss(ask)({ id: doubt.id, reason: '泛指，不是机构' });
      expect(done).toEqual({
        outcome: 'CHANGED',
        doubt: { id: doubt.id, reason: '泛指，不是机构', dismissedBy: '值班员', kind, quote: doubt.quote },
        userErrors: [],
      });
      expect(await ofKind(kind)).toEqual(before.slice(1));
      const dismissed = await page({ filter: { kinds: [kind], dismissed: true } });
      expect(dismissed).toMatchObject({
        totalCount: 1,
        nodes: [{ id: doubt.id, reason: '泛指，不是机构', subject: doubt.subject }],
      });
      expect((await dismiss(ask)({ id: doubt.id, reason: '再来一次' })).outcome).toBe('UNCHANGED');
      expect(await restore(ask)({ id: doubt.id, reason: '看错了' })).toEqual({
        outcome: 'CHANGED',
        doubt: { id: doubt.id, reason: null },
        userErrors: [],
      });
      expect((await restore(ask)({ id: doubt.id, reason: '看错了' })).outcome).toBe('UNCHANGED');
      expect(await ofKind(kind)).toEqual(before);
    }
    const { nodes } = (await ask('{ auditLog(first: 6) { nodes { action reason subjectId actor } } }')).data.auditLog;
    expect(nodes.map(({ action }: any) => action)).toEqual([
      ...['restoreDoubt', 'dismissDoubt', 'restoreDoubt', 'dismissDoubt', 'restoreDoubt', 'dismissDoubt'],
    ]);
    expect(nodes[1]).toMatchObject({ reason: '泛指，不是机构', actor: '值班员', subjectId: expect.any(String) });
  });

  it('refuse an id of nothing, a reason that says nothing, and what is right by now', async () => {
    const before = await rowsOf(db, ['DismissedDoubt', 'AuditEntry']);
    const [doubt] = await ofKind('AGENCY_UNPLACED');
    const codes = async (input: object): Promise<unknown> =>
      (await dismiss(ask)(input)).userErrors.map(({ code, field }: any) => [code, field.join('.')]);
    expect(await codes({ id: 'xyz', reason: ' ' })).toEqual([
      ['NOT_FOUND', 'input.id'],
      ['REQUIRED', 'input.reason'],
    ]);
    await run(db, `UPDATE "Agency" SET "divisionCode" = '320506' WHERE "name" = '云湖水务管理处'`);
    expect(await codes({ id: doubt.id, reason: '无' })).toEqual([['NOT_FOUND', 'input.id']]);
    expect(await rowsOf(db, ['DismissedDoubt', 'AuditEntry'])).toEqual(before);
  });

  it('refuse a cursor of another list, and one whose key was changed', async () => {
    const { pageInfo } = await page({ first: 1 });
    const forged = await ask(listed, { after: `${pageInfo.endCursor}x` });
    expect(forged.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it.each([
    ['the public', 'PUBLIC', 'UNAUTHENTICATED'],
    ['a partner', 'PARTNER', 'FORBIDDEN'],
  ] as const)('are not for %s', async (_who, role, code) => {
    const as = askApp(db, { role, name: null });
    for (const query of ['{ doubts { totalCount } }', '{ doubtCounts { kind } }'])
      expect(await as(query)).toMatchObject({ data: null, errors: [{ extensions: { code } }] });
    const [doubt] = await ofKind('AGENCY_UNPLACED');
    const mutation = `mutation { dismissDoubt(input: { id: "${doubt.id}", reason: "x" }) { outcome } }`;
    expect(await as(mutation)).toMatchObject({ errors: [{ extensions: { code } }] });
  });
});

/** INSERT of a copy of each notice: all columns but those that the database generates. */
async function insertCopies(db: Db): Promise<string> {
  const rows = await db.rows({
    name: '',
    label: 'test',
    values: [],
    text: `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'Notice' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
  });
  const names = rows.map(({ name }) => `"${String(name)}"`);
  const values = names.map((name) =>
    name === '"id"' ? 'gen_random_uuid()' : name === '"identity"' ? `'copy ' || i` : `n.${name}`,
  );
  return `INSERT INTO "Notice" (${names.join(', ')}) SELECT ${values.join(', ')}`;
}
