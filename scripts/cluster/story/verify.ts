/** After all of it: every write that was answered is there, once; everybody heard every change once, in order. */
import type { Node } from '../nodes.js';
import { difference, type Followers } from './followers.js';
import type { Ledger } from './ledger.js';
import type { Loads } from './loads.js';
import { indexNumberOf } from './pages.js';
import type { Writers } from './writers.js';

export async function verifyWrites(
  primary: Node,
  { writes, told }: Writers,
  loads: Loads,
  ledger: Ledger,
): Promise<void> {
  const { names, reasons, pages } = writes;
  const [named] = await primary.ask(`SELECT count(*)::int AS n FROM "AuditEntry" WHERE action = 'updateAgency'`);
  const more = Number(named?.['n']) - names.answered.length;
  if (more < 0 || more > names.unknown.length)
    ledger.isWrong(
      `names: ${names.answered.length} were answered, ${names.unknown.length} may be done, ${more} more are there`,
    );
  const [last] = await primary.ask(`SELECT "shortName" FROM "Agency" WHERE name = '云浦市澄湖区水务局'`);
  const value = Number.parseInt(String(last?.['shortName']), 10);
  if (value !== told.value && !(value > told.value && names.unknown.includes(value)))
    ledger.isWrong(`the name is ${value}, ${told.value} was answered last`);

  const reasoned = `SELECT reason AS key, count(*)::int AS n FROM "AuditEntry" WHERE action = 'correctNotice' GROUP BY reason`;
  onceEach('correction', await primary.ask(reasoned), reasons, ledger);
  const stored = `SELECT "indexNumber" AS key, count(*)::int AS n FROM "Notice" WHERE "indexNumber" LIKE '99010615/2026-%' GROUP BY 1`;
  const answered = [...pages, ...loads.stored].map(indexNumberOf);
  onceEach('page', await primary.ask(stored), { answered, unknown: null }, ledger);
}

interface Wanted {
  readonly answered: readonly string[];
  /** Null: others may be there, nobody waited for their answer. */
  readonly unknown: readonly string[] | null;
}

function onceEach(
  what: string,
  rows: readonly Record<string, unknown>[],
  { answered, unknown }: Wanted,
  ledger: Ledger,
): void {
  const counts = new Map(rows.map(({ key, n }) => [String(key), Number(n)]));
  for (const [key, n] of counts) if (n !== 1) ledger.isWrong(`${what} ${key} is there ${n} times`);
  for (const key of answered) if (!counts.has(key)) ledger.isWrong(`${what} ${key} was answered, and is not there`);
  const known = new Set([...answered, ...(unknown ?? counts.keys())]);
  for (const key of counts.keys()) if (!known.has(key)) ledger.isWrong(`${what} ${key} is there, and failed`);
}

export async function verifyFollowers(
  primary: Node,
  since: number,
  followers: Followers,
  ledger: Ledger,
): Promise<number> {
  const rows = await primary.ask(`SELECT position::text FROM "Change" WHERE position > ${since} ORDER BY position`);
  const was = rows.map(({ position }) => Number(position));
  const end = Date.now() + 30_000;
  while (Date.now() < end && followers.all.some(({ heard }) => heard.at(-1) !== was.at(-1)))
    await new Promise((resolve) => setTimeout(resolve, 200));
  for (const { name, heard } of followers.all) {
    const found = difference(heard, was);
    if (found !== null) ledger.isWrong(`${name}: ${found}`);
  }
  return was.length;
}
