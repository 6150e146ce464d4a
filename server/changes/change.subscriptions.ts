/** Subscription.changes: replays changes since a cursor, then continues live. */
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../graphql/builder.js';
import { isStaff, type Context } from '../graphql/context.js';
import { Compiler } from '../graphql/read/compile.js';
import { rootField } from '../graphql/read/root.js';
import { writePosition } from '../platform/servers/position.js';
import { sql, value } from '../platform/sql.js';
import type { ChangeFilterShape } from './change.filter.js';
import { ChangeFilter } from './change.input.js';
import { positionIn } from './change.cursor.js';
import { changesBehind } from './change.sql.js';
import { ChangeStream, pageSize, type StreamStart } from './stream.js';
import { latestIn } from './watch.js';

interface Args {
  readonly filter?: ChangeFilterShape | null | undefined;
  readonly after?: string | null | undefined;
}

/** The statement that reads a page after a position; its text depends only on the selection. */
function askBehind({ filter }: Args, { viewer }: Context, info: GraphQLResolveInfo): StreamStart['ask'] {
  const compiler = new Compiler(info, viewer);
  const at = {}; // placeholder for the position among the parameters
  const position = value(at, 'bigint');
  const edge = compiler.selected(rootField(info, {}));
  const fields = edge.flatMap((part) => (part.field.name === 'node' ? compiler.selected(part) : []));
  const behindIt = changesBehind(position, { filter: filter ?? {}, fields, limit: pageSize }, compiler);
  const statement = compiler.statement(sql`SELECT ${behindIt} AS answer`);
  return (behind) => ({ ...statement, values: statement.values.map((given) => (given === at ? behind : given)) });
}

/** EventSource sends the last event id when it reconnects: resume there. */
function givenPosition({ after }: Args, { events }: Context): number | null {
  const cursor = events.lastSeen ?? after;
  if (typeof cursor !== 'string') return null;
  return positionIn(cursor, events.lastSeen === null ? 'after' : 'Last-Event-ID');
}

async function openStream(args: Args, context: Context, info: GraphQLResolveInfo): Promise<ChangeStream> {
  const { db, events, watch } = context;
  const given = givenPosition(args, context);
  const ask = askBehind(args, context, info);
  const position = given ?? (await latestIn(db));
  const sending = (cursor: string, change: number): void => {
    events.sent = cursor;
    events.position = writePosition({ lsn: 0n, change });
  };
  const lane = isStaff(context.viewer) ? 'staff' : 'callers';
  return new ChangeStream(watch, { ask, position, sending, lane, mayGoOn: events.mayGoOn });
}

builder.subscriptionField('changes', (t) =>
  t.field({
    type: 'ChangeEdge',
    description:
      'Stream of public changes (变更). Without after it starts now; with after it first replays all changes since that cursor, then continues live, without duplicates or gaps. The header Last-Event-ID has the same meaning and takes precedence.',
    args: {
      filter: t.arg({ type: ChangeFilter, description: 'Filter; all changes if omitted.' }),
      after: t.arg.string({ description: 'Cursor of changes to resume after.' }),
    },
    subscribe: (_root, args, context, info) => openStream(args, context, info),
    resolve: (edge) => edge,
  }),
);
