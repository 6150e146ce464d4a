/** The database at one moment, asked as the public asks: all statements of an export run within one transaction that sees no other. */
import { randomUUID } from 'node:crypto';
import { execute, type GraphQLSchema } from 'graphql';
import { unlimitedFor } from '../../graphql/allowance.js';
import { newFacts, type Context, type FeatureState } from '../../graphql/context.js';
import type { Db } from '../../platform/db.js';
import { rowsOf } from '../../platform/run-sql.js';
import { listOperation, type Operation } from '../operation.js';
import { Failed } from '../read.js';
import { rowAt, rowsAt, textAt, type Row } from '../row.js';
import { straight, type RawPage } from '../straight.js';
import type { Line } from '../formats/rows.js';
import type { BulkTable } from './tables.js';
import { publicViewer } from '../../graphql/viewer.js';
import type { Transaction } from '../../platform/statement.js';

export interface Snapshot {
  readonly schema: GraphQLSchema;
  /** The answer of an operation. Throws Failed. */
  readonly ask: (operation: Operation, variables: Row) => Promise<Row>;
  /** The rows of a table, some at a time. */
  readonly rows: (table: BulkTable) => AsyncGenerator<readonly Line[]>;
  /** The rows of a list in its pages, by another selection than its columns. */
  readonly list: (table: BulkTable, selection: string) => AsyncGenerator<readonly Row[]>;
}

/** A million notices take minutes. PostgreSQL keeps what is changed meanwhile. */
const longestMs = 24 * 3_600_000;

export interface At {
  readonly db: Db;
  readonly schema: GraphQLSchema;
  readonly now: Date;
}

export const inSnapshot = <T>(at: At, work: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
  at.db.prisma.$transaction((tx) => work(snapshotOf(at, tx)), {
    isolationLevel: 'RepeatableRead',
    timeout: longestMs,
    maxWait: 20_000,
  });

function snapshotOf({ db, schema, now }: At, tx: Transaction): Snapshot {
  const contextOf = (): Context => ({
    ...({} as FeatureState), // of streams, and there are none
    db,
    rows: (statement) => rowsOf(tx, statement),
    viewer: publicViewer,
    now,
    requestId: randomUUID(),
    facts: newFacts(),
    allowance: unlimitedFor('export'),
    events: { lastSeen: null, sent: null, position: null, mayGoOn: () => Promise.resolve() },
  });
  const ask: Snapshot['ask'] = async ({ document }, variableValues) => {
    const { data, errors } = await execute({ schema, document, variableValues, contextValue: contextOf() });
    if (errors) throw new Failed(errors);
    return data ?? {};
  };
  return {
    schema,
    ask,
    rows: (table) => rowsIn(schema, table, contextOf),
    list: (table, selection) => listed(ask, table, listOperation(schema, table, selection)),
  };
}

async function* rowsIn(schema: GraphQLSchema, table: BulkTable, contextOf: () => Context): AsyncGenerator<Line[]> {
  const operation = listOperation(schema, table);
  const { execute: read, cells } = straight(schema, table, operation);
  let after: string | null = null;
  for (let isMore = true; isMore;) {
    const contextValue = contextOf();
    const variableValues = { ...table.variables, first: table.rowsAtOnce, after };
    const { data, errors } = await read({ schema, document: operation.document, variableValues, contextValue });
    if (errors) throw new Failed(errors);
    const page = data?.['list'] as RawPage; // what `read` answers
    yield page.edges.map(({ node }) => cells(node, contextValue));
    isMore = page.hasNextPage;
    after = page.endCursor;
  }
}

async function* listed(ask: Snapshot['ask'], table: BulkTable, operation: Operation): AsyncGenerator<readonly Row[]> {
  let after: string | null = null;
  for (let isMore = true; isMore;) {
    const data: Row = await ask(operation, { ...table.variables, first: table.rowsAtOnce, after });
    const list = rowAt(data, 'list');
    yield rowsAt(list, 'edges').map((edge) => rowAt(edge, 'node') ?? {});
    const info = rowAt(list, 'pageInfo');
    isMore = info?.['hasNextPage'] === true;
    after = textAt(info, 'endCursor');
  }
}
