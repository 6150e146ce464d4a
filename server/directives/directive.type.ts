/** Directive: one thing that someone is told to do. */
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
    '要求 / 指示: one thing that someone is told to do: 一要…, 二是…, an unnumbered sentence that orders, or a row of a table of tasks.',
  interfaces: [Node],
  visible: directiveVisible,
  filter: (self, filter: DirectiveFilterShape, scope) => {
    const fits = (row: typeof self, asked: DirectiveFilterShape) => directiveConditions(row, asked, { scope });
    return [...fits(self, filter), ...eachOnce(self, { filter, parts: true }, fits)];
  },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id; survives re-ingestion.' }),
    notice: t.row('Notice', { by: 'noticeId', description: 'The notice that reports it (所在信息).' }),
    kind: t.expose('kind', { type: DirectiveKind, description: 'Order or assignment.' }),
    meeting: t.row('Meeting', {
      by: 'meetingId',
      nullable: true,
      description: 'The meeting at which it was given (会议), if at one.',
    }),
    parent: t.row('Directive', {
      by: 'parentId',
      nullable: true,
      description: 'The directive that it is a part of (上级要求).',
    }),
    children: t.rows('Directive', {
      description: 'Its parts (分项), in order.',
      where: (row, other) => [sql`${other.parentId} = ${row.id}`],
      orderBy: ['ordinal'],
    }),
    path: t.exposeString('path', { description: "Place in its notice, '2.1.3': block, numbered point, statement." }),
    marker: t.exposeString('marker', {
      nullable: true,
      description: '一要, 二是, (三), or null for an unnumbered clause (序号).',
    }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The short phrase that heads it (标题句), if any.',
    }),
    text: t.exposeString('text', { description: 'All of it, repaired, its parts included (全文).' }),
    span: t.from(['spanStart', 'spanEnd', 'text', 'quote', 'sourceStart', 'sourceEnd', 'sourceQuote'], {
      type: 'Span',
      description: 'From its marker to the last character before the next unit of its level.',
      resolve: spanOf,
    }),
    verb: t.exposeString('verb', {
      nullable: true,
      description: '指出, 要求, 强调 …: the verb that introduces its block.',
    }),
    issuer: t.row('Agency', {
      by: 'issuerId',
      nullable: true,
      description: 'Who gives it (要求主体): not the publisher of the page.',
    }),
    speaker: t.part('Speaker', {
      description: 'Who said it (讲话人), where the notice names a person.',
      columns: { name: 'speakerName', title: 'speakerTitle', agencyId: 'speakerAgencyId' },
      unless: 'speakerName',
    }),
    addressees: t.rows('Addressee', {
      of: 'DirectiveAddressee',
      description: 'Who must act (要求对象), carried forward from before where it names nobody itself.',
      where: (row, other) => [sql`${other.directiveId} = ${row.id}`],
      orderBy: ['ordinal'],
    }),
    recipients: t.rows('Addressee', {
      of: 'NoticeAddressee',
      description:
        'Those to whom its notice is sent (主送机关), where it tells 各单位 or 各地 and means them: an addressee of it has the scope ALL_UNITS. Else empty.',
      where: (row, other) => [
        sql`${other.noticeId} = ${row.noticeId}`,
        sql`EXISTS (SELECT 1 FROM "DirectiveAddressee" e WHERE e."directiveId" = ${row.id} AND e."scope" = 'ALL_UNITS')`,
      ],
      orderBy: ['ordinal'],
    }),
    targets: t.rows('Target', {
      description: "Its measurable parts (目标), its parts' among them: see Target.own.",
      where: (row, other) => [sql`${other.directiveId} = ${row.id}`],
      orderBy: ['ordinal'],
    }),
    strength: t.expose('strength', { type: DirectiveStrength, description: 'How much it binds (力度).' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the rule is, 0 to 1 (置信度).' }),
    rule: t.exposeString('rule', { description: 'Name and version of the rule that found it (提取规则).' }),
    review: t.expose('review', { type: ReviewState, description: 'What staff made of it (审核状态).' }),
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
