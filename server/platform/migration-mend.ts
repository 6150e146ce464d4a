/**
 * Recovery of a half-recorded migration. Earlier versions inserted the history row before the
 * script and completed it afterwards. If killed in between, they left an open row, with the script
 * applied entirely or not at all, because PostgreSQL runs a script as one transaction. To find out
 * which, the script is run on an empty database, and its effects are looked for here.
 */
import { AppError } from './errors.js';
import { completeBegun, rollBackBegun, type Migration } from './migration-history.js';
import type { ScriptTransaction } from './whole-scripts.js';
import { openDb } from './open-db.js';

/**
 * Resolves the open row of the last migration: completes it if its script was applied; otherwise it
 * is applied again.
 */
export async function mend(
  tx: ScriptTransaction,
  migrations: readonly Migration[],
): Promise<'COMPLETED' | 'ROLLED_BACK'> {
  const name = migrations.at(-1)?.name ?? '';
  const { added, removed } = await effectOf(migrations);
  const here = new Set(await objectsOf(tx));
  const done = [...added.filter((object) => here.has(object)), ...removed.filter((object) => !here.has(object))];
  const undone = [...added.filter((object) => !here.has(object)), ...removed.filter((object) => here.has(object))];
  if (undone.length === 0 && done.length > 0) {
    await completeBegun(tx, name);
    return 'COMPLETED';
  }
  if (done.length === 0 && undone.length > 0) {
    await rollBackBegun(tx, name);
    return 'ROLLED_BACK';
  }
  throw new AppError('MIGRATION_FAILED', whatToDo(name, { done, undone }), { migration: name, done, undone });
}

interface Effect {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

async function effectOf(migrations: readonly Migration[]): Promise<Effect> {
  const scratch = await openDb({ databaseUrl: null, dataDir: null });
  try {
    const states: string[][] = [[], []];
    for (const { sql } of migrations) {
      states.push(await scratch.scripts.inTransaction(async (tx) => (await tx.run(sql), objectsOf(tx))));
    }
    const [before = [], after = []] = states.slice(-2);
    const without = (all: readonly string[], others: readonly string[]): string[] => {
      const known = new Set(others);
      return all.filter((object) => !known.has(object));
    };
    return { added: without(after, before), removed: without(before, after) };
  } finally {
    await scratch.close();
  }
}

const few = (objects: readonly string[]): string =>
  `${objects.slice(0, 3).join(', ')}${objects.length > 3 ? ` and ${objects.length - 3} more` : ''}`;

function whatToDo(name: string, { done, undone }: { done: readonly string[]; undone: readonly string[] }): string {
  const found =
    done.length === 0
      ? 'Its script changes only data, so it cannot be determined whether it was applied.'
      : `Applied parts of its script: ${few(done)}; missing parts: ${few(undone)}.`;
  const of = `WHERE migration_name = '${name}' AND finished_at IS NULL`;
  return `Migration ${name} was started but not completed, by an earlier version or another program. ${found} Restore the backup made before it; or complete or revert it by hand and record that: UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 ${of} (completed), or SET rolled_back_at = now() ${of} (reverted). Then start again.`;
}

/**
 * Tables, indexes, columns, constraints, enum labels, functions and triggers, each as one line with
 * its definition.
 */
export async function objectsOf(tx: ScriptTransaction): Promise<string[]> {
  const rows = await tx.ask(`
    WITH own AS (SELECT oid, relname, relkind FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_prisma\\_migrations%')
    SELECT CASE relkind WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END || ' ' || relname AS object
      FROM own WHERE relkind IN ('r', 'p', 'i', 'S', 'v', 'm')
    UNION ALL SELECT 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
        || CASE WHEN attnotnull THEN ' not null' ELSE '' END || CASE WHEN atthasdef THEN ' with default' ELSE '' END
      FROM own JOIN pg_attribute ON attrelid = own.oid WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT 'constraint ' || relname || '.' || conname || ' ' || confdeltype::text || confupdtype::text
      FROM own JOIN pg_constraint ON conrelid = own.oid WHERE contype IN ('p', 'u', 'f', 'c', 'x')
    UNION ALL SELECT 'label ' || typname || '.' || enumlabel
      FROM pg_enum JOIN pg_type t ON t.oid = enumtypid WHERE typnamespace = 'public'::regnamespace
    UNION ALL SELECT 'function ' || proname || ' ' || md5(prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'trigger ' || relname || '.' || tgname FROM own JOIN pg_trigger ON tgrelid = own.oid WHERE NOT tgisinternal
    ORDER BY 1`);
  return rows.map(({ object }) => String(object));
}
