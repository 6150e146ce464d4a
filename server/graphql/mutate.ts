/** Runs a mutation: one transaction, retried on write conflicts. Refusals are data (userErrors). */
import type { GraphQLResolveInfo } from 'graphql';
import { AfterCommit } from '../platform/errors.js';
import { inTransaction, isConflict } from '../platform/transaction.js';
import { builder } from './builder.js';
import type { Context } from './context.js';
import { columnOf, sql, value, type Alias, type Sql } from '../platform/sql.js';
import { readOne, readSome, type RootRead } from './read/root.js';
import type { ModelName, Row } from './rows.js';
import { UserError, type UserErrorShape } from './user-error.type.js';
import type { Role } from './viewer.js';
import type { Transaction } from '../platform/statement.js';

/** Rolls the transaction back and is returned as `userErrors`. */
export class Refused extends Error {
  constructor(readonly userErrors: readonly UserErrorShape[]) {
    super(userErrors.map(({ message }) => message).join(' '));
  }
}

/** `field`: a field of the input; null for the whole input. */
export const refused = (code: UserErrorShape['code'], field: string | null, message: string): Refused =>
  new Refused([{ code, message, field: field === null ? null : ['input', field] }]);

export const EditOutcome = builder.enumType('EditOutcome', {
  description: 'Outcome of an edit (操作结果).',
  values: {
    CHANGED: { description: 'The change was written (已更改).' },
    UNCHANGED: { description: 'The data already had these values; nothing was written (无变化).' },
  } as const,
});

/** Result of a mutation: the key of the row, or the errors. */
export interface Payload {
  readonly key: string | null;
  readonly outcome: (typeof EditOutcome)['$inferType'] | null;
  readonly userErrors: readonly UserErrorShape[];
}

/** The row already has the requested state. */
export class Unchanged {
  constructor(readonly key: string) {}
}

/**
 * Parses the input without database access, then works in a transaction; `work` returns the key of
 * the row.
 */
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

/**
 * userErrors for a refusal, or for a conflict that remained after all retries; other errors are
 * rethrown.
 */
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

/** The actor, as recorded in audit entries. */
export const actorOf = ({ viewer, now }: Context): Actor => ({
  actor: viewer.name ?? viewer.role,
  role: viewer.role,
  at: now,
});

/**
 * Payload type of mutations on one row: its current state as selected by the operation, and
 * userErrors.
 */
export const payloadType = <M extends ModelName>(
  name: string,
  { model, field, description }: { readonly model: M; readonly field: string; readonly description: string },
): ReturnType<ReturnType<typeof builder.objectRef<Payload>>['implement']> =>
  builder.objectRef<Payload>(name).implement({
    description: `${description} after the mutation, or the errors in the input (操作结果).`,
    authScopes: { staff: true },
    fields: (t) => ({
      [field]: t.field({
        type: model as 'Notice', // all models have the same payload shape, type-checked here for one
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
  /** Whether the mutation was committed: a read error must then not look like a failure. */
  readonly isWritten?: boolean;
}

interface Reading<P, T> {
  readonly resolve: (payload: P & Written, args: object, context: Context, info: GraphQLResolveInfo) => Promise<T>;
}
/** Spread into a payload field: the row of a key in the payload; null without one. */
export const rowOf = <M extends ModelName, P extends object>(
  model: M,
  key: (payload: P) => string | null,
): Reading<P, Row<M> | null> => ({
  resolve: (payload: P & Written, _args: object, context: Context, info: GraphQLResolveInfo): Promise<Row<M> | null> =>
    readKey(model, key(payload), { context, info, isWritten: payload.isWritten ?? true }),
});

type Found<M extends ModelName> = Parameters<typeof readSome<M>>[2] | null;

/** Spread into a payload field: rows selected by the payload; empty without a criterion. */
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
 * Reads the row of a key with everything the operation selects; null without a key. Throws
 * AfterCommit if reading fails after a commit.
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
