/** Query plans of the golden operations on many rows: a growing table must not be scanned. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../../server/app.js';
import type { Db } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';
import { publicViewer, type Viewer } from '../../server/graphql/viewer.js';
import type { Statement } from '../../server/platform/statement.js';

const folder = 'tests/golden';
/** Threshold of a large table. */
export const manyRows = 10_000;

export interface Planned {
  /** Golden case and statement label. */
  readonly name: string;
  /** Large tables scanned sequentially. */
  readonly scans: readonly string[];
}

/** Accepted scans with reasons; all others fail. */
const borne: ReadonlyMap<string, string> = new Map([
  ['meetings/cascade: read Query.meetings', 'Meeting'], // totalCount on a substring of a name has no index, and is priced as a count
]);

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

export async function goldenPlans(db: Db): Promise<Planned[]> {
  const large = await largeTables(db);
  const planned: Planned[] = [];
  for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.graphql')).sort()) {
    const stem = join(folder, file.slice(0, -'.graphql'.length));
    for (const statement of await statementsOf(db, stem)) {
      const name = `${stem.slice(folder.length + 1)}: ${statement.label}`;
      const scanned = new Set(scansIn(await planOf(db, statement)));
      planned.push({ name, scans: [...scanned].filter((table) => large.has(table) && borne.get(name) !== table) });
    }
  }
  return planned;
}

async function largeTables(db: Db): Promise<ReadonlySet<string>> {
  const text = `SELECT c.relname::text AS "table" FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.reltuples > ${manyRows}`;
  return new Set((await db.rows({ name: '', label: 'tables', values: [], text })).map(({ table }) => String(table)));
}

/**
 * Statements of a golden operation here: its keys belong to other rows, so they match little or
 * nothing.
 */
async function statementsOf(db: Db, stem: string): Promise<readonly Statement[]> {
  const query = await readFile(`${stem}.graphql`, 'utf8');
  if (/^mutation\b/m.test(query)) return [];
  const variables: unknown = await readJson(`${stem}.variables.json`, {});
  const viewer = (await readJson(`${stem}.viewer.json`, publicViewer)) as Viewer; // of a file beside the case
  const sent: Statement[] = [];
  const noted: Db = {
    ...db,
    rows: (statement, lane) => {
      sent.push(statement);
      return db.rows(statement, lane);
    },
  };
  const { yoga } = createApp({
    db: noted,
    log: createLog('silent'),
    now: () => new Date(),
    identify: () => Promise.resolve(viewer),
    isReady: () => true,
  });
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json' };
  await (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text();
  return sent;
}

const readJson = async (file: string, otherwise: unknown): Promise<unknown> =>
  existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as unknown) : otherwise;

async function planOf(db: Db, { text, values, label }: Statement): Promise<Plan> {
  const [row] = await db.rows({ name: '', text: `EXPLAIN (FORMAT JSON) ${text}`, values, label });
  const [told] = row?.['QUERY PLAN'] as readonly { readonly Plan: Plan }[]; // as written by PostgreSQL
  if (!told) throw new Error(`no plan of ${label}`);
  return told.Plan;
}

function scansIn(plan: Plan): string[] {
  const { 'Node Type': type, 'Relation Name': table, Plans: below = [] } = plan;
  const own = type === 'Seq Scan' && table !== undefined ? [table] : [];
  return [...own, ...below.flatMap(scansIn)];
}

/** Prints the plans; false if one scans a large table. */
export function tellPlans(planned: readonly Planned[], tell: (line: string) => void): boolean {
  const bad = planned.filter(({ scans }) => scans.length > 0);
  tell(
    `\nPlans of ${planned.length} statements of golden operations; tables of over ${manyRows} rows that they read whole:`,
  );
  if (bad.length === 0) tell('none.');
  for (const { name, scans } of bad) tell(`- ${name}: ${scans.join(', ')}`);
  return bad.length === 0;
}
