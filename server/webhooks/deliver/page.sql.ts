/** Reads changes for a webhook, with the filter and visibility of Query.changes for its role. */
import type { GraphQLSchema } from 'graphql';
import { jsonArray } from '../../graphql/read/compile.js';
import { Models } from '../../graphql/read/models.js';
import type { Scope } from '../../graphql/read/source.js';
import { count, listed, sql, value, whereAll, written, type Sql } from '../../platform/sql.js';
import { table } from '../../platform/tables.js';
import type { StoredFilter } from '../stored-filter.js';
import type { Role } from '../../graphql/viewer.js';
import type { Statement } from '../../platform/statement.js';

/** Rows per read. */
export const pageSize = 200;

/** Scope of a statement outside of an operation. */
function scopeOf(models: Models, role: Role): Scope {
  const scope: Scope = {
    viewer: { role },
    redirected: (model, key) => models.redirected(model, key),
    filtered: (model, self, filter) => models.filtered(model, self, filter, scope),
  };
  return scope;
}

const latest = sql`COALESCE((SELECT max(l."position") FROM "Change" l), 0)`;
const inUtc = (at: Sql): Sql => sql`to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface Told {
  readonly role: Role;
  readonly filter: StoredFilter;
  /** Exclusive. */
  readonly position: number;
}

/** Returns `{latest, rows}` of one snapshot: after the last row nothing matches up to `latest`. */
export function changesToTell(schema: GraphQLSchema): (told: Told) => Statement {
  const models = Models.of(schema);
  return ({ role, filter, position }) => {
    const c = table('Change');
    const fit = models.filtered('Change', c, filter, scopeOf(models, role));
    const where = whereAll([sql`${c.position} > ${value(position, 'bigint')}`, ...fit]);
    const columns = listed([
      sql`${c.position}`,
      sql`${c.kind}`,
      sql`${c.subjectType} AS "subjectType"`,
      sql`${c.subjectId} AS "subjectId"`,
      sql`${c.revision}`,
      sql`${inUtc(c.occurredAt)} AS "occurredAt"`,
    ]);
    const rows = sql`SELECT ${columns} FROM "Change" ${c}${where} ORDER BY ${c.position} LIMIT ${count(pageSize)}`;
    const { text, values } = written(
      sql`SELECT json_build_object('latest', ${latest}, 'rows', ${jsonArray(rows)}) AS "answer"`,
    );
    return { name: models.statementNames.of(text), text, values, label: 'changes for webhooks' };
  };
}
