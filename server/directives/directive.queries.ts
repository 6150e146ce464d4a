/** Lists of directives: at the root, on notices, meetings, agencies and outline units. */
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
  description: 'A class of agencies (一类机构), such as the education bureaus of all counties.',
  fields: (t) => ({
    function: t.string({
      required: true,
      description: 'Function of the agencies, or the name of one of them (职能): 教育, 教育局, 教委.',
    }),
    level: t.field({ type: OrganLevel, description: 'Administrative level (层级); any if omitted.' }),
  }),
});

const DirectiveFilter = builder.inputType('DirectiveFilter', {
  description:
    'Filter for directives; all conditions must hold. Rejected ones are excluded unless reviews includes REJECTED.',
  fields: (t) => ({
    issuer: t.id({ description: 'Issued by this agency (要求主体).' }),
    addressee: t.id({ description: 'Names this agency as an addressee (要求对象).' }),
    organClass: t.field({
      type: OrganClassFilter,
      description: 'Addresses this class of agencies (各区县教育局), without naming one.',
    }),
    notice: t.id({ description: 'Directives in this notice (所在信息).' }),
    meeting: t.id({ description: 'Issued at this meeting (会议).' }),
    dueBy: t.field({ type: DateRange, description: 'Has a target with a deadline in this range (截止日期).' }),
    hasTargets: t.boolean({ description: 'Whether it has targets (目标).' }),
    strengths: t.field({ type: [DirectiveStrength], description: 'Any of these binding forces (力度).' }),
    reviews: t.field({ type: [ReviewState], description: 'Any of these review states (审核状态).' }),
    publishedOn: t.field({ type: DateRange, description: '公开日期 of its notice in this range.' }),
    topLevelOnly: t.boolean({ description: 'Excludes parts of other directives (只列整体).' }),
    leavesOnly: t.boolean({
      description: 'Excludes a whole if one of its parts is in the list (只列末级).',
      deprecationReason: inPlaceOf('the argument granularity: LEAVES'),
    }),
    scopes: t.field({
      type: [AddresseeScope],
      description:
        "Has an addressee with one of these scopes (对象范围). In the list of an agency, or with addressee, that agency's entry is meant.",
    }),
    roles: t.field({
      type: [AddresseeRole],
      description: 'Has an addressee with one of these roles (分工); together with scopes, the same addressee.',
    }),
  }),
});

/**
 * Cost of counting relative to notices: about 5 directives per notice overall, a handful per notice
 * or meeting.
 */
const manyToANotice = 5;
const fewToAList = 1 / 20;

const listArgs = (usual: string) =>
  builder.args((t) => ({
    filter: t.field({ type: DirectiveFilter, description: 'Filter; all if omitted.' }),
    orderBy: t.field({ type: DirectiveOrder, description: `Order; ${usual} if omitted.` }),
    granularity: t.field({
      type: Granularity,
      description: 'Wholes, smallest parts, or both (粒度). WHOLE if omitted: each thing is listed and counted once.',
    }),
    parts: t.boolean({
      description:
        'True: wholes and parts (整体与分项). False: each thing once; a part only if its whole is not in the list.',
      deprecationReason: inPlaceOf('granularity: BOTH'),
    }),
  }));

builder.queryField('directives', (t) =>
  t.list(directives, {
    description: 'Directives (要求), each once, by default those of the newest notices first.',
    args: listArgs('NEWEST'),
    countTimes: manyToANotice,
  }),
);

builder.modelFields('Notice', (t) => ({
  directives: t.list(directivesOfNotice, {
    description: 'Directives in it (要求), each once, by default in document order.',
    args: listArgs('DOCUMENT'),
    countsAreKept: true,
    countTimes: fewToAList,
  }),
  addressees: t.rows('Addressee', {
    of: 'NoticeAddressee',
    description: '主送机关: the agencies to which it is addressed.',
    where: (row, other) => [sql`${other.noticeId} = ${row.id}`],
    orderBy: ['ordinal'],
  }),
}));

builder.modelFields('Meeting', (t) => ({
  directives: t.list(directivesOfMeeting, {
    description:
      'Directives issued at the meeting (会议要求), each once, by default notice by notice in document order.',
    args: listArgs('DOCUMENT'),
    countTimes: fewToAList,
  }),
}));

builder.modelFields('Agency', (t) => ({
  issuedDirectives: t.list(issuedDirectives, {
    description:
      'Directives that this agency, or a speaker on its behalf, issued (发出的要求), each once, newest first by default.',
    args: listArgs('NEWEST'),
  }),
  assignedDirectives: t.list(assignedDirectives, {
    description: 'Directives that name this agency as an addressee (承担的要求), each once, newest first by default.',
    args: listArgs('NEWEST'),
  }),
}));

builder.modelFields('OutlineUnit', (t) => ({
  directive: t.row('Directive', {
    by: 'directiveId',
    nullable: true,
    description: 'The directive of this unit (要求); null if it is none.',
  }),
}));
