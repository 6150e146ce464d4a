/**
 * Every connection that has a filter or an order, found in the schema, against plain code over the same rows: each filter
 * field, pairs of them, each order, forward and backward through all pages. A field that plain code does not know fails.
 */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
} from 'graphql';
import type { Db } from '../../server/platform/db.js';
import { encodeNodeId } from '../../server/graphql/node-id.js';
import { schema } from '../../server/schema.js';
import { askApp, type Ask } from '../kit/app.js';
import { describeEachHome } from '../kit/db.js';
import { clerk } from '../staff/staff.kit.js';
import { inventRows, word, type Rows } from './invented-rows.kit.js';
import { filters, isPublic, lists, orders, type Granularity, type List, type Order } from './plain-lists.js';

type Field = GraphQLField<unknown, unknown>;
const connections = new Map<string, Field>();
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type)) continue;
  for (const field of Object.values(type.getFields()))
    if (getNamedType(field.type).name.endsWith('Connection')) connections.set(`${type.name}.${field.name}`, field);
}
const inputOf = (name: string, argument: string): GraphQLInputObjectType | null => {
  const type = connections.get(name)?.args.find((arg) => arg.name === argument)?.type;
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named : null;
};
/** The name of the type by which a list is ordered, and the places that it has. */
function orderOf(name: string): { name: string; places: string[] } | null {
  const type = connections.get(name)?.args.find((arg) => arg.name === 'orderBy')?.type;
  const named = type && getNamedType(type);
  if (isEnumType(named)) return { name: named.name, places: named.getValues().map((value) => value.name) };
  const field = isInputObjectType(named) ? named.getFields()['field']?.type : undefined;
  const places = field && getNamedType(field);
  return named && isEnumType(places)
    ? { name: named.name, places: places.getValues().map((value) => value.name) }
    : null;
}
/** What is found by rules of its own, page by page and by each filter: tests/doubts, tests/directives/duties. */
const testedElsewhere = ['Query.doubts', 'Agency.duties'];
const choosing = [...connections.keys()].filter(
  (name) => !testedElsewhere.includes(name) && (inputOf(name, 'filter') ?? orderOf(name)),
);

/** What is asked: the rows that fit `filter`, in an order. */
interface Question {
  readonly filter: Readonly<Record<string, unknown>>;
  /** An enum of places alone has directions of its own. */
  readonly orderBy?: string | { readonly field: string; readonly direction: 'ASC' | 'DESC' };
  /** Of lists of directives. */
  readonly granularity?: Granularity;
}

const compare = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 0) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
};
/** How a row is called in answers. */
const nameOf = (of: List<unknown>['of'], row: any): unknown =>
  of === 'Change' ? row.revision : encodeNodeId(of, row.id);

function inPlainCode(
  name: string,
  members: readonly any[],
  { parent, question, rows, isStaff }: { parent: string | null; question: Question; rows: Rows; isStaff: boolean },
): unknown[] {
  const list = lists[name] as List<any>;
  const plain = filters[inputOf(name, 'filter')?.name ?? ''] ?? {};
  /** What a whole has below it counts whether or not parts are listed. */
  const fits = (row: unknown, but?: string): boolean =>
    (isStaff || isPublic[list.of](row)) &&
    (list.fits?.(row, question.filter, { parent, rows }) ?? true) &&
    Object.entries(plain).every(([field, { fits, otherwise }]) =>
      field in question.filter ? field === but || fits(row, question.filter[field], rows) : (otherwise?.(row) ?? true),
    );
  const given = question.orderBy;
  const [field, isDescending] =
    typeof given === 'string' ? [given, given === 'NEWEST'] : [given?.field, given?.direction === 'DESC'];
  const by = orders[orderOf(name)?.name ?? '']?.[field ?? ''];
  const order: Order<any> = by ? { by: (row) => by(row, question.filter), descending: isDescending } : list.order;
  const fitting = members.filter((row) => fits(row));
  const around = members.filter((row) => fits(row, 'topLevelOnly'));
  const listed =
    list.listed?.(fitting, around, { filter: question.filter, granularity: question.granularity ?? null }) ?? fitting;
  const sorted = [...listed].sort((a, b) => compare(order.by(a), order.by(b)));
  return (order.descending ? sorted.reverse() : sorted).map((row) => nameOf(list.of, row));
}

