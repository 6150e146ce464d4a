import { createHash } from 'node:crypto';
import { openDb } from '../../server/platform/db.js';
import { migrate, readMigrations } from '../../server/platform/migrate.js';
import { describeEachHome } from '../kit/db.js';

const ask = (text: string) => ({ name: '', text, values: [], label: 'test' });

describeEachHome('migrate', ({ open }) => {
  it('leaves history rows as Prisma writes them: name, SHA-256 of the script, one step', async () => {
    const db = await open();
    const migrations = await readMigrations();
    const rows = await db.rows(
      ask(
        'SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at FROM _prisma_migrations ORDER BY 1',
      ),
    );
    await db.close();
    expect(rows).toEqual(
      migrations.map(({ name, sql }) => ({
        migration_name: name,
        checksum: createHash('sha256').update(sql).digest('hex'),
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
      })),
    );
  });

  it('does nothing where there is nothing to do', async () => {
    const db = await open();
    const applied = await migrate(db);
    await db.close();
    expect(applied).toEqual([]);
  });

  it('refuses a database that is ahead of the code', async () => {
    const db = await open();
    await db.rows(
      ask(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
           VALUES ('x', 'x', '9999_from_tomorrow', now(), 1)`),
    );
    const refused = expect(migrate(db)).rejects.toMatchObject({
      code: 'MIGRATIONS_AHEAD',
      facts: { ahead: ['9999_from_tomorrow'] },
    });
    await refused;
    await db.close();
  });
});

it('migrates an empty database in memory', async () => {
  const db = await openDb({ databaseUrl: null, dataDir: null });
  const applied = await migrate(db);
  await db.close();
  expect(applied).toEqual((await readMigrations()).map(({ name }) => name));
});
