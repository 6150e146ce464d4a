/**
 * Indexes that are cheaper to build than to maintain: dropped before loading and built afterwards,
 * over all connections.
 */
import type { Home } from './home.js';

type Tell = (line: string) => void;
const isSlow = 20;

/** Returns a function that rebuilds them. */
export async function dropIndexes(homes: readonly Home[]): Promise<(tell: Tell) => Promise<void>> {
  const [home] = homes;
  if (!home) throw new Error('no connection');
  const foreign = await home.query(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  const indexes = await home.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
     WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
     ORDER BY m.amname = 'gin' DESC, c.relname LIKE 'Directive%' DESC`, // longest first, so that all connections end at about the same time
  );
  for (const { table, name } of foreign)
    await home.query(`ALTER TABLE ${String(table)} DROP CONSTRAINT ${String(name)}`);
  for (const { name } of indexes) await home.query(`DROP INDEX ${String(name)}`);
  return async (tell) => {
    const run = (statements: readonly string[]): Promise<void> => runAll(homes, statements, tell);
    const alter = (does: string) =>
      foreign.map((of) => `ALTER TABLE ${String(of['table'])} ${does} ${String(of['name'])}`);
    await timed('indexes', tell, () => run(indexes.map(({ definition }) => String(definition))));
    await timed('constraints', tell, async () => {
      const added = alter('ADD CONSTRAINT').map(
        (begun, i) => `${begun} ${String(foreign[i]?.['definition'])} NOT VALID`,
      );
      for (const statement of added) await home.query(statement);
      await run(alter('VALIDATE CONSTRAINT'));
    });
    await timed('vacuum, analyze', tell, async () => {
      const tables = await home.query(
        `SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         ORDER BY pg_table_size(oid) DESC`,
      );
      await run(tables.map(({ name }) => `VACUUM (ANALYZE) ${String(name)}`));
    });
  };
}

async function timed(what: string, tell: Tell, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await work();
  tell(`  ${what}: ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}

/** Work queue: each connection takes the next statement. */
async function runAll(homes: readonly Home[], statements: readonly string[], tell: Tell): Promise<void> {
  const waiting = [...statements];
  const keepRunning = async (home: Home): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const started = performance.now();
      await home.query(next);
      const seconds = (performance.now() - started) / 1_000;
      if (seconds > isSlow) tell(`  ${next}: ${seconds.toFixed(1)} s`);
    }
  };
  await Promise.all(homes.map(keepRunning));
}
