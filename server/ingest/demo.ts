/** The demo pages, of an invented district: loaded where the database has no notice yet. */
import { fileURLToPath } from 'node:url';
import type { Db } from '../platform/db.js';
import { readInputs } from './read-inputs.js';
import { ingestPage } from './run.js';

const folder = fileURLToPath(new URL('../../prisma/demo', import.meta.url));

/** Returns how many pages it loaded: 0 where there are notices. */
export async function loadDemo(db: Db, now: Date): Promise<number> {
  if ((await db.prisma.notice.findFirst({ select: { id: true } })) !== null) return 0;
  let loaded = 0;
  for await (const input of readInputs([folder])) {
    if (!('page' in input)) continue;
    const { outcome } = await ingestPage(db, input.page, now);
    if (outcome === 'CREATED') loaded += 1;
  }
  return loaded;
}
