/** Directive: an order to do something. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import type { Row, SpanShape } from '../graphql/rows.js';
import { sql } from '../platform/sql.js';
import { DirectiveKind, DirectiveStrength, ReviewState } from './directive.enums.js';
import { directiveConditions, type DirectiveFilterShape } from './directive.filter.js';
import { directiveVisible, eachOnce } from './directive.sql.js';

connectionTypes('Directive', 'directives (要求)');

builder.model('Directive', {
  description:
    '要求 / 指示: an order to do something: 一要…, 二是…, an unnumbered sentence, or a row of a table of tasks.',
  interfaces: [Node],
  visible: directiveVisible,
  filter: (self, filter: DirectiveFilterShape, scope) => {
    const fits = (row: typeof self, asked: DirectiveFilterShape) => directiveConditions(row, asked, { scope });
    return [...fits(self, filter), ...eachOnce(self, { filter, parts: true }, fits)];
  },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id; survives re-ingestion.' }),
    notice: t.row('Notice', { by: 'noticeId', description: 'The notice that reports it (所在信息).' }),
    kind: t.expose('kind', { type: DirectiveKind, description: 'Kind of directive (要求类型).' }),
    meeting: t.row('Meeting', {
      by: 'meetingId',
      nullable: true,
      description: 'Meeting at which it was issued (会议); null if none.',
    }),
    parent: t.row('Directive', {
      by: 'parentId',
      nullable: true,
      description: 'The directive that it is part of (上级要求).',
    }),
    children: t.rows('Directive', {
      description: 'Its parts (分项), in document order.',
      where: (row, other) => [sql`${other.parentId} = ${row.id}`],
      orderBy: ['ordinal'],
    }),
    path: t.exposeString('path', {
      description: "Position in its notice (位置): block, numbered point, statement, as in '2.1.3'.",
    }),
    marker: t.exposeString('marker', {
      nullable: true,
      description: 'Numbering as written (序号): 一要, 二是, (三); null for an unnumbered clause.',
    }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The phrase that heads it (标题句); null if none.',
    }),
    text: t.exposeString('text', { description: 'Full repaired text, including its parts (全文).' }),
    span: t.from(['spanStart', 'spanEnd', 'text', 'quote', 'sourceStart', 'sourceEnd', 'sourceQuote'], {
      type: 'Span',
      description: 'From its marker to the last character before the next unit of its level (出处).',
      resolve: spanOf,
    }),
    verb: t.exposeString('verb', {
      nullable: true,
      description: 'The verb that introduces its block (引导动词): 指出, 要求, 强调 …',
    }),
    issuer: t.row('Agency', {
      by: 'issuerId',
      nullable: true,
      description: 'The agency that issued it (要求主体): not the publisher of the page.',
    }),
    speaker: t.part('Speaker', {
      description: 'The person who said it (讲话人); null if the notice names none.',
      columns: { name: 'speakerName', title: 'speakerTitle', agencyId: 'speakerAgencyId' },
      unless: 'speakerName',
    }),
    addressees: t.rows('Addressee', {
      of: 'DirectiveAddressee',
      description: 'Who must act (要求对象); inherited from the preceding text if it names nobody itself.',
      where: (row, other) => [sql`${other.directiveId} = ${row.id}`],
      orderBy: ['ordinal'],
    }),
    recipients: t.rows('Addressee', {
      of: 'NoticeAddressee',
      description:
        'Addressees of its notice (主送机关), if it addresses 各单位 or 各地 and means them: one of its addressees has the scope ALL_UNITS. Otherwise empty.',
      where: (row, other) => [
        sql`${other.noticeId} = ${row.noticeId}`,
        sql`EXISTS (SELECT 1 FROM "DirectiveAddressee" e WHERE e."directiveId" = ${row.id} AND e."scope" = 'ALL_UNITS')`,
      ],
      orderBy: ['ordinal'],
    }),
    targets: t.rows('Target', {
      description: 'Measurable targets (目标), including those of its parts: see Target.own.',
      where: (row, other) => [sql`${other.directiveId} = ${row.id}`],
      orderBy: ['ordinal'],
    }),
    strength: t.expose('strength', { type: DirectiveStrength, description: 'Binding force (力度).' }),
    confidence: t.exposeFloat('confidence', { description: 'Confidence of the rule, 0 to 1 (置信度).' }),
    rule: t.exposeString('rule', { description: 'Name and version of the rule that extracted it (提取规则).' }),
    review: t.expose('review', { type: ReviewState, description: 'Review state (审核状态).' }),
  }),
});

type SpanColumns = 'quote' | 'sourceEnd' | 'sourceQuote' | 'sourceStart' | 'spanEnd' | 'spanStart' | 'text';

function spanOf(directive: Pick<Row<'Directive'>, SpanColumns>): SpanShape {
  const { spanStart, spanEnd, text, sourceStart, sourceEnd, sourceQuote } = directive;
  const quote = directive.quote ?? text;
  return {
    start: spanStart,
    end: spanEnd,
    quote,
    source: { start: sourceStart, end: sourceEnd, quote: sourceQuote ?? quote },
  };
}
