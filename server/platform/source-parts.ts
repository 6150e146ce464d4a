/** Where the pieces of large sources stand in SQL. */

/** The decoded text of a source, as UTF-8 bytes; `s` is a row of SourceDocument. */
export const wholeText = (s: string): string =>
  `CASE WHEN octet_length(${s}."bytes") > 0 THEN COALESCE(${s}."textBytes", ${s}."bytes") ELSE COALESCE(
     (SELECT string_agg(p."bytes", ''::bytea ORDER BY p."ordinal") FROM "SourcePart" p
      WHERE p."contentHash" = ${s}."contentHash" AND p."isText" = (${s}."textBytes" IS NOT NULL)), ${s}."bytes") END`;
