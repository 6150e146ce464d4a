/** Connections to the primary, so that all can be ended at once: it turned out to be another server. */
import type pg from 'pg';

export class Connections {
  private readonly born = new Map<pg.ClientBase, number>();

  watch(pool: pg.Pool): void {
    pool.on('connect', (client) => {
      this.born.set(client, performance.now());
    });
    pool.on('remove', (client) => {
      this.born.delete(client);
    });
  }

  /** Ends connections made before a moment. Queries on them fail, and the pools replace them. */
  endOlder(than: number): void {
    for (const [client, at] of this.born) if (at < than) cut(client);
  }
}

/** Not `end()`: that would be an orderly goodbye, for which a server that is gone never waits, and pools hear nothing of it. */
function cut(client: pg.ClientBase): void {
  const { connection } = client as unknown as { readonly connection: pg.Connection }; // of every client that has connected
  connection.stream.destroy();
}
