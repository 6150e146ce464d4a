/** Doubt: stored data that looks wrong by a rule. */
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
  description: 'Kind of a doubt (存疑类别).',
  values: Object.fromEntries(doubtKinds.map((kind) => [kind, { description: wordsOf(kind).meaning }])) as Record<
    DoubtKind,
    { description: string }
  >, // keys of that list
});

const DoubtSubject = builder.unionType('DoubtSubject', {
  description: 'Subject of a doubt (存疑对象).',
  types: ['Agency', 'Directive', 'Division', 'Notice', 'Rejection'],
  resolveType: (subject) => String(Reflect.get(subject, '__typename')),
});

uncountedConnectionTypes('Doubt', 'doubts (存疑)', staff);

builder.setFields('DoubtConnection', 'Doubt', (t) => ({
  totalCount: t.overSet({
    type: 'Int',
    description: `Total number of doubts (总数), counting at most ${mostCounted.toLocaleString('en')} of each kind. Counted only if selected.`,
    cost: 400,
    sql: ({ from, tally }) => (tally ? sql`(SELECT COALESCE(sum(${tally.count}), 0) ${from})` : sql`0`),
  }),
}));

builder.rowType('Doubt', {
  description:
    'Stored data that looks wrong (存疑). Computed on each request: it disappears when its subject is corrected.',
  ...staff,
  columns: doubtColumns,
  fields: (t) => ({
    id: t.from(['rank', 'key', 'ordinal'], {
      type: 'ID',
      description: 'Id for dismissDoubt and restoreDoubt; stable while the doubt exists.',
      resolve: ({ rank, key, ordinal }) => encodeDoubtId({ kind: kindAt(rank), key, ordinal }),
    }),
    kind: t.from(['rank'], {
      type: DoubtKindRef,
      description: 'Kind of the doubt (存疑类别).',
      resolve: ({ rank }) => kindAt(rank),
    }),
    code: t.exposeString('code', {
      description:
        'Machine-readable code (代码): the kind, the warning or the reason of rejection that it derives from.',
    }),
    quote: t.exposeString('quote', {
      description: 'The doubtful text as written (原文摘录); empty if there is none.',
    }),
    message: t.from(['rank', 'quote'], {
      type: 'String',
      description: 'Explanation in Chinese (说明).',
      resolve: ({ rank, quote }) => messageOf(kindAt(rank), quote),
    }),
    advice: t.from(['rank'], {
      type: 'String',
      description: 'Suggested action, in Chinese (处理办法).',
      resolve: ({ rank }) => wordsOf(kindAt(rank)).advice,
    }),
    subject: t.sql({
      type: DoubtSubject,
      nullable: true,
      description: "Subject of the doubt (存疑对象); null if a dismissed doubt's subject no longer exists.",
      needs: ['rank'],
      sql: subjectOf,
      // One of the types, as its __typename says.
      read: (row: Row<'Notice'> | null, _args, { rank }) => row && { ...row, __typename: subjectModel(kindAt(rank)) },
    }),
    other: t.row('Agency', {
      by: 'otherId',
      nullable: true,
      description: 'The second agency, for two with similar names (另一个机构).',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Reason of the dismissal (忽略原因); null while open.',
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
  description: 'Number of doubts of one kind with one code.',
  ...staff,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code (代码).' }),
    count: t.exposeInt('count', { description: 'Number of doubts (数量).' }),
  }),
});

export const DoubtCountRef = builder.objectRef<DoubtCount>('DoubtCount').implement({
  description: 'Number of doubts of one kind (存疑统计).',
  ...staff,
  fields: (t) => ({
    kind: t.field({
      type: DoubtKindRef,
      description: 'The kind (存疑类别).',
      resolve: ({ rank }) => kindAt(rank),
    }),
    count: t.int({
      description: `Number of doubts (数量), at most ${mostCounted.toLocaleString('en')}.`,
      resolve: ({ count }) => Math.min(count, mostCounted),
    }),
    isMore: t.boolean({
      description: 'Whether there are more than count (超出).',
      resolve: ({ count }) => count > mostCounted,
    }),
    codes: t.field({
      type: [DoubtCodeCount],
      description: 'By code, most frequent first: reasons of rejection, warnings.',
      resolve: ({ codes }) => [...codes],
    }),
  }),
});
