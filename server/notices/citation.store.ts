/**
 * Resolution of citations (decisions 033, 042): computed from everything stored, and again whenever
 * a possible target is added or removed, so the result does not depend on the order. Number and
 * title must not contradict each other; of several matches the issuer decides, then the proximity
 * of the place. Several matches that are not copies of one another resolve to none.
 */
import { query } from '../platform/run-sql.js';
import { sql, value, type Sql } from '../platform/sql.js';
import type { Transaction } from '../platform/statement.js';

/** Citations of these notices, and those that resolve or could resolve to one of them. */
const touchedBy = (ids: Sql): Sql => sql`
  SELECT c."noticeId", c."ordinal" FROM "Citation" c WHERE c."noticeId" = ANY(${ids})
  UNION SELECT c."noticeId", c."ordinal" FROM "Citation" c WHERE c."citedId" = ANY(${ids})
  UNION SELECT c."noticeId", c."ordinal" FROM "Notice" n JOIN "Citation" c ON c."citedAs" = n."citedAs" WHERE n."id" = ANY(${ids})
  UNION SELECT c."noticeId", c."ordinal" FROM "Notice" n JOIN "Citation" c ON c."documentNumber" = n."documentNumber"
    WHERE n."id" = ANY(${ids})
  UNION SELECT c."noticeId", c."ordinal" FROM "Citation" i JOIN "Citation" c ON c."citedAs" = i."citedAs"
    WHERE i."noticeId" = ANY(${ids}) AND i."isIssued"`;

/** By title, by the title that a text issues (现将《…》印发), by number. */
const named = sql`
  SELECT t."noticeId", t."ordinal", n."id", true AS "isNamed" FROM touched t JOIN "Citation" c USING ("noticeId", "ordinal")
    JOIN "Notice" n ON n."citedAs" = c."citedAs"
  UNION SELECT t."noticeId", t."ordinal", i."noticeId", true FROM touched t JOIN "Citation" c USING ("noticeId", "ordinal")
    JOIN "Citation" i ON i."citedAs" = c."citedAs" AND i."isIssued"
  UNION SELECT t."noticeId", t."ordinal", n."id", n."citedAs" IS NOT DISTINCT FROM c."citedAs" FROM touched t
    JOIN "Citation" c USING ("noticeId", "ordinal") JOIN "Notice" n ON n."documentNumber" = c."documentNumber"`;

/** （〔2015〕3号) omits the issuer's code. */
const sameNumber = sql`(c."documentNumber" IS NOT NULL AND n."documentNumber" IS NOT NULL AND (n."documentNumber" = c."documentNumber"
  OR (c."documentNumber" LIKE '〔%' AND right(n."documentNumber", char_length(c."documentNumber")) = c."documentNumber")))`;
const samePlace = sql`(n."agencyId" = x."agencyId" OR (n."provinceCode", n."prefectureCode", n."countyCode") IS NOT DISTINCT FROM
  (x."provinceCode", x."prefectureCode", x."countyCode"))`;
/** Distance, from the same agency to an unrelated place. */
const distance = sql`CASE WHEN n."agencyId" = x."agencyId" THEN 0 WHEN ${samePlace} THEN 1
  WHEN n."countyCode" IS NULL AND n."prefectureCode" = x."prefectureCode" THEN 2
  WHEN n."prefectureCode" IS NULL AND n."provinceCode" = x."provinceCode" THEN 3 WHEN coalesce(n."provinceCode", n."countyCode") IS NULL THEN 4 ELSE 5 END`;
const elsewhere = sql`5`;

/** A bare document type, which is all that 以下简称《办法》 leaves of a title. */
const isShort = sql`c."citedAs" ~ '^(工作|行动|实施|管理|暂行|指导|若干|总体|专项|应急|建设|发展)*(通知|意见|办法|方案|规定|细则|决定|条例|计划|规划|预案|公告|通告|指南|规程|标准|纲要|要点|措施|制度|章程|规范|规则|目录|清单|协议|合同|报告)(试行|暂行)?$'`;
/** The title must name the place of a document from another place. */
const saysWhose = sql`(c."title" ~ '^(中华人民共和国|国务院|中共中央|中央|全国|国家|最高人民)'
  OR EXISTS (SELECT 1 FROM "Division" d WHERE d."code" = coalesce(n."countyCode", n."prefectureCode", n."provinceCode") AND strpos(c."title", d."name") > 0))`;
