/**
 * Search execution: tier by tier, title first, each tier from the index, newest first, and only as
 * far as the page needs. Everything else about a hit is read for the page only. docs/search.md.
 */
import { decodeIdOf } from '../graphql/node-id.js';
import { nothing } from '../graphql/read/conditions.js';
import { fewRows } from '../graphql/read/keys.js';
import type { PageRequest } from '../graphql/read/paging.js';
import type { Scope } from '../graphql/read/source.js';
import { allOf, count, join, listed, name, quoted, sql, value, type Alias, type Sql } from '../platform/sql.js';
import { table } from '../platform/tables.js';
import { Asked, tableOf } from './asked.sql.js';
import { subjectTypes, type SubjectType } from './hit-order.js';
import type { Match } from './match.js';
import { noHits, tiersOf, wholeTier, type Tier } from './tiers.sql.js';

export interface SearchRequest {
  readonly match: Match;
  readonly types: ReadonlySet<SubjectType>;
  /** Null without a filter: then agencies are searched too. */
  readonly filter: object | null;
  /** Id of an agency: restricts to directives that are its duties. */
  readonly dutiesOf: string | null;
  readonly page: PageRequest;
  /** With replaced terms. */
  readonly instead: boolean;
}

export class SearchSql {
  private readonly asked: Asked;
  private isNarrowed = false;

  constructor(
    private readonly request: SearchRequest,
    scope: Scope,
  ) {
    const { match, filter, dutiesOf } = request;
    const of = dutiesOf === null ? null : scope.redirected('Agency', value(decodeIdOf('Agency', dutiesOf), 'uuid'));
    this.asked = new Asked(match, filter, scope, of);
  }

  /** Common table expressions that end in `page`: the best `limit` hits. */
  page(page: Alias, limit: number): Sql {
    const tiers = tiersOf(this.types(), this.asked, this.request.instead);
    const parts = tiers.flatMap((tier, i) => this.tierTables(tier, { limit, before: tiers[i - 1]?.name ?? null }));
    const pages = tiers.map((tier) => sql`SELECT * FROM ${name(`page_${tier.name}`)}`);
    const all = pages.length > 0 ? join(pages, ' UNION ALL ') : noHits;
    return listed([
      ...parts,
      sql`${page} AS MATERIALIZED (SELECT * FROM (${all}) p ORDER BY ${bestFirst} LIMIT ${count(limit)})`,
    ]);
  }

  /** Total number of hits. */
  count(): Sql {
    const counts = this.types().map((type) => sql`(SELECT count(*) ${this.found(type)})`);
    return counts.length > 0 ? join(counts, ' + ') : sql`0`;
  }

  /** Whether there is any hit. The CTE: see `foundBy` of known.sql.ts. */
  any(): Sql {
    const any = this.types().map(
      (type) =>
        sql`EXISTS (WITH found AS MATERIALIZED (${this.rowsOf(type)}) SELECT 1 FROM found c WHERE ${this.isSeen(type)})`,
    );
    return any.length > 0 ? join(any, ' OR ') : sql`FALSE`;
  }

  /** Ids of notices that are hits or contain one. */
  noticeIds(): Sql {
    const parts = this.types(['NOTICE', 'DIRECTIVE']).map(
      (type) => sql`SELECT ${type === 'NOTICE' ? sql`c."subjectId"` : sql`c."noticeId"`} AS "id" ${this.found(type)}`,
    );
    return parts.length > 0 ? join(parts, ' UNION ') : sql`SELECT NULL::uuid AS "id" WHERE FALSE`;
  }

  /**
   * All rows of a tier, those on the page, and the cumulated count. A tier is not evaluated if
   * earlier ones have filled the page. For common words the latest rows of the table are tried
   * first, which usually suffices.
   */
  private tierTables(tier: Tier, { limit, before }: { limit: number; before: string | null }): Sql[] {
    const { type, latestFirst } = tier;
    const [most, rows, page] = [count(limit), name(tier.name), name(`page_${tier.name}`)];
    const columns = sql`r."subjectId", r."publishedOn"`;
    const others = tier.without.map((other) => sql`r."subjectId" NOT IN (SELECT "subjectId" FROM ${name(other)})`);
    const asked = [...tier.where, ...others];
    const open = before === null ? [] : [sql`(SELECT n FROM ${name(`upto_${before}`)}) < ${most}`];
    const all = (of: readonly Sql[]): Sql =>
      sql`${rows} AS MATERIALIZED (${this.having(type, { columns, where: of })})`;
    const behind = this.behindCursor(tier.rank);
    const inOrder = sql`SELECT * FROM ${rows} WHERE ${behind} ${newestFirst} OFFSET 0`;
    const paged = sql`${page} AS MATERIALIZED ((${this.pageRows(tier, inOrder)} LIMIT ${most})`;
    const counted = countOf(`upto_${tier.name}`, page, before);
    if (!latestFirst) return [all([...open, ...asked]), sql`${paged})`, counted];
    const newest = sql`SELECT * FROM ${tableOf(type)} WHERE ${behind} ${newestFirst} LIMIT ${count(triedRows)}`;
    const tried = sql`SELECT ${columns} FROM (${newest}) r WHERE ${allOf([...open, ...asked])} OFFSET 0`;
    const filled = sql`(SELECT n FROM ${name(`tried_${tier.name}`)})`;
    const latest = name(`latest_${tier.name}`);
    return [
      sql`${latest} AS MATERIALIZED (${this.pageRows(tier, tried)} LIMIT ${most})`,
      countOf(`tried_${tier.name}`, latest, before),
      all([sql`${filled} < ${most}`, ...asked]),
      sql`${paged} UNION ALL SELECT * FROM ${latest} WHERE ${filled} >= ${most})`,
      counted,
    ];
  }

