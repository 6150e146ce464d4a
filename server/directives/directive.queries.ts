/** Where directives are reached from: the root, notices, meetings, agencies, the outline. */
import { builder } from '../graphql/builder.js';
import { DateRange } from '../graphql/date-range.js';
import { pageArgs } from '../graphql/connection.type.js';
import { countedAs, keepingCounts } from '../graphql/guard/weighing.js';
import { all, list, maybeOne, rootList } from '../graphql/read/fields.js';
import { DirectiveStrength, ReviewState } from './directive.enums.js';
import { OrganLevel } from './speaker.type.js';
import {
  assignedDirectives,
  directives,
  directivesOfMeeting,
  directivesOfNotice,
  issuedDirectives,
} from './directive.sql.js';

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
    topLevelOnly: t.boolean({ description: 'Leaves out the parts of other directives.' }),
  }),
});

/** How dear counts are, beside those of notices: one notice has five directives, and may be seen or not; a single one or a meeting has a few. */
const manyToANotice = 5;
const fewToAList = 1 / 20;

const listArgs = () => ({
  ...builder.args((t) => ({
    filter: t.field({ type: DirectiveFilter, description: 'Which; all where it is missing.' }),
  })),
  ...pageArgs(),
});

builder.queryField('directives', (t) =>
  t.field({
    type: 'DirectiveConnection',
    description: 'Directives (要求), those of the newest notices first.',
    args: listArgs(),
    ...countedAs(manyToANotice, rootList(directives)),
  }),
);

builder.objectFields('Notice', (t) => ({
  directives: t.field({
    type: 'DirectiveConnection',
    description: 'What it tells whom to do (要求), as written.',
    args: listArgs(),
    ...countedAs(fewToAList, keepingCounts(list(directivesOfNotice))),
  }),
  addressees: t.field({
    type: ['Addressee'],
    description: '主送机关: to whom it is addressed.',
    ...all('NoticeAddressee', {
      where: ({ self, parent }) => [`${self}."noticeId" = ${parent}."id"`],
      orderBy: ['ordinal'],
    }),
  }),
}));

builder.objectField('Meeting', 'directives', (t) =>
  t.field({
    type: 'DirectiveConnection',
    description: 'What it demanded (会议要求), notice by notice as written.',
    args: listArgs(),
    ...countedAs(fewToAList, list(directivesOfMeeting)),
  }),
);

builder.objectFields('Agency', (t) => ({
  issuedDirectives: t.field({
    type: 'DirectiveConnection',
    description: 'Directives that this agency, or someone speaking for it, issued (发出的要求), newest first.',
    args: listArgs(),
    ...list(issuedDirectives),
  }),
  assignedDirectives: t.field({
    type: 'DirectiveConnection',
    description: 'Directives that name this agency as one that must act (承担的要求), newest first.',
    args: listArgs(),
    ...list(assignedDirectives),
  }),
}));

builder.objectField('OutlineUnit', 'directive', (t) =>
  t.field({
    type: 'Directive',
    nullable: true,
    description: 'The directive that it is, where it is one.',
    ...maybeOne({ of: 'DirectiveAddressee', by: 'directiveId', to: 'Directive' }),
  }),
);
