/** Opens the database. */
import { PGlite } from '@electric-sql/pglite';
import { PrismaClient } from './_generated/prisma/client.js';
import { Copies, teachEmbeddedCopy } from './copy.js';
import { lockDataDir, type DataDirLock } from './data-dir.js';
import { orKnownFault } from './db-faults.js';
import { EmbeddedAdapter } from './embedded-adapter.js';
import { beginFresh } from './fresh-data.js';
import { AppError, messageOf } from './errors.js';
import { embeddedLanes } from './lanes.js';
import { rowParsers } from './row-types.js';
import { wakesOfEmbedded } from './wake.js';
import { scriptsOfEmbedded } from './whole-scripts.js';
import type { Home } from './home.js';
import type { Db, DbOptions } from './db.js';

export async function openDb(options: DbOptions): Promise<Db> {
  if (options.databaseUrl === null) return openEmbedded(options);
  // node-postgres takes an embedded start a tenth of its time.
  const { openServer } = await import('./server-home.js');
  return assemble(await openServer(options.databaseUrl, options));
}

async function openEmbedded({ dataDir, image }: DbOptions): Promise<Db> {
  const lock = dataDir === null ? null : await lockDataDir(dataDir);
  const pglite = await createPglite({ dataDir, image, lock });
  const copies = new Copies();
  teachEmbeddedCopy(pglite, copies);
  const engineAdapter = new EmbeddedAdapter(pglite);
  return assemble({
    home: 'PGlite',
    copies,
    engineAdapter,
    scripts: scriptsOfEmbedded(pglite),
    wakes: wakesOfEmbedded(pglite),
    lanes: embeddedLanes,
    pool: () => null,
    position: () => Promise.resolve(null),
    replicas: () => null,
    query: async ({ text, values }) =>
      (await pglite.query<Record<string, unknown>>(text, [...values], { parsers: rowParsers })).rows,
    close: async () => {
      await pglite.close();
      await lock?.release();
    },
  });
}

/**
 * The default of 128 MB is allocated at once, and the operating system caches the files as well.
 */
const embeddedMemory = ['-c', 'shared_buffers=32MB'];

async function createPglite(at: {
  dataDir: string | null;
  image: Blob | undefined;
  lock: DataDirLock | null;
}): Promise<PGlite> {
  try {
    if (at.dataDir !== null) await beginFresh(at.dataDir);
    const image = at.image ? { loadDataDir: at.image } : {};
    const startParams = [...PGlite.defaultStartParams, ...embeddedMemory];
    return await PGlite.create({ ...(at.dataDir === null ? {} : { dataDir: at.dataDir }), ...image, startParams });
  } catch (thrown) {
    await at.lock?.release();
    const message = `The database in ${at.dataDir ?? 'memory'} could not be opened: ${messageOf(thrown)}`;
    throw new AppError('DATA_DIR_UNUSABLE', message, {}, { cause: thrown });
  }
}

function assemble({ home, copies, engineAdapter, scripts, wakes, query, close, ...own }: Home): Db {
  const listeners = new Set<(call: string) => void>();
  const tell = (call: string): void => {
    for (const listener of listeners) listener(call);
  };
  const plain = new PrismaClient({ adapter: engineAdapter, transactionOptions: { maxWait: 20_000, timeout: 60_000 } });
  const counted = plain.$extends({
    query: {
      $allOperations: ({ model, operation, args, query: run }) => {
        const take: unknown = typeof args === 'object' && args !== null ? Reflect.get(args, 'take') : undefined;
        tell([model ?? 'raw', operation, ...(typeof take === 'number' ? [take] : [])].join(' '));
        return orKnownFault(run(args));
      },
    },
  });
  return {
    ...own,
    home,
    prisma: counted as unknown as PrismaClient, // the extension adds no method and changes no type
    copies,
    engineAdapter,
    scripts,
    rows: async (statement, lane = 'callers', reading) => {
      tell(statement.label);
      return orKnownFault(query(statement, lane, reading));
    },
    onCall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listen: (channel, wake, lost) => wakes.listen(channel, wake, lost),
    close: async () => {
      await wakes.close();
      await plain.$disconnect();
      await close();
    },
  };
}
