/** Agency: a public body under any of its names. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import { sql } from '../platform/sql.js';
import { agenciesBelow, aliasesOf, ancestorsOf, survivor } from './agency.sql.js';

export const AgencyKind = builder.enumType('AgencyKind', {
  description: 'Category of an agency (机构类别).',
  values: {
    PARTY_ORGAN: { description: 'Party committee or its office (党的机关).' },
    GOVERNMENT: { description: "People's government (人民政府)." },
    DEPARTMENT: { description: 'Department of a government: 局, 委员会, 办公室 (工作部门).' },
    INSTITUTION: { description: 'Public institution: 中心, 院, 所, 学校 (事业单位).' },
    DEVELOPMENT_ZONE: { description: 'Development zone and its administration (开发区, 管委会).' },
    ENTERPRISE: { description: 'Company (企业).' },
    OTHER: { description: 'None of these (其他).' },
  } as const,
});

connectionTypes('Agency', 'agencies (机构)');

builder.model('Agency', {
  description:
    'A public body (机构): one that publishes (发布机构) or that notices name. One node per body, whatever names it goes by.',
  interfaces: [Node],
  visible: (self) => sql`${self.mergedIntoId} IS NULL`,
  redirect: survivor,
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id. The id of a merged agency resolves to the one that replaced it.' }),
    name: t.exposeString('name', {
      description: 'Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局.',
    }),
    shortName: t.exposeString('shortName', {
      nullable: true,
      description: 'Usual short name (简称); null if unknown.',
    }),
    aliases: t.sql({
      type: ['String'],
      description: 'All other names found (别名): 吴中区工业和信息化局, 区工信局 (on pages of that district), 工信局.',
      sql: aliasesOf,
    }),
    orgCode: t.exposeString('orgCode', {
      nullable: true,
      description: '组织机构代码 (GB 11714): eight characters and a check character.',
    }),
    creditCode: t.exposeString('creditCode', {
      nullable: true,
      description: '统一社会信用代码 (GB 32100): 18 characters.',
    }),
    kind: t.expose('kind', { type: AgencyKind, description: 'Category of the agency (机构类别).' }),
    division: t.row('Division', {
      by: 'divisionCode',
      nullable: true,
      description: 'Division that it is responsible for (行政区划); null if it could not be determined.',
    }),
    parent: t.row('Agency', {
      by: 'parentId',
      nullable: true,
      description: 'The agency right above it (上级机构): for a department, its government.',
    }),
    ancestors: t.joined('Agency', {
      description: 'All agencies above it (各级上级机构), root first.',
      from: ancestorsOf,
    }),
    children: t.list(agenciesBelow, {
      description: 'Agencies right below it (下级机构), ordered by name.',
    }),
  }),
});
