/** Organs that a text names. Generic ones (各地各部门, 有关部门) are no mentions. */
import type { Range } from '../mapped-text.js';
import cores from './organ-cores.json' with { type: 'json' };

const place = '(?:[\\p{Script=Han}]{1,7}?(?:省|自治区|市|区|县|旗|州|镇|乡|街道|开发区|实验区))';
const core = cores.join('|');
const formal = new RegExp(`${place}{0,3}[省市区县州]?(?:国家)?(?:${core})(?:分局)?(?!备案)`, 'gu');
const councils = new RegExp(
  `(?:党中央|中共中央(?:办公厅)?|国务院(?:办公厅|常务会议)?|全国人大常委会|全国政协|中央纪委(?:国家监委)?|中央政治局(?:常委会)?|${place}{0,2}[省市区县州](?:委(?:常委会|办公室|办|组织部|宣传部|统战部|政法委)?|政府(?:办公室|办公厅|办)?|人大(?:常委会)?|政协|纪委(?:监委)?)(?![\\p{Script=Han}]?员))`,
  'gu',
);
const governments = new RegExp(
  `${place}{1,3}(?:人民政府(?:办公厅|办公室|[\\p{Script=Han}]{2,6}街道办事处)?|(?:一站式)?(?:政务)?服务中心|管理委员会|管委会|人民法院|人民检察院|人民医院)`,
  'gu',
);
const enterprises = /(?<=[：:、，,。；\s（(]|^)[\p{Script=Han}]{4,24}(?:有限公司|集团公司|集团)/gu;

const lead =
  /^(?:各|由|对|向|经|在|与|和|及|将|把|请|报|为|按|据|从|至|到|等|的|是|以|并|会同|根据|按照|依据|通过|关于|要求|成为|代表|原|我|本|该|全|其他|有关|相关|所属|所在)+/;
const generic = /^(?:各|有关|相关|所有|本|该|上级|下级|其他|全体|地方|当地|区直|市直|省直)/;

export function mentionsIn(text: string): Range[] {
  const found: Range[] = [];
  for (const pattern of [governments, formal, councils, enterprises]) {
    for (const match of text.matchAll(pattern)) {
      const skip = lead.exec(match[0])?.[0].length ?? 0;
      const name = match[0].slice(skip);
      const range = { start: match.index + skip, end: match.index + match[0].length };
      if (name.length < 2 || generic.test(name)) continue;
      if (found.some((other) => other.start < range.end && range.start < other.end)) continue;
      found.push(range);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
