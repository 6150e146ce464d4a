/** Adds document keys to the notices of a database written by an earlier version. */
import { addKeysOfMany } from '../notices/document-key.store.js';
import type { Db } from '../platform/db.js';
import { keysOf } from './document.keys.js';

const setting = { key: 'documentKeys', value: '1' };
const batchSize = 500;

/** Returns the number of notices; does nothing if it has been completed before. */
export async function fillKeys(db: Db): Promise<number> {
  const done = await db.prisma.setting.findUnique({ where: { key: setting.key } });
  if (done?.value === setting.value) return 0;
  let filled = 0;
  for (;;) {
    const count = await fillSome(db);
    if (count === 0) break;
    filled += count;
  }
  await db.prisma.setting.upsert({ where: { key: setting.key }, create: setting, update: setting });
  return filled;
}

/** Resumable: continues with the notices without keys. */
async function fillSome(db: Db): Promise<number> {
  return db.prisma.$transaction(async (tx) => {
    const notices = await tx.notice.findMany({
      where: { keys: { none: {} } },
      select: {
        id: true,
        sourceUrl: true,
        siteCode: true,
        indexNumber: true,
        documentNumber: true,
        title: true,
        publishedOn: true,
        agency: { select: { name: true } },
      },
      orderBy: { id: 'asc' },
      take: batchSize,
    });
    const keyed = notices.map(({ id: noticeId, sourceUrl, publishedOn, agency, ...notice }) => {
      const day = publishedOn.toISOString().slice(0, 10);
      const keys = keysOf({ ...notice, url: sourceUrl, publisher: agency.name, publishedOn: day });
      return { noticeId, keys: keys.map(({ key }) => key) };
    });
    await addKeysOfMany(tx, keyed);
    return notices.length;
  });
}
