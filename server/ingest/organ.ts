/**
 * Resolves a name on a page to an organ: full name, kind, place and parent. Pure; depends only on
 * the page.
 */
import { organHead } from '../parse/body/organ-heads.js';
import { fullCore } from '../parse/organs/full-name.js';
import { localOrgan } from '../parse/organs/local.js';
import { organClassOf, type OrganClass } from '../parse/organs/organ-class.js';
import { callsItself, ownOrganEnding } from '../parse/organs/own-organ.js';
import { centralOf, national, officeOfCentral, partOfCentral } from './organ.central.js';
import { kindOf } from './organ.kind.js';
import { isBroken, isOddCore, nameIn, noOrgan, organEnd } from './organ.name.js';
import { locate, relativeHead } from './organ.place.js';
import { partyOrgan, placed, withPlaceInside } from './organ.placed.js';
import type { Place } from './place.js';
import type { Organ, PageContext } from './organ.page.js';
import { decides } from './organ.levels.js';

export type { AgencyKind } from './organ.kind.js';

export function organOf(written: string, page: PageContext): Organ | null {
  const meaning = page.defined?.get(written);
  if (meaning !== undefined && meaning !== written) return organOf(meaning, { ...page, defined: new Map() });
  const name = nameIn(written).replace(league, '$1团委');
  const ending = ownOrganEnding(name);
  if (ending !== null) return ownOrgan(ending, page);
  const central =
    centralOf(name, page.isCentral === true) ?? centralOf(name.replace(/^中共(?=全国|国务院|最高)/, ''), true);
  if (central && isMeantAsCentral(name, page)) return central;
  if (isBroken(name)) return null;
  if (classOf(written, page) !== null) return null;
  const part = partOfCentral(name.replace(/^中共(?=全国|国务院|最高)/, ''), page.isCentral === true);
  if (part) return placedPart(part, page);
  if (name.startsWith('中共') || name.startsWith('中国共产党')) return partyOrgan(name, page);
  const inside = withPlaceInside(name, page);
  if (inside) return inside;
  const { place, core } = locate(name, page);
  const isListed = place !== null && localOrgan(core) !== null;
  if (!isListed && (organHead(name) !== 0 || !organEnd.test(name) || noOrgan.test(name))) return null;
  if (place === null)
    return relativeHead.test(name) ? null : (cutShort(name, page) ?? placeless(core, page) ?? stated(name, page));
  return placed(core, { place, gazetteer: page.gazetteer, written: name });
}

/** 团区委 is 区团委. */
const league = /^(?:共青|青年)?团([省市区县州旗镇乡])委(?:员会)?$/;

/** The class of organs meant by an expression on this page; null if it means one organ, or none. */
export function classOf(written: string, page: Pick<PageContext, 'place' | 'isCentral'>): OrganClass | null {
  const name = written.normalize('NFKC').replaceAll(/\s/g, '');
  const known = localOrgan(name);
  const found = organClassOf(written, known !== null && decides(page.place, name));
  // On a page of a central organ 统计局 means the national one.
  return found && page.isCentral === true && known && centralOf(name, true) ? null : found;
}

/** 市场监管总局 is central on every page, 发改委 and 妇联 unless a local one fits. */
const isMeantAsCentral = (name: string, page: PageContext): boolean =>
  centralOf(name, false) !== null || !decides(page.place, name);

/** 我局, 局党组: the publisher, or the first signing organ with that ending. */
function ownOrgan(ending: string, { publisher, issuers = [], ...page }: PageContext): Organ | null {
  const names = publisher === null ? issuers : [publisher, ...issuers];
  const alone = { ...page, publisher: null, issuers: [] };
  for (const name of names) {
    if (ownOrganEnding(name) !== null) continue;
    const organ = organOf(name, alone);
    if (organ && (callsItself(name, ending) || callsItself(organ.name, ending))) return organ;
  }
  return null;
}

/** 国家税务总局澄湖区税务局: the place is in the name. */
function placedPart(part: Organ, { gazetteer, place }: PageContext): Organ {
  const rest = part.name.slice(part.parent?.name.length ?? 0);
  const at = gazetteer.leading(rest, place)?.place ?? gazetteer.leadingShort(rest)?.place ?? null;
  if (at === null) return part;
  const isTax = part.parent?.name === '国家税务总局' && rest.endsWith('税务局') && !rest.includes('稽查');
  const tax = isTax ? placed('税务局', { place: at, gazetteer, written: rest }) : null;
  return tax ?? { ...part, place: at };
}

