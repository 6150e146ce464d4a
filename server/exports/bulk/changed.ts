/** What changed behind a cursor, as it is now: whole notices with their directives and meetings, agencies; and what is there no more. */
import type { GraphQLSchema } from 'graphql';
import { lineReader, type Line } from '../formats/rows.js';
import type { Column } from '../address.type.js';
import { operationOf, selectionOf, type Operation } from '../operation.js';
import { isRow, rowAt, rowsAt, textAt, type Row } from '../row.js';
import type { Snapshot } from './snapshot.js';
import { bulkTables, pageSelection, tableNames, type TableName } from './tables.js';

/** A subject that is no more, or became another one. */
export interface Tombstone {
  readonly id: string;
  readonly mergedInto: string | null;
}

export interface ChangedRows {
  readonly tombstones: readonly Tombstone[];
  readonly lines: Readonly<Record<TableName, readonly Line[]>>;
  readonly pages: readonly Row[];
}

/** Notices at once, with all their texts. */
const subjectsAtOnce = 20;

/** Ids of notices and agencies, each once, in the order of their first change. Throws Failed with BAD_USER_INPUT for what is no cursor. */
export async function changedSubjects({ schema, ask }: Snapshot, since: string): Promise<readonly string[]> {
  const operation = operationOf(
    schema,
    `query BulkChanges($after: String!) { changes(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
      nodes { subjectId subject { ... on Directive { notice { id } } } } } }`,
  );
  const ids = new Set<string>();
  let after: string | null = since;
  while (after !== null) {
    const list = rowAt(await ask(operation, { after }), 'changes');
    for (const change of rowsAt(list, 'nodes'))
      ids.add(textAt(change, 'subject.notice.id') ?? textAt(change, 'subjectId') ?? '');
    const info = rowAt(list, 'pageInfo');
    after = info?.['hasNextPage'] === true ? textAt(info, 'endCursor') : null;
  }
  return [...ids];
}

const columnsOf = (name: TableName): readonly Column[] => bulkTables.find((one) => one.name === name)?.columns ?? [];
const selected = (name: TableName): string => selectionOf(columnsOf(name));
const readers = Object.fromEntries(tableNames.map((name) => [name, lineReader(columnsOf(name))])) as Record<
  TableName,
  ReturnType<typeof lineReader>
>;

/** The subjects as they are now, some at a time. */
export async function* changedRows(snapshot: Snapshot, ids: readonly string[]): AsyncGenerator<ChangedRows> {
  const operations = operationsOf(snapshot.schema);
  for (let at = 0; at < ids.length; at += subjectsAtOnce)
    yield rowsNow({ snapshot, operations }, ids.slice(at, at + subjectsAtOnce));
}

type Operations = ReturnType<typeof operationsOf>;

const operationsOf = (schema: GraphQLSchema) => ({
  subjects: operationOf(schema, 'query BulkSubjects($ids: [ID!]!) { found: nodes(ids: $ids) { __typename id } }'),
  notices: operationOf(
    schema,
    `query BulkNotices($ids: [ID!]!) { found: nodes(ids: $ids) { ... on Notice { ${selected('notices')} } } }`,
  ),
  pages: operationOf(
    schema,
    `query BulkPages($ids: [ID!]!) { found: nodes(ids: $ids) { ... on Notice { ${pageSelection} } } }`,
  ),
  reported: operationOf(
    schema,
    `query BulkMeetings($ids: [ID!]!) { found: nodes(ids: $ids) { ... on Notice { meetings { ${selected('meetings')} } } } }`,
  ),
  agencies: operationOf(
    schema,
    `query BulkAgencies($ids: [ID!]!) { found: nodes(ids: $ids) { ... on Agency { ${selected('agencies')} } } }`,
  ),
  directives: operationOf(
    schema,
    `query BulkDirectives($id: ID!, $after: String) { of: notice(by: { id: $id }) {
      directives(first: 100, after: $after, granularity: BOTH) { nodes { ${selected('directives')} } pageInfo { hasNextPage endCursor } } } }`,
  ),
});

interface Changing {
  readonly snapshot: Snapshot;
  readonly operations: Operations;
}

async function rowsNow({ snapshot, operations }: Changing, asked: readonly string[]): Promise<ChangedRows> {
  const found = async (operation: Operation, ids: readonly string[]): Promise<readonly unknown[]> =>
    ids.length === 0 ? [] : ((await snapshot.ask(operation, { ids }))['found'] as readonly unknown[]);
  const subjects = await found(operations.subjects, asked);
  const tombstones = asked.flatMap((id, i): Tombstone[] => {
    const now = textAt(subjects[i], 'id');
    return now === id ? [] : [{ id, mergedInto: now }];
  });
  const idsOf = (type: string): string[] => [
    ...new Set(subjects.flatMap((one) => (textAt(one, '__typename') === type ? (textAt(one, 'id') ?? []) : []))),
  ];
  const [notices, agencies] = [idsOf('Notice'), idsOf('Agency')];
  const reported = (await found(operations.reported, notices)).flatMap((notice) => rowsAt(notice, 'meetings'));
  const meetings = new Map(reported.map((meeting) => [textAt(meeting, 'id'), meeting]));
  const directives: Row[] = [];
  for (const id of notices) directives.push(...(await directivesOf({ snapshot, operations }, id)));
  return {
    tombstones,
    pages: (await found(operations.pages, notices)).filter(isRow),
    lines: {
      notices: (await found(operations.notices, notices)).filter(isRow).map(readers.notices),
      agencies: (await found(operations.agencies, agencies)).filter(isRow).map(readers.agencies),
      directives: directives.map(readers.directives),
      meetings: [...meetings.values()].map(readers.meetings),
    },
  };
}

async function directivesOf({ snapshot, operations }: Changing, id: string): Promise<readonly Row[]> {
  const all: Row[] = [];
  let after: string | null = null;
  do {
    const data: Row = await snapshot.ask(operations.directives, { id, after });
    const list = rowAt(rowAt(data, 'of'), 'directives');
    all.push(...rowsAt(list, 'nodes'));
    const info = rowAt(list, 'pageInfo');
    after = info?.['hasNextPage'] === true ? textAt(info, 'endCursor') : null;
  } while (after !== null);
  return all;
}
