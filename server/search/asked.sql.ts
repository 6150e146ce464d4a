/**
 * Conditions on a search row: words, phrases and visibility of its subject. Each piece is written
 * once per statement.
 */
import type { Scope } from '../graphql/read/source.js';
import { allOf, empty, join, sql, value, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';
import type { SubjectType } from './hit-order.js';
import type { Choice, Match, Way } from './match.js';

export const tableOf = (type: SubjectType): Sql =>
  type === 'DIRECTIVE' ? sql`"DirectiveSearchRow"` : sql`"SearchRow"`;

/** `loose`: includes synonyms and sounds. */
export class Asked {
  /** Memoised pieces that are used in several places, so that each parameter is sent once. */
  private readonly made = new Map<string, Sql>();

  constructor(
    readonly match: Match,
    private readonly filter: object | null,
    private readonly scope: Scope,
    /** Key of an agency: restricts to its duties. */
    private readonly dutiesOf: Sql | null = null,
  ) {}

  /**
   * The subquery hides the value from the planner, which then uses the index even for common words.
   */
  words(key: string, tsquery: string | null): Sql[] {
    if (tsquery === null) return [];
    return [this.once(key, () => sql`r."words" @@ (SELECT ${value(tsquery, 'tsquery')})`)];
  }

  /** Conditions for a whole notice or directive. */
  text(loose: boolean): Sql[] {
    const { match } = this;
    if (!loose || match.loose === null) return this.way('', match);
    const choices = match.loose.choices.map((choice, i) => {
      const ways = choice.ways.map((way, k) => sql`(${allOf(this.way(`${i} ${k} `, way))})`);
      return sql`(${join(ways, ' OR ')})`;
    });
    return [...this.way('loose ', match.loose), ...choices];
  }

  /** Unigrams and bigrams, where words are not sufficient. */
  grams(key: string, grams: readonly number[]): Sql[] {
    if (grams.length === 0) return [];
    return [this.once(`${key}grams`, () => sql`r."grams" @> (SELECT ${value(grams, 'int[]')})`)];
  }

  exactName(): Sql {
    return this.once('exact name', () => sql`r."text" LIKE ANY (${value(this.match.exactName, 'text[]')})`);
  }

  private way(key: string, { words, grams }: Way): Sql[] {
    return [...this.words(`${key}words`, words), ...this.grams(key, grams)];
  }

  /**
   * Conditions on the row `c`: literal phrases, filter and visibility. Checked row by row in order
   * until the page is full: as scalar subqueries, which the planner cannot flatten into a join over
   * all rows.
   */
  seen(type: SubjectType, loose: boolean): Sql {
    return this.once(`seen ${type} ${String(loose)}`, () =>
      allOf([...this.hasText(type, loose), this.hasSubject(type)]),
    );
  }

  noticeConditions(n: Table<'Notice'>): readonly Sql[] {
    const duties = this.dutiesOf === null ? [] : [sql`${n.id} IN (${this.duties(sql`w."noticeId"`)})`];
    return [...this.scope.filtered('Notice', n, this.filter ?? {}), ...duties];
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
      ...(this.dutiesOf === null ? [] : [sql`EXISTS (${this.duties(sql`1`)} AND w."directiveId" = ${d.id})`]),
    ];
    return sql`(SELECT TRUE FROM "Directive" ${d} WHERE ${allOf(conditions)})`;
  }

  /** Rows of Agency.duties, in any state and on any day. */
  private duties(columns: Sql): Sql {
    const { dutiesOf } = this;
    const keys = this.once('scopes', () => sql`(SELECT duty_scopes(${dutiesOf ?? sql`NULL`}))::uuid[]`);
    // An issuer that addresses 各单位 does not mean itself.
    return sql`SELECT ${columns} FROM "DutyRow" w WHERE w."scope" = ANY(${keys}) AND (w."basis" <> 'ALL_UNITS' OR w."issuerId" IS DISTINCT FROM ${dutiesOf ?? sql`NULL`})`;
  }

  private hasText(type: SubjectType, loose: boolean): Sql[] {
    const of = loose ? (this.match.loose ?? this.match) : this.match;
    const asked = type === 'AGENCY' ? of.namePatterns : of.patterns;
    const kind = `${type === 'AGENCY' ? 'name ' : ''}${loose ? 'loose ' : ''}text`;
    const all = asked.length === 0 ? [] : [sql`v."text" LIKE ALL (${this.once(kind, () => value(asked, 'text[]'))})`];
    const choices = loose ? (this.match.loose?.choices ?? []).flatMap((choice, i) => this.stands(choice, i)) : [];
    const conditions = [...all, ...choices];
    if (conditions.length === 0) return [];
    return [sql`(SELECT ${allOf(conditions)} FROM ${tableOf(type)} v WHERE v."subjectId" = c."subjectId")`];
  }

  private stands({ exact, others, heard }: Choice, i: number): Sql[] {
    if (exact.length === 0) return [];
    return [
      this.once(`choice ${i}`, () => {
        const sounds = heard === null ? empty : sql` OR v."words" @@ ${value(heard, 'tsquery')}`;
        return sql`(v."text" LIKE ALL (${value(exact, 'text[]')}) OR v."text" LIKE ANY (${value(others, 'text[]')})${sounds})`;
      }),
    ];
  }

  once(key: string, make: () => Sql): Sql {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const piece = make();
    this.made.set(key, piece);
    return piece;
  }
}
