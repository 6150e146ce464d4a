/** Which merges can be undone, and which agencies are offered as duplicates of one. */
import { isStaff } from '../graphql/context.js';
import { modelRules, type ListSource } from '../graphql/read/source.js';

modelRules('AgencyMerge', { visible: (_self, { viewer }) => (isStaff(viewer) ? null : 'FALSE') });

export const mergesInto = {
  model: 'AgencyMerge',
  where: ({ self, parent }) => [`${self}."targetId" = ${parent}."id"`, `${self}."undoneAt" IS NULL`],
  order: () => ({
    of: 'AgencyMerge',
    columns: [
      { name: 'mergedAt', type: 'timestamptz' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'DESC',
  }),
} as const satisfies ListSource;

export const duplicateNameOf = (self: string): string =>
  `(SELECT d."name" FROM "Agency" d WHERE d."id" = ${self}."duplicateId")`;

/** 澄湖 of 云浦市澄湖区水务局: its place without what sort of place it is. */
const stemOf = (agency: string): string =>
  `substring(${agency}."name" from '^(?:.*[省市州盟])?([^省市州盟区县旗]{2,5})[市区县旗]..')`;

/** Characters of a name without its place, what organs end in, and what says little: 水 of 水务局, 水利 of 水利局, 商 of 商务局. */
const coreOf = (name: string): string =>
  `regexp_split_to_array(regexp_replace(regexp_replace(regexp_replace(${name}, '^(?:中共)?.*[省市州盟区县旗](?=..)', ''),
    '(?:委员会|办公室|管理局|管理处|管理所|局|处|所|站|中心|厅|部|院|委|办)$', ''), '[务政事业工作服管理]', '', 'g'), '')`;

/** Half of the characters of the shorter one are in the longer one, too. */
const isCalledAlike = (a: string, b: string): string =>
  `(SELECT 2 * count(*) >= LEAST((SELECT count(DISTINCT x) FROM unnest(${coreOf(`${a}."name"`)}) x), (SELECT count(DISTINCT x) FROM unnest(${coreOf(`${b}."name"`)}) x))
    FROM (SELECT unnest(${coreOf(`${a}."name"`)}) INTERSECT SELECT unnest(${coreOf(`${b}."name"`)})) c)`;

/** Nothing speaks against their being of one place, and something for it: the rule of mergeAgencies, narrower. */
function isOfSamePlace(self: string, parent: string): string {
  const [place, otherPlace] = [`${self}."divisionCode"`, `${parent}."divisionCode"`];
  const isUnplaced = (agency: string): string => `${agency}."divisionCode" IS NULL AND ${agency}."parentId" IS NULL`;
  const isNamedAfter = (agency: string, placed: string): string =>
    `(${isUnplaced(agency)} AND (starts_with(${agency}."name", ${stemOf(placed)})
      OR EXISTS (SELECT 1 FROM "AgencyName" n WHERE n."agencyId" = ${agency}."id" AND n."divisionCode" = ${placed}."divisionCode")))`;
  return `(${place} = ${otherPlace} OR ((${place} IS NULL OR ${otherPlace} IS NULL) AND ${self}."parentId" = ${parent}."parentId")
    OR ${isNamedAfter(self, parent)} OR ${isNamedAfter(parent, self)})
    AND COALESCE(${self}."parentId" = ${parent}."parentId", TRUE)`;
}

export const duplicateCandidates = {
  model: 'Agency',
  where: ({ self, parent }) => [
    `${self}."id" <> ${parent}."id"`,
    isOfSamePlace(self, parent),
    `(${isCalledAlike(self, parent)} OR ${self}."orgCode" = ${parent}."orgCode" OR ${self}."creditCode" = ${parent}."creditCode")`,
  ],
  order: () => ({
    of: 'Agency',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'id', type: 'uuid' },
    ],
    direction: 'ASC',
  }),
} as const satisfies ListSource;
