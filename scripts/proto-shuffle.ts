import { basename, dirname, join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { Loader } from '../server/ingest/bulk/load.js';
import { readForLoading } from '../server/ingest/bulk/read-page.js';
import { readInputs } from '../server/ingest/read-inputs.js';
import { openDb } from '../server/platform/db.js';
import { prepareForPages } from '../server/ingest/prepare.js';
import { statedFields } from './stated-fields.js';
import { graphOf } from '../tests/kit/graph.js';
import { execSync } from 'node:child_process';
const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return list.map((value) => ({ value, at: next() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
};
const inputs: any[] = [];
const only = (process.env['ONLY'] ?? '').split(',');
for (const o of only) for await (const input of readInputs([join('../shared/corpus/pages', o)])) if ('page' in input) inputs.push(input);
const names = new Set(inputs.map((i) => i.from));
const kept = process.env['BOTH'] ? inputs : inputs.filter((i) => !(i.from.endsWith('.txt') && names.has(i.from.replace(/txt$/, 'html'))));
const t0 = Date.now();
const pages = kept.map((i) => {
  const st = statedFields(dirname(i.from), basename(i.from), '');
  const hints = process.env['NOHINTS'] ? {} : { publisher: st.get('agencyName')?.value ?? '国务院', publishedOn: st.get('publishedOn')?.value ?? '2000-01-01', ...(st.has('title') ? { title: st.get('title')!.value.slice(0, 200) } : {}) };
  return readForLoading({ ...i.page, hints: { ...hints, ...i.page.hints } });
});
console.log('inputs', inputs.length, 'kept', kept.length, 'parsed', Date.now() - t0);
const graphs: any[] = [];
const tag = process.env['TAG'] ?? 'x';
const psql = (s: string) => execSync(`psql -q -h 127.0.0.1 -U postgres postgres -c '${s}'`);
psql(`drop database if exists audit17_t_${tag}`); psql(`create database audit17_t_${tag}`);
const first = await openDb({ databaseUrl: `postgres://postgres@127.0.0.1:5432/audit17_t_${tag}`, dataDir: null });
await prepareForPages(first); await first.close();
const orders: [string, typeof pages][] = [['forward', pages], ['backward', [...pages].reverse()], ['s1', shuffled(pages, 11)], ['s2', shuffled(pages, 23)]];
for (const [name, order] of orders.slice(0, Number(process.env['ORDERS'] ?? 4))) {
  const t1 = Date.now();
  psql(`drop database if exists audit17_o_${tag}`); psql(`create database audit17_o_${tag} template audit17_t_${tag}`);
  const db = await openDb({ databaseUrl: `postgres://postgres@127.0.0.1:5432/audit17_o_${tag}`, dataDir: null });
  const loader = new Loader(db);
  const counts: Record<string, number> = {};
  for (let i = 0; i < order.length; i += 50) for (const o of await loader.load(order.slice(i, i + 50), new Date('2025-10-01T00:00:00Z'))) { counts[o.outcome] = (counts[o.outcome] ?? 0) + 1; if (o.outcome === 'FAILED') console.log((o as any).cause); }
  const t2 = Date.now();
  graphs.push(await graphOf(db));
  await db.close();
  console.log(name, JSON.stringify(counts), 'load', t2 - t1, 'graph', Date.now() - t2);
  const [a, b] = [graphs[0], graphs.at(-1)];
  if (graphs.length > 1) for (const t of Object.keys(a)) {
    if (t === 'Change in order') continue;
    const [x, y] = [new Map<string, number>(), new Map<string, number>()];
    for (const r of a[t]) x.set(r, (x.get(r) ?? 0) + 1);
    for (const r of b[t]) y.set(r, (y.get(r) ?? 0) + 1);
    const onlyA = a[t].filter((r: string) => (x.get(r) ?? 0) > (y.get(r) ?? 0));
    const onlyB = b[t].filter((r: string) => (y.get(r) ?? 0) > (x.get(r) ?? 0));
    if (onlyA.length + onlyB.length) {
      console.log(name, t, a[t].length, b[t].length, 'onlyA', onlyA.length, 'onlyB', onlyB.length);
      writeFileSync(`/tmp/audit17/${tag}.${name}.${t}.txt`, onlyA.map((r: string) => 'A ' + r).join('\n') + '\n' + onlyB.map((r: string) => 'B ' + r).join('\n'));
    }
  }
}
psql(`drop database if exists audit17_o_${tag}`);
process.exit(0);
