/**
 * Where an organ's name begins in the text before its suffix, and whether it is one: 优化市人民政府
 * contains 市人民政府, while 加快建设法治政府 and 主板公司 contain none. Pure.
 */
import { readFileSync } from 'node:fs';
import { startsWithVerb } from './order-signals.js';
import words from './organ-heads.json' with { type: 'json' };

const either = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');

/** Names of counties, cities and provinces of up to eleven characters, from the division table. */
const PLACES = new Set(
  readFileSync(new URL('./place-names.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
);
const LONGEST_PLACE = 11;
const RANK = /[省市区县州盟旗镇乡]/u;

const ARTICLE = /^第?[一二三四五六七八九十百零]+条/u;
const HEAD = new RegExp(`^(?:${either(words.heads)})`, 'u');
/** 发展改革委, 规划局, 监督管理局: verbs that are fields of departments. */
const FIELD = new RegExp(`^(?:${either(words.fields)})`, 'u');
const OF_GOVERNMENT = /(?:人民)?政府(?:办公厅|办公室)?$/u;
const OF_PARTY = /(?:党委|党组|纪委|监委|工委|党工委)$/u;
const COMPANY = /公司$/u;
const FULL_COMPANY = /^.{4,}(?:有限责任公司|有限公司|股份公司|集团公司|总公司|子公司)$/u;
/** Relative places: 区属国有公司. */
const RELATIVE = /^[省市区县州旗镇乡](?![级域内外场])/u;
const NOBODY = new RegExp(`^(?:${either(words.nobody)})$`, 'u');
const PLURAL = new RegExp(`^(?:${either(words.plural)})`, 'u');
const LOOSE = /(?:中心|协会|学会|商会|联席会议|领导小组|工作小组|工作专班|协调小组|督导组|指挥部|办公室|委员会|公司)$/u;

/** 参与工作组, 通知秘书处和工作组: the verb is not part of the name. */
const TEAM = /^(.*?)(?:工作组|工作专班|联席会议)$/u;
const notTeam = new RegExp(`(?:^.?|[和与及的需请]|${either(words.withTeams)})$`, 'u');

/** 云浦市校服管理委员会: a place outside of the table. */
const PLACE_SHAPE = /^\p{Script=Han}{2,4}[省市县区州旗](?![场域级])/u;
/** 办理文件的海关: customs offices are named by a place only. */
const CUSTOMS = /(?:.{4,40}|[内外与中]|实行|开展)海关$/u;
/** 某学院原党委书记: a former office, not an organ. */
const FORMER_POST = /原(?:党委|党组|纪委)$/u;

/** Index in `name` at which the organ's name begins; null if there is none. */
export function organHead(name: string): number | null {
  let at = 0;
  for (let step = 0; step < 6; step += 1) {
    const cut = headLength(name.slice(at));
    if (cut === 0) break;
    at += cut;
  }
  const rest = name.slice(at);
  return isOrgan(rest, at > 0) ? at : null;
}

/** Length of the part before the name. */
function headLength(name: string): number {
  const article = ARTICLE.exec(name) ?? HEAD.exec(name);
  if (article) return article[0].length;
  const place = knownPlace(name);
  if (place > 0 && !/[局委部署行会院厅府国央]$/u.test(name.slice(0, place))) return place;
  if (place === 0 || (FIELD.test(name) && !OF_GOVERNMENT.test(name)) || !startsWithVerb(name)) return 0;
  return 2;
}

/** Index of the first listed place; -1 if there is none. */
function knownPlace(name: string): number {
  for (let start = 0; start < name.length - 2; start += 1) {
    for (let length = Math.min(LONGEST_PLACE, name.length - start); length >= 3; length -= 1) {
      if (PLACES.has(name.slice(start, start + length))) return start;
    }
  }
  return -1;
}

function isOrgan(name: string, isCut: boolean): boolean {
  if (CUSTOMS.test(name)) return false;
  if (name.length < 2 || NOBODY.test(name) || PLURAL.test(name) || FORMER_POST.test(name)) return false;
  const team = TEAM.exec(name)?.[1];
  if (team !== undefined && notTeam.test(team)) return false;
  if (OF_GOVERNMENT.test(name)) return isPlace(name.replace(OF_GOVERNMENT, ''));
  if (OF_PARTY.test(name)) return !startsWithVerb(name) && !isCut;
  if (COMPANY.test(name)) return (FULL_COMPANY.test(name) && !isCut) || RELATIVE.test(name) || knownPlace(name) === 0;
  // 打造研发设计中心: the object of a verb of creation is not an organ yet.
  return !(
    isCut &&
    LOOSE.test(name) &&
    !RANK.test(name.charAt(0)) &&
    knownPlace(name) !== 0 &&
    !PLACE_SHAPE.test(name)
  );
}

const chain =
  /^(?:\p{Script=Han}{2,8}(?:省|自治区|特别行政区))?(?:\p{Script=Han}{1,9}[市州盟])?(?:\p{Script=Han}{1,8}[区县旗市])?(?:\p{Script=Han}{1,6}(?:镇|乡|街道))?$/u;
const noPlace = new RegExp(`(?:${either(words.noPlaces)})$`, 'u');

/** 澄湖区, 云浦市澄湖区, a bare 区; not 社区, 试点地区. */
const isPlace = (name: string): boolean =>
  name !== '' &&
  (name.length === 1 ? RANK.test(name) : chain.test(name) && !noPlace.test(name)) &&
  !startsWithVerb(name);
