/**
 * Prisma's PGlite adapter loses two errors: that of COMMIT, so that a rollback would look like
 * success, and that of a script, which it does not even await.
 */
import type { PGlite, Transaction as EmbeddedTransaction } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';

type Connection = Awaited<ReturnType<PrismaPGlite['connect']>>;

export class EmbeddedAdapter extends PrismaPGlite {
  private readonly outcomes: WeakMap<object, Promise<unknown>>;

  constructor(private readonly pglite: PGlite) {
    const outcomes = new WeakMap<object, Promise<unknown>>();
    super(rememberingOutcomes(pglite, outcomes));
    this.outcomes = outcomes;
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect();
    const begin = connection.startTransaction.bind(connection);
    connection.executeScript = async (script) => void (await this.pglite.exec(script));
    connection.startTransaction = async (level) => {
      const transaction = await begin(level);
      const client: unknown = Reflect.get(transaction, 'client');
      const outcome = typeof client === 'object' && client !== null ? this.outcomes.get(client) : undefined;
      const commit = transaction.commit.bind(transaction);
      transaction.commit = async () => {
        await commit();
        await outcome;
      };
      return transaction;
    };
    return connection;
  }
}

/** The same database; records the outcome of each transaction. */
function rememberingOutcomes(pglite: PGlite, outcomes: WeakMap<object, Promise<unknown>>): PGlite {
  const transaction = <T>(work: (tx: EmbeddedTransaction) => Promise<T>): Promise<T> => {
    const outcome: Promise<T> = pglite.transaction((tx) => {
      outcomes.set(tx, outcome);
      return work(tx);
    });
    return outcome;
  };
  return new Proxy(pglite, {
    get: (target, name) => {
      if (name === 'transaction') return transaction;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
