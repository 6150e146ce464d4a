/** Duty: a directive as it binds one agency, and its lists. */
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
  /** Scopes of the agency. */
  readonly keys: readonly string[];
  /** The reference day. */
  readonly today: string;
  /** The filtered range. */
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

/** Deadline of duties without one in the table (undated in duty.filter.ts). */
const noDay = '9999-12-31';
const mostOccurrences = 100;

connectionTypes('Duty', 'duties (任务)');

builder.rowType('DutyOccurrence', {
  description: 'One deadline of a duty (应办日).',
  columns: ['dueOn', 'recurrence', 'isStated'],
  fields: (t) => ({
    dueOn: t.expose('dueOn', { type: 'Date', description: 'Day of the deadline (应办日).' }),
    recurrence: t.expose('recurrence', {
      type: Recurrence,
      nullable: true,
      description: 'Frequency, if it recurs (频次); null for a single deadline.',
    }),
    isStated: t.exposeBoolean('isStated', {
      description:
        'Whether the text states the day (原文写明), as in 每月5日前. For a bare 每月 it is the last day of each month.',
    }),
  }),
});

builder.rowType('Duty', {
  description:
    'A directive as it binds one agency (任务): issuer, ground, role and deadlines. Position and wording are those of the directive; document number (文号), page address and publisher those of its notice.',
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
      seenWithParent: true, // a duty row has the visibility of its notice
      description: 'The directive (要求) with its position in the text.',
    }),
    notice: t.row('Notice', {
      by: 'noticeId',
      seenWithParent: true,
      description: 'The notice that contains it (所在信息).',
    }),
    issuer: t.row('Agency', {
      by: 'issuerId',
      nullable: true,
      description:
        'The issuer (要求主体); null if the text names none: the publisher of the notice may be another agency.',
    }),
    basis: t.expose('basis', { type: DutyBasis, description: 'Ground on which it binds this agency (任务依据).' }),
    roles: t.expose('roles', {
      type: [AddresseeRole],
      description: 'Roles of the agency in the directive (分工); empty if the text states none.',
    }),
    dueOn: t.from(['dueSort'], {
      type: 'Date',
      nullable: true,
      description:
        'The next deadline (下一应办日) in the filtered range, or from asOf on; if none follows, the last one passed. Null if the text gives none.',
      resolve: ({ dueSort }) => (dueSort === noDay ? null : dueSort),
    }),
    status: t.from(['dueSort', 'isEnded', 'today'], {
      type: DutyStatus,
      description: 'State on the day given as asOf (任务状态).',
      resolve: ({ dueSort, isEnded, today }) => {
        if (isEnded) return 'ENDED';
        if (dueSort === noDay) return 'UNDATED';
        return dueSort < today ? 'OVERDUE' : 'OPEN';
      },
    }),
    occurrences: t.joined('DutyOccurrence', {
      description:
        'Deadlines (应办日列表), soonest first: those in the filtered range, or all that the text states, recurring ones for one year from asOf. Recurrence starts when the notice is published.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 12,
          description: `Number of deadlines, 1 to ${mostOccurrences}.`,
        }),
      },
      from: (row, other, { args }) => {
        const { first } = args;
        if (first < 1 || first > mostOccurrences)
          throw new BadUserInput(`"first" of occurrences must be 1 to ${mostOccurrences}.`, { argument: 'first' });
        return sql`FROM ${occurrencesOf(row, count(first))} ${other} ORDER BY ${other.dueOn}, ${other.recurrence}`;
      },
    }),
    parts: t.rows('Directive', {
      description: 'Parts of the directive that bind this agency too (本机构的分项), in document order.',
      where: (row, other) => [isPartOf(row, other)],
      orderBy: ['ordinal'],
    }),
  }),
});
