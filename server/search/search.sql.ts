/**
 * How hits are found: tier by tier, the title's first, each tier from the index alone, newest first, and only as far as
 * the page reaches. What is read of a hit beyond its place in the order is read for the page alone. docs/search.md.
 */
import type { Compiler } from '../graphql/read/compile.js';
import type { PageRequest } from '../graphql/read/paging.js';
import { nothing } from '../graphql/read/conditions.js';
import { fewRows } from '../graphql/read/keys.js';
import { filtered } from '../graphql/read/source.js';
import { ranks, subjectTypes, type SubjectType } from './hit-order.js';
import type { Match } from './match.js';
import { modelOf } from './subject.sql.js';

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
  readonly where: readonly string[];
  /** Of the tiers before, those whose rows this one has too. */
  readonly without: readonly string[];
  readonly name: string;
  /** Could hold nearly every row of its table. */
  readonly latestFirst?: boolean;
}

export class SearchSql {
  /** Pieces that are needed in several places: each is written, and its values passed, once, and only where it is needed. */
  private readonly written = new Map<string, string>();
  private isNarrowed = false;

  constructor(
    private readonly request: SearchRequest,
    private readonly compiler: Compiler,
  ) {}

  /** Common table expressions that end in `page`: so many of the best hits. */
  page(limit: number): string {
    const tiers = this.tiers();
    const parts = tiers.flatMap((tier, i) => this.tierTables(tier, { limit, before: tiers[i - 1]?.name ?? null }));
    const all = tiers.map(({ name }) => `SELECT * FROM page_${name}`).join(' UNION ALL ') || noHits;
    parts.push(`page AS MATERIALIZED (SELECT * FROM (${all}) p ORDER BY ${bestFirst} LIMIT ${limit})`);
    return parts.join(',\n');
  }

  /** How many hits there are in all. */
  count(): string {
    const counts = this.wholeTiers().map(({ type, where }) => `(SELECT count(*) ${this.found(type, where)})`);
    return counts.join(' + ') || '0';
  }

  /** Ids of the notices that are hits or hold one. */
  noticeIds(): string {
    const parts = this.wholeTiers(['NOTICE', 'DIRECTIVE']).map(
      ({ type, where }) =>
        `SELECT c."${type === 'NOTICE' ? 'subjectId' : 'noticeId'}" AS "id" ${this.found(type, where)}`,
    );
    return parts.join(' UNION ') || 'SELECT NULL::uuid AS "id" WHERE FALSE';
  }

  /**
   * All rows of the tier, those of the page, and how many the page has with them. No row is looked for once the tiers before have filled
   * it. Words that are nearly everywhere are not collected either: the latest rows of the table are tried first, and mostly they do.
   */
  private tierTables(tier: Tier, { limit, before }: { limit: number; before: string | null }): string[] {
    const { name, type } = tier;
    const columns = 'r."subjectId", r."publishedOn"';
    const others = tier.without.map((other) => `r."subjectId" NOT IN (SELECT "subjectId" FROM ${other})`);
    const asked = [...tier.where, ...others];
    const open = before === null ? [] : [`(SELECT n FROM upto_${before}) < ${limit}`];
    const rows = (of: readonly string[]): string =>
      `${name} AS MATERIALIZED (${this.having(type, { columns, where: of })})`;
    const inOrder = `SELECT * FROM ${name} WHERE ${this.behindCursor(tier.rank)} ${latestFirst} OFFSET 0`;
    const page = `page_${name} AS MATERIALIZED ((${this.pageRows(tier, inOrder)} LIMIT ${limit})`;
    const counted = countOf(`upto_${name}`, `page_${name}`, before);
    if (!tier.latestFirst) return [rows([...open, ...asked]), `${page})`, counted];
    const latest = `SELECT * FROM ${tableOf(type)} WHERE ${this.behindCursor(tier.rank)} ${latestFirst} LIMIT ${triedRows}`;
    const tried = `SELECT ${columns} FROM (${latest}) r WHERE ${[...open, ...asked].join(' AND ')} OFFSET 0`;
    const filled = `(SELECT n FROM tried_${name})`;
    return [
      `latest_${name} AS MATERIALIZED (${this.pageRows(tier, tried)} LIMIT ${limit})`,
      countOf(`tried_${name}`, `latest_${name}`, before),
      rows([`${filled} < ${limit}`, ...asked]),
      `${page} UNION ALL SELECT * FROM latest_${name} WHERE ${filled} >= ${limit})`,
      counted,
    ];
  }

