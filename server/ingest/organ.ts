/** What a name on a page means: the organ's full name, kind, place and parent. Pure. */
import { organHead } from '../parse/body/organ-heads.js';
import abbreviations from './abbreviations.json' with { type: 'json' };
import { notCounty, placeAbove, prefixOf, type Gazetteer, type Place } from './place.js';

export type AgencyKind =
  'PARTY_ORGAN' | 'GOVERNMENT' | 'DEPARTMENT' | 'INSTITUTION' | 'DEVELOPMENT_ZONE' | 'ENTERPRISE' | 'OTHER';

export interface Organ {
  /** Canonical full name. */
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: AgencyKind;
  readonly place: Place | null;
  readonly parent: Organ | null;
  /** Names that mean it, other than the canonical one. `local` ones mean it on pages of its division alone. */
  readonly aliases: readonly { readonly name: string; readonly local: boolean }[];
}

export interface PageContext {
  readonly gazetteer: Gazetteer;
  readonly place: Place | null;
  /** Full name of the publisher, whom 局党委 and 本局 mean. */
  readonly publisher: string | null;
}

const central: Readonly<Record<string, string>> = {
  党中央: '中国共产党中央委员会',
  中共中央: '中国共产党中央委员会',
  中央: '中国共产党中央委员会',
  中共中央办公厅: '中共中央办公厅',
  国务院: '国务院',
  国务院办公厅: '国务院办公厅',
  国家发展改革委: '国家发展和改革委员会',
  国家发改委: '国家发展和改革委员会',
  国家卫生健康委: '国家卫生健康委员会',
  国家卫健委: '国家卫生健康委员会',
  工信部: '工业和信息化部',
  住建部: '住房和城乡建设部',
  人社部: '人力资源和社会保障部',
};
const partyCommittee = /^(?:委|党委|党工委)(?:常委会|常委|常务委员会)?$/;
const partyOffice = /^委办(?:公室)?$/;
/** 市委宣传部, 区委农村工作领导小组办公室: organs of a party committee. */
const partyDepartment = /^委(?!员会|办)(?=\p{Script=Han}{2})/u;
const discipline = /^(?:纪委(?:监委)?|纪律检查委员会)$/;
/** Nobody in particular. */
const generic = /^(?:各|有关|相关|主管|其他|上级|下级|所在|本级|全体|部门|单位)/;
/** 莲塘镇人民政府 without its county: on a page of a county it is one of that county. */
const township = /^\p{Script=Han}{1,6}(?:镇|乡|街道)(?:人民政府|政府|办事处|党委|党工委)$/u;
const publisherItself = /^(?:我局|本局|局党委|局党组|局|我委|本委|委党组|我办|本办|我厅|厅党组|本单位)$/;

export function organOf(written: string, page: PageContext): Organ | null {
  const name = nameIn(written);
  if (name.length < 2 || name.length > 60 || /[、，；：。]|等[和与及]|\)[和与及]/.test(name) || generic.test(name))
    return null;
  if (publisherItself.test(name))
    return page.publisher === null ? null : organOf(page.publisher, { ...page, publisher: null });
  const known = central[name];
  if (known !== undefined) return national(known);
  if (name.startsWith('中共')) return partyOrgan(name, page);
  if (organHead(name) !== 0 || !organEnd.test(name)) return null;
  const { place, core } = locate(name, page);
  if (place === null && relativeHead.test(name)) return null; // of a place that the page does not tell
  return place === null ? placeless(core) : placed(core, place, page.gazetteer);
}

/** Without blanks, what stands in brackets behind it, and a bracket that opens or closes alone. */
function nameIn(written: string): string {
  const name = written
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/\([^()]*\)$/, '');
  if (name.startsWith('(') && !name.includes(')')) return name.slice(1);
  return name.endsWith(')') && !name.includes('(') ? name.slice(0, -1) : name;
}

/** What names of organs end in. */
const organEnd =
  /(?:[局委厅院部署办室处所站队行会社园馆校场厂]|政府|中心|公司|集团|小组|专班|法院|人大|政协|军委|党组|医院|大学|学院|中学|小学|开发区|度假区|高新区|实验区|新区|保税区)$/;

