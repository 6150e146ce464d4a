/** Division: a place in GB/T 2260. */
import { builder } from '../graphql/builder.js';
import { connectionTypes } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.queries.js';
import { agenciesOfDivision, divisionsBelow } from './division.sql.js';

export const DivisionLevel = builder.enumType('DivisionLevel', {
  description: 'Level of a division (行政区划级别).',
  values: {
    NATIONAL: { description: 'The whole country (全国).' },
    PROVINCE: { description: 'Province, autonomous region, municipality (省级).' },
    PREFECTURE: { description: 'Prefecture-level city, prefecture, league (地级).' },
    COUNTY: { description: 'County, district, county-level city (县级).' },
    TOWNSHIP: { description: 'Town, township, subdistrict (乡级).' },
    UNPLACED: {
      description:
        'A place that notices name but GB/T 2260 does not list: its level and parent are uncertain (未列区划).',
    },
  } as const,
});

connectionTypes('Division', 'divisions (行政区划)');

builder.model('Division', {
  description:
    '行政区划 (GB/T 2260). The table is complete down to county level, including places that no notice names; a place outside the table gets a division of its own (UNPLACED).',
  interfaces: [Node],
  key: { column: 'code', type: 'bpchar' },
  fields: (t) => ({
    id: t.nodeId({ description: 'Global id.' }),
    code: t.exposeString('code', { description: 'Six-digit code (行政区划代码): 320506.' }),
    name: t.exposeString('name', { description: 'Name without those of the divisions above it: 吴中区.' }),
    level: t.expose('level', { type: DivisionLevel, description: 'Level of the division (行政区划级别).' }),
    parent: t.row('Division', {
      by: 'parentCode',
      nullable: true,
      description: 'The division above it (上级行政区划); null for the country.',
    }),
    children: t.list(divisionsBelow, {
      description: 'Divisions right below it (下级行政区划), ordered by code.',
    }),
    agencies: t.list(agenciesOfDivision, {
      description: 'Agencies of exactly this division (所属机构), ordered by name.',
    }),
  }),
});
