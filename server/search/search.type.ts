/** Result types of search. */
import { builder } from '../graphql/builder.js';
import { PageInfoRef } from '../graphql/connection.type.js';
import type { Edge, Page, Row } from '../graphql/rows.js';
import { sql } from '../platform/sql.js';
import type { Correction } from './corrections.js';
import { bestRank, type SubjectType } from './hit-order.js';
import { shownTexts, type ShownNotice } from './snippet.sql.js';
import { snippetsOf, type Segment, type ShownText, type Snippet } from './snippets.js';
import { byType, hitColumns, modelOf } from './subject.sql.js';

export interface HitRow {
  readonly rank: number;
  readonly type: SubjectType;
  readonly subjectId: string;
  readonly publishedOn: string;
  /** Folded search terms, for highlighting. */
  readonly terms: readonly string[];
  /** Search terms as pinyin. */
  readonly sounds: readonly string[];
  /** Texts of the notices among the hits by key, if excerpts are selected. */
  readonly notices: ReadonlyMap<string, ShownNotice>;
}

export type FoundRow = Omit<HitRow, 'terms' | 'sounds' | 'notices'>;
/** A page of hits, and how the terms were changed. */
export interface FoundPage extends Page<HitRow> {
  readonly leftOut: readonly string[];
  readonly corrections: readonly Correction[];
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly SearchHit: HitRow;
    readonly SearchConnection: FoundPage;
  }
}

export const SearchType = builder.enumType('SearchType', {
  description: 'Type of a search hit (结果类型).',
  values: {
    NOTICE: { description: 'Notices (政府信息公开条目).' },
    DIRECTIVE: { description: 'Directives (要求).' },
    AGENCY: { description: 'Agencies (机构).' },
  } as const,
});

const SearchSubject = builder.unionType('SearchSubject', {
  description: 'Subject of a search hit: a notice, a directive or an agency.',
  types: ['Notice', 'Directive', 'Agency'],
  resolveType: (subject) => String(Reflect.get(subject, '__typename')),
});

const SegmentRef = builder.objectRef<Segment>('Segment').implement({
  description: 'A run of text that matches entirely or not at all.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text (原文), never HTML.' }),
    match: t.exposeBoolean('match', { description: 'Whether it matches a search term (命中).' }),
  }),
});

const SnippetRef = builder.objectRef<Snippet>('Snippet').implement({
  description: 'An excerpt around the matches (摘录), as plain-text segments: no HTML to sanitise.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'Field it is taken from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency.',
    }),
    segments: t.expose('segments', {
      type: [SegmentRef],
      description: 'The excerpt, split where a match begins or ends.',
    }),
  }),
});

/** Texts of a directive or agency; those of notices are read with the hits. */
function textsOf({ notices, subjectId }: HitRow, others: readonly ShownText[]): readonly ShownText[] {
  const notice = notices.get(subjectId);
  if (!notice) return others;
  const { title, indexNumber, documentNumber, body, start, end } = notice;
  return [
    ['title', title],
    ['indexNumber', indexNumber],
    ['documentNumber', documentNumber],
    ['body', body, start, end],
  ];
}

builder.rowType('SearchHit', {
  description: 'A search hit (搜索结果).',
  columns: hitColumns,
  fields: (t) => ({
    subject: t.sql({
      type: SearchSubject,
      description: 'The object found.',
      needs: ['type'],
      sql: (hit, at) =>
        byType(hit, (type) => at.one(modelOf[type], (subject) => [sql`${subject.id} = ${hit.subjectId}`])),
      read: (row: Row<'Notice'>, _args, { type }) => ({ ...row, __typename: modelOf[type] }), // or of another type, as its __typename says
    }),
    score: t.from(['rank'], {
      type: 'Float',
      description:
        'Rank of the match, 0 to 1, by its place: a name identical to the query, a title, some terms in a title, a heading, the text; matches by synonym or pinyin rank slightly lower than literal ones. Divided by ten if other terms were searched (leftOut, corrections). Equal scores are ordered by 公开日期, latest first.',
      resolve: ({ rank }) => rank / bestRank,
    }),
    snippets: t.sql({
      type: [SnippetRef],
      description: 'Excerpts with matches (摘录): up to three for each matching field.',
      needs: ['subjectId'],
      sql: shownTexts,
      read: (others: readonly ShownText[], _args, hit) => snippetsOf(textsOf(hit, others), hit.terms, hit.sounds),
    }),
  }),
});

const SearchEdge = builder.objectRef<Edge<HitRow>>('SearchEdge').implement({
  description: 'One hit with its cursor.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Position in the list, for after.' }),
    node: t.expose('node', { type: 'SearchHit', description: 'The hit.' }),
  }),
});

const CorrectionRef = builder.objectRef<Correction>('SearchCorrection').implement({
  description: 'A term without matches and the term searched in its place (纠错).',
  fields: (t) => ({
    written: t.exposeString('written', {
      description: 'The term as entered (原词), in simplified characters.',
    }),
    meant: t.exposeString('meant', {
      description:
        'The replacement (改为), found in titles, names or texts: it differs by one character that sounds or looks alike.',
    }),
  }),
});

/** Cost of evaluating all hits, where a page needs only the first ones. */
export const everyHit = 1_000;

builder.objectType('SearchConnection', {
  description: 'A page of hits (搜索结果), best first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The hits of the page with their cursors.',
      resolve: (page, _args, _context, info) => [...page.edges(info)],
    }),
    nodes: t.field({
      type: ['SearchHit'],
      description: 'The hits of the page.',
      resolve: (page, _args, _context, info) => [...page.nodes(info)],
    }),
    pageInfo: t.field({
      type: PageInfoRef,
      description: 'Position of the page in the list.',
      resolve: (page) => page.pageInfo(),
    }),
    leftOut: t.stringList({
      description:
        'Terms that were dropped because no document has all of them (未采用的词), in simplified characters: the least significant first, places and agencies last. Empty if all were used.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
    corrections: t.field({
      type: [CorrectionRef],
      description: 'Terms without matches and their replacements (纠错).',
      resolve: ({ corrections }) => [...corrections],
    }),
  }),
});

builder.setFields('SearchConnection', 'Notice', (t) => ({
  totalCount: t.overSet({
    type: 'Int',
    description: 'Total number of hits (总数). Counted only if selected.',
    cost: everyHit,
    sql: ({ count }) => sql`(${count ?? sql`0`})`,
  }),
  facets: t.setOf('NoticeFacets', {
    description: 'Counts over the notices that are or contain hits (分面统计).',
    cost: everyHit,
  }),
}));
