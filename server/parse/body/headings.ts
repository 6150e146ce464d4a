/**
 * The short clause directly after the marker, without its closing 。 or ：. Not a sentence that
 * continues with ，.
 */
import type { Range } from '../mapped-text.js';
import { startsWithVerb } from './order-signals.js';
import { clauseOf } from './sentences/clause.js';
import type { Unit } from './units.js';

const LONGEST_LINE = 80;
const LONGEST_SENTENCE = 40;
/** A document flattened to one line: a blank ends the heading. */
const SPACED = /^[^。；：，\s][^。；：\s]{1,38}(?<![在于至到自截的和与及])(?=[ \u3000]+[^\s\d年月日])/u;
const MEASURE = /\d(?:\.\d+)?(?:余|多)?[万亿千百]?(?:亩|套|个|家|户|人|公里|元|%|平方米|吨)/u;
/** 压紧护林责任各护林单位要…: a heading joined to its text. */
const GLUED =
  /^(?<heading>[\u4e00-\u9fff、]{6,24}?)(?<!的)(?=(?:各|有关|相关)[\u4e00-\u9fff、]{1,14}?(?:要|应|应当|必须|务必)(?![求素点急用对]))/u;

/** The range of the heading; null if the unit consists of sentences. */
export function headingOf(text: string, flat: string, unit: Unit): Range | null {
  const start = skip(text, unit.marker.end, unit.end);
  const own = Math.min(unit.end, unit.children[0]?.marker.start ?? unit.end, start + 400);
  const line = text.slice(start, own);
  const newline = line.indexOf('\n');
  const firstLine = newline < 0 ? line : line.slice(0, newline);
  const whole = firstLine.trimEnd();
  const glued = GLUED.exec(flat.slice(start, start + whole.length))?.groups?.['heading'];
  if (glued !== undefined && startsWithVerb(glued)) return rangeOf(start, glued);
  const alone = newline >= 0 || (unit.children.length > 0 && own === unit.children[0]?.marker.start);
  const space = unit.marker.boundary === 'LINE' ? null : SPACED.exec(firstLine);
  if (space) return rangeOf(start, space[0]);
  const names = (length: number): boolean => isName(flat, start, length, unit);
  if (alone && whole.length <= LONGEST_LINE && !/。./u.test(whole) && names(whole.length)) return rangeOf(start, whole);
  const sentence = /^[^。；;\n]{1,60}(?=[。：])/u.exec(firstLine)?.[0] ?? '';
  const isWhole = start + sentence.length + 1 >= unit.end;
  const fits = sentence !== '' && sentence.length <= LONGEST_SENTENCE && !isWhole && !MEASURE.test(sentence);
  return fits && names(sentence.length) ? rangeOf(start, sentence) : null;
}

const SENTENCE =
  /^(?:每[日天周月年旬]|每(?:个)?(?:季度|半年|两))|^(?!关于|对|将|把|以)[^，。]{3,24}(?:纳入|属于|采用|位于|设在|达到|超过|维持不变|保持不变|不变$|如下$)/u;
/** 设备按如下两类管理：（1）…: a sentence that announces a number of kinds. */
const COUNTS = /按[^，。]{0,8}[二两三四五六七八九十\d][个类种块项步档级层批][^，。]{0,6}$/u;
const LONGEST_CLAUSE = 14;
/**
 * If most points of a list have a heading, the first clause of the others is one too:
 * 三是抓好安全生产，压实责任….
 */
export function clauseHeading(text: string, unit: Unit): Range | null {
  const start = skip(text, unit.marker.end, unit.end);
  const clause =
    /^[^。；;：:，,、\n]{4,20}(?=[，,])/u.exec(text.slice(start, Math.min(unit.end, start + 30)))?.[0] ?? '';
  const fits =
    clause !== '' && clause.length <= LONGEST_CLAUSE && !MEASURE.test(clause) && !/的$|后$|时$|期间$/u.test(clause);
  return fits ? rangeOf(start, clause) : null;
}

/** A sentence that orders is text, not a heading. */
function isName(flat: string, start: number, length: number, unit: Unit): boolean {
  const line = flat.slice(start, start + length);
  for (const part of line.split(/[，,：:]/u).slice(0, 3)) {
    const at = start + line.indexOf(part);
    const clause = clauseOf(flat, { start: at, end: at + part.trimEnd().length });
    if (clause.asks || /可以|可(?=先|在|由|向|任|按|选|自)|已经|(?<!以)将(?!军)/u.test(part)) return false;
    const named = clause.actor !== null && (clause.modal !== null || /[。；]$/u.test(line));
    if (named && !(unit.marker.boundary !== 'LINE' && part !== line)) return false;
    if (clause.modal !== null && /^(?:应当?|须|请)$/u.test(clause.modal.word)) return false;
  }
  if (COUNTS.test(line.replace(/[：:]$/u, '')) && /[：:]/u.test(flat.charAt(start + length) + line.slice(-1)))
    return false;
  // 每日两次巡堤; 年末人口纳入考核: a frequency, or a subject with a predicate, is a sentence.
  if (SENTENCE.test(line) && unit.marker.boundary === 'LINE' && flat.charAt(start + length) === '。') return false;
  return !/(?:的|期间|后|时)[，,]/u.test(line) || !/。$/u.test(line);
}

function rangeOf(start: number, heading: string): Range | null {
  const bare = heading.replace(/(?<![。：:；;，,\s])[。：:；;，,\s]+$/u, '');
  return bare === '' ? null : { start, end: start + bare.length };
}

function skip(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && /[\s、.．，,]/u.test(text.charAt(i))) i += 1;
  return i;
}
