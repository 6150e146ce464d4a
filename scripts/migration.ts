/**
 * `npm run migration -- NAME`: writes the next directory of prisma/migrations, from the history to
 * schema.prisma. `npm run migration -- --check`: fails if the two differ.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readMigrations } from '../server/platform/migrate.js';
import { diffMigrations } from './schema-engine.js';
import { openDb } from '../server/platform/open-db.js';

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error('usage: npm run migration -- NAME | --check');
  process.exit(2);
}
const shadow = await openDb({ databaseUrl: null, dataDir: null });
const migrations = await readMigrations();
const sql = await diffMigrations(shadow.engineAdapter, migrations, await readFile('prisma/schema.prisma', 'utf8'));
await shadow.close();

if (name === '--check') {
  if (sql !== null) {
    console.error(`prisma/migrations do not lead to prisma/schema.prisma. Run: npm run migration -- NAME\n${sql}`);
    process.exitCode = 1;
  }
} else if (sql === null) {
  console.log('The migrations lead to the schema already.');
} else {
  const folder = `prisma/migrations/${String(migrations.length + 1).padStart(4, '0')}_${name}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/migration.sql`, sql);
  await writeFile('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n');
  console.log(`Wrote ${folder}/migration.sql: read it before you commit it.`);
}