/** 区工信局, 市政府; not 市场监管局, 市政管理局, 区域发展中心. */
const relativeHead =
  /^(?:我|本|全)?(?:(省)(?!级)|(市)(?!场|容|民|级|政(?!府|协|法))|(区)(?!域|划|级)|(县)(?!域|级)|(州)|(旗))(?=\p{Script=Han})/u;

/** Splits a name into its place and the rest: by the place it begins with, else relative to the page's own. */
function locate(name: string, { gazetteer, place }: PageContext): { place: Place | null; core: string } {
  const relative = relativeHead.exec(name);
  const at = relative && place ? relativePlace(relative.slice(1).join(''), place) : null;
  if (relative && at) return { place: at, core: name.slice(relative[0].length) };
  const leading = gazetteer.leading(name, place);
  if (leading && leading.rest.length >= 1) return { place: leading.place, core: leading.rest };
  const isBare = (Object.hasOwn(abbreviations, name) && !name.endsWith('政府')) || township.test(name);
  return { place: isBare ? place : null, core: name };
}

/** 区 on a page of 吴中区 is that district, 市 the city above it, 省 the province. */
function relativePlace(rank: string, place: Place): Place | null {
  if (rank === '省')
    return place.province === null ? null : above(place, (p) => p.prefecture === null && p.county === null);
  const isCountyCity = place.county?.endsWith('市') === true;
  if (rank === '市' && !isCountyCity) {
    // In a municipality the city is the province-level unit.
    return above(place, (p) => p.county === null) ?? (place.province?.endsWith('市') ? placeAbove(place) : null);
  }
  if (rank === '州') return above(place, (p) => p.county === null);
  return place.county === null ? null : place;
}

function above(place: Place, fits: (place: Place) => boolean): Place | null {
  let at: Place | null = place;
  while (at !== null && !fits(at)) at = placeAbove(at);
  return at;
}

function placed(core: string, place: Place, gazetteer: Gazetteer, certain?: AgencyKind): Organ {
  const prefix = prefixOf(place);
  if (partyCommittee.test(core)) return committee(place, gazetteer);
  if (partyOffice.test(core)) return partyPart('委办公室', place, gazetteer);
  if (partyDepartment.test(core)) return partyPart(core, place, gazetteer);
  if (discipline.test(core)) return partyPart('纪律检查委员会', place, gazetteer);
  const full = expand(core);
  const name = `${prefix}${full}`;
  const kind = certain ?? kindOf(name);
  return {
    name,
    shortName: kind === 'GOVERNMENT' && place.county !== null ? `${place.county}${full}` : null,
    kind,
    place,
    parent: parentOf(name, kind, place, gazetteer),
    aliases: aliasesOf(full, place, gazetteer),
  };
}

/** 中共苏州市委宣传部 */
function partyPart(core: string, place: Place, gazetteer: Gazetteer): Organ {
  const name = `中共${prefixOf(place)}${core}`;
  return { name, shortName: null, kind: 'PARTY_ORGAN', place, parent: committee(place, gazetteer), aliases: [] };
}

function committee(place: Place, gazetteer: Gazetteer): Organ {
  const up = placeAbove(place);
  const rank = rankOf(place);
  return {
    name: `中共${prefixOf(place)}委员会`,
    shortName: place.county === null ? null : `${place.county}委`,
    kind: 'PARTY_ORGAN',
    place,
    parent: up !== null ? committee(up, gazetteer) : isProvince(place) ? national('中国共产党中央委员会') : null,
    aliases: [
      { name: `${prefixOf(place)}委`, local: false },
      ...(rank === null ? [] : [{ name: `${rank}委`, local: true }]),
    ],
  };
}

function partyOrgan(name: string, { gazetteer, place }: PageContext): Organ {
  const leading = gazetteer.leading(name.slice(2), place);
  if (leading && partyCommittee.test(leading.rest.replace(/^委员会(?:常务委员会)?$/, '委')))
    return committee(leading.place, gazetteer);
  return {
    name,
    shortName: null,
    kind: 'PARTY_ORGAN',
    place: leading?.place ?? null,
    parent: leading ? committee(leading.place, gazetteer) : null,
    aliases: [],
  };
}

