/** Speaker and Addressee: people and organs as a notice names them. Other features refer to them by name. */
import { builder } from '../graphql/builder.js';
import { AddresseeRole } from './directive.enums.js';
import { maybeOne } from '../graphql/read/fields.js';
import type { Row } from '../graphql/rows.js';

export interface SpeakerShape {
  readonly name: string;
  readonly title: string | null;
  readonly agencyId: string | null;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly Speaker: SpeakerShape;
    readonly Addressee: Pick<Row<'NoticeAddressee'>, 'text' | 'scope' | 'role' | 'agencyId' | 'span'>;
  }
}

builder.objectType('Speaker', {
  description: 'Someone speaking in office (讲话人), as the notice names them.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name (姓名).' }),
    title: t.exposeString('title', { nullable: true, description: 'Office (职务), where the notice gives it.' }),
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The organ spoken for (所代表机构).',
      ...maybeOne({ of: 'NoticeIssuer', by: 'agencyId', to: 'Agency' }),
    }),
  }),
});

export const AddresseeScope = builder.enumType('AddresseeScope', {
  description: 'Whom an addressee stands for.',
  values: {
    NAMED_AGENCY: { description: 'One organ by name.' },
    ALL_UNITS: { description: 'All places and departments (各地各部门, 各单位).' },
    ALL_STAFF: { description: 'Everybody in the organ (全体干部职工, 全局上下).' },
    ENTERPRISES: { description: 'Companies (各企业).' },
    UNRESOLVED: { description: 'Somebody else, or nobody known.' },
  } as const,
});

builder.objectType('Addressee', {
  description: '主送机关, or whoever a directive is for (要求对象).',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As the notice names it.' }),
    scope: t.expose('scope', { type: AddresseeScope, description: 'Whom it stands for.' }),
    role: t.expose('role', {
      type: AddresseeRole,
      nullable: true,
      description: 'What it does among those who share the directive (分工); null where the text gives none.',
    }),
    agency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'The organ, where one is named.',
      ...maybeOne({ of: 'NoticeAddressee', by: 'agencyId', to: 'Agency' }),
    }),
    span: t.expose('span', {
      type: 'Span',
      description:
        'Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did.',
    }),
  }),
});
