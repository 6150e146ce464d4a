/** How a mutation is done: one transaction, tried again where another writer was in the way; refusals are data. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Transaction } from '../platform/db.js';
import { AfterCommit } from '../platform/errors.js';
import { inTransaction, isConflict } from '../platform/transaction.js';
import { builder } from './builder.js';
import type { Context, Role } from './context.js';
import { columnOf, sql, value, type Alias, type Sql } from '../platform/sql.js';
import { readOne, readSome, type RootRead } from './read/root.js';
import type { ModelName, Row } from './rows.js';
import { UserError, type UserErrorShape } from './user-error.type.js';

/** Thrown inside a mutation: nothing of it stays, and the caller is told what to mend. */
export class Refused extends Error {
  constructor(readonly userErrors: readonly UserErrorShape[]) {
    super(userErrors.map(({ message }) => message).join(' '));
  }
}

/** A field of the input, or null for the whole of it. */
export const refused = (code: UserErrorShape['code'], field: string | null, message: string): Refused =>
  new Refused([{ code, message, field: field === null ? null : ['input', field] }]);

export const EditOutcome = builder.enumType('EditOutcome', {
  description: 'Outcome of an edit (操作结果).',
  values: {
    CHANGED: { description: 'The change was written (已更改).' },
    UNCHANGED: { description: 'The data already had these values; nothing was written (无变化).' },
  } as const,
});

/** What a mutation answers: the key of the row that it is about, or why nothing was done. */
export interface Payload {
  readonly key: string | null;
  readonly outcome: (typeof EditOutcome)['$inferType'] | null;
  readonly userErrors: readonly UserErrorShape[];
}

/** The key of a row that is as the caller wants it already. */
export class Unchanged {
  constructor(readonly key: string) {}
}

/** Reads the input, without the database, then works; the work answers the key of the row that it was about. */
export async function mutate<I>(
  context: Context,
  read: () => I,
  work: (tx: Transaction, input: I) => Promise<string | Unchanged>,
): Promise<Payload> {
  try {
    const input = read();
    const done = await inTransaction(context.db, (tx) => work(tx, input));
    if (done instanceof Unchanged) return { key: done.key, outcome: 'UNCHANGED', userErrors: [] };
    return { key: done, outcome: 'CHANGED', userErrors: [] };
  } catch (thrown) {
    return { key: null, outcome: null, userErrors: userErrorsOf(thrown) };
  }
}

/** What the caller is told of a refusal, or of a conflict that did not go away; any other fault goes on. */
export function userErrorsOf(thrown: unknown): readonly UserErrorShape[] {
  if (thrown instanceof Refused) return thrown.userErrors;
  if (!isConflict(thrown)) throw thrown;
  return [{ code: 'CONFLICT', message: 'A concurrent write interfered. Try again.', field: null }];
}

export interface Actor {
  readonly actor: string;
  readonly role: Role;
  readonly at: Date;
}

/** Who did it, as audit entries tell it. */
export const actorOf = ({ viewer, now }: Context): Actor => ({
  actor: viewer.name ?? viewer.role,
  role: viewer.role,
  at: now,
});

/** The payload of mutations about one row: the row as it is now, read by what the operation selects, and userErrors. */
export const payloadType = <M extends ModelName>(
  name: string,
  { model, field, description }: { readonly model: M; readonly field: string; readonly description: string },
): ReturnType<ReturnType<typeof builder.objectRef<Payload>>['implement']> =>
  builder.objectRef<Payload>(name).implement({
    description: `${description} after the mutation, or the errors in the input (操作结果).`,
    authScopes: { staff: true },
    fields: (t) => ({
      [field]: t.field({
        type: model as 'Notice', // payloads of all models have the same shape: checked here for one
        nullable: true,
        description: `${description} after the mutation; null if nothing was done.`,
        resolve: ({ key }, _args, context, info) => readKey(model as 'Notice', key, { context, info }),
      }),
      outcome: t.expose('outcome', {
        type: EditOutcome,
        nullable: true,
        description: 'Whether anything was changed (操作结果); null if the input was rejected.',
      }),
      userErrors: t.field({
        type: [UserError],
        description: 'Errors in the input that the caller can correct (输入错误); empty on success.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  });

interface Written {
  /** Whether something was stored: then what cannot be read was done all the same. */
  readonly isWritten?: boolean;
}

interface Reading<P, T> {
  readonly resolve: (payload: P & Written, args: object, context: Context, info: GraphQLResolveInfo) => Promise<T>;
}
/** To spread into a field of a payload: the row of a key that the payload has; null without one. */
export const rowOf = <M extends ModelName, P extends object>(
  model: M,
  key: (payload: P) => string | null,
): Reading<P, Row<M> | null> => ({
  resolve: (payload: P & Written, _args: object, context: Context, info: GraphQLResolveInfo): Promise<Row<M> | null> =>
    readKey(model, key(payload), { context, info, isWritten: payload.isWritten ?? true }),
});

type Found<M extends ModelName> = Parameters<typeof readSome<M>>[2] | null;

/** The same of rows that are found by what the payload has; none where it has nothing to find them by. */
export const rowsOf = <M extends ModelName, P extends object>(
  model: M,
  find: (payload: P) => Found<M> | Promise<Found<M>>,
): Reading<P, Row<M>[]> => ({
  resolve: async (
    payload: P & Written,
    _args: object,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Row<M>[]> => {
    return orAfterCommit(payload.isWritten ?? true, async () => {
      const found = await find(payload);
      return found === null ? [] : [...(await readSome(model, { context, info }, found))];
    });
  },
});

async function orAfterCommit<T>(isWritten: boolean, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    throw isWritten ? new AfterCommit(thrown) : thrown;
  }
}

/**
 * The row of a key with all that the operation selects below it; null without a key. Throws AfterCommit where it cannot be
 * read and has been written.
 */
export async function readKey<M extends ModelName>(
  model: M,
  key: string | null,
  { isWritten = true, ...at }: RootRead & { readonly isWritten?: boolean },
): Promise<Row<M> | null> {
  if (key === null) return null;
  const isIts = (row: Alias): Sql[] => [sql`${columnOf(row, 'id')} = ${value(key, 'uuid')}`];
  return orAfterCommit(isWritten, () => readOne(model, at, isIts));
}
