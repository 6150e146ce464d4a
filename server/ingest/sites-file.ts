/**
 * `npm run ingest -- --sites FILE`: writes the table of sites from JSON lines, each the complete
 * new state of a site.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { addAuditEntry } from '../audit/audit.store.js';
import { AppError, messageOf } from '../platform/errors.js';
import type { Db } from '../platform/db.js';
import { inTransaction } from '../platform/transaction.js';
import { putSite } from '../sites/site.edits.store.js';
import { hostOfSite } from '../sites/site.store.js';
import { isPublisherName } from './site.publisher.js';

const text = z.string().trim().min(1).max(200);
const line = z
  .strictObject({
    host: text
      .transform(hostOfSite)
      .refine((host) => host?.includes('.') === true, 'is not a host name')
      .nullish(),
    siteCode: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^(?:bm\d{1,12}|\d{10})$/, 'is not a 网站标识码')
      .nullish(),
    publisher: text.nullish(),
    division: z
      .string()
      .regex(/^\d{6}$/, 'is not a six-digit code')
      .nullish(),
    note: text.nullish(),
  })
  .refine(({ host, siteCode }) => host != null || siteCode != null, 'has neither host nor siteCode');

/** Updates or adds the sites in the file; others are kept. Returns the number written. */
export async function putSites(db: Db, file: string, at: Date): Promise<number> {
  let written = 0;
  for (const [i, json] of (await readFile(file, 'utf8')).split('\n').entries())
    if (json.trim() !== '' && (await putLine(db, json, { where: `${file}:${i + 1}`, at }))) written += 1;
  return written;
}

/** Whether anything changed. */
async function putLine(db: Db, json: string, { where, at }: { where: string; at: Date }): Promise<boolean> {
  const { division, host, siteCode, publisher, note } = readLine(json, where);
  const columns = {
    host: host ?? null,
    siteCode: siteCode ?? null,
    publisher: publisher ?? null,
    divisionCode: division ?? null,
    note: note ?? null,
  };
  if (columns.publisher !== null && !(await isPublisherName(columns.publisher, columns.divisionCode)))
    throw fault(where, `${columns.publisher} is not the name of an agency`);
  const done = await inTransaction(db, async (tx) => {
    const put = await putSite(tx, columns, at);
    if ('why' in put || put.changedFields.length === 0) return put;
    const subject = { subjectType: 'Site', subjectId: put.id, action: 'setSite', reason: columns.note } as const;
    const details = { changedFields: put.changedFields };
    await addAuditEntry(tx, { actor: 'npm run ingest', role: 'ADMIN', at, ...subject, details });
    return put;
  });
  if (!('why' in done)) return done.changedFields.length > 0;
  throw fault(where, done.why === 'NO_DIVISION' ? 'no such division' : 'two sites have this host and this code');
}

function readLine(json: string, where: string): z.infer<typeof line> {
  try {
    const read = line.safeParse(JSON.parse(json));
    if (read.success) return read.data;
    throw fault(where, read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '));
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : fault(where, `is not valid JSON: ${messageOf(thrown)}`);
  }
}

const fault = (where: string, what: string): AppError => new AppError('BAD_USER_INPUT', `${where}: ${what}.`);
