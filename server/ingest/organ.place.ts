/**
 * Splits a name into place and rest: by the place it begins with, otherwise relative to the page's
 * place. Pure.
 */
import { placeAbove, type Place } from './place.js';
import type { PageContext } from './organ.page.js';
import { decides } from './organ.levels.js';

/** 区工信局, 市政府, 市民政局, 市政务服务局; not 市场监管局, 市政管理局, 市民中心, 区域发展中心. */
export const relativeHead =
  /^(?:我|本|全)?(?:(省)(?![级直属内际]|市(?!场|监))|(市)(?!场|容环境|民(?!政|宗|族|防|革|盟|建|进)|[级直属内域辖区县]|政(?!府|协|法|务|策|园|公用|数))|(区)(?![域划级直属内块县间位])|(县)(?![域级乡区市直属])|(州)|(旗)(?![帜舰下]))(?=\p{Script=Han})/u;
/** 莲塘镇人民政府 without its county belongs to the county of the page. */
const township =
  /^\p{Script=Han}{1,6}(?:镇|乡|街道)(?:人民政府|政府|办事处|党委|党工委|办|综合(?:行政)?执法[局队]|综合行政执法大队|(?:党政|综合|党建工作|社会事务|社会工作|平安建设|经济发展|村镇建设|城镇建设)办(?:公室)?|(?:党群|便民|政务|为民)服务中心|综合治理中心|财政所)$|^\p{Script=Han}{2,6}街道$/u;
const namesTownship = /^(?:各|全|有关|相关|乡镇|城镇|街镇|村镇|镇街|建制|中心|重点|本|该|我|所|地|不同|区|县|市)/;
/** 高新区管委会, 开发区 without a place belong to the page's city. */
const bareZone =
  /^(?:高新|经开|开发|高新技术产业开发|经济技术开发|综合保税|保税|经济开发|旅游度假|度假)区(?:管委会|管理委员会|党工委)$/;

export interface Located {
  readonly place: Place | null;
  readonly core: string;
}

export function locate(name: string, page: PageContext): Located {
  const { gazetteer, place } = page;
  const relative = relativeHead.exec(name);
  const at = relative && place ? relativePlace(relative.slice(1).join(''), place) : null;
  if (relative && at) return { place: at, core: name.slice(relative[0].length) };
  const leading = gazetteer.leading(name, place);
  if (leading && leading.rest.length >= 1) return { place: leading.place, core: leading.rest };
  const isTownship = place?.county != null && township.test(name) && !namesTownship.test(name);
  const isBare = isTownship || decides(place, name) || (place?.prefecture != null && bareZone.test(name));
  return { place: isBare ? place : null, core: name };
}

/** 区 on a page of 吴中区 is that district, 市 the city above it, 省 the province. */
function relativePlace(rank: string, place: Place): Place | null {
  if (rank === '省')
    return place.province === null ? null : above(place, (p) => p.prefecture === null && p.county === null);
  const isCountyCity = place.county?.endsWith('市') === true;
  if (rank === '市' && !isCountyCity) {
    // In a municipality the city is at province level.
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