  private pageRows({ rank, type }: Tier, rows: string): string {
    return `SELECT ${rank} AS "rank", '${type}' AS "type", c."publishedOn", c."subjectId" FROM (${rows}) c WHERE ${this.seen(type)}`;
  }

  private found(type: SubjectType, where: readonly string[]): string {
    const columns = type === 'DIRECTIVE' ? 'r."subjectId", r."noticeId"' : 'r."subjectId"';
    return `FROM (${this.having(type, { columns, where })} OFFSET 0) c WHERE ${this.seen(type)}`;
  }

  /**
   * Rows that the index finds; where a filter leaves few notices, those of these alone, read one by one: else all hits were looked through
   * for them. PostgreSQL cannot know which when it plans a statement for all filters, so it has both ways and counts first.
   */
  private having(type: SubjectType, { columns, where }: { columns: string; where: readonly string[] }): string {
    const asked = where.join(' AND ');
    const found = `SELECT ${columns} FROM ${tableOf(type)} r WHERE ${asked}`;
    if (this.request.filter === null || type === 'AGENCY') return found;
    this.isNarrowed = true;
    const of = type === 'DIRECTIVE' ? 'noticeId' : 'subjectId';
    const one = `SELECT ${columns} FROM ${tableOf(type)} r WHERE r."${of}" = f."id" AND ${asked} OFFSET 0`;
    return `(${found} AND NOT (SELECT of FROM are_few)) UNION ALL
      (SELECT r.* FROM few f CROSS JOIN LATERAL (${one}) r WHERE (SELECT of FROM are_few))`;
  }

  /** What other tables stand on: the notices that fit the filter, and whether they are few. */
  before(): string[] {
    if (!this.isNarrowed) return [];
    const n = this.compiler.alias();
    const fit = `SELECT ${n}."id" FROM "Notice" ${n} WHERE ${['TRUE', ...this.noticeConditions(n)].join(' AND ')}`;
    return [
      `few AS MATERIALIZED (${fit} LIMIT ${fewRows + 1})`,
      `are_few AS MATERIALIZED (SELECT count(*) <= ${fewRows} AS of FROM few)`,
    ];
  }

  private tiers(): Tier[] {
    const tiers = this.wholeTiers().flatMap(({ type, where }) => {
      if (type === 'AGENCY') return this.agencyTiers(where);
      return type === 'NOTICE' ? this.noticeTiers(where) : this.directiveTiers(where);
    });
    return tiers.sort((a, b) => b.rank - a.rank);
  }

  private agencyTiers(where: readonly string[]): Tier[] {
    const exact = `r."text" LIKE ${this.compiler.bind(this.request.match.exactName, 'text')}`;
    const tier = { type: 'AGENCY', without: [] } as const;
    return [
      { ...tier, rank: ranks.exactName, name: 'exact_name', where: [...where, exact] },
      { ...tier, rank: ranks.agencyName, name: 'agency_name', where: [...where, `NOT ${exact}`] },
    ];
  }

