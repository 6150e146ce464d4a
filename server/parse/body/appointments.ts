/**
 * 林一苇任某局副局长, 免去周怀安某局局长职务: a person and an appointment directly before an organ are not part of its
 * name. Pure.
 */
import { readFileSync } from 'node:fs';

const surnames = readFileSync(new URL('./surnames.txt', import.meta.url), 'utf8').trim();
const compound = '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|司徒';
const person = `(?:${compound}|[${surnames}])[\\u4e00-\\u9fff]{1,2}`;
/** A name that ends with 镇 or 区 is a place: 江州省任店镇 contains a town of that name. */
const appointed = `(?<![\\u4e00-\\u9fff])${person}(?<![省市区县旗镇乡])兼?任`;
/** 主任, 责任, 信任 are different words. */
const took = '[兼担出调升改新现时历原曾续拟继连转聘选留再前首]任';
const BEFORE_ORGAN = new RegExp(`(?:${appointed}|${took}|(?:免去|任命|提名)${person}|同志(?:兼?任|的)?)$`, 'u');
const LONGEST = 12;
/** Fast check that rules out nearly all positions. */
const HINT = /任|免去|提名|同志/u;
/** Counties of these names: 拟任任城区 contains the character twice. */
const PLACE = /^任[丘城泽县]/u;

/**
 * Whether the text before the position is about a person, so that an organ's name cannot begin
 * earlier.
 */
export function isBehindAppointment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  return HINT.test(before) && BEFORE_ORGAN.test(before) && !PLACE.test(text.slice(at - 1, at + 1));
}
