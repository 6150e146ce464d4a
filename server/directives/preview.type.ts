/** Directives in PagePreview. */
import { inTurn } from '../graphql/in-turns.js';
import { builder } from '../graphql/builder.js';
import type { Row } from '../graphql/rows.js';
import type { PreviewAddressee, PreviewDirective, PreviewSpeaker } from '../parse/preview.js';
import { AddresseeRole, DirectiveKind, DirectiveStrength } from './directive.enums.js';
import { AddresseeScope } from './speaker.type.js';

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly PreviewSpeaker: PreviewSpeaker;
  }
}

builder.objectType('PreviewSpeaker', {
  description: 'A person speaking in office (讲话人), as named on the page.',
  authScopes: { staff: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name (姓名).' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'Office held (职务); null if the page does not state it.',
    }),
    agencyName: t.exposeString('agencyName', {
      nullable: true,
      description: 'Name of the agency spoken for (所代表机构).',
    }),
  }),
});

const PreviewAddresseeRef = builder.objectRef<PreviewAddressee>('PreviewAddressee').implement({
  description: 'Addressee of a notice (主送机关) or directive (要求对象), as named on the page.',
  authScopes: { staff: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Wording on the page.' }),
    scope: t.expose('scope', {
      type: AddresseeScope,
      description: 'Scope: one agency, a class, all units … (对象范围).',
    }),
    role: t.expose('role', {
      type: AddresseeRole,
      nullable: true,
      description: 'Role in a shared directive (分工); null if the text states none.',
    }),
    span: t.expose('span', { type: 'Span', nullable: true, description: 'Where it is named; null if nowhere.' }),
  }),
});

/** Targets of a preview have no key; no field of Target uses it. */
const targetsOf = ({ targets }: PreviewDirective): Row<'Target'>[] =>
  targets.map((target, ordinal) => ({ ...target, ordinal, directiveId: '' }));

const PreviewDirectiveRef = builder.objectRef<PreviewDirective>('PreviewDirective').implement({
  description: 'A directive (要求) as the parser finds it.',
  authScopes: { staff: true },
  fields: (t) => ({
    path: t.exposeString('path', {
      description: "Position in the text: block, numbered point, clause, as in '2.1.3'.",
    }),
    kind: t.expose('kind', { type: DirectiveKind, description: 'Kind of directive (要求类型).' }),
    marker: t.exposeString('marker', {
      nullable: true,
      description: 'Numbering as written (序号): 一要, 二是, (三); null if not numbered.',
    }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The phrase that heads it (标题句); null if none.',
    }),
    text: t.exposeString('text', { description: 'Full repaired text, including its parts (全文).' }),
    span: t.expose('span', { type: 'Span', description: 'Where it is in the body (出处).' }),
    verb: t.exposeString('verb', {
      nullable: true,
      description: 'The verb that introduces its block (引导动词): 指出, 要求, 强调 …',
    }),
    meeting: t.exposeString('meeting', { nullable: true, description: 'Name of the meeting (会议); null if none.' }),
    issuerName: t.exposeString('issuerName', { nullable: true, description: 'Name of the issuer (要求主体).' }),
    speaker: t.expose('speaker', {
      type: 'PreviewSpeaker',
      nullable: true,
      description: 'The person who said it (讲话人).',
    }),
    addressees: t.field({
      type: [PreviewAddresseeRef],
      description: 'Who must act (要求对象).',
      resolve: ({ addressees }) => [...addressees],
    }),
    targets: t.field({ type: ['Target'], description: 'Measurable targets (目标).', resolve: targetsOf }),
    strength: t.expose('strength', { type: DirectiveStrength, description: 'Binding force (力度).' }),
    confidence: t.exposeFloat('confidence', { description: 'Confidence of the rule, 0 to 1 (置信度).' }),
    rule: t.exposeString('rule', { description: 'Name and version of the rule that extracted it (提取规则).' }),
  }),
});

builder.objectFields('PagePreview', (t) => ({
  addressees: t.field({
    type: [PreviewAddresseeRef],
    description: '主送机关: the agencies to which the page is addressed.',
    resolve: ({ addressees }) => [...addressees],
  }),
  directives: t.field({
    type: [PreviewDirectiveRef],
    description: 'Directives (要求), in document order.',
    resolve: ({ directives }) => inTurn(directives),
  }),
}));
