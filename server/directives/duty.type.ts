/** Duty: a directive as one organ must follow it, and the lists of them. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import type { Edge, Page, Row } from '../graphql/rows.js';
import { BadUserInput } from '../platform/errors.js';
import { count, sql } from '../platform/sql.js';
import { AddresseeRole, Recurrence } from './directive.enums.js';
import { DutyBasis, DutyStatus } from './duty.enums.js';
import { isPartOf, occurrencesOf } from './duty.sql.js';

type Stored = Pick<
  Row<'DutyRow'>,
  'basis' | 'days' | 'directiveId' | 'dueSort' | 'issuerId' | 'noticeId' | 'roles' | 'since' | 'turns'
>;
export interface DutyShape extends Stored {
  readonly isEnded: boolean;
  /** Scopes of the organ. */
  readonly keys: readonly string[];
  /** The day that was asked. */
  readonly today: string;
  /** The span that was asked. */
  readonly from: string | null;
  readonly to: string | null;
}
interface OccurrenceShape {
  readonly dueOn: string;
  readonly recurrence: Row<'Target'>['recurrence'];
  readonly isStated: boolean;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly Duty: DutyShape;
    readonly DutyConnection: Page<DutyShape>;
    readonly DutyEdge: Edge<DutyShape>;
    readonly DutyOccurrence: OccurrenceShape;
  }
}

/** As the table has what has no day (undated in duty.filter.ts). */
const noDay = '9999-12-31';
const mostOccurrences = 100;

connectionTypes('Duty', 'duties (任务)');

builder.rowType('DutyOccurrence', {
  description: 'A day on which a duty is due (应办日).',
  columns: ['dueOn', 'recurrence', 'isStated'],
  fields: (t) => ({
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The last day to do it (应办日).' }),
    recurrence: t.expose('recurrence', {
      type: Recurrence,
      nullable: true,
      description: 'How often, where it comes again and again (频次); null for a day of its own.',
    }),
    isStated: t.exposeBoolean('isStated', {
      description:
        'Whether the text gives the day (原文写明): 每月5日前. Where it says 每月 and no more, the last day of each month stands here.',
    }),
  }),
});

builder.rowType('Duty', {
  description:
    'A directive as one organ must follow it (任务): by whose order, on what ground, in what role, by when. Place and words are those of its directive; document number (文号), address of the page and publisher those of its notice.',
  columns: [
    'basis',
    'days',
    'directiveId',
    'dueSort',
    'from',
    'isEnded',
    'issuerId',
    'keys',
    'noticeId',
    'roles',
    'since',
    'to',
    'today',
    'turns',
  ],
  fields: (t) => ({
    directive: t.row('Directive', {
      by: 'directiveId',
      seenWithParent: true, // a duty says itself whether its notice is published
      description: 'What is to be done (要求), with its place in the text.',
    }),
    notice: t.row('Notice', {
      by: 'noticeId',
      seenWithParent: true,
      description: 'The notice that says so (所在信息).',
    }),
    issuer: t.row('Agency', {
      by: 'issuerId',
      nullable: true,
      description:
        'By whose order (要求主体); null where the text does not tell: the publisher of its notice is not always the one.',
    }),
    basis: t.expose('basis', { type: DutyBasis, description: 'Why it is this organ’s (任务依据).' }),
    roles: t.expose('roles', {
      type: [AddresseeRole],
      description: 'What the organ does among those who share it (分工); empty where the text gives no role.',
    }),
    dueOn: t.from(['dueSort'], {
      type: 'Date',
      nullable: true,
      description:
        'The next day that it is due (下一应办日): within the span that was asked, else from the day asked on; where none follows, the last that passed. Null where the text fixes none.',
      resolve: ({ dueSort }) => (dueSort === noDay ? null : dueSort),
    }),
    status: t.from(['dueSort', 'isEnded', 'today'], {
      type: DutyStatus,
      description: 'How it stands on the day asked (任务状态).',
      resolve: ({ dueSort, isEnded, today }) => {
        if (isEnded) return 'ENDED';
        if (dueSort === noDay) return 'UNDATED';
        return dueSort < today ? 'OVERDUE' : 'OPEN';
      },
    }),
    occurrences: t.joined('DutyOccurrence', {
      description:
        'The days on which it is due (应办日列表), soonest first: those within the span that was asked; without one all that the text fixes, and what comes again for a year from the day asked. Nothing comes again before its notice was published.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 12,
          description: `At most this many, 1 to ${mostOccurrences}.`,
        }),
      },
      from: (row, other, { args }) => {
        const { first } = args;
        if (first < 1 || first > mostOccurrences)
          throw new BadUserInput(`"first" of occurrences is 1 to ${mostOccurrences}.`, { argument: 'first' });
        return sql`FROM ${occurrencesOf(row, count(first))} ${other} ORDER BY ${other.dueOn}, ${other.recurrence}`;
      },
    }),
    parts: t.rows('Directive', {
      description: 'Its parts that this organ must do as well (本机构的分项), in order.',
      where: (row, other) => [isPartOf(row, other)],
      orderBy: ['ordinal'],
    }),
  }),
});