  private pageRows({ rank, type, loose }: Tier, rows: Sql): Sql {
    return sql`SELECT ${count(rank)} AS "rank", ${quoted(type)} AS "type", c."publishedOn", c."subjectId" FROM (${rows}) c WHERE ${this.asked.seen(type, loose)}`;
  }

  private found(type: SubjectType): Sql {
    return sql`FROM (${this.rowsOf(type)} OFFSET 0) c WHERE ${this.isSeen(type)}`;
  }

  private rowsOf(type: SubjectType): Sql {
    const columns = type === 'DIRECTIVE' ? sql`r."subjectId", r."noticeId"` : sql`r."subjectId"`;
    return this.having(type, { columns, where: wholeTier(type, this.asked) });
  }

  private isSeen(type: SubjectType): Sql {
    return this.asked.seen(type, this.request.match.loose !== null);
  }

  /**
   * Index matches; if the filter selects few notices, only their rows are checked instead, because
   * otherwise all matches would be filtered. PostgreSQL cannot decide this when it plans a
   * statement for all filters, so the statement counts first and has both branches.
   */
  private having(type: SubjectType, { columns, where }: { columns: Sql; where: readonly Sql[] }): Sql {
    const asked = allOf(where);
    const found = sql`SELECT ${columns} FROM ${tableOf(type)} r WHERE ${asked}`;
    if (!this.isFiltered() || type === 'AGENCY') return found;
    this.isNarrowed = true;
    const of = type === 'DIRECTIVE' ? sql`r."noticeId"` : sql`r."subjectId"`;
    const one = sql`SELECT ${columns} FROM ${tableOf(type)} r WHERE ${of} = f."id" AND ${asked} OFFSET 0`;
    return sql`(${found} AND NOT (SELECT of FROM are_few)) UNION ALL
      (SELECT r.* FROM few f CROSS JOIN LATERAL (${one}) r WHERE (SELECT of FROM are_few))`;
  }

  /** Common tables: the notices selected by the filter, and whether they are few. */
  before(): Sql[] {
    if (!this.isNarrowed) return [];
    const n = table('Notice');
    return [
      sql`few AS MATERIALIZED (SELECT ${n.id} FROM "Notice" ${n} WHERE ${allOf(this.asked.noticeConditions(n))} LIMIT ${count(fewRows + 1)})`,
      sql`are_few AS MATERIALIZED (SELECT count(*) <= ${count(fewRows)} AS of FROM few)`,
    ];
  }

  /** Subject types that can have hits. A filter applies to notices, so it excludes agencies. */
  private types(of: readonly SubjectType[] = subjectTypes): readonly SubjectType[] {
    const { types, dutiesOf } = this.request;
    if (this.fitsNothing()) return [];
    const isMeant = (type: SubjectType): boolean =>
      types.has(type) && !(type === 'AGENCY' && this.isFiltered()) && !(type === 'NOTICE' && dutiesOf !== null);
    return of.filter((type) => isMeant(type) && wholeTier(type, this.asked).length > 0);
  }

  private isFiltered(): boolean {
    return this.request.filter !== null || this.request.dutiesOf !== null;
  }

  /** A filter that cannot match any notice. */
  private fitsNothing(): boolean {
    return this.request.filter !== null && this.asked.noticeConditions(table('Notice')).includes(nothing);
  }

  /** A tier better than the cursor's lies entirely before it, a worse one entirely behind it. */
  private behindCursor(tier: number): Sql {
    const { cursor } = this.request.page;
    if (cursor === null || Number(cursor[0]) > tier) return sql`TRUE`;
    if (Number(cursor[0]) < tier) return sql`FALSE`;
    return this.asked.once(
      'cursor',
      () => sql`("publishedOn", "subjectId") < (${value(cursor[1], 'date')}, ${value(cursor[2], 'uuid')})`,
    );
  }
}

/** A table of one number: the count of `of`, including the tiers up to `before`. */
const countOf = (table: string, of: Sql, before: string | null): Sql => {
  const earlier = before === null ? sql`` : sql`(SELECT n FROM ${name(`upto_${before}`)}) + `;
  return sql`${name(table)} AS MATERIALIZED (SELECT ${earlier}count(*) AS n FROM ${of})`;
};

const bestFirst = sql`"rank" DESC, "publishedOn" DESC, "subjectId" DESC`;
const newestFirst = sql`ORDER BY "publishedOn" DESC, "subjectId" DESC`;
/** If a fifth of all texts have the word, a page of twenty is filled from these. */
const triedRows = 100;