/** No place: an organ of the state, an enterprise, or a name that says too little to be placed. */
function placeless(core: string): Organ {
  const kind = kindOf(core);
  const isState = kind === 'DEPARTMENT' && /(?:部|委员会|总局|署|国家\p{Script=Han}{2,12}局)$/u.test(core);
  return { name: core, shortName: null, kind, place: null, parent: isState ? national('国务院') : null, aliases: [] };
}

const national = (name: string): Organ => ({
  name,
  shortName: name === '中国共产党中央委员会' ? '党中央' : null,
  kind: name === '国务院' ? 'GOVERNMENT' : /^中/.test(name) ? 'PARTY_ORGAN' : 'DEPARTMENT',
  place: null,
  parent: name === '国务院' || /^中/.test(name) ? null : national('国务院'),
  aliases:
    name === '中国共产党中央委员会'
      ? [
          { name: '党中央', local: false },
          { name: '中共中央', local: false },
        ]
      : [],
});

export const government = (place: Place, gazetteer: Gazetteer): Organ =>
  placed('人民政府', place, gazetteer, 'GOVERNMENT');

function parentOf(name: string, kind: AgencyKind, place: Place, gazetteer: Gazetteer): Organ | null {
  if (kind === 'ENTERPRISE' || kind === 'OTHER') return null;
  const up = placeAbove(place);
  const isOfPlace = name === `${prefixOf(place)}人民政府`;
  const isZone = kind === 'DEVELOPMENT_ZONE' && notCounty.test(place.county ?? '');
  if (!isOfPlace && !isZone) return government(place, gazetteer);
  if (up !== null) return government(up, gazetteer);
  return isProvince(place) ? national('国务院') : null;
}

const isProvince = ({ prefecture, county }: Place): boolean => prefecture === null && county === null;

/** 吴中区… without its city, and 区… for pages of its own division. */
function aliasesOf(full: string, place: Place, gazetteer: Gazetteer): Organ['aliases'] {
  const rank = rankOf(place);
  const own = place.county ?? place.prefecture ?? place.province ?? '';
  const short = Object.entries(abbreviations).find(([, long]) => long === full)?.[0];
  const isUnique = place.code === null || gazetteer.countOf(own) <= 1;
  return [
    ...(own === prefixOf(place) ? [] : [{ name: `${own}${full}`, local: !isUnique }]),
    ...(rank !== null && short !== undefined ? [{ name: `${rank}${short}`, local: true }] : []),
  ];
}

function rankOf(place: Place): string | null {
  const own = place.county ?? place.prefecture ?? place.province;
  return own === null ? null : (/[省市区县州旗]$/.exec(own)?.[0] ?? null);
}

const expand = (core: string): string => {
  const known: unknown = Reflect.get(abbreviations, core);
  return Object.hasOwn(abbreviations, core) && typeof known === 'string' ? known : core;
};

const kinds: readonly (readonly [RegExp, AgencyKind])[] = [
  [/^中共|^中国共产党|党委$|党组$|党工委$|纪委$|宣传部$|组织部$|统战部$|政法委$/, 'PARTY_ORGAN'],
  [/(?:公司|集团|银行|企业|厂)$/, 'ENTERPRISE'],
  [/(?:开发区|度假区|高新区|实验区|新区|保税区|园区)(?:管理委员会|管委会)?$|管委会$/, 'DEVELOPMENT_ZONE'],
  [/(?:人民政府|政府|国务院)$/, 'GOVERNMENT'],
  [/(?:中心|医院|学校|大学|学院|研究院|科学院|中学|小学|馆|站|大队|支队)$/, 'INSTITUTION'],
  [/人民(?:法院|检察院|代表大会常务委员会)$/, 'OTHER'],
  [/(?:局|厅|部|委员会|办公室|委|署|院|办|处|行政公署|联合会|总工会|指挥部)$/, 'DEPARTMENT'],
];
const kindOf = (name: string): AgencyKind => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'OTHER';