/** 云泽市青山县人民政府关于…: must not resolve to another issuer, however similar the rest is. */
const issuedAsSaid = sql`(SELECT said IS NULL OR strpos(n."title", said) = 1
    OR EXISTS (SELECT 1 FROM "Agency" a WHERE a."id" = n."agencyId"
      AND (strpos(replace(a."name", '人民政府', '政府'), replace(said, '人民政府', '政府')) > 0 OR strpos(said, a."name") > 0))
    OR EXISTS (SELECT 1 FROM "AgencyName" k WHERE k."agencyId" = n."agencyId" AND k."name" = said)
  FROM (SELECT substring(c."title" FROM '^([^《》〈〉]{2,40}?)关于') AS said) AS issuer)`;

const related = sql`(n."citedAs" IS NOT NULL AND (strpos(n."citedAs", c."citedAs") > 0 OR strpos(c."citedAs", n."citedAs") > 0))`;
const agrees = sql`(c."documentNumber" IS NULL OR n."documentNumber" IS NULL OR ${sameNumber})
  AND (c."citedAs" IS NULL OR m."isNamed" OR ${related} OR (c."how" IS NULL AND ${sameNumber} AND ${distance} < 2))`;
/** A document can only supersede documents of its own agency or place, and earlier ones. */
const canSupersede = sql`n."id" <> x."id" AND coalesce(n."createdOn", n."publishedOn") <= x."publishedOn"
  AND (${samePlace} OR (${sameNumber} AND c."citedAs" IS NOT NULL))`;
const canBeCited = sql`NOT c."isIssued" AND (${sameNumber}
  OR (NOT ${isShort} AND ${issuedAsSaid} AND (${distance} < ${elsewhere} OR ${saysWhose})))`;

const link = (ids: Sql): Sql => sql`WITH touched AS MATERIALIZED (${touchedBy(ids)}),
  named AS MATERIALIZED (SELECT "noticeId", "ordinal", "id", bool_or("isNamed") AS "isNamed" FROM (${named}) AS each GROUP BY 1, 2, 3),
  possible AS (
    SELECT m."noticeId", m."ordinal", n."id", n."documentNumber", n."citedAs", n."agencyId", n."identity", n."publishedOn",
      rank() OVER (PARTITION BY m."noticeId", m."ordinal"
        ORDER BY ${sameNumber} DESC, m."isNamed" DESC, ${distance}, (n."title" = c."title") DESC NULLS LAST) AS "rank"
    FROM named m JOIN "Citation" c USING ("noticeId", "ordinal") JOIN "Notice" x ON x."id" = m."noticeId" JOIN "Notice" n ON n."id" = m."id"
    WHERE n."partOfId" IS NULL AND ${agrees} AND CASE WHEN c."how" IS NULL THEN ${canBeCited} ELSE ${canSupersede} END),
  meant AS (
    SELECT "noticeId", "ordinal", CASE WHEN count(*) = 1
        OR (count(DISTINCT "documentNumber") = 1 AND count("documentNumber") = count(*) AND count(DISTINCT "citedAs") = 1)
        OR (count("documentNumber") = 0 AND count(DISTINCT ("citedAs", "agencyId", "publishedOn")) = 1)
      THEN (array_agg("id" ORDER BY "publishedOn", "identity"))[1] END AS "id"
    FROM possible WHERE "rank" = 1 GROUP BY "noticeId", "ordinal"),
  linked AS (
    SELECT t."noticeId", t."ordinal", c."how", c."citedId" AS "before", nullif(m."id", t."noticeId") AS "after" FROM touched t
    JOIN "Citation" c USING ("noticeId", "ordinal") LEFT JOIN meant m USING ("noticeId", "ordinal")
    WHERE c."citedId" IS DISTINCT FROM nullif(m."id", t."noticeId")),
  written AS (
    UPDATE "Citation" c SET "citedId" = l."after" FROM linked l WHERE c."noticeId" = l."noticeId" AND c."ordinal" = l."ordinal")
  SELECT DISTINCT id::text AS "id" FROM linked CROSS JOIN LATERAL (VALUES (linked."before"), (linked."after")) AS ids(id)
  WHERE id IS NOT NULL AND linked."how" IS NOT NULL`;

/**
 * Runs after these notices were written. Returns the notices whose superseding citations changed.
 */
export async function linkCitations(tx: Transaction, noticeIds: readonly string[]): Promise<readonly string[]> {
  if (noticeIds.length === 0) return [];
  const linked = await query<{ id: string }>(tx, link(value([...noticeIds], 'uuid[]')));
  return linked.map(({ id }) => id);
}
