import { SqlWriter } from '../server/graphql/read/sql.js';
import { doubts, countsOf, examplesOf, openDoubt } from '../server/doubts/doubt.sql.js';
import { doubtKinds } from '../server/doubts/doubt.kinds.js';
import { openDb } from '../server/platform/db.js';
const db = await openDb({ databaseUrl: process.env['DB']!, dataDir: null });
const scopeOf = () => { const w = new SqlWriter(); return { w, scope: { viewer: { role: 'ADMIN', name: 'x' } as const, alias: () => w.alias(), bind: (v: unknown, c: string) => w.bind(v, c) } }; };
const show = async (name: string, write: (s: any) => string, explain = process.env['EXPLAIN']) => {
  const { w, scope } = scopeOf();
  const text = write(scope);
  const t = Date.now();
  try {
    if (explain) { const rows = await db.rows({ name: '', label: 'x', text: `EXPLAIN (ANALYZE, BUFFERS) ${text}`, values: w.values }); const lines = rows.map((r) => String(Object.values(r)[0])); console.log(name); console.log((explain === 'full' ? lines : lines.filter((l) => /Seq Scan|Execution Time/.test(l))).map((l) => '   ' + l.slice(0, 220)).join('\n')); }
    else { const rows = await db.rows({ name: '', label: 'x', text, values: w.values }); console.log(name, rows.length, Date.now() - t, JSON.stringify(rows).slice(0, 300)); }
  } catch (e) { console.log(name, 'FAILED', (e as Error).message, text.slice(0, 100000)); }
};
const filters: any[] = JSON.parse(process.env['FILTERS'] ?? '[{}]');
for (const filter of filters) {
  console.log('== filter', JSON.stringify(filter));
  if (process.env['PAGES']) await show('page', (s) => doubts.computed.sql({ parent: '', args: { filter, first: 20 } }, s));
  if (process.env['COUNTS']) await show('counts', (s) => countsOf(filter, s));
  for (const kind of doubtKinds) {
    if (process.env['KINDS']) await show(kind, (s) => doubts.computed.sql({ parent: '', args: { filter: { ...filter, kinds: [kind] }, first: 20 } }, s));
    if (process.env['KCOUNTS']) await show('count ' + kind, (s) => countsOf({ ...filter, kinds: [kind] }, s));
    if (process.env['KALL']) await show('count exactly ' + kind, (s) => countsOf({ ...filter, kinds: [kind] }, s, null));
  }
}
await db.close();
