/** What parsing a page yields of directives: part of PagePreview. */
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
  description: 'Someone speaking in office (讲话人), as the page names them.',
  authScopes: { staff: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name (姓名).' }),
    title: t.exposeString('title', { nullable: true, description: 'Office (职务), where the page gives it.' }),
    agencyName: t.exposeString('agencyName', { nullable: true, description: 'The organ spoken for (所代表机构).' }),
  }),
});

const PreviewAddresseeRef = builder.objectRef<PreviewAddressee>('PreviewAddressee').implement({
  description: '主送机关, or whoever a directive is for (要求对象), as the page names them.',
  authScopes: { staff: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As the page names it.' }),
    scope: t.expose('scope', { type: AddresseeScope, description: 'Whom it stands for.' }),
    role: t.expose('role', {
      type: AddresseeRole,
      nullable: true,
      description: 'What it does among those who share the directive (分工), where the text says.',
    }),
    span: t.expose('span', { type: 'Span', nullable: true, description: 'Where it is named, if it is.' }),
  }),
});

/** Targets of a preview have no key, which no field of Target reads. */
const targetsOf = ({ targets }: PreviewDirective): Row<'Target'>[] =>
  targets.map((target, ordinal) => ({ ...target, ordinal, directiveId: '' }));

const PreviewDirectiveRef = builder.objectRef<PreviewDirective>('PreviewDirective').implement({
  description: 'One thing that someone is told to do (要求), as parsing finds it.',
  authScopes: { staff: true },
  fields: (t) => ({
    path: t.exposeString('path', { description: "Place in the text, '2.1.3': block, numbered point, clause." }),
    kind: t.expose('kind', { type: DirectiveKind, description: 'Order or assignment.' }),
    marker: t.exposeString('marker', { nullable: true, description: '一要, 二是, (三), if it is numbered (序号).' }),
    heading: t.exposeString('heading', { nullable: true, description: 'The phrase that heads it (标题句), if any.' }),
    text: t.exposeString('text', { description: 'All of it, repaired, its parts included (全文).' }),
    span: t.expose('span', { type: 'Span', description: 'Where it stands.' }),
    verb: t.exposeString('verb', { nullable: true, description: '指出, 要求, 强调 …: what introduces its block.' }),
    meeting: t.exposeString('meeting', { nullable: true, description: 'Name of the meeting (会议), if at one.' }),
    issuerName: t.exposeString('issuerName', { nullable: true, description: 'Who gives it (要求主体).' }),
    speaker: t.expose('speaker', { type: 'PreviewSpeaker', nullable: true, description: 'Who said it (讲话人).' }),
    addressees: t.field({
      type: [PreviewAddresseeRef],
      description: 'Who must act (要求对象).',
      resolve: ({ addressees }) => [...addressees],
    }),
    targets: t.field({ type: ['Target'], description: 'Its measurable parts (目标).', resolve: targetsOf }),
    strength: t.expose('strength', { type: DirectiveStrength, description: 'How much it binds (力度).' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the rule is, 0 to 1 (置信度).' }),
    rule: t.exposeString('rule', { description: 'Name and version of the rule that found it (提取规则).' }),
  }),
});

builder.objectFields('PagePreview', (t) => ({
  addressees: t.field({
    type: [PreviewAddresseeRef],
    description: '主送机关.',
    resolve: ({ addressees }) => [...addressees],
  }),
  directives: t.field({
    type: [PreviewDirectiveRef],
    description: 'What it tells whom to do (要求), as written.',
    resolve: ({ directives }) => inTurn(directives),
  }),
}));
