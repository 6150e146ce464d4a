/** Organs of a place: of its government, party committee or congress. Pure. */
import { organHead } from '../parse/body/organ-heads.js';
import { startsWithVerb } from '../parse/body/order-signals.js';
import { fullCore } from '../parse/organs/full-name.js';
import { localHead, localOrgan } from '../parse/organs/local.js';
import { national } from './organ.central.js';
import { kindOf, type AgencyKind } from './organ.kind.js';
import { isOddCore } from './organ.name.js';
import { isZone, placeAbove, prefixOf, type Gazetteer, type Place } from './place.js';
import type { Organ, PageContext } from './organ.page.js';

const partyCommittee = /^(?:委|党委|党工委|委员会|工作委员会|工委)(?:常委会|常委|常务委员会)?$/;
const partyOffice = /^委办公?[厅室]?$/;
/** 市委宣传部, 区委农村工作领导小组办公室: departments of a party committee. */
const partyDepartment = /^(?:党工)?委(?!员会|办公?[厅室]?$)(?=\p{Script=Han}{2})/u;
const discipline = /^(?:党工委|委)?(?:纪委(?:监委)?|纪律检查委员会|纪检监察工委)$/;
const partyNames: Readonly<Record<string, string>> = {
  委统战部: '委统一战线工作部',
  委政法委: '委政法委员会',
  委编办: '委机构编制委员会办公室',
  委编委办: '委机构编制委员会办公室',
  委网信办: '委网络安全和信息化委员会办公室',
  委金融办: '委金融委员会办公室',
  委农办: '委农村工作领导小组办公室',
  委农工办: '委农村工作领导小组办公室',
  委社工部: '委社会工作部',
  委深改办: '委全面深化改革委员会办公室',
  委改革办: '委全面深化改革委员会办公室',
  委外办: '委外事工作委员会办公室',
  委台办: '委台湾工作办公室',
  委依法治市办: '委全面依法治市委员会办公室',
  委审计办: '委审计委员会办公室',
  委文明办: '委精神文明建设办公室',
  委国安办: '委国家安全委员会办公室',
  委老干部局: '委老干部局',
  委直属机关工委: '委直属机关工作委员会',
  委市直机关工委: '委直属机关工作委员会',
  委区直机关工委: '委直属机关工作委员会',
  委政研室: '委政策研究室',
  委巡察办: '委巡察工作领导小组办公室',
  委巡视办: '委巡视工作领导小组办公室',
  委老干局: '委老干部局',
  委军民融合办: '委军民融合发展委员会办公室',
};
/** 编办, 纪委, 政法委 without 委 before them belong to the committee as well. */
const partyCores: Readonly<Record<string, string>> = {
  编办: '委机构编制委员会办公室',
  机构编制委员会办公室: '委机构编制委员会办公室',
  网信办: '委网络安全和信息化委员会办公室',
  文明办: '委精神文明建设办公室',
  组织部: '委组织部',
  宣传部: '委宣传部',
  统战部: '委统一战线工作部',
  政法委: '委政法委员会',
  台办: '委台湾工作办公室',
  老干部局: '委老干部局',
};

interface At {
  readonly place: Place;
  readonly gazetteer: Gazetteer;
  /** The whole name as written. */
  readonly written: string;
}

/** Null if the rest names no organ: 市各部门, 区优化营商环境. */
export function placed(written: string, at: At): Organ | null {
  const core = committeeName(written);
  if (twoOrgans.test(core)) return null;
  const party = partyPartOf(core, at);
  if (party) return party;
  if (/公司$|集团$|企业$/.test(core) && !localOrgan(core)) return company(core, at);
  if (core.length < 2 || !isCore(core)) return null;
  const full = fullCore(core);
  return full === '人民政府' ? government(at.place, at.gazetteer) : (partOf(core, at) ?? ofPlace(full, at));
}

const notCore =
  /^(?:各|所有|有关|相关|部门|单位|级|直|属|市?区|不同|两级|政府各|和|与|及|等)|(?:部门|单位|机关)$|^(?:局|委|办|厅|中心|机构|法治政府|服务型政府)$/;
const isCore = (core: string): boolean =>
  localOrgan(core) !== null || (!notCore.test(core) && !isOddCore(core) && organHead(core) === 0);

