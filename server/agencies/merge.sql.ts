/** Merges that can be undone, and candidates for duplicates. */
import type { ListSource } from '../graphql/read/source.js';
import { allOf, columnOf, join, sql, type Sql } from '../platform/sql.js';
import { table, type Table } from '../platform/tables.js';

type Agency = Table<'Agency'>;

export const mergesInto: ListSource<'AgencyMerge', 'Agency'> = {
  type: 'AgencyMerge',
  where: ({ self, parent }) => [sql`${self.targetId} = ${parent.id}`, sql`${self.undoneAt} IS NULL`],
  order: () => ({
    of: 'AgencyMerge',
    columns: [
      { name: 'mergedAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
};

export const duplicateNameOf = (self: Table<'AgencyMerge'>): Sql =>
  sql`(SELECT d."name" FROM "Agency" d WHERE d."id" = ${self.duplicateId})`;

/** 澄湖 of 云浦市澄湖区水务局: the place without its type suffix. */
const stemOf = (agency: Agency): Sql =>
  sql`substring(${agency.name} from '^(?:.*[省市州盟])?([^省市州盟区县旗]{2,5})[市区县旗]..')`;

/**
 * Distinctive characters of a name, without place, organ suffixes and generic words: 水 of 水务局, 水利
 * of 水利局, 商 of 商务局.
 */
const coreOf = ({ name }: Agency): Sql =>
  sql`regexp_split_to_array(regexp_replace(regexp_replace(regexp_replace(${name}, '^(?:中共)?.*[省市州盟区县旗](?=..)', ''),
    '(?:委员会|办公室|管理局|管理处|管理所|局|处|所|站|中心|厅|部|院|委|办)$', ''), '[务政事业工作服管理]', '', 'g'), '')`;

/**
 * At least half of the characters of the shorter name are in the longer one. The part that depends
 * only on the parent is computed once.
 */
const isCalledAlike = (self: Agency, parent: Agency): Sql =>
  sql`(SELECT 2 * cardinality(ARRAY(SELECT unnest(c."own") INTERSECT SELECT unnest(c."other"))) >= LEAST(cardinality(c."own"), cardinality(c."other"))
    FROM (SELECT ${coreOf(self)} AS "own", (SELECT ${coreOf(parent)}) AS "other" OFFSET 0) c)`;

const isUnplaced = (agency: Agency): Sql => sql`${agency.divisionCode} IS NULL AND ${agency.parentId} IS NULL`;

/** Agencies known to be of the parent's place: a stricter form of mergeAgencies' rule. */
function ofSamePlace(parent: Agency): Sql {
  const a = table('Agency');
  const ways = [
    sql`SELECT ${a.id} FROM "Agency" ${a} WHERE ${a.parentId} = ${parent.parentId}`,
    sql`SELECT ${a.id} FROM "Agency" ${a} WHERE ${a.divisionCode} = ${parent.divisionCode}`,
    sql`SELECT ${a.id} FROM "Agency" ${a} WHERE ${isUnplaced(a)} AND starts_with(${a.name}, (SELECT ${stemOf(parent)}))`,
    sql`SELECT ${a.id} FROM "AgencyName" n JOIN "Agency" ${a} ON ${a.id} = n."agencyId"
       WHERE n."divisionCode" = ${parent.divisionCode} AND ${isUnplaced(a)}`,
    sql`SELECT ${a.id} FROM "Agency" ${a} WHERE ${isUnplaced(parent)} AND starts_with(${parent.name}, ${stemOf(a)})`,
    sql`SELECT ${a.id} FROM "AgencyName" n JOIN "Agency" ${a} ON ${a.divisionCode} = n."divisionCode"
       WHERE n."agencyId" = ${parent.id} AND ${isUnplaced(parent)}`,
  ];
  return join(ways, ' UNION ');
}

/** No contradiction: places and superiors are equal as far as both are known. */
const agree = (self: Agency, parent: Agency): Sql =>
  allOf(
    ['divisionCode', 'parentId'].map(
      (name) => sql`COALESCE(${columnOf(self, name)} = ${columnOf(parent, name)}, TRUE)`,
    ),
  );

export const duplicateCandidates: ListSource<'Agency', 'Agency'> = {
  type: 'Agency',
  where: ({ self, parent }) => [
    sql`${self.id} <> ${parent.id}`,
    sql`${self.id} IN (${ofSamePlace(parent)})`,
    agree(self, parent),
    sql`(${isCalledAlike(self, parent)} OR ${self.orgCode} = ${parent.orgCode} OR ${self.creditCode} = ${parent.creditCode})`,
  ],
  order: () => ({
    of: 'Agency',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }),
};
