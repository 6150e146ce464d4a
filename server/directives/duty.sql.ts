/**
 * Duties of an agency: one index scan by deadline per scope (migration 0021), merged. Deadlines
 * that depend on the reference day (several days, 每月) are computed: an agency has few of these.
 */
import type { ListSource, Order, PageOf, Scope } from '../graphql/read/source.js';
import { allOf, empty, listed, name, sql, value, type Sql } from '../platform/sql.js';
import { rowsWith, table, type RowsWith, type Table } from '../platform/tables.js';
import {
  conditionsBesideDays,
  dutyConditions,
  isEnded,
  type DutyColumns,
  type DutyFilterShape,
} from './duty.filter.js';
import type { GranularityName } from './granularity.js';

export interface DutyArgs {
  readonly filter?: DutyFilterShape | null | undefined;
  readonly granularity?: GranularityName | null | undefined;
  /** The argument that `granularity` supersedes. */
  readonly parts: 'WHOLE' | 'LEAVES';
  readonly asOf?: string | null | undefined;
}

type Row = Table<'DutyRow'>;
const rowColumns = [
  'above',
  'basis',
  'days',
  'directiveId',
  'dueSort',
  'isOver',
  'isPublished',
  'issuerId',
  'moves',
  'noticeId',
  'roles',
  'scope',
  'since',
  'strength',
  'turns',
] as const;
const movingRows = rowsWith('moving', rowColumns);
/** Constants of the list: scopes and reference day. */
const askedRows = rowsWith('asked', ['keys', 'today']);
const scopeRows = rowsWith('walked', ['key']);
type Asked = RowsWith<'keys' | 'today'>;

/** Today in China by default. */
const dayAsked = (asOf: string | null | undefined): Sql =>
  typeof asOf === 'string' ? value(asOf, 'date') : sql`(now() AT TIME ZONE 'Asia/Shanghai')::date`;

const dayOrNull = (day: string | null | undefined): Sql =>
  typeof day === 'string' ? value(day, 'date') : sql`NULL::date`;

class DutyList {
  private readonly asked: Asked = askedRows();
  private readonly filter: DutyFilterShape;

  constructor(
    private readonly agency: Sql,
    private readonly args: DutyArgs,
    private readonly scope: Scope,
  ) {
    this.filter = args.filter ?? {};
  }

  rows(page: PageOf | null): Sql {
    const { asked, agency, args, filter } = this;
    const [walked, found] = [scopeRows(), rowsWith('found', rowColumns)()];
    const walks = sql`SELECT ${found}.* FROM unnest(${asked.keys}) AS ${walked}("key") CROSS JOIN LATERAL (${this.walk(table('DutyRow'), walked.key, page)}) ${found}`;
    const either = sql`(${walks}) UNION ALL (${this.moving(page)})`;
    const merged = sql`SELECT ${found}.* FROM (${either}) ${found} ${page ? page.tail(found) : empty}`;
    const { from, to } = filter.due ?? {};
    const all = rowsWith('merged', rowColumns)();
    const ended = sql`${isEnded(all)} AS "isEnded"`;
    const span = sql`${asked.today} AS "today", ${asked.keys} AS "keys", ${dayOrNull(from)} AS "from", ${dayOrNull(to)} AS "to"`;
    // OFFSET 0: computes the agency's scopes once.
    return sql`SELECT ${all}.*, ${ended}, ${span}
      FROM (SELECT duty_scopes(${agency}) AS "keys", ${dayAsked(args.asOf)} AS "today" OFFSET 0) ${asked} CROSS JOIN LATERAL (${merged}) ${all}`;
  }

  /** One index scan: rows of a scope with a fixed deadline. */
  private walk(self: Row, key: Sql, page: PageOf | null): Sql {
    const conditions = [sql`${self.scope} = ${key}`, sql`NOT ${self.moves}`, ...this.fits(self, self.dueSort)];
    return sql`SELECT ${columnsOf(self)} FROM "DutyRow" ${self} WHERE ${allOf([...conditions, ...(page?.behind(self) ?? [])])} ${page ? page.tail(self) : empty}`;
  }

  /** Rows with computed deadlines, of all scopes at once: they must be sorted anyway. */
  private moving(page: PageOf | null): Sql {
    const [row, self] = [table('DutyRow'), movingRows()];
    const columns = listed(
      rowColumns.map((column) => (column === 'dueSort' ? sql`${this.dayOf(row)} AS "dueSort"` : row[column])),
    );
    const { agency, scope, filter, asked } = this;
    const known = [
      sql`${row.scope} = ANY(${asked.keys})`,
      row.moves,
      ...conditionsBesideDays(row, { filter, agency, scope, today: asked.today }),
    ];
    // OFFSET 0: computes each deadline once.
    const moving = sql`SELECT ${columns} FROM "DutyRow" ${row} WHERE ${allOf(known)} OFFSET 0`;
    const conditions = [...this.fits(self, self.dueSort), ...(page?.behind(self) ?? [])];
    return sql`SELECT ${columnsOf(self)} FROM (${moving}) ${self} WHERE ${allOf(conditions)} ${page ? page.tail(self) : empty}`;
  }