/** All pages of a list, one way or the other, in the order of the list; and what it says is its length. */
async function walk(
  ask: Ask,
  name: string,
  at: { parent: string | null; question: Question; backward: boolean },
): Promise<{ ids: unknown[]; total: number | null }> {
  const { parent, question, backward } = at;
  const [type = '', field = ''] = name.split('.');
  const variables = { id: parent ?? '', filter: question.filter, order: question.orderBy ?? null };
  const node = { 'Query.changes': 'revision', 'Query.search': 'subject { ... on Notice { id } }' }[name] ?? 'id';
  const connection = getNamedType(connections.get(name)?.type ?? (schema.getTypeMap()['Int'] as never));
  const counts = isObjectType(connection) && 'totalCount' in connection.getFields() ? 'totalCount' : '';
  const args = [
    ...(name === 'Query.search' ? [`query: "${word}"`, 'types: [NOTICE]'] : []),
    ...(inputOf(name, 'filter') ? ['filter: $filter'] : []),
    ...(question.orderBy ? ['orderBy: $order'] : []),
    ...(question.granularity === undefined ? [] : [`granularity: ${question.granularity}`]),
    backward ? 'last: 17, before: $at' : 'first: 17, after: $at',
  ];
  const declared = [
    '$at: String',
    ...(parent === null ? [] : ['$id: ID!']),
    ...(inputOf(name, 'filter') ? [`$filter: ${inputOf(name, 'filter')?.name}`] : []),
    ...(question.orderBy ? [`$order: ${orderOf(name)?.name}`] : []),
  ].join(', ');
  const selection = `${field}(${args.join(', ')}) { ${counts} nodes { ${node} } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
  const query = `query (${declared}) { ${parent === null ? selection : `node(id: $id) { ... on ${type} { ${selection} } }`} }`;
  const pages: unknown[][] = [];
  for (let cursor: string | null = null; ;) {
    const { data, errors } = await ask(query, { ...variables, at: cursor });
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    const { nodes, pageInfo, totalCount = null } = (parent === null ? data : data.node)[field];
    pages.push(nodes.map((each: any) => each.revision ?? each.subject?.id ?? each.id));
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    const goesOn = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    if (!goesOn) return { ids: (backward ? pages.reverse() : pages).flat(), total: totalCount };
    if (pages.length > 100) throw new Error(`${name} does not end`);
  }
}

it('plain code knows every connection with a filter or an order, each of their fields, and no other', () => {
  expect(choosing.length).toBeGreaterThan(10);
  const unknown = choosing.flatMap((name) => {
    const [filter, order] = [inputOf(name, 'filter'), orderOf(name)];
    const places = order?.places ?? [];
    return [
      ...(lists[name] ? [] : [name]),
      ...Object.keys(filter?.getFields() ?? {})
        .filter((key) => !filters[filter?.name ?? '']?.[key])
        .map((key) => `${filter?.name}.${key}`),
      ...places.filter((place) => !orders[order?.name ?? '']?.[place]).map((place) => `${order?.name} ${place}`),
    ];
  });
  if (unknown.length > 0)
    throw new Error(`Write these in plain code, in tests/graphql/plain-lists.ts: ${unknown.join(', ')}`);
  expect(Object.keys(lists).filter((name) => !connections.has(name))).toEqual([]);
});

describeEachHome('a list says what plain code says', (home) => {
  let db: Db;
  let asks: Readonly<Record<'PUBLIC' | 'STAFF', Ask>>;
  let rows: Rows;
  beforeAll(async () => {
    db = await home.open();
    asks = { PUBLIC: askApp(db), STAFF: askApp(db, clerk) };
    rows = await inventRows(db);
  });
  afterAll(() => db.close());

  /** Returns how many rows there were. */
  async function compared(
    name: string,
    question: Question,
    by: 'PUBLIC' | 'STAFF',
    ways = [false, true],
  ): Promise<number> {
    const ask = asks[by];
    const canGoBack = connections.get(name)?.args.some((arg) => arg.name === 'last') === true;
    let found = 0;
    for (const { parent, rows: members } of lists[name]?.at(rows) ?? []) {
      const ids = inPlainCode(name, members, { parent, question, rows, isStaff: by === 'STAFF' });
      for (const backward of canGoBack ? ways : [false]) {
        const told = await walk(ask, name, { parent, question, backward });
        expect({ name, question, by, backward, ids: told.ids }).toEqual({ name, question, by, backward, ids });
        if (told.total !== null)
          expect({ name, question, total: told.total }).toEqual({ name, question, total: ids.length });
      }
      found += ids.length;
    }
    return found;
  }

  it.each(Object.keys(lists))('%s, whole', async (name) => {
    for (const by of ['PUBLIC', 'STAFF'] as const) expect(await compared(name, { filter: {} }, by)).toBeGreaterThan(3);
  });

  it.each(choosing.filter((name) => orderOf(name)))('%s, in each order', async (name) => {
    for (const field of orderOf(name)?.places ?? [])
      for (const direction of ['ASC', 'DESC'] as const) {
        const orderBy = inputOf(name, 'orderBy') ? { field, direction } : field;
        expect(await compared(name, { filter: {}, orderBy }, 'PUBLIC')).toBeGreaterThan(3);
      }
  });

  const granularities = [{}, ...(['WHOLE', 'LEAVES', 'BOTH'] as const).map((granularity) => ({ granularity }))];
  const ofDirectives = Object.keys(lists).filter((name) => lists[name]?.of === 'Directive');
  it.each(ofDirectives)('%s, wholes and parts, each filter in each order', async (name) => {
    const plain = Object.entries(filters['DirectiveFilter'] ?? {});
    let found = 0;
    for (const orderBy of orderOf(name)?.places ?? [])
      for (const [field, { values }] of plain)
        for (const value of values(rows).slice(0, 2))
          found += await compared(name, { filter: { [field]: value }, orderBy, ...granularities[found % 4] }, 'PUBLIC');
    expect(found).toBeGreaterThan(20);
    const dueBy = { from: '2024-02-01', to: '2025-02-01' };
    const agency = plain.find(([field]) => field === 'addressee')?.[1].values(rows)[0];
    for (const more of [
      {},
      { addressee: agency },
      { issuer: agency },
      { organClass: { function: '教育' }, leavesOnly: true },
    ])
      for (const range of [dueBy, { from: dueBy.from }, { to: dueBy.to }])
        await compared(name, { filter: { dueBy: range, ...more }, orderBy: 'DUE_BY' }, 'PUBLIC');
  });

  it.each(
    choosing.flatMap((name) =>
      Object.keys(inputOf(name, 'filter')?.getFields() ?? {}).map((field) => [name, field] as const),
    ),
  )('%s, filtered by %s', async (name, field) => {
    const filter = filters[inputOf(name, 'filter')?.name ?? '']?.[field];
    let found = 0;
    for (const value of filter?.values(rows) ?? []) {
      found += await compared(name, { filter: { [field]: value } }, 'PUBLIC');
      if (name.startsWith('Query.')) await compared(name, { filter: { [field]: value } }, 'STAFF', [false]);
    }
    for (const value of filter?.staffValues ?? []) await compared(name, { filter: { [field]: value } }, 'STAFF');
    if (name.startsWith('Query.')) expect(found).toBeGreaterThan(0);
  });

  it.each(choosing.filter((name) => name.startsWith('Query.')))('%s, filtered by two at once', async (name) => {
    const plain = Object.entries(filters[inputOf(name, 'filter')?.name ?? ''] ?? {});
    for (const [i, [one, { values }]] of plain.entries())
      for (const [other, { values: others }] of plain.slice(i + 1))
        await compared(name, { filter: { [one]: values(rows)[0], [other]: others(rows)[0] } }, 'PUBLIC', [false]);
  });

  it('the ancestors of an agency, root first', async () => {
    const above = (id: string | null): string[] => {
      const agency = rows.agencies.find((each) => each.id === id);
      return agency ? [...above(agency.parentId), encodeNodeId('Agency', agency.id)] : [];
    };
    let most = 0;
    for (const { id, parentId } of rows.agencies.filter(({ mergedIntoId }) => mergedIntoId === null)) {
      const { data } = await asks.PUBLIC('query ($id: ID!) { node(id: $id) { ... on Agency { ancestors { id } } } }', {
        id: encodeNodeId('Agency', id),
      });
      const ids = data.node.ancestors.map((each: any) => each.id);
      expect(ids).toEqual(above(parentId));
      most = Math.max(most, ids.length);
    }
    expect(most).toBeGreaterThan(2);
  });
});
