/** The demo pages, of an invented district: loaded where the database has no notice yet. */
import { fileURLToPath } from 'node:url';
import type { Db } from '../platform/db.js';
import { readInputs } from './read-inputs.js';
import { ingestPage } from './run.js';

const folder = fileURLToPath(new URL('../../prisma/demo', import.meta.url));

/** Of the setting that says whether they are all there: a process may be killed while it loads them. */
const key = 'demo';
const begun = 'begun';
const loaded = 'loaded';

/** Returns how many pages it loaded: 0 where there are notices of somebody else's, or all of these. */
export async function loadDemo(db: Db, now: Date): Promise<number> {
  const { setting, notice } = db.prisma;
  const isBegun = (await setting.findUnique({ where: { key } }))?.value === begun;
  if (!isBegun && (await notice.findFirst({ select: { id: true } })) !== null) return 0;
  const say = (value: string) => setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  await say(begun);
  let created = 0;
  for await (const input of readInputs([folder])) {
    if (!('page' in input)) continue;
    const { outcome } = await ingestPage(db, input.page, now);
    if (outcome === 'CREATED') created += 1;
  }
  await say(loaded);
  return created;
}
