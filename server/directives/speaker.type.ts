/**
 * Speaker and Addressee: persons and agencies as named in a notice. Other features refer to them by
 * type name.
 */
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
  description: 'A person speaking in office (讲话人), as named in the notice.',
  columns: ['name', 'title', 'agencyId'],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name (姓名).' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'Office held (职务); null if the notice does not state it.',
    }),
    agency: t.row('Agency', { by: 'agencyId', nullable: true, description: 'The agency spoken for (所代表机构).' }),
  }),
});

export const AddresseeScope = builder.enumType('AddresseeScope', {
  description: 'Scope of an addressee (对象范围).',
  values: {
    NAMED_AGENCY: { description: 'One agency, named (指明机构).' },
    ALL_UNITS: { description: 'All places and departments (各地各部门, 各单位).' },
    ALL_STAFF: { description: 'All staff of the agency (全体干部职工, 全局上下).' },
    ENTERPRISES: { description: 'Companies (各企业).' },
    CLASS: { description: 'A class of agencies, none of them named (各区县教育局): see organClass.' },
    UNRESOLVED: { description: 'Anyone else, or not identified (未识别).' },
  } as const,
});

const organLevels = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const;

export const OrganLevel = builder.enumType('OrganLevel', {
  description: 'Administrative level of agencies (机构层级).',
  values: {
    NATIONAL: { description: 'National (中央).' },
    PROVINCE: { description: 'Provinces, autonomous regions, municipalities (省级).' },
    PREFECTURE: { description: 'Prefecture-level cities and prefectures (市级).' },
    COUNTY: { description: 'Counties and districts (县级).' },
    TOWNSHIP: { description: 'Towns, townships, subdistricts (乡级).' },
  } as const,
});

builder.rowType('OrganClass', {
  description:
    'A class of agencies, none of them named (一类机构): 各区县教育局 means the agencies of counties and districts with the function 教育.',
  columns: ['function', 'level'],
  fields: (t) => ({
    function: t.exposeString('function', {
      description:
        'Function of the agencies (职能), whatever their names: 教育, 市场监督管理, 人民政府; 工作部门 for all departments.',
    }),
    level: t.from(['level'], {
      type: OrganLevel,
      nullable: true,
      resolve: ({ level }) => organLevels.find((known) => known === level) ?? null,
      description: 'Administrative level (层级); null if several levels are meant or none is stated.',
    }),
  }),
});

builder.rowType('Addressee', {
  description: 'Addressee of a notice (主送机关) or of a directive (要求对象).',
  columns: ['text', 'scope', 'role', 'agencyId', 'classFunction', 'classLevel', 'span'],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Wording in the notice.' }),
    scope: t.expose('scope', {
      type: AddresseeScope,
      description: 'Scope: one agency, a class, all units … (对象范围).',
    }),
    role: t.expose('role', {
      type: AddresseeRole,
      nullable: true,
      description: 'Role in a shared directive (分工); null if the text states none.',
    }),
    agency: t.row('Agency', { by: 'agencyId', nullable: true, description: 'The agency (机构), if one is named.' }),
    organClass: t.part('OrganClass', {
      description: 'The class of agencies (一类机构), if one is meant (各区县教育局, 镇人民政府).',
      columns: { function: 'classFunction', level: 'classLevel' },
      unless: 'classFunction',
    }),
    span: t.expose('span', {
      type: 'Span',
      description: 'Where it is named, or last named if inherited from the preceding text. Empty if staff added it.',
    }),
  }),
});
