/**
 * Invented province, city and district of the demo pages (prisma/demo), with the codes of their 索引号
 * and 网站标识码, so that filters by code, the tree of places and facets by place work on them. GB/T
 * 2260 has no code that begins with 99, and the names do not exist. Pure.
 */
import type { NewDivision } from '../agencies/agency.store.js';

const province: NewDivision = {
  code: '990000',
  name: '江州省',
  fullName: '江州省',
  level: 'PROVINCE',
  parentCode: null, // not below the country
};
const city: NewDivision = {
  code: '990100',
  name: '云浦市',
  fullName: '江州省云浦市',
  level: 'PREFECTURE',
  parentCode: '990000',
};
const district: NewDivision = {
  code: '990106',
  name: '澄湖区',
  fullName: '江州省云浦市澄湖区',
  level: 'COUNTY',
  parentCode: '990100',
};

/** By prefix of an organ's full name; with the places above it, uppermost first. */
const byPrefix: ReadonlyMap<string, readonly NewDivision[]> = new Map([
  ['江州省', [province]],
  ['云浦市', [province, city]],
  ['云浦市澄湖区', [province, city, district]],
]);

/** The division itself is last; empty if it is not one of these. */
export const inventedDivisions = (prefix: string): readonly NewDivision[] => byPrefix.get(prefix) ?? [];