/** 标准化技术委员会 on the page of 云浦市标准化技术委员会 is that organ. */
function cutShort(name: string, page: PageContext): Organ | null {
  if (name.length < 4 || localOrgan(name)) return null;
  const full = statedNames(page).find((each) => each.length > name.length && each.endsWith(name));
  return full === undefined ? null : organOf(full, { ...page, publisher: full, issuers: [] });
}

/** A publisher or signer is an organ, even if unlisted and without a place. */
const stated = (name: string, page: PageContext): Organ | null =>
  name.length >= 4 && localOrgan(name) === null && statedNames(page).includes(name)
    ? { name, shortName: null, kind: kindOf(name), place: null, parent: null, aliases: [] }
    : null;

const statedNames = ({ publisher, issuers = [] }: PageContext): string[] =>
  [publisher, ...issuers].flatMap((each) => (each === null ? [] : nameIn(each)));

const properStart =
  /^(?:国家|中国|中央|全国|中华|国务院|首都|国际|华北|东北|华东|华中|华南|西南|西北|长江|黄河|淮河|珠江|松辽|太湖|海河|长三角|京津冀|粤港澳|新疆生产建设兵团|中国人民解放军)/;
const properEnd =
  /(?:局|署|办公室|委员会|领导小组|指挥部|联席会议|协会|学会|商会|联合会|基金会|研究院|研究所|大学|学院|医院|部队|兵团|集团|公司|银行|出版社|电视台|总台|理事会)$/;
/** 国家建立公立医院 is a sentence. */
const stateDoes =
  /^(?:国家|中央|全国|国务院)(?:建立|设立|鼓励|支持|实行|实施|加强|完善|推进|推动|规定|成立|组建|保障|扶持|引导|允许|批准|举办|兴办|选派|委托|授权)/;
const company = /(?:公司|集团)$/;
const noCompany = /^(?:[省市区县]属|国有|各|上市|母|子|分|总|集团公司)/;
const school = /^(?!.*(?:公立|牵头|部门|高等|职业|各|以及|和))\p{Script=Han}{2,12}(?:大学|学院|出版社|科学院)$/u;

/** Without a place: a state organ, an enterprise, a school; otherwise too generic. */
function placeless(core: string, { gazetteer, place }: PageContext): Organ | null {
  const office = officeOfCentral(core, (short) => gazetteer.isShortName(short));
  if (office) return placedPart(office, { gazetteer, place: null, publisher: null });
  const name = company.test(core) ? core : fullCore(core);
  const node = { name, shortName: null, kind: kindOf(name), parent: null, aliases: [] };
  if (company.test(core) && core.length >= 7 && !noCompany.test(core)) return { ...node, place: null };
  const short = gazetteer.leadingShort(core);
  if (short?.rest === '海事局') return { ...node, place: short.place, parent: national('交通运输部') };
  if (short?.rest === '海关') return { ...node, place: short.place, parent: national('海关总署') };
  if (short && isNear(short.place, place) && localOrgan(short.rest))
    return placed(short.rest, { place: short.place, gazetteer, written: core });
  if (short && isProper(short.rest)) return { ...node, place: short.place };
  if (
    properStart.test(core) &&
    !stateDoes.test(core) &&
    core.length >= 6 &&
    properEnd.test(core) &&
    !/主管|行业|一级|和.{1,2}级|设/.test(core)
  )
    return { ...node, place: null };
  return school.test(core) && core.length >= 5 ? { ...node, place: null } : null;
}

/** 朝阳教育局 belongs to the city of that name only on pages of that province, or of no place. */
const isNear = (found: Place, place: Place | null): boolean =>
  place?.code == null || found.code?.slice(0, 2) === place.code.slice(0, 2);

const isProper = (rest: string): boolean =>
  rest.length >= 4 && !rest.endsWith('工会') && organHead(rest) === 0 && localOrgan(rest) === null && !isOddCore(rest);
