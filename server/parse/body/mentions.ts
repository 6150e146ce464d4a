/**
 * Names of organs: a suffix (局, 委员会, 人民政府 …) and what stands before it up to the place where a name can begin.
 * Generic ones (各地各部门, 有关部门, 各乡镇人民政府) are kept out: nobody in particular is named.
 */
import type { Range } from '../mapped-text.js';
import { isBehindAppointment } from './appointments.js';
import nameWords from './name-words.json' with { type: 'json' };
import { startsWithVerb } from './order-signals.js';
import { organHead } from './organ-heads.js';
import suffixes from './organ-suffixes.json' with { type: 'json' };

const LONGEST_NAME = 30;
const HAN = /[\u4e00-\u9fff]/u;
const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const SUFFIX = new RegExp(
  [
    `(?<whole>${alternatives(nameWords.whole)})`,
    `(?<committee>(?:国家|[省市区县州旗])?(?:${alternatives(suffixes.committees)})委(?![员托派会]))`,
    `(?<party>[省市区县州旗镇乡]委(?![员托派会]))`,
    `(?<ministry>(?:${alternatives(suffixes.ministries)})部(?![门分队委位际]))`,
    `(?<office>(?:${alternatives(suffixes.offices)})办(?![公法理事好学案结成园证税发函完展企医班件]))`,
    `(?<long>${alternatives(suffixes.long)}|(?<![布格结全大时破残定胜败战赛棋开僵和当变危困好])局|(?<![大客展餐前音一两二三事])厅)(?!部门|[长面势限级伍])`,
  ].join('|'),
  'gu',
);
const ORGAN_END =
  /(?:[局委厅院署办]|政府|委员会|中心|公司|集团|支队|大队|总队|办公室|指挥部|林场|[组宣统]织?传?战?部)$/u;
const STOPS = new Set(nameWords.stops);
const ALLOWED = new RegExp(`^(?:${alternatives(nameWords.allowed)})`, 'u');
const STOP_WORDS = new RegExp(`(?:${alternatives(nameWords.stopWords)})$`, 'u');
const JOINS = /(?:总局|人民政府)$/u;
const GENERIC = new RegExp(`^(?:${alternatives(nameWords.generic)})`, 'u');

export function findMentions(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(SUFFIX)) {
    const end = extendedEnd(text, match.index + match[0].length);
    const floor = Math.max(found.at(-1)?.end ?? 0, match.index - LONGEST_NAME);
    const alone = match.groups?.['long'] === undefined;
    const start = alone ? shortStart(text, match.index, floor) : nameStart(text, match.index, floor);
    const last = found.at(-1);
    if (last && last.end === start && JOINS.test(text.slice(last.start, last.end))) {
      // 国家税务总局某市税务局, 某区人民政府某街道办事处: one name, found in two pieces.
      found[found.length - 1] = { start: last.start, end };
      continue;
    }
    if (isGeneric(text, start, text.slice(start, end)) || (!alone && start === match.index)) continue;
    const head = start === match.index ? 0 : organHead(text.slice(start, end));
    if (head === null || (!alone && start + head >= match.index) || text.startsWith('备案', end)) continue;
    found.push({ start: start + head, end });
  }
  return found;
}

/** 党委（扩大）, 委员会办公室: the organ goes on behind the suffix. */
function extendedEnd(text: string, end: number): number {
  const more = /^(?:常委会|常务委员会|办公厅|办公室|党组|党委)/u.exec(text.slice(end, end + 5));
  return end + (more?.[0].length ?? 0);
}

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

/** 市委, 国务院 stand alone; only a place of two or three characters may go before (澄湖区委 → 澄湖区 + 委). */
function shortStart(text: string, at: number, floor: number): number {
  if (!/[省市区县州旗镇乡]/u.test(text.charAt(at))) return at;
  const start = nameStart(text, at, Math.max(floor, at - 6));
  const place = text.slice(start, at);
  return place.length >= 2 && !/[和与及]/u.test(place) && !startsWithVerb(place) ? start : at;
}

function isGeneric(text: string, start: number, name: string): boolean {
  if (GENERIC.test(name)) return true;
  const before = text.slice(Math.max(0, start - 2), start);
  return /(?:各|本|该|有关|相关|其他|上级|下级|每个)$/u.test(before);
}
