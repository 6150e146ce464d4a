/** Agency: an organ, whatever it is called. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import { sql } from '../platform/sql.js';
import { agenciesBelow, aliasesOf, ancestorsOf, survivor } from './agency.sql.js';

export const AgencyKind = builder.enumType('AgencyKind', {
  description: 'What sort of organ an agency is (机构类别).',
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
  description: '发布机构 and every other organ (机构) that notices name. One node an organ, whatever it is called.',
  interfaces: [Node],
  visible: (self) => sql`${self.mergedIntoId} IS NULL`,
  redirect: survivor,
  fields: (t) => ({
    id: t.nodeId({ description: "Global id. A merged agency's old id leads here too." }),
    name: t.exposeString('name', {
      description: 'Canonical full name (全称) in simplified characters: 苏州市吴中区工业和信息化局.',
    }),
    shortName: t.exposeString('shortName', { nullable: true, description: 'Usual short name (简称), where known.' }),
    aliases: t.sql({
      type: ['String'],
      description:
        'Every other name met (别名): 吴中区工业和信息化局, 区工信局 (seen on pages of that district), 工信局.',
      sql: aliasesOf,
    }),
    orgCode: t.exposeString('orgCode', {
      nullable: true,
      description: '组织机构代码 (GB 11714): eight characters and the check character.',
    }),
    creditCode: t.exposeString('creditCode', {
      nullable: true,
      description: '统一社会信用代码 (GB 32100): 18 characters.',
    }),
    kind: t.expose('kind', { type: AgencyKind, description: 'What sort of organ it is (机构类别).' }),
    division: t.row('Division', {
      by: 'divisionCode',
      nullable: true,
      description: 'The place it is responsible for (行政区划); null where none could be told.',
    }),
    parent: t.row('Agency', {
      by: 'parentId',
      nullable: true,
      description: 'The organ it belongs to (上级机构): the government of a department.',
    }),
    ancestors: t.joined('Agency', {
      description: 'All organs above it (各级上级机构), root first.',
      from: ancestorsOf,
    }),
    children: t.list(agenciesBelow, {
      description: 'The organs right below it (下级机构), by name.',
    }),
  }),
});