function partyPartOf(core: string, { place, gazetteer }: At): Organ | null {
  if (partyCommittee.test(core) && !(isZone(place) && core === '委员会')) return committee(place, gazetteer);
  if (partyOffice.test(core)) return partyPart(core.endsWith('厅') ? '委办公厅' : '委办公室', place, gazetteer);
  if (discipline.test(core)) return partyPart('纪律检查委员会', place, gazetteer);
  const known = partyCores[core];
  if (known !== undefined) return partyPart(known, place, gazetteer);
  if (!partyDepartment.test(core)) return null;
  const rank = ofOrgans.exec(core)?.[1];
  if (rank !== undefined) return partyPart(`委${rank === '' ? '直属' : rank}机关工作委员会`, place, gazetteer);
  const department = core.replace(/^党工委/, '委');
  return partyPart(partyNames[department] ?? department, place, gazetteer);
}

/** A company keeps its registered name. */
function company(core: string, { place, gazetteer, written }: At): Organ | null {
  const own = place.county ?? place.prefecture ?? place.province ?? '';
  if (core.length < 4 || startsWithVerb(core) || /^(?:属|各|国有(?:企业|公司)|直属)/.test(core)) return null;
  const at = written.indexOf(own);
  if (/^\p{Script=Han}{2,3}\p{Script=Han}{2,}集团.*公司$/u.test(core) && gazetteer.leadingShort(core))
    return { name: core, shortName: null, kind: 'ENTERPRISE', place, parent: null, aliases: [] };
  const name = at >= 0 && own !== '' ? written.slice(at) : `${prefixOf(place)}${core}`;
  return { name, shortName: null, kind: 'ENTERPRISE', place, parent: null, aliases: [] };
}

/** 市委市政府: two organs without a separator. */
const twoOrgans = /^委[省市区县州旗]?(?:人民)?政府/u;
/** 区委区级机关工委, 区委区直工委: contain the level of their place. */
const ofOrgans =
  /^委((?:[省市区县州旗]级)?)(?:[省市区县州旗]直|直属)?(?:机关工委|机关工作委员会|[省市区县州旗]?直工委)$/u;

/** 人社局社保中心: a part of a listed organ. */
const inner =
  /^(?:党组|党委|机关党委|\p{Script=Han}{2,14}(?:中心|处|科|室|队|所|站|办|办公室|分局|学校|管委会|委员会|街道办事处))$/u;
function partOf(core: string, at: At): Organ | null {
  if (localOrgan(core)) return null;
  const head = localHead(core);
  if (!head || !inner.test(head.rest) || head.organ.name.endsWith('中心')) return null;
  if (/街道办事处$/.test(head.rest)) return ofPlace(head.rest, at);
  const above = ofPlace(head.organ.name, at);
  const rest = fullCore(head.rest.replace(/^[省市区县]/, ''));
  return {
    name: `${above.name}${rest}`,
    shortName: null,
    kind: /党[组委]$/.test(rest) ? 'PARTY_ORGAN' : kindOf(rest),
    place: at.place,
    parent: above,
    aliases: [],
  };
}

/** The place is in the middle of the full name: 国家税务总局云浦市税务局. */
const around: Readonly<Record<string, readonly [string, string]>> = {
  税务局: ['国家税务总局', '税务局'],
  共青团委员会: ['共青团', '委员会'],
  政协: ['中国人民政治协商会议', '委员会'],
};
const inMiddle: readonly (readonly [RegExp, string])[] = [
  [/^(?:中国)?(?:共青团|共产主义青年团)(?=\p{Script=Han}{2,}委(?:员会)?$)/u, '共青团委员会'],
  [/^(?:中国人民政治协商会议|政协)(?=\p{Script=Han}{2,}委员会$)/u, '政协'],
];

/** 政协云浦市委员会, 共青团云浦市委; null for names of another form. */
export function withPlaceInside(name: string, { gazetteer, place }: PageContext): Organ | null {
  for (const [head, full] of inMiddle) {
    const start = head.exec(name)?.[0];
    if (start === undefined) continue;
    const leading = gazetteer.leading(name.slice(start.length).replace(/委$/, '委员会'), place);
    if (leading && /^委(?:员会)?$/.test(leading.rest))
      return ofPlace(full, { place: leading.place, gazetteer, written: name });
  }
  return null;
}

function ofPlace(full: string, { place, gazetteer }: At, certain?: AgencyKind): Organ {
  const listed = localOrgan(full);
  const [before = '', behind = full] = around[full] ?? [];
  const name = `${before}${prefixOf(place)}${behind}`;
  const kind = certain ?? (listed?.under === '-' ? 'OTHER' : kindOf(`${prefixOf(place)}${full}`));
  return {
    name,
    shortName: kind === 'GOVERNMENT' && place.county !== null ? `${place.county}${full}` : null,
    kind,
    place,
    parent: parentOf(full, kind, { place, gazetteer, written: name }),
    aliases: aliasesOf(full, place, gazetteer),
  };
}

