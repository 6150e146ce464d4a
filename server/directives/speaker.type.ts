/** Speaker and Addressee: people and organs as a notice names them. Other features refer to them by name. */
import { builder } from '../graphql/builder.js';
import { AddresseeRole } from './directive.enums.js';
import type { Row } from '../graphql/rows.js';

export interface SpeakerShape {
  readonly name: string;
  readonly title: string | null;
  readonly agencyId: string | null;
}

export interface OrganClassShape {
  readonly function: string;
  readonly level: string | null;
}

declare module '../graphql/rows.js' {
  interface FeatureObjects {
    readonly Speaker: SpeakerShape;
    readonly Addressee: Pick<
      Row<'NoticeAddressee'>,
      'text' | 'scope' | 'role' | 'agencyId' | 'classFunction' | 'classLevel' | 'span'
    >;
    readonly OrganClass: OrganClassShape;
  }
}

builder.rowType('Speaker', {
  description: 'Someone speaking in office (讲话人), as the notice names them.',
  columns: ['name', 'title', 'agencyId'],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name (姓名).' }),
    title: t.exposeString('title', { nullable: true, description: 'Office (职务), where the notice gives it.' }),
    agency: t.row('Agency', { by: 'agencyId', nullable: true, description: 'The organ spoken for (所代表机构).' }),
  }),
});

export const AddresseeScope = builder.enumType('AddresseeScope', {
  description: 'Whom an addressee stands for.',
  values: {
    NAMED_AGENCY: { description: 'One organ by name (指明机构).' },
    ALL_UNITS: { description: 'All places and departments (各地各部门, 各单位).' },
    ALL_STAFF: { description: 'Everybody in the organ (全体干部职工, 全局上下).' },
    ENTERPRISES: { description: 'Companies (各企业).' },
    CLASS: { description: 'Organs of one kind, nobody in particular (各区县教育局): organClass says which.' },
    UNRESOLVED: { description: 'Somebody else, or nobody known (未识别).' },
  } as const,
});

const organLevels = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const;

export const OrganLevel = builder.enumType('OrganLevel', {
  description: 'Of which divisions organs are (机构层级).',
  values: {
    NATIONAL: { description: 'Of the whole country (中央).' },
    PROVINCE: { description: 'Of provinces, autonomous regions, municipalities (省级).' },
    PREFECTURE: { description: 'Of prefecture-level cities and prefectures (市级).' },
    COUNTY: { description: 'Of counties and districts (县级).' },
    TOWNSHIP: { description: 'Of towns, townships, streets (乡级).' },
  } as const,
});

builder.rowType('OrganClass', {
  description:
    'Organs of one kind, nobody in particular (一类机构): 各区县教育局 are those for 教育 of counties and districts.',
  columns: ['function', 'level'],
  fields: (t) => ({
    function: t.exposeString('function', {
      description:
        'What they are there for (职能), whatever they are called: 教育, 市场监督管理, 人民政府; 工作部门 for all departments.',
    }),
    level: t.from(['level'], {
      type: OrganLevel,
      nullable: true,
      resolve: ({ level }) => organLevels.find((known) => known === level) ?? null,
      description: 'Of which divisions (层级); null where those of several levels are meant, or it is not told.',
    }),
  }),
});

builder.rowType('Addressee', {
  description: '主送机关, or whoever a directive is for (要求对象).',
  columns: ['text', 'scope', 'role', 'agencyId', 'classFunction', 'classLevel', 'span'],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As the notice names it.' }),
    scope: t.expose('scope', { type: AddresseeScope, description: 'Whom it stands for.' }),
    role: t.expose('role', {
      type: AddresseeRole,
      nullable: true,
      description: 'What it does among those who share the directive (分工); null where the text gives none.',
    }),
    agency: t.row('Agency', { by: 'agencyId', nullable: true, description: 'The organ, where one is named.' }),
    organClass: t.part('OrganClass', {
      description: 'Which organs, where those of one kind are meant (各区县教育局, 镇人民政府).',
      columns: { function: 'classFunction', level: 'classLevel' },
      unless: 'classFunction',
    }),
    span: t.expose('span', {
      type: 'Span',
      description:
        'Where it is named, or was named last where it is carried forward; empty where the text names it nowhere: staff did.',
    }),
  }),
});
