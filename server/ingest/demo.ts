/** Demo pages of an invented district, loaded into a database without notices. */
import { fileURLToPath } from 'node:url';
import type { Db } from '../platform/db.js';
import { readInputs } from './read-inputs.js';
import { ingestPage } from './run.js';

const folder = fileURLToPath(new URL('../../prisma/demo', import.meta.url));

/** Key of the setting that records completion: the process may be killed while loading. */
const key = 'demo';
const begun = 'begun';
const loaded = 'loaded';

/** Returns the number of pages loaded: 0 if there are other notices, or all of these. */
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
