/** SQL expressions for the columns of large sources. */
import { sql, type Sql } from './sql.js';
import type { Table } from './tables.js';

/** Decoded text of a source, as UTF-8 bytes. */
export const wholeText = (s: Table<'SourceDocument'>): Sql =>
  sql`CASE WHEN octet_length(${s.bytes}) > 0 THEN COALESCE(${s.textBytes}, ${s.bytes}) ELSE COALESCE(
     (SELECT string_agg(p."bytes", ''::bytea ORDER BY p."ordinal") FROM "SourcePart" p
      WHERE p."contentHash" = ${s.contentHash} AND p."isText" = (${s.textBytes} IS NOT NULL)), ${s.bytes}) END`;
