/** What a search answers. */
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
  /** What was searched for, folded: for the snippets. */
  readonly terms: readonly string[];
  /** The same as pinyin. */
  readonly sounds: readonly string[];
  /** The texts of the notices among the hits, by their keys, where snippets are selected. */
  readonly notices: ReadonlyMap<string, ShownNotice>;
}

export type FoundRow = Omit<HitRow, 'terms' | 'sounds' | 'notices'>;
/** A page, and in what it differs from what was asked for. */
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
  description: 'What can be found.',
  values: {
    NOTICE: { description: 'Notices (政府信息公开条目).' },
    DIRECTIVE: { description: 'Directives (要求).' },
    AGENCY: { description: 'Agencies (机构).' },
  } as const,
});

const SearchSubject = builder.unionType('SearchSubject', {
  description: 'What was found: a notice, a directive or an agency.',
  types: ['Notice', 'Directive', 'Agency'],
  resolveType: (subject) => String(Reflect.get(subject, '__typename')),
});

const SegmentRef = builder.objectRef<Segment>('Segment').implement({
  description: 'A run of text that matches as a whole, or does not.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text as it stands there (原文), never HTML.' }),
    match: t.exposeBoolean('match', { description: 'It is one of the terms searched for (命中).' }),
  }),
});

const SnippetRef = builder.objectRef<Snippet>('Snippet').implement({
  description: 'A piece of a text around the terms (摘录), as segments, so that nothing in it is ever HTML.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'The field it is from: title, indexNumber, documentNumber or body of a notice; heading or text of a directive; name, aliases, orgCode or creditCode of an agency.',
    }),
    segments: t.expose('segments', { type: [SegmentRef], description: 'The piece, cut where a match begins or ends.' }),
  }),
});

/** Of a directive or an agency; a notice's come beside the hits. */
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
  description: 'Something found (搜索结果).',
  columns: hitColumns,
  fields: (t) => ({
    subject: t.sql({
      type: SearchSubject,
      description: 'What was found.',
      needs: ['type'],
      sql: (hit, at) =>
        byType(hit, (type) => at.one(modelOf[type], (subject) => [sql`${subject.id} = ${hit.subjectId}`])),
      read: (row: Row<'Notice'>, _args, { type }) => ({ ...row, __typename: modelOf[type] }), // or of another type: its type name tells
    }),
    score: t.from(['rank'], {
      type: 'Float',
      description:
        'How good a place the terms stand in, 0 to 1: a name that is just the text searched for, a title, a part of them in a title, a heading, the text; what a synonym or the sound found a little less than what stands there as it was asked for. A tenth of that where other words than those asked for were searched (leftOut, corrections). Hits of one score are ordered by 公开日期, latest first.',
      resolve: ({ rank }) => rank / bestRank,
    }),
    snippets: t.sql({
      type: [SnippetRef],
      description: 'Where the terms stand (摘录): for each text that has them up to three pieces.',
      needs: ['subjectId'],
      sql: shownTexts,
      read: (others: readonly ShownText[], _args, hit) => snippetsOf(textsOf(hit, others), hit.terms, hit.sounds),
    }),
  }),
});

const SearchEdge = builder.objectRef<Edge<HitRow>>('SearchEdge').implement({
  description: 'One hit, with its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Place in the list, for after.' }),
    node: t.expose('node', { type: 'SearchHit', description: 'The hit itself.' }),
  }),
});

const CorrectionRef = builder.objectRef<Correction>('SearchCorrection').implement({
  description: 'A word that is found nowhere, and what was searched in its place (纠错).',
  fields: (t) => ({
    written: t.exposeString('written', {
      description: 'The word as it was asked for (原词), in simplified characters.',
    }),
    meant: t.exposeString('meant', {
      description:
        'What stands in titles, names or texts and differs by one character that sounds or looks alike (改为).',
    }),
  }),
});

/** Weight of what may look at every hit, where a page needs the first few. */
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
      description: 'Where the page lies in the list.',
      resolve: (page) => page.pageInfo(),
    }),
    leftOut: t.stringList({
      description:
        'Words that were not searched because all together are found nowhere (未采用的词), in simplified characters: those that tell least, places and organs last. Empty where everything was found.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
    corrections: t.field({
      type: [CorrectionRef],
      description: 'Words that are found nowhere, and what was searched instead (纠错).',
      resolve: ({ corrections }) => [...corrections],
    }),
  }),
});

builder.setFields('SearchConnection', 'Notice', (t) => ({
  totalCount: t.overSet({
    type: 'Int',
    description: 'How many hits there are in all (总数). Counted only when it is selected.',
    cost: everyHit,
    sql: ({ count }) => sql`(${count ?? sql`0`})`,
  }),
  facets: t.setOf('NoticeFacets', {
    description: 'Counts over the notices that are hits or hold one (分面统计).',
    cost: everyHit,
  }),
}));
