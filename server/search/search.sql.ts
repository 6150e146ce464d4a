/**
 * How hits are found: tier by tier, the title's first, each tier from the index alone, newest first, and only as far as
 * the page reaches. What is read of a hit beyond its place in the order is read for the page alone. docs/search.md.
 */
import { nothing } from '../graphql/read/conditions.js';
import { fewRows } from '../graphql/read/keys.js';
import type { PageRequest } from '../graphql/read/paging.js';
import type { Scope } from '../graphql/read/source.js';
import { allOf, count, join, listed, name, quoted, sql, value, type Alias, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import { ranks, subjectTypes, type SubjectType } from './hit-order.js';
import type { Match } from './match.js';

export interface SearchRequest {
  readonly match: Match;
  readonly types: ReadonlySet<SubjectType>;
  /** Null where there is none: then agencies are found too. */
  readonly filter: object | null;
  readonly page: PageRequest;
}

/** Rows of one table that have the terms in one place. */
interface Tier {
  readonly rank: number;
  readonly type: SubjectType;
  /** Conditions on a search row `r`: the index answers them. */
  readonly where: readonly Sql[];
  /** Of the tiers before, those whose rows this one has too. */
  readonly without: readonly string[];
  readonly name: string;
  /** Could hold nearly every row of its table. */
  readonly latestFirst?: boolean;
}

export class SearchSql {
  /** Pieces that are needed in several places: the values of each are sent once. */
  private readonly made = new Map<string, Sql>();
  private isNarrowed = false;

  constructor(
    private readonly request: SearchRequest,
    private readonly scope: Scope,
  ) {}

  /** Common table expressions that end in `page`: so many of the best hits. */
  page(page: Alias, limit: number): Sql {
    const tiers = this.tiers();
    const parts = tiers.flatMap((tier, i) => this.tierTables(tier, { limit, before: tiers[i - 1]?.name ?? null }));
    const pages = tiers.map((tier) => sql`SELECT * FROM ${name(`page_${tier.name}`)}`);
    const all = pages.length > 0 ? join(pages, ' UNION ALL ') : noHits;
    return listed([
      ...parts,
      sql`${page} AS MATERIALIZED (SELECT * FROM (${all}) p ORDER BY ${bestFirst} LIMIT ${count(limit)})`,
    ]);
  }

  /** How many hits there are in all. */
  count(): Sql {
    const counts = this.wholeTiers().map(({ type, where }) => sql`(SELECT count(*) ${this.found(type, where)})`);
    return counts.length > 0 ? join(counts, ' + ') : sql`0`;
  }

  /** Ids of the notices that are hits or hold one. */
  noticeIds(): Sql {
    const parts = this.wholeTiers(['NOTICE', 'DIRECTIVE']).map(
      ({ type, where }) =>
        sql`SELECT ${type === 'NOTICE' ? sql`c."subjectId"` : sql`c."noticeId"`} AS "id" ${this.found(type, where)}`,
    );
    return parts.length > 0 ? join(parts, ' UNION ') : sql`SELECT NULL::uuid AS "id" WHERE FALSE`;
  }

  /**
   * All rows of the tier, those of the page, and how many the page has with them. No row is looked for once the tiers before have filled
   * it. Words that are nearly everywhere are not collected either: the latest rows of the table are tried first, and mostly they do.
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

  private pageRows({ rank, type }: Tier, rows: Sql): Sql {
    return sql`SELECT ${count(rank)} AS "rank", ${quoted(type)} AS "type", c."publishedOn", c."subjectId" FROM (${rows}) c WHERE ${this.seen(type)}`;
  }

  private found(type: SubjectType, where: readonly Sql[]): Sql {
    const columns = type === 'DIRECTIVE' ? sql`r."subjectId", r."noticeId"` : sql`r."subjectId"`;
    return sql`FROM (${this.having(type, { columns, where })} OFFSET 0) c WHERE ${this.seen(type)}`;
  }

  /**
   * Rows that the index finds; where a filter leaves few notices, those of these alone, read one by one: else all hits were looked through
   * for them. PostgreSQL cannot know which when it plans a statement for all filters, so it has both ways and counts first.
   */
  private having(type: SubjectType, { columns, where }: { columns: Sql; where: readonly Sql[] }): Sql {
    const asked = allOf(where);
    const found = sql`SELECT ${columns} FROM ${tableOf(type)} r WHERE ${asked}`;
    if (this.request.filter === null || type === 'AGENCY') return found;
    this.isNarrowed = true;
    const of = type === 'DIRECTIVE' ? sql`r."noticeId"` : sql`r."subjectId"`;
    const one = sql`SELECT ${columns} FROM ${tableOf(type)} r WHERE ${of} = f."id" AND ${asked} OFFSET 0`;
    return sql`(${found} AND NOT (SELECT of FROM are_few)) UNION ALL
      (SELECT r.* FROM few f CROSS JOIN LATERAL (${one}) r WHERE (SELECT of FROM are_few))`;
  }

  /** What other tables stand on: the notices that fit the filter, and whether they are few. */
  before(): Sql[] {
    if (!this.isNarrowed) return [];
    const n = table('Notice');
    return [
      sql`few AS MATERIALIZED (SELECT ${n.id} FROM "Notice" ${n} WHERE ${allOf(this.noticeConditions(n))} LIMIT ${count(fewRows + 1)})`,
      sql`are_few AS MATERIALIZED (SELECT count(*) <= ${count(fewRows)} AS of FROM few)`,
    ];
  }

  private tiers(): Tier[] {
    const tiers = this.wholeTiers().flatMap(({ type, where }) => {
      if (type === 'AGENCY') return this.agencyTiers(where);
      return type === 'NOTICE' ? this.noticeTiers(where) : this.directiveTiers(where);
    });
    return tiers.sort((a, b) => b.rank - a.rank);
  }

  private agencyTiers(where: readonly Sql[]): Tier[] {
    const exact = sql`r."text" LIKE ${value(this.request.match.exactName, 'text')}`;
    const tier = { type: 'AGENCY', without: [] } as const;
    return [
      { ...tier, rank: ranks.exactName, name: 'exact_name', where: [...where, exact] },
      { ...tier, rank: ranks.agencyName, name: 'agency_name', where: [...where, sql`NOT ${exact}`] },
    ];
  }

  private noticeTiers(where: readonly Sql[]): Tier[] {
    const { title, titlePart, heading, onlyCharacters } = this.request.match;
    const type = 'NOTICE';
    const part = [...this.asked('title part', titlePart), ...this.hasGrams()];
    const before = titlePart === null ? ['title'] : ['title', 'title_part'];
    return [
      {
        type,
        rank: ranks.noticeTitle,
        name: 'title',
        where: this.asked('title', title),
        without: [],
        latestFirst: onlyCharacters,
      },
      ...(titlePart === null
        ? []
        : [
            {
              type,
              rank: ranks.noticeTitlePart,
              name: 'title_part',
              where: part,
              without: ['title'],
              latestFirst: true,
            } as const,
          ]),
      { type, rank: ranks.noticeHeading, name: 'heading', where: this.asked('heading', heading), without: before },
      { type, rank: ranks.noticeBody, name: 'body', where, without: [...before, 'heading'], latestFirst: true },
    ];
  }

  private directiveTiers(where: readonly Sql[]): Tier[] {
    const titled = this.asked('title', this.request.match.title);
    const [type, name] = ['DIRECTIVE', 'directive_heading'] as const;
    return [
      { type, rank: ranks.directiveHeading, name, where: titled, without: [] },
      { type, rank: ranks.directiveText, name: 'directive_text', where, without: [name], latestFirst: true },
    ];
  }

  /** All hits of each type that is asked for, whatever their tier. A filter says which notices; agencies are none. */
  private wholeTiers(of: readonly SubjectType[] = subjectTypes): { type: SubjectType; where: Sql[] }[] {
    const { types, filter, match } = this.request;
    if (this.fitsNothing()) return [];
    return of.flatMap((type) => {
      if (!types.has(type) || (type === 'AGENCY' && filter !== null)) return [];
      const where =
        type === 'AGENCY' ? this.asked('name', match.name) : [...this.asked('words', match.words), ...this.hasGrams()];
      return where.length > 0 ? [{ type, where }] : [];
    });
  }

  /** A filter that no notice can fit: no hit is looked for. */
  private fitsNothing(): boolean {
    return this.request.filter !== null && this.noticeConditions(table('Notice')).includes(nothing);
  }

  /** Read by a subquery, the value is unknown to the planner: it takes the index for every word, the common ones too. */
  private asked(key: string, tsquery: string | null): Sql[] {
    if (tsquery === null) return [];
    return [this.once(key, () => sql`r."words" @@ (SELECT ${value(tsquery, 'tsquery')})`)];
  }

  private hasGrams(): Sql[] {
    const { grams } = this.request.match;
    if (grams.length === 0) return [];
    return [this.once('grams', () => sql`r."grams" @> (SELECT ${value(grams, 'int[]')})`)];
  }

  /** A cursor of a better tier lies before all of this one, a cursor of a worse one behind it. */
  private behindCursor(tier: number): Sql {
    const { cursor } = this.request.page;
    if (cursor === null || Number(cursor[0]) > tier) return sql`TRUE`;
    if (Number(cursor[0]) < tier) return sql`FALSE`;
    return this.once(
      'cursor',
      () => sql`("publishedOn", "subjectId") < (${value(cursor[1], 'date')}, ${value(cursor[2], 'uuid')})`,
    );
  }

  /**
   * That the row `c` has the phrases to the letter, fits the filter and may be seen. Asked row by row, in order, until the
   * page is full: scalar subqueries, which no planner turns into a join over everything.
   */
  private seen(type: SubjectType): Sql {
    return this.once(`seen ${type}`, () => allOf([...this.hasText(type), this.hasSubject(type)]));
  }

  private hasSubject(type: SubjectType): Sql {
    const isIts = (id: Sql): Sql => sql`${id} = c."subjectId"`;
    if (type === 'AGENCY') {
      const a = table('Agency');
      return sql`(SELECT TRUE FROM "Agency" ${a} WHERE ${allOf([isIts(a.id), ...this.scope.filtered('Agency', a, {})])})`;
    }
    const n = table('Notice');
    if (type === 'NOTICE') {
      return sql`(SELECT TRUE FROM "Notice" ${n} WHERE ${allOf([isIts(n.id), ...this.noticeConditions(n)])})`;
    }
    const d = table('Directive');
    const ofNotice = allOf([sql`${n.id} = ${d.noticeId}`, ...this.noticeConditions(n)]);
    const conditions = [
      isIts(d.id),
      ...this.scope.filtered('Directive', d, {}),
      sql`EXISTS (SELECT 1 FROM "Notice" ${n} WHERE ${ofNotice})`,
    ];
    return sql`(SELECT TRUE FROM "Directive" ${d} WHERE ${allOf(conditions)})`;
  }

  private noticeConditions(n: Table<'Notice'>): readonly Sql[] {
    return this.scope.filtered('Notice', n, this.request.filter ?? {});
  }

  private hasText(type: SubjectType): Sql[] {
    const { patterns, namePatterns } = this.request.match;
    const [key, asked] = type === 'AGENCY' ? ['name text', namePatterns] : ['text', patterns];
    if (asked.length === 0) return [];
    const all = this.once(key, () => value(asked, 'text[]'));
    return [sql`(SELECT v."text" LIKE ALL (${all}) FROM ${tableOf(type)} v WHERE v."subjectId" = c."subjectId")`];
  }

  private once(key: string, make: () => Sql): Sql {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const piece = make();
    this.made.set(key, piece);
    return piece;
  }
}

/** A table of one number: how many rows `of` has, with those of the tiers up to `before`. */
const countOf = (table: string, of: Sql, before: string | null): Sql => {
  const earlier = before === null ? sql`` : sql`(SELECT n FROM ${name(`upto_${before}`)}) + `;
  return sql`${name(table)} AS MATERIALIZED (SELECT ${earlier}count(*) AS n FROM ${of})`;
};

const bestFirst = sql`"rank" DESC, "publishedOn" DESC, "subjectId" DESC`;
const newestFirst = sql`ORDER BY "publishedOn" DESC, "subjectId" DESC`;
/** A word in a fifth of all texts fills a page of twenty from these. */
const triedRows = 100;
const tableOf = (type: SubjectType): Sql => (type === 'DIRECTIVE' ? sql`"DirectiveSearchRow"` : sql`"SearchRow"`);
const noHits = sql`SELECT 0 AS "rank", 'NOTICE' AS "type", NULL::date AS "publishedOn", NULL::uuid AS "subjectId" WHERE FALSE`;