  private noticeTiers(where: readonly string[]): Tier[] {
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

  private directiveTiers(where: readonly string[]): Tier[] {
    const titled = this.asked('title', this.request.match.title);
    const [type, name] = ['DIRECTIVE', 'directive_heading'] as const;
    return [
      { type, rank: ranks.directiveHeading, name, where: titled, without: [] },
      { type, rank: ranks.directiveText, name: 'directive_text', where, without: [name], latestFirst: true },
    ];
  }

  /** All hits of each type that is asked for, whatever their tier. A filter says which notices; agencies are none. */
  private wholeTiers(of: readonly SubjectType[] = subjectTypes): { type: SubjectType; where: string[] }[] {
    const { types, filter, match } = this.request;
    if (this.fitsNothing()) return [];
    return of.flatMap((type) => {
      if (!types.has(type) || (type === 'AGENCY' && filter !== null)) return [];
      const where =
        type === 'AGENCY' ? this.asked('name', match.name) : [...this.asked('words', match.words), ...this.hasGrams()];
      return where.length > 0 ? [{ type, where }] : [];
    });
  }

  /** A filter that no notice can fit: no hit is looked for. What is asked here is not what is sent, so nothing is bound. */
  private fitsNothing(): boolean {
    const { filter } = this.request;
    const { viewer } = this.compiler;
    return (
      filter !== null && filtered('Notice', 'n', filter, { viewer, alias: () => 'n', bind: () => '' }).includes(nothing)
    );
  }

  /** Read by a subquery, the value is unknown to the planner: it takes the index for every word, the common ones too. */
  private asked(key: string, tsquery: string | null): string[] {
    if (tsquery === null) return [];
    return [this.once(key, () => `r."words" @@ (SELECT ${this.compiler.bind(tsquery, 'tsquery')})`)];
  }

  private hasGrams(): string[] {
    const { grams } = this.request.match;
    if (grams.length === 0) return [];
    return [this.once('grams', () => `r."grams" @> (SELECT ${this.compiler.bind(grams, 'int[]')})`)];
  }

  /** A cursor of a better tier lies before all of this one, a cursor of a worse one behind it. */
  private behindCursor(tier: number): string {
    const { cursor } = this.request.page;
    if (cursor === null || Number(cursor[0]) > tier) return 'TRUE';
    if (Number(cursor[0]) < tier) return 'FALSE';
    const [day, id] = [
      this.once('cursor day', () => this.compiler.bind(cursor[1], 'date')),
      this.once('cursor id', () => this.compiler.bind(cursor[2], 'uuid')),
    ];
    return `("publishedOn", "subjectId") < (${day}, ${id})`;
  }

  /**
   * That the row `c` has the phrases to the letter, fits the filter and may be seen. Asked row by row, in order, until the
   * page is full: scalar subqueries, which no planner turns into a join over everything.
   */
  private seen(type: SubjectType): string {
    return this.once(`seen ${type}`, () => {
      const s = this.compiler.alias();
      const conditions = [`${s}."id" = c."subjectId"`, ...this.subjectConditions(type, s)];
      const subject = `(SELECT TRUE FROM "${modelOf[type]}" ${s} WHERE ${[...new Set(conditions)].join(' AND ')})`;
      return [...this.hasText(type), subject].join(' AND ');
    });
  }

  private subjectConditions(type: SubjectType, s: string): string[] {
    if (type === 'AGENCY') return [...filtered('Agency', s, {}, this.compiler)];
    if (type === 'NOTICE') return this.noticeConditions(s);
    const n = this.compiler.alias();
    const ofNotice = [`${n}."id" = ${s}."noticeId"`, ...this.noticeConditions(n)];
    return [
      ...filtered('Directive', s, {}, this.compiler),
      `EXISTS (SELECT 1 FROM "Notice" ${n} WHERE ${ofNotice.join(' AND ')})`,
    ];
  }

  private noticeConditions(n: string): string[] {
    return [...filtered('Notice', n, this.request.filter ?? {}, this.compiler)];
  }

  private hasText(type: SubjectType): string[] {
    const { patterns, namePatterns } = this.request.match;
    const [key, asked] = type === 'AGENCY' ? ['name text', namePatterns] : ['text', patterns];
    if (asked.length === 0) return [];
    const all = this.once(key, () => this.compiler.bind(asked, 'text[]'));
    return [`(SELECT v."text" LIKE ALL (${all}) FROM ${tableOf(type)} v WHERE v."subjectId" = c."subjectId")`];
  }

  private once(key: string, write: () => string): string {
    const known = this.written.get(key);
    if (known !== undefined) return known;
    const sql = write();
    this.written.set(key, sql);
    return sql;
  }
}

/** A table of one number: how many rows `of` has, with those of the tiers up to `before`. */
const countOf = (name: string, of: string, before: string | null): string =>
  `${name} AS MATERIALIZED (SELECT ${before === null ? '' : `(SELECT n FROM upto_${before}) + `}count(*) AS n FROM ${of})`;

const bestFirst = '"rank" DESC, "publishedOn" DESC, "subjectId" DESC';
const latestFirst = 'ORDER BY "publishedOn" DESC, "subjectId" DESC';
/** A word in a fifth of all texts fills a page of twenty from these. */
const triedRows = 100;
const tableOf = (type: SubjectType): string => (type === 'DIRECTIVE' ? '"DirectiveSearchRow"' : '"SearchRow"');
const noHits = `SELECT 0 AS "rank", 'NOTICE' AS "type", NULL::date AS "publishedOn", NULL::uuid AS "subjectId" WHERE FALSE`;
