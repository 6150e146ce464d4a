/** Doubt: something that is stored and looks wrong, which nobody has to read to find. */
import { builder } from '../graphql/builder.js';
import { uncountedConnectionTypes } from '../graphql/connection.type.js';
import type { Edge, Page, Row } from '../graphql/rows.js';
import { sql } from '../platform/sql.js';
import { encodeDoubtId } from './doubt.key.js';
import { doubtKinds, kindAt, messageOf, wordsOf, type DoubtKind } from './doubt.kinds.js';
import { doubtColumns, mostCounted } from './doubt.sql.js';
import { subjectModel, subjectOf } from './subject.sql.js';

export interface DoubtRow {
  readonly rank: number;
  readonly key: string;
  readonly ordinal: number;
  readonly code: string;
  readonly quote: string;
  readonly otherId: string | null;
  readonly agencyId: string | null;
  readonly divisionCode: string | null;
  readonly reason: string | null;
  readonly actor: string | null;
  readonly at: string | null;
}
export interface DoubtCount {
  readonly rank: number;
  readonly count: number;
  readonly codes: readonly CodeCount[];
}
interface CodeCount {
  readonly code: string;
  readonly count: number;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly Doubt: DoubtRow;
    readonly DoubtConnection: Page<DoubtRow>;
    readonly DoubtEdge: Edge<DoubtRow>;
  }
}

const staff = { authScopes: { staff: true } } as const;

export const DoubtKindRef = builder.enumType('DoubtKind', {
  description: 'What looks wrong (存疑类别).',
  values: Object.fromEntries(doubtKinds.map((kind) => [kind, { description: wordsOf(kind).meaning }])) as Record<
    DoubtKind,
    { description: string }
  >, // the keys of that list
});

const DoubtSubject = builder.unionType('DoubtSubject', {
  description: 'What a doubt is about (存疑对象).',
  types: ['Agency', 'Directive', 'Division', 'Notice', 'Rejection'],
  resolveType: (subject) => String(Reflect.get(subject, '__typename')),
});

uncountedConnectionTypes('Doubt', 'doubts (存疑)', staff);

builder.setFields('DoubtConnection', 'Doubt', (t) => ({
  totalCount: t.overSet({
    type: 'Int',
    description: `How many there are in all (总数), of each kind at most ${mostCounted.toLocaleString('en')}. Counted only when it is selected.`,
    cost: 400,
    sql: ({ from, tally }) => (tally ? sql`(SELECT COALESCE(sum(${tally.count}), 0) ${from})` : sql`0`),
  }),
}));

builder.rowType('Doubt', {
  description:
    'Something stored that looks wrong (存疑). It is found anew whenever it is asked for, and is gone once what it is about was put right.',
  ...staff,
  columns: doubtColumns,
  fields: (t) => ({
    id: t.from(['rank', 'key', 'ordinal'], {
      type: 'ID',
      description: 'For dismissDoubt and restoreDoubt; the same for as long as the doubt stands.',
      resolve: ({ rank, key, ordinal }) => encodeDoubtId({ kind: kindAt(rank), key, ordinal }),
    }),
    kind: t.from(['rank'], {
      type: DoubtKindRef,
      description: 'What looks wrong (存疑类别).',
      resolve: ({ rank }) => kindAt(rank),
    }),
    code: t.exposeString('code', {
      description: 'The kind, the warning or the reason of rejection that it comes from (代码), for programs.',
    }),
    quote: t.exposeString('quote', {
      description: 'What looks wrong as it is written (原文摘录); empty where it has no words.',
    }),
    message: t.from(['rank', 'quote'], {
      type: 'String',
      description: 'What looks wrong, in Chinese (说明).',
      resolve: ({ rank, quote }) => messageOf(kindAt(rank), quote),
    }),
    advice: t.from(['rank'], {
      type: 'String',
      description: 'What to do about it, in Chinese (处理办法).',
      resolve: ({ rank }) => wordsOf(kindAt(rank)).advice,
    }),
    subject: t.sql({
      type: DoubtSubject,
      nullable: true,
      description: 'What it is about (存疑对象); null where a dismissed one is about something that is there no more.',
      needs: ['rank'],
      sql: subjectOf,
      // Of one of the types: its type name tells.
      read: (row: Row<'Notice'> | null, _args, { rank }) => row && { ...row, __typename: subjectModel(kindAt(rank)) },
    }),
    other: t.row('Agency', {
      by: 'otherId',
      nullable: true,
      description: 'The other agency of two that are called alike (另一个机构).',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why staff dismissed it (忽略原因); null while it is open.',
    }),
    dismissedBy: t.from(['actor'], {
      type: 'String',
      nullable: true,
      description: 'Name of the key or person that dismissed it (操作人).',
      resolve: ({ actor }) => actor,
    }),
    dismissedAt: t.from(['at'], {
      type: 'DateTime',
      nullable: true,
      description: 'When it was dismissed (忽略时间).',
      resolve: ({ at }) => at,
    }),
  }),
});

const DoubtCodeCount = builder.objectRef<CodeCount>('DoubtCodeCount').implement({
  description: 'How many doubts of one kind have one code.',
  ...staff,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code (代码).' }),
    count: t.exposeInt('count', { description: 'How many (数量).' }),
  }),
});

export const DoubtCountRef = builder.objectRef<DoubtCount>('DoubtCount').implement({
  description: 'How many doubts there are of one kind.',
  ...staff,
  fields: (t) => ({
    kind: t.field({
      type: DoubtKindRef,
      description: 'The kind (存疑类别).',
      resolve: ({ rank }) => kindAt(rank),
    }),
    count: t.int({
      description: `How many (数量), at most ${mostCounted.toLocaleString('en')}.`,
      resolve: ({ count }) => Math.min(count, mostCounted),
    }),
    isMore: t.boolean({
      description: 'There are more than that.',
      resolve: ({ count }) => count > mostCounted,
    }),
    codes: t.field({
      type: [DoubtCodeCount],
      description: 'By code, the most frequent one first: reasons of rejection, warnings.',
      resolve: ({ codes }) => [...codes],
    }),
  }),
});
