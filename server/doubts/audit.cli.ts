/**
 * `npm run audit`: lists doubts, stored data that looks wrong by rules. Writes nothing except what
 * every start does.
 */
import { parseArgs } from 'node:util';
import { written, type Sql } from '../platform/sql.js';
import { readConfig } from '../platform/config.js';
import type { Db } from '../platform/db.js';
import { AppError, messageOf as faultOf } from '../platform/errors.js';
import { migrate } from '../platform/migrate.js';
import { doubtKinds, kindAt, messageOf, wordsOf, type DoubtKind } from './doubt.kinds.js';
import { countsOf, examplesOf } from './doubt.sql.js';
import { openDb } from '../platform/open-db.js';

const usage = `usage: npm run audit [-- --json] [--examples N]
  --json          prints one JSON object
  --examples N    number of examples of each kind, 0 to 100 (default 5)
exit code: 0 no doubts, 1 doubts found, 2 the audit failed`;

interface Example {
  readonly subjectId: string;
  readonly code: string;
  readonly quote: string;
}
interface Found {
  readonly kind: DoubtKind;
  readonly count: number;
  readonly codes: readonly { readonly code: string; readonly count: number }[];
  readonly advice: string;
  readonly examples: readonly Example[];
}

const ask = (db: Db, statement: Sql): ReturnType<Db['rows']> =>
  db.rows({ name: '', label: 'audit', ...written(statement) });

/** No filter by agency, so nothing to redirect. */
const scope = { redirected: (_model: string, key: Sql): Sql => key };

async function find(db: Db, examples: number): Promise<Found[]> {
  const found: Found[] = [];
  for (const kind of doubtKinds) {
    const [row] = await ask(db, countsOf({ kinds: [kind] }, scope, null));
    const { rank, count, codes } = row as unknown as { rank: number; count: number; codes: Found['codes'] }; // columns of countsOf
    if (count === 0) continue;
    const rows = examples === 0 ? [] : await ask(db, examplesOf(kind, examples));
    found.push({
      kind: kindAt(rank),
      count,
      codes,
      advice: wordsOf(kind).advice,
      examples: rows.map(({ key, code, quote }) => ({
        subjectId: String(key),
        code: String(code),
        quote: String(quote),
      })),
    });
  }
  return found;
}

function* told(found: readonly Found[]): Generator<string> {
  for (const { kind, count, codes, advice, examples } of found) {
    yield `${kind} ${count}`;
    if (codes.length > 1 || codes[0]?.code !== kind)
      yield `  ${codes.map(({ code, count: times }) => `${code} ${times}`).join(', ')}`;
    for (const { subjectId, quote } of examples)
      yield `  ${messageOf(kind, quote.replaceAll(/\s+/g, ' '))} ${subjectId}`;
    yield `  → ${advice}`;
  }
  const total = found.reduce((sum, { count }) => sum + count, 0);
  yield total === 0 ? 'No doubts.' : `${total} doubts of ${found.length} kinds.`;
}

async function main(): Promise<number> {
  const options = { json: { type: 'boolean' }, examples: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  const examples = Number(values.examples ?? 5);
  if (!Number.isInteger(examples) || examples < 0 || examples > 100) {
    console.error(usage);
    return 2;
  }
  const db = await openDb(readConfig());
  try {
    await migrate(db);
    const found = await find(db, examples);
    if (values.json === true) console.log(JSON.stringify({ doubts: found }, null, 2));
    else for (const line of told(found)) console.log(line);
    return found.length > 0 ? 1 : 0;
  } finally {
    await db.close();
  }
}

try {
  process.exitCode = await main();
} catch (thrown) {
  console.error(thrown instanceof AppError ? `notice-graph: ${thrown.message}` : `${faultOf(thrown)}\n${usage}`);
  process.exitCode = 2;
}
