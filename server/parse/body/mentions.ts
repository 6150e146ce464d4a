/**
 * Names of organs: a suffix (局, 委员会, 人民政府 …) extended to the left to where a name can begin.
 * Generic ones (各地各部门, 有关部门, 各乡镇人民政府) are excluded.
 */
import type { Range } from '../mapped-text.js';
import { isBehindAppointment } from './appointments.js';
import nameWords from './name-words.json' with { type: 'json' };
import { startsWithVerb } from './order-signals.js';
import { organHead } from './organ-heads.js';
import { centralNameAt } from '../organs/central.js';
import { localOrgan, localOrgans, shortEndings } from '../organs/local.js';
import suffixes from './organ-suffixes.json' with { type: 'json' };

const LONGEST_NAME = 30;
const HAN = /[\u4e00-\u9fff]/u;
const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const COMMITTEES = [...suffixes.committees, ...shortEndings('委')];
const OFFICES = [...suffixes.offices, ...shortEndings('办').filter((word) => !/政府|^街道$/u.test(word))];
/** 中心工作 and 密集中心 are not centres, 布局 and 大局 not bureaus, 政府采购 not a government. */
const ENDINGS = [
  `(?<whole>${alternatives(nameWords.whole)})`,
  `(?<committee>(?:国家|[省市区县州旗])?(?:${alternatives(COMMITTEES)})委(?![员托派会]))`,
  // 团区委 is a committee of the league; the 区委 in it is not an organ.
  `(?<league>团[省市区县州旗镇乡]委(?![员托派会]))`,
  `(?<party>(?<!团)[省市区县州旗镇乡]委(?![员托派会]))`,
  `(?<ministry>(?:${alternatives(suffixes.ministries)})部(?![门分队委位际署]))`,
  `(?<office>(?:${alternatives(OFFICES)})办(?![公法理事好学案结成园证税发函完展企医班件]))`,
  `(?<long>(?<!集|集散)中心(?!工作|城|任务|思想|环节|位置|地位|组|镇|村|小学|区|点|线|内容|议题|论)|(?:人民)?政府(?!采购|购买|投资|债|补贴|性基金|间|网(?![站上络]))|${alternatives(suffixes.long.filter((word) => word !== '中心' && word !== '政府' && word !== '人民政府'))}|(?<![布格结全大时破残定胜败战赛棋开僵和当变危困好])局|(?<![大客展餐前音一两二三事])厅)(?!部门|[长面势限级伍域])`,
];
const SUFFIX = new RegExp(ENDINGS.join('|'), 'gu');

const ORGAN_END =
  /(?:[局委厅院署办]|政府|委员会|中心|公司|集团|支队|大队|总队|办公室|指挥部|林场|[组宣统]织?传?战?部)$/u;
const STOPS = new Set(nameWords.stops);
const ALLOWED = new RegExp(`^(?:${alternatives(nameWords.allowed)})`, 'u');
const STOP_WORDS = new RegExp(`(?:${alternatives(nameWords.stopWords)})$`, 'u');
const JOINS = /(?:总局|人民政府)$/u;
const GENERIC = new RegExp(`^(?:${alternatives(nameWords.generic)})`, 'u');

/** Listed organs, names by suffix, and short names defined in the text, in document order. */
export function findMentions(text: string): readonly Range[] {
  const central = centralNames(text);
  const named = withoutOverlap([...central, ...namesByEnding(text, central, listed())]);
  const all = withoutOverlap([...named, ...explainedNames(text, named)]);
  return all.filter((range) => !isOfSite(text, range.end) && !isListed(text, range) && !leansOnMany(text, range));
}

/** Earlier matches win; a name that starts with another one is merged with it. */
function withoutOverlap(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Range[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (!last || range.start >= last.end) kept.push(range);
  }
  return kept;
}

/** 国家数据局综合司, 国家税务总局云浦市税务局: a listed name with its subordinate part. */
function centralNames(text: string): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const length = centralNameAt(text, at);
    if (length === 0 || RANK.test(text.charAt(at - 1))) continue;
    const end = at + length;
    const more = CENTRAL_PART.exec(text.slice(end, end + 16))?.[0].length ?? 0;
    found.push({ start: at, end: end + more });
    at = end + more - 1;
  }
  return found;
}