/** Committees of congresses and of 政协, by the short names used everywhere. */
const committees: Readonly<Record<string, string>> = {
  人大财经委: '人民代表大会财政经济委员会',
  人大财政经济委: '人民代表大会财政经济委员会',
  人大法制委: '人民代表大会法制委员会',
  人大监司委: '人民代表大会监察和司法委员会',
  人大社会委: '人民代表大会社会建设委员会',
  人大社会建设委: '人民代表大会社会建设委员会',
  人大常委会法工委: '人民代表大会常务委员会法制工作委员会',
  人大常委会预算工委: '人民代表大会常务委员会预算工作委员会',
  人大常委会代表工委: '人民代表大会常务委员会代表工作委员会',
};
/** 政协提案委 -> 政协提案委员会, a part of the place's 政协. */
const committeeName = (core: string): string =>
  committees[core] ?? core.replace(/^(政协\p{Script=Han}{2,10})委$/u, '$1委员会');

/** 中共苏州市委宣传部 */
function partyPart(core: string, place: Place, gazetteer: Gazetteer): Organ {
  const name = `中共${prefixOf(place)}${core}`;
  return { name, shortName: null, kind: 'PARTY_ORGAN', place, parent: committee(place, gazetteer), aliases: [] };
}

export function committee(place: Place, gazetteer: Gazetteer): Organ {
  const up = placeAbove(place);
  const rank = rankOf(place);
  const isOfZone = isZone(place);
  const above = up === null || place.code === null ? up && (place.county === null ? null : up) : up;
  return {
    name: `中共${prefixOf(place)}${isOfZone ? '工作委员会' : '委员会'}`,
    shortName: place.county === null || isOfZone ? null : `${place.county}委`,
    kind: 'PARTY_ORGAN',
    place,
    parent:
      above !== null && !isOfZone
        ? committee(above, gazetteer)
        : isProvince(place)
          ? national('中国共产党中央委员会')
          : null,
    aliases: [
      { name: `${prefixOf(place)}${isOfZone ? '党工委' : '委'}`, local: false },
      ...(rank === null || isOfZone ? [] : [{ name: `${rank}委`, local: true }]),
    ],
  };
}

export function partyOrgan(name: string, { gazetteer, place }: PageContext): Organ | null {
  const rest = name.replace(/^(?:中共|中国共产党)/, '');
  const leading = gazetteer.leading(rest, place);
  if (!leading) return null;
  const core = leading.rest.replace(/^委员会(?=.)/, '委');
  return partyPartOf(core, { place: leading.place, gazetteer, written: name });
}

export const government = (place: Place, gazetteer: Gazetteer): Organ =>
  place.province?.endsWith('特别行政区')
    ? national(`${place.province}政府`)
    : ofPlace('人民政府', { place, gazetteer, written: '' }, 'GOVERNMENT');

function parentOf(full: string, kind: AgencyKind, { place, gazetteer }: At): Organ | null {
  const under = localOrgan(full)?.under ?? null;
  if (under !== null) return under === '-' ? null : national(under);
  if (kind === 'ENTERPRISE' || kind === 'OTHER' || isZone(place)) return null;
  if (full !== '人民政府') return government(place, gazetteer);
  const up = placeAbove(place);
  // The province of an unlisted city is stated on some pages only.
  if (up !== null) return place.code === null && place.county === null ? null : government(up, gazetteer);
  return isProvince(place) && place.code !== null ? national('国务院') : null;
}

const isProvince = ({ prefecture, county }: Place): boolean => prefecture === null && county === null;

/** 吴中区… without its city, the usual short name, and 区… for pages of its own division. */
function aliasesOf(full: string, place: Place, gazetteer: Gazetteer): Organ['aliases'] {
  const rank = rankOf(place);
  const prefix = prefixOf(place);
  const own = place.county ?? place.prefecture ?? place.province ?? '';
  const short = localOrgan(full)?.shortNames[0];
  const isUnique = place.code !== null && gazetteer.countOf(own) <= 1;
  return [
    ...(around[full] && own !== prefix ? [{ name: `${prefix}${full}`, local: false }] : []),
    ...(own === prefix && !around[full] ? [] : [{ name: `${own}${full}`, local: !isUnique }]),
    ...(short === undefined ? [] : [{ name: `${prefix}${short}`, local: false }]),
    ...(rank !== null && short !== undefined ? [{ name: `${rank}${short}`, local: true }] : []),
  ];
}

function rankOf(place: Place): string | null {
  const own = place.county ?? place.prefecture ?? place.province;
  return own === null ? null : (/[省市区县州旗]$/.exec(own)?.[0] ?? null);
}
