/** Everything that ingestion writes, for comparing. */
import type { Db } from '../../server/platform/db.js';

const tables = [
  'Agency',
  'AgencyName',
  'Notice',
  'NoticeText',
  'Revision',
  'SourceDocument',
  'NoticeIssuer',
  'NoticeAddressee',
  'Mention',
  'Citation',
  'Meeting',
  'NoticeMeeting',
  'Transmission',
  'Directive',
  'DirectiveAddressee',
  'Target',
  'DutyRow',
  'SearchRow',
  'DirectiveSearchRow',
  'DirectiveSketch',
  'Change',
  'Rejection',
];

/** A hash of the rows of each table, with their number. */
export async function fingerprints(db: Db): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of tables) {
    const text = `SELECT count(*)::text || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS hash FROM "${table}" t`;
    const [row] = await db.rows({ name: '', label: 'test', values: [], text });
    found[table] = String(row?.['hash']);
  }
  return found;
}

/** What must never be: a part of a page without the rest of it. Empty where all is whole. */
export async function halves(db: Db): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text = `
    SELECT 'notice without its revisions' AS what, n."id"::text FROM "Notice" n
      WHERE n."revision" <> (SELECT count(*) FROM "Revision" r WHERE r."noticeId" = n."id")
    UNION ALL SELECT 'notice whose text is not its last revision''s', n."id"::text FROM "Notice" n
      JOIN "Revision" r ON r."noticeId" = n."id" AND r."number" = n."revision" WHERE r."textId" <> n."textId"
    UNION ALL SELECT 'notice without changes', n."id"::text FROM "Notice" n
      WHERE n."revision" <> (SELECT count(*) FROM "Change" c WHERE c."subjectId" = n."id")
    UNION ALL SELECT 'notice without a search row', n."id"::text FROM "Notice" n
      WHERE NOT EXISTS (SELECT 1 FROM "SearchRow" s WHERE s."type" = 'NOTICE' AND s."subjectId" = n."id")
    UNION ALL SELECT 'directive without a search row', d."id"::text FROM "Directive" d
      WHERE NOT EXISTS (SELECT 1 FROM "DirectiveSearchRow" s WHERE s."subjectId" = d."id")
    UNION ALL SELECT 'directive without a sketch', d."id"::text FROM "Directive" d
      WHERE NOT EXISTS (SELECT 1 FROM "DirectiveSketch" s WHERE s."directiveId" = d."id")
    UNION ALL SELECT 'agency without a search row', a."id"::text FROM "Agency" a
      WHERE NOT EXISTS (SELECT 1 FROM "SearchRow" s WHERE s."type" = 'AGENCY' AND s."subjectId" = a."id")
    UNION ALL SELECT 'notice without its directives', n."id"::text FROM "Notice" n
      WHERE n."directiveCount" <> (SELECT count(*) FROM "Directive" d WHERE d."noticeId" = n."id" AND d."parentId" IS NULL)
    UNION ALL SELECT 'directive without its targets', d."id"::text FROM "Directive" d
      WHERE d."targetCount" <> (SELECT count(*) FROM "Target" t WHERE t."directiveId" = d."id")
    UNION ALL SELECT 'text of no revision', t."id"::text FROM "NoticeText" t
      WHERE NOT EXISTS (SELECT 1 FROM "Revision" r WHERE r."textId" = t."id")
    UNION ALL SELECT 'source of no text and no rejection', s."id"::text FROM "SourceDocument" s
      WHERE NOT EXISTS (SELECT 1 FROM "NoticeText" t WHERE t."sourceId" = s."id")
        AND NOT EXISTS (SELECT 1 FROM "Rejection" r WHERE r."sourceId" = s."id")
    UNION ALL SELECT 'agency without its name', a."id"::text FROM "Agency" a
      WHERE NOT EXISTS (SELECT 1 FROM "AgencyName" n WHERE n."agencyId" = a."id")
    UNION ALL SELECT 'kept total unlike the count', k."count"::text FROM (SELECT coalesce((SELECT "count" FROM "NoticeTally"
        WHERE "scope" = '00000000-0000-0000-0000-000000000000' AND "dimension" = 'TOTAL'), 0) AS "count") k
      WHERE k."count" <> (SELECT count(*) FROM "Notice" WHERE "status" = 'PUBLISHED')`;
  return db.rows({ name: '', label: 'test', values: [], text });
}