const RANK = /[省市区县州]/u;
const CENTRAL_PART =
  /^(?:办公厅|办公室|机关党委|党组|党委|研究室|(?![\p{Script=Han}]{0,8}(?:和|与|及|等|关于|印发|发布|负责))\p{Script=Han}{2,6}(?:司(?![法令机])|特派办|监管办公室|监管办|监管局|中心支行|分行|营业管理部|调查总队|稽查局|督察局)|\p{Script=Han}{2,8}?(?:省|市|区|县|州|旗|自治区)(?:\p{Script=Han}{2,4}区)?(?:税务局|分行|中心支行|监管局|监管分局|调查队|调查总队|海关|邮政管理局)|(?![\p{Script=Han}]{0,8}(?:和|与|及|等|关于|印发|发布|负责))\p{Script=Han}{2,6}?监管(?:分局|支局))/u;

/** （以下简称统筹委）: after an organ it defines a short name, valid from there on. */
function explainedNames(text: string, named: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const { end } of named) {
    const explained = EXPLAINED.exec(text.slice(end, end + 40));
    const short = explained?.[1] ?? '';
    if (!explained || short === '') continue;
    for (let at = text.indexOf(short, end); at >= 0; at = text.indexOf(short, at + short.length))
      found.push({ start: at, end: at + short.length });
  }
  return found;
}

const EXPLAINED = /^[（(](?:以下(?:统|并)?简?称|简称)(?:为)?[：:]?[“"「『]?(\p{Script=Han}{2,15})[”"」』]?[)）]/u;

/** 江州省政府网: a website. */
const isOfSite = (text: string, end: number): boolean =>
  /^(?:门户)?网(?!络|格|信|上|站)/u.test(text.slice(end, end + 4));

/** 财政局 in 各区教育局、财政局 is generic, too. */
const leansOnMany = (text: string, { start, end }: Range): boolean =>
  MANY.test(text.slice(Math.max(0, start - 60), start)) && localOrgan(text.slice(start, end)) !== null;
const MANY = /各[省市区县州旗镇乡街][^，。；：、\n]{1,16}(?:、[^，。；：、\n]{2,12}){0,4}[、和]$/u;

/** · 市公安局 on a line of its own is an entry in a list of links. */
function isListed(text: string, { start, end }: Range): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  return (
    /^[\s\u3000]{0,4}[·•▪►»][\s\u3000]{0,4}$/u.test(before) && /^[\s\u3000]*(?:\n|$)/u.test(text.slice(end, end + 8))
  );
}

/**
 * Suffixes, preceded by listed names that suffixes alone do not find: 市场监督管理局, whose 监督 looks like
 * a verb.
 */
function listed(): RegExp {
  withListed ??= new RegExp(
    [`(?<listed>${alternatives(hiddenNames())})(?!部(?!署)|[长面势限级伍域])`, ...ENDINGS].join('|'),
    'gu',
  );
  return withListed;
}
let withListed: RegExp | null = null;

const hiddenNames = (): string[] =>
  localOrgans
    .map(({ name }) => name)
    .filter((name) => name.length >= 4 && !isFoundByEnding(`云浦市${name}`))
    .map((name) => name.replaceAll(/(?<=.)[和与及](?=..)/gu, '[和与及]?'));

const isFoundByEnding = (name: string): boolean =>
  namesByEnding(`由${name}。`, [], SUFFIX).some(({ start, end }) => start === 1 && end === name.length + 1);

function namesByEnding(text: string, central: readonly Range[], endings: RegExp): Range[] {
  const found: Range[] = [];
  let next = 0;
  for (const match of text.matchAll(endings)) {
    while ((central[next]?.end ?? Infinity) <= match.index) next += 1;
    if ((central[next]?.start ?? Infinity) < match.index + match[0].length) continue;
    const end = extendedEnd(text, match.index + match[0].length);
    const floor = Math.max(found.at(-1)?.end ?? 0, central[next - 1]?.end ?? 0, match.index - LONGEST_NAME);
    const alone = match.groups?.['long'] === undefined && match.groups?.['listed'] === undefined;
    const start = alone ? shortStart(text, match.index, floor) : nameStart(text, match.index, floor);
    const last = found.at(-1);
    if (last && last.end === start && isJoined(text.slice(last.start, last.end), text.slice(start, end))) {
      // 国家税务总局某市税务局, 某区人民政府某街道办事处, 某市公安局某某分局: one name found in two parts.
      found[found.length - 1] = { start: last.start, end };
      continue;
    }
    const isWhole = alone || match.groups?.['listed'] !== undefined;
    if (isGeneric(text, start, text.slice(start, end)) || (!isWhole && start === match.index)) continue;
    const head = start === match.index ? 0 : organHead(text.slice(start, end));
    if (head === null || (!isWhole && start + head >= match.index)) continue;
    found.push({ start: start + head, end });
  }
  return found;
}

