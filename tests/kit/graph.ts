/** All that was ingested with names in place of ids, for comparing two databases. */
import type { Db } from '../../server/platform/db.js';

const keys: Readonly<Record<string, string>> = {
  Agency: `SELECT "id", 'agency ' || "name" AS key FROM "Agency"`,
  SourceDocument: `SELECT "id", 'source ' || "contentHash" AS key FROM "SourceDocument"`,
  Notice: `SELECT n."id", 'notice ' || n."title" || ' ' || n."fingerprint" || ' ' || coalesce(n."sourceUrl", '') AS key FROM "Notice" n`,
  NoticeText: `SELECT t."id", 'text ' || s."contentHash" || ' ' || md5(t."body" || t."outline"::text || t."warnings"::text) AS key
    FROM "NoticeText" t JOIN "SourceDocument" s ON s."id" = t."sourceId"`,
  Meeting: `SELECT "id", 'meeting ' || "name" || ' ' || coalesce("heldOn"::text, '') || ' ' || coalesce("ordinal"::text, '') || ' ' || regexp_replace("identity", '[0-9a-f-]{36}', '') AS key FROM "Meeting"`,
  Directive: `SELECT d."id", 'directive ' || n."title" || ' ' || n."fingerprint" || ' ' || coalesce(n."sourceUrl", '') || ' ' || d."path" AS key FROM "Directive" d JOIN "Notice" n ON n."id" = d."noticeId"`,
};
const others = [
  'AgencyName',
  'Division',
  'DocumentKey',
  'Revision',
  'NoticeIssuer',
  'NoticeAddressee',
  'Mention',
  'Citation',
  'NoticeMeeting',
  'Transmission',
  'DirectiveAddressee',
  'Target',
  'DutyRow',
  'SearchRow',
  'DirectiveSearchRow',
  'DirectiveSketch',
  'Change',
  'Rejection',
  'NoticeTally',
];
/** What is compared of a table whose rows are stored in two ways: a source is whole or in pieces. */
const views: Readonly<Record<string, string>> = {
  SourceDocument: `SELECT s."id", s."contentHash", s."encoding", s."receivedAt", s."textBytes" IS NULL AS "isUtf8", md5(CASE WHEN octet_length(s."bytes") > 0
    THEN s."bytes" ELSE (SELECT string_agg(p."bytes", ''::bytea ORDER BY p."ordinal") FROM "SourcePart" p
      WHERE p."contentHash" = s."contentHash" AND NOT p."isText") END) AS "bytes" FROM "SourceDocument" s`,
  // What is hashed of an agency's id is told by that.
  DutyRow: `SELECT d.*, NULL AS "above", cardinality(d."above") AS "depth", COALESCE((SELECT 'units of ' || a."id" FROM "Agency" a
    WHERE duty_scope('UNITS OF ' || a."id"::text) = d."scope"), d."scope"::text) AS "meant", NULL AS "scope" FROM "DutyRow" d`,
  Division: `SELECT * FROM "Division" WHERE "level" = 'UNPLACED' OR "code" LIKE '99%'`,
};
/** Differ from run to run: keys that nothing refers to, and the clock. */
const noise: Readonly<Record<string, readonly string[]>> = {
  Agency: ['createdAt', 'updatedAt'],
  AgencyName: ['id', 'createdAt'],
  Transmission: ['id'],
  Rejection: ['id'],
  Change: ['position', 'occurredAt'],
};
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export async function graphOf(db: Db): Promise<Record<string, readonly string[]>> {
  const sql = (text: string) => db.rows({ name: '', label: 'test', values: [], text });
  const names = new Map<string, string>();
  for (const text of Object.values(keys)) {
    for (const { id, key } of await sql(text)) names.set(String(id), String(key).replaceAll(uuid, '…'));
  }
  const graph: Record<string, string[]> = {};
  for (const table of [...Object.keys(keys), ...others]) {
    const rows = await sql(`SELECT row_to_json(t)::text AS row FROM (${views[table] ?? `SELECT * FROM "${table}"`}) t`);
    graph[table] = rows.map(({ row }) => named(String(row), names, noise[table] ?? [])).sort();
  }
  const changes = await sql('SELECT "subjectId"::text AS id, "kind" FROM "Change" ORDER BY "position"');
  graph['Change in order'] = changes.map(({ id, kind }) => `${String(kind)} ${names.get(String(id)) ?? ''}`);
  return graph;
}

function named(row: string, names: ReadonlyMap<string, string>, dropped: readonly string[]): string {
  const columns = Object.entries(JSON.parse(row) as Record<string, unknown>)
    .filter(([name]) => !dropped.includes(name))
    .map(([name, value]) => [name, name === 'identity' ? String(value).replace(/#[0-9a-f]{16}$/, '') : value]);
  // Of three words with the same weight any order is as good: vectors are sorted by the database already.
  return JSON.stringify(Object.fromEntries(columns)).replaceAll(uuid, (id) => names.get(id) ?? `unknown ${id}`);
}

/** What may not depend on the order in which pages came: all but the order of the log. */
export const withoutOrder = ({
  'Change in order': _order,
  ...graph
}: Record<string, readonly string[]>): Record<string, readonly string[]> => graph;

/** The log of each node, in its order: what a load stores alone comes after what it stores together. */
export function ordersOf(graph: Record<string, readonly string[]>): Record<string, readonly string[]> {
  const { 'Change in order': changes = [], ...others } = graph;
  const bySubject = new Map<string, string[]>();
  for (const change of changes) {
    const [kind = '', ...subject] = change.split(' ');
    bySubject.set(subject.join(' '), [...(bySubject.get(subject.join(' ')) ?? []), kind]);
  }
  return {
    ...others,
    'Changes of each in order': [...bySubject].map(([subject, kinds]) => `${subject}: ${kinds.join(' ')}`).sort(),
  };
}
