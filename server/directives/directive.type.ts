/** Directive: one thing that someone is told to do. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node, nodeId } from '../graphql/node.queries.js';
import { all, columns, embedded, maybeOne, one } from '../graphql/read/fields.js';
import type { Row, SpanShape } from '../graphql/rows.js';
import { DirectiveKind, DirectiveStrength, ReviewState } from './directive.enums.js';
import type { SpeakerShape } from './speaker.type.js';

connectionTypes('Directive', 'directives (要求)');

builder.objectType('Directive', {
  description:
    '要求 / 指示: one thing that someone is told to do: 一要…, 二是…, an unnumbered sentence that orders, or a row of a table of tasks.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Global id; survives re-ingestion.', resolve: nodeId('Directive') }),
    notice: t.field({
      type: 'Notice',
      description: 'The notice that reports it (所在信息).',
      ...one({ of: 'Directive', by: 'noticeId', to: 'Notice' }),
    }),
    kind: t.expose('kind', { type: DirectiveKind, description: 'Order or assignment.' }),
    meeting: t.field({
      type: 'Meeting',
      nullable: true,
      description: 'The meeting at which it was given (会议), if at one.',
      ...maybeOne({ of: 'Directive', by: 'meetingId', to: 'Meeting' }),
    }),
    parent: t.field({
      type: 'Directive',
      nullable: true,
      description: 'The directive that it is a part of (上级要求).',
      ...maybeOne({ of: 'Directive', by: 'parentId', to: 'Directive' }),
    }),
    children: t.field({
      type: ['Directive'],
      description: 'Its parts (分项), in order.',
      ...all('Directive', {
        where: ({ self, parent }) => [`${self}."parentId" = ${parent}."id"`],
        orderBy: ['ordinal'],
      }),
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
    span: t.field({
      type: 'Span',
      description: 'From its marker to the last character before the next unit of its level.',
      ...columns<'Directive'>('spanStart', 'spanEnd', 'text', 'quote', 'sourceStart', 'sourceEnd', 'sourceQuote'),
      resolve: spanOf,
    }),
    verb: t.exposeString('verb', {
      nullable: true,
      description: '指出, 要求, 强调 …: the verb that introduces its block.',
    }),
    issuer: t.field({
      type: 'Agency',
      nullable: true,
      description: 'Who gives it (要求主体): not the publisher of the page.',
      ...maybeOne({ of: 'Directive', by: 'issuerId', to: 'Agency' }),
    }),
    speaker: t.field({
      type: 'Speaker',
      nullable: true,
      description: 'Who said it (讲话人), where the notice names a person.',
      ...embedded<SpeakerShape, 'Directive'>(
        { name: 'speakerName', title: 'speakerTitle', agencyId: 'speakerAgencyId' },
        'speakerName',
      ),
    }),
    addressees: t.field({
      type: ['Addressee'],
      description: 'Who must act (要求对象), carried forward from before where it names nobody itself.',
      ...all('DirectiveAddressee', {
        where: ({ self, parent }) => [`${self}."directiveId" = ${parent}."id"`],
        orderBy: ['ordinal'],
      }),
    }),
    recipients: t.field({
      type: ['Addressee'],
      description:
        'Those to whom its notice is sent (主送机关), where it tells 各单位 or 各地 and means them: an addressee of it has the scope ALL_UNITS. Else empty.',
      ...all('NoticeAddressee', {
        where: ({ self, parent }) => [
          `${self}."noticeId" = ${parent}."noticeId"`,
          `EXISTS (SELECT 1 FROM "DirectiveAddressee" e WHERE e."directiveId" = ${parent}."id" AND e."scope" = 'ALL_UNITS')`,
        ],
        orderBy: ['ordinal'],
      }),
    }),
    targets: t.field({
      type: ['Target'],
      description: "Its measurable parts (目标), its parts' among them: see Target.own.",
      ...all('Target', {
        where: ({ self, parent }) => [`${self}."directiveId" = ${parent}."id"`],
        orderBy: ['ordinal'],
      }),
    }),
    strength: t.expose('strength', { type: DirectiveStrength, description: 'How much it binds (力度).' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the rule is, 0 to 1 (置信度).' }),
    rule: t.exposeString('rule', { description: 'Name and version of the rule that found it (提取规则).' }),
    review: t.expose('review', { type: ReviewState, description: 'What staff made of it (审核状态).' }),
  }),
});

function spanOf(directive: Row<'Directive'>): SpanShape {
  const { spanStart, spanEnd, text, sourceStart, sourceEnd, sourceQuote } = directive;
  const quote = directive.quote ?? text;
  return {
    start: spanStart,
    end: spanEnd,
    quote,
    source: { start: sourceStart, end: sourceEnd, quote: sourceQuote ?? quote },
  };
}