const isJoined = (before: string, name: string): boolean =>
  JOINS.test(before) || (before.endsWith('局') && /^\p{Script=Han}{2,7}(?:分局|支局)$/u.test(name));

/** 党委（扩大）, 委员会办公室, 市委政法委: the name continues after the suffix. */
function extendedEnd(text: string, end: number): number {
  const [before, behind] = [text.slice(Math.max(0, end - 3), end), text.slice(end, end + 14)];
  const more =
    /^(?:常委会|常务委员会|办公厅|办公室|党组|党委|理事会|集团有限公司|集团公司|大学(?=\P{Script=Han}|派|要|$))/u.exec(
      behind,
    );
  const ofParty = /[省市区县州旗]委$/u.test(before) ? OF_PARTY.exec(behind) : null;
  const ofGovernment = /政府$/u.test(before) ? OF_GOVERNMENT.exec(behind) : null;
  const found = ofParty ?? ofGovernment ?? more;
  return end + (found?.[0].length ?? 0);
}

const OF_PARTY =
  /^(?:政法委(?:员会)?|政治部|宣传部|组织部|统战部|统一战线工作部|社会工作部|社工部|办公厅|办公室|办(?![公法理事])|网信办|编委?办|金融办|农办|农工办|深?改革?办|外办|台办|审计办|文明办|国安办|依法治[省市区县]办|军民融合办|巡[察视]办|老干部局|政研室|政策研究室|党校|党史研究室|党史办|史志办|机要局|保密局|信访局|[市区县省]直(?:机关)?工委|直属机关工委|(?:\p{Script=Han}{2,8}领导小组|\p{Script=Han}{2,8}委员会)办公室)/u;
const OF_GOVERNMENT = new RegExp(
  `^(?:办公厅|办公室|研究室|参事室|国资委|国有资产监督管理委员会|(?:${alternatives(shortEndings('办'))})办(?![公法理事好学案结成])|办(?![公法理事好学案结成园证])|驻\\p{Script=Han}{2,4}办事处)`,
  'u',
);

function nameStart(text: string, at: number, floor: number): number {
  let i = at;
  while (i > floor) {
    const char = text.charAt(i - 1);
    if (!HAN.test(char)) break;
    if ('和与及'.includes(char)) {
      if (char === '及' || ORGAN_END.test(text.slice(Math.max(floor, i - 4), i - 1)) || i - 1 <= floor) break;
    } else if (STOPS.has(char) && !ALLOWED.test(text.slice(i - 1, i + 1)) && !ALLOWED.test(text.slice(i - 2, i))) break;
    if (STOP_WORDS.test(text.slice(Math.max(0, i - 3), i)) || isBehindAppointment(text, i)) break;
    i -= 1;
  }
  while (i < at && '和与及同'.includes(text.charAt(i))) i += 1;
  return i;
}

/**
 * 市委, 国务院 are complete; only a place of two or three characters can precede them (澄湖区委 → 澄湖区 + 委).
 */
function shortStart(text: string, at: number, floor: number): number {
  if (!/[省市区县州旗镇乡]/u.test(text.charAt(at))) return at;
  const start = nameStart(text, at, Math.max(floor, at - 6));
  const place = text.slice(start, at);
  return place.length >= 2 && !/[和与及]/u.test(place) && !startsWithVerb(place) ? start : at;
}

function isGeneric(text: string, start: number, name: string): boolean {
  if (GENERIC.test(name)) return true;
  const before = text.slice(Math.max(0, start - 2), start);
  // 户籍所在地街道办事处: generic.
  return (
    /(?:各|本|该|有关|相关|其他|上级|下级|每个)$/u.test(before) || (/所在$/u.test(before) && name.startsWith('地'))
  );
}