  /** The computed deadline of a row. */
  private dayOf(row: Row): Sql {
    const { from, to } = this.filter.due ?? {};
    return sql`duty_due(${row.days}, ${row.turns}, ${row.since}, ${dayOrNull(from)}, ${dayOrNull(to)}, ${this.asked.today})`;
  }

  private fits(self: RowsWith<(typeof rowColumns)[number]>, due: Sql): Sql[] {
    const granularity = this.args.granularity ?? this.args.parts;
    const alone = { WHOLE: () => [this.isWhole(self)], LEAVES: () => [this.isLeaf(self)], BOTH: () => [] };
    return [...this.inSet(self, due), ...alone[granularity]()];
  }

  /**
   * Whether the row belongs to the set: with the strongest ground of its directive, and by
   * granularity.
   */
  private inSet(self: DutyColumns & Pick<Row, 'scope'>, due: Sql): Sql[] {
    const { agency, scope, filter, asked } = this;
    const stronger = table('DutyRow');
    return [
      ...dutyConditions(self, due, { filter, agency, scope, today: asked.today }),
      // NAMED is the strongest ground and has a single scope.
      sql`(${self.basis} = 'NAMED' OR (SELECT TRUE FROM "DutyRow" ${stronger} WHERE ${stronger.directiveId} = ${self.directiveId} AND ${this.isOwn(stronger)}
        AND (${stronger.basis}, ${stronger.scope}) < (${self.basis}, ${self.scope}) LIMIT 1) IS NULL)`,
    ];
  }

  /**
   * IS TRUE prevents an index condition on the scopes: a directive has few rows, while each scope
   * would be an index descent.
   */
  private isOwn(row: Pick<Row, 'scope'>): Sql {
    return sql`(${row.scope} = ANY(${this.asked.keys})) IS TRUE`;
  }

  /** No whole of it binds the agency on an equally strong ground. */
  private isWhole(self: Pick<Row, 'above' | 'basis'>): Sql {
    const over = table('DutyRow');
    const none = this.none(over, sql`${over.directiveId} = ANY(${self.above}) AND ${over.basis} <= ${self.basis}`);
    return sql`(${self.above} = '{}' OR ${none})`;
  }

  private isLeaf(self: Pick<Row, 'directiveId' | 'noticeId'>): Sql {
    const part = table('DutyRow');
    return this.none(part, sql`${part.noticeId} = ${self.noticeId} AND ${self.directiveId} = ANY(${part.above})`);
  }

  private none(other: Row, related: Sql): Sql {
    const due = sql`(CASE WHEN ${other.moves} THEN ${this.dayOf(other)} ELSE ${other.dueSort} END)`;
    const conditions = [related, this.isOwn(other), ...this.inSet(other, due)];
    return sql`(SELECT TRUE FROM "DutyRow" ${other} WHERE ${allOf(conditions)} LIMIT 1) IS NULL`;
  }
}

const columnsOf = (self: RowsWith<(typeof rowColumns)[number]>): Sql =>
  listed(rowColumns.map((column) => sql`${self[column]} AS ${name(column)}`));

const soonestFirst: Order = {
  of: 'Duty',
  columns: [
    { name: 'dueSort', type: 'date' },
    { name: 'directiveId', type: 'uuid' },
  ],
  direction: 'ASC',
};

export const dutiesOfAgency: ListSource<'Duty', 'Agency', DutyArgs> = {
  type: 'Duty',
  computed: ({ parent, args, page }, scope) => new DutyList(parent.id, args, scope).rows(page),
  where: () => [],
  order: () => soonestFirst,
};

type DutyRows = RowsWith<'days' | 'from' | 'since' | 'to' | 'today' | 'turns'>;

/**
 * Deadlines in the range, or all deadlines, with recurrences for one year from the reference day.
 */
export function occurrencesOf(row: DutyRows, most: Sql): Sql {
  const isWithin = sql`(${row.from} IS NULL OR d >= ${row.from}) AND (${row.to} IS NULL OR d <= ${row.to})`;
  const began = sql`greatest(${row.since}, COALESCE(${row.from}, CASE WHEN ${row.to} < ${row.today} THEN ${row.to} - duty_turn_length(t) ELSE ${row.today} END))`;
  // This many iterations suffice for the requested number of deadlines, however long the range.
  return sql`(SELECT d AS "dueOn", NULL::"Recurrence" AS "recurrence", TRUE AS "isStated" FROM unnest(${row.days}) AS d WHERE ${isWithin}
    UNION SELECT d, split_part(t, ' ', 1)::"Recurrence", t LIKE '% %' OR t = 'DAILY' FROM unnest(${row.turns}) AS t
      CROSS JOIN LATERAL (SELECT ${began} AS "from") b
      CROSS JOIN LATERAL duty_turn_days(t, b."from", least(COALESCE(${row.to}, b."from" + 365), b."from" + duty_turn_length(t) * ${most})) AS d
    ORDER BY 1, 2 LIMIT ${most})`;
}

/** Parts of the directive that bind the same agency. */
export const isPartOf = (row: RowsWith<'directiveId' | 'keys' | 'noticeId'>, directive: Table<'Directive'>): Sql =>
  sql`${directive.id} IN (SELECT p."directiveId" FROM "DutyRow" p WHERE p."noticeId" = ${row.noticeId} AND p."scope" = ANY(${row.keys})
    AND ${row.directiveId} = ANY(p."above"))`;
