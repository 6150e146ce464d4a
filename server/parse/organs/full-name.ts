/** Canonical full form of names, so that each organ has one. Pure. */
import { centralOrgan } from './central.js';
import { localOrgan } from './local.js';

/** 第十二届, 十四届, 新一届, 二十届: the term does not change the organ. */
const term = /(?:第?[一二三四五六七八九十百零\d]{1,4}届|新一届)/gu;
/** Endings of organs with elected members, except 全国人大第二次会议. */
const hasTerms = /(?:人大|人民代表大会|常委会|常务委员会|委员会|政协|国务院|中央|政府|政治局|理事会|协会)/u;

export const withoutTerm = (name: string): string => (hasTerms.test(name) ? name.replaceAll(term, '') : name);

/** 规划委 -> 规划委员会; not for the party, whose 委 is a committee of its own. */
const bareCommittee = /(?<=\p{Script=Han}{2})(?<![党纪监工市区县省州旗团军政常编])委$/u;

/** An organ's name after its place: 人社局, 规划自然资源委, 政府办. */
export function fullCore(core: string): string {
  const known = localOrgan(core);
  if (known) return known.name;
  return core
    .replace(bareCommittee, '委员会')
    .replace(/管委会$/, '管理委员会')
    .replace(/(?<=镇|乡)政府$/, '人民政府')
    .replace(/(?<=街道)办$/, '办事处');
}

/**
 * Possible stored names of an organ given by its usual name: 澄湖区市监局, 北京市发改委. The given name is
 * first.
 */
export function namesToTry(asked: string): string[] {
  const name = withoutTerm(asked.normalize('NFKC').replaceAll(/\s/g, ''));
  const found = new Set([asked, name]);
  for (let at = 0; at <= name.length - 2; at += 1) {
    const organ = localOrgan(name.slice(at));
    if (organ) found.add(`${name.slice(0, at)}${organ.name}`);
  }
  found.add(fullCore(name));
  const central = centralOrgan(name);
  if (central) found.add(central.name);
  return [...found];
}
