/** Where directives are reached from: the root, notices, meetings, agencies, the outline. */
import { builder } from '../graphql/builder.js';
import { DateRange } from '../graphql/date-range.js';
import { sql } from '../platform/sql.js';
import { AddresseeRole, DirectiveOrder, DirectiveStrength, Granularity, ReviewState } from './directive.enums.js';
import { AddresseeScope, OrganLevel } from './speaker.type.js';
import {
  assignedDirectives,
  directives,
  directivesOfMeeting,
  directivesOfNotice,
  issuedDirectives,
} from './directive.sql.js';
import { inPlaceOf } from './granularity.js';

const OrganClassFilter = builder.inputType('OrganClassFilter', {
  description: 'Organs of one kind (一类机构).',
  fields: (t) => ({
    function: t.string({
      required: true,
      description: 'What they are there for, or what one of them is called (职能): 教育, 教育局, 教委.',
    }),
    level: t.field({ type: OrganLevel, description: 'Of these divisions (层级); any where it is missing.' }),
  }),
});

const DirectiveFilter = builder.inputType('DirectiveFilter', {
  description: 'Which directives; conditions add up. What staff rejected is left out unless reviews asks for it.',
  fields: (t) => ({
    issuer: t.id({ description: 'Given by this agency (要求主体).' }),
    addressee: t.id({ description: 'Names this agency as one that must act (要求对象).' }),
    organClass: t.field({
      type: OrganClassFilter,
      description: 'Is for organs of this kind, nobody in particular (各区县教育局).',
    }),
    notice: t.id({ description: 'In this notice.' }),
    meeting: t.id({ description: 'Given at this meeting.' }),
    dueBy: t.field({ type: DateRange, description: 'Has a target due within this range (截止日期).' }),
    hasTargets: t.boolean({ description: 'Has a measurable part, or has none.' }),
    strengths: t.field({ type: [DirectiveStrength], description: 'Any of these (力度).' }),
    reviews: t.field({ type: [ReviewState], description: 'Any of these (审核状态).' }),
    publishedOn: t.field({ type: DateRange, description: '公开日期 of its notice within this range.' }),
    topLevelOnly: t.boolean({ description: 'Leaves out the parts of other directives (只列整体).' }),
    leavesOnly: t.boolean({
      description:
        'Leaves out a whole where one of its parts is in the list (只列末级): whoever plans by days wants the parts, each with its own.',
      deprecationReason: inPlaceOf('the argument granularity: LEAVES'),
    }),
    scopes: t.field({
      type: [AddresseeScope],
      description:
        'Is for an addressee that stands for any of these (对象范围): of the agency whose list it is or that addressee names, that one.',
    }),
    roles: t.field({
      type: [AddresseeRole],
      description: 'Has an addressee that does any of these (分工): the same one that scopes asks for.',
    }),
  }),
});

/** How dear counts are, beside those of notices: one notice has five directives, and may be seen or not; a single one or a meeting has a few. */
const manyToANotice = 5;
const fewToAList = 1 / 20;

const listArgs = (usual: string) =>
  builder.args((t) => ({
    filter: t.field({ type: DirectiveFilter, description: 'Which; all where it is missing.' }),
    orderBy: t.field({ type: DirectiveOrder, description: `In which order; ${usual} where it is missing.` }),
    granularity: t.field({
      type: Granularity,
      description:
        'Wholes, their smallest parts, or both (粒度). WHOLE where it is missing: each thing is listed and counted once.',
    }),
    parts: t.boolean({
      description:
        'True: a whole and its parts both (整体与分项). Else each thing is listed and counted once: a part only where the whole that it is a part of is not in the list.',
      deprecationReason: inPlaceOf('granularity: BOTH'),
    }),
  }));

builder.queryField('directives', (t) =>
  t.list(directives, {
    description: 'Directives (要求), each once, those of the newest notices first unless asked otherwise.',
    args: listArgs('NEWEST'),
    countTimes: manyToANotice,
  }),
);

builder.modelFields('Notice', (t) => ({
  directives: t.list(directivesOfNotice, {
    description: 'What it tells whom to do (要求), each once, as written unless asked otherwise.',
    args: listArgs('DOCUMENT'),
    countsAreKept: true,
    countTimes: fewToAList,
  }),
  addressees: t.rows('Addressee', {
    of: 'NoticeAddressee',
    description: '主送机关: to whom it is addressed.',
    where: (row, other) => [sql`${other.noticeId} = ${row.id}`],
    orderBy: ['ordinal'],
  }),
}));

builder.modelFields('Meeting', (t) => ({
  directives: t.list(directivesOfMeeting, {
    description: 'What it demanded (会议要求), each once, notice by notice as written unless asked otherwise.',
    args: listArgs('DOCUMENT'),
    countTimes: fewToAList,
  }),
}));

builder.modelFields('Agency', (t) => ({
  issuedDirectives: t.list(issuedDirectives, {
    description:
      'Directives that this agency, or someone speaking for it, issued (发出的要求), each once, newest first unless asked otherwise.',
    args: listArgs('NEWEST'),
  }),
  assignedDirectives: t.list(assignedDirectives, {
    description:
      'Directives that name this agency as one that must act (承担的要求), each once, newest first unless asked otherwise.',
    args: listArgs('NEWEST'),
  }),
}));

builder.modelFields('OutlineUnit', (t) => ({
  directive: t.row('Directive', {
    by: 'directiveId',
    nullable: true,
    description: 'The directive that it is, where it is one.',
  }),
}));
