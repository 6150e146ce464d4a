/** The plans of what the golden operations read with, over many rows: a table that grows must not be read from end to end. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../../server/app.js';
import { publicViewer, type Viewer } from '../../server/graphql/context.js';
import type { Db, Statement } from '../../server/platform/db.js';
import { createLog } from '../../server/platform/log.js';

const folder = 'tests/golden';
/** Of a table that is large. */
export const manyRows = 10_000;

export interface Planned {
  /** Of a golden case, and what the statement is called. */
  readonly name: string;
  /** Large tables that it reads from end to end. */
  readonly scans: readonly string[];
}

/** Scans that are borne, and why: what is not named here fails. */
const borne: ReadonlyMap<string, string> = new Map([
  ['meetings/cascade: read Query.meetings', 'Meeting'], // totalCount over a part of a name: no index tells it, and its price is that of a count
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

/** What a golden operation sends here: its keys are of other rows, and mean nothing or little. */
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
  const [told] = row?.['QUERY PLAN'] as readonly { readonly Plan: Plan }[]; // as PostgreSQL writes it
  if (!told) throw new Error(`no plan of ${label}`);
  return told.Plan;
}

function scansIn(plan: Plan): string[] {
  const { 'Node Type': type, 'Relation Name': table, Plans: below = [] } = plan;
  const own = type === 'Seq Scan' && table !== undefined ? [table] : [];
  return [...own, ...below.flatMap(scansIn)];
}

/** Prints the plans; false where one reads a large table from end to end. */
export function tellPlans(planned: readonly Planned[], tell: (line: string) => void): boolean {
  const bad = planned.filter(({ scans }) => scans.length > 0);
  tell(
    `\nPlans of ${planned.length} statements of golden operations; tables of over ${manyRows} rows that they read whole:`,
  );
  if (bad.length === 0) tell('none.');
  for (const { name, scans } of bad) tell(`- ${name}: ${scans.join(', ')}`);
  return bad.length === 0;
}
