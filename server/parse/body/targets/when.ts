/** By when: each way to say it, as one pattern. What it means is read in due.ts. */
import { FEASTS } from './feasts.js';

const S = '[ \\u3000\\u00a0]?';
export const HAN = '[一二三四五六七八九十]{1,3}';
const N = `(?:\\d{1,2}|${HAN})`;
export const YEAR = `(?:(?:19|20)\\d\\d${S}年度?|今年|明年|后年|本年度?|当年|次年)`;
const MONTH = `(?:${N}${S}月份?|本月|当月|下月|下个月|次月)`;
const PART = '(?:上旬|中旬|下旬|底|末|初)';
const DAY = `(?:${N}${S}[日号]|${PART})`;
const WEEKDAY = '(?:[（(](?:本?周|星期|礼拜)[一二三四五六日天][）)])?';
const HOUR = `(?:${S}(?:上午|下午|晚上?|中午|下班|零时)?(?:\\d{1,2}[:：]\\d\\d|\\d{1,2}[时点](?:整|\\d{1,2}分)?)?)`;
const BEFORE = '(?:之前|以前|前|以内|之内|内(?![河陆涝部外容蒙资需控])|止)';
const TO = `${S}(?:至|到|—{1,2}|–|-|~|～|－)${S}`;
const UNIT = '个?(?:工作日|自然日|月|年|日|天|小时|分钟|周|星期|季度)';
const COUNT = `(?:\\d{1,3}|${HAN}|半|两)`;
const FEAST = `(?:${FEASTS.join('|')}|汛期|主汛期|清明|入冬|采暖季|供暖季|冬季|秋收|开学|除夕)`;
const LUNAR_DAY = '(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]|三十)';
const QUARTER = '(?:上半年|下半年|半年度|前?第?[一二三四]个?季度)';

/** Comes again and again; the part behind says on which day of each turn. */
const RHYTHM = [
  `每(?:个)?(?:半年|年度?|季度?|月度?|旬|周|星期|日|天)(?:${S}(?:${MONTH})?${S}${DAY}?${S}(?:前|内|底前|末前)|(?:底|末)(?:之?前)?)?(?:(?:至少|不少于)?(?:\\d{1,2}|${HAN}|两)次)?`,
  `每(?:隔)?(?:\\d{1,2}|${HAN}|两)个?(?:月|天|日|周|星期|年|小时)`,
  `(?:按|逐)(?:年|季度?|月|旬|周|日|天)(?=(?:度)?(?:报|上报|调度|通报|公布|汇总|统计|开展|更新|核对|登记|研判|会商|督查|检查|公开|考核))`,
  `(?<=组织|开展|实行|进行|落实|坚持|建立|做好)(?:半年|季度|月度|月|周|日)(?:度)?(?=抽查|检查|通报|调度|考核|评估|例会|报告|巡查|会商|督查)`,
];
const RANGES = [
  `${YEAR}?${S}${MONTH}(?:${S}${DAY})?${TO}(?:${YEAR}${S})?${MONTH}(?:${S}${DAY})?`,
  `${YEAR}?${S}${MONTH}${S}${N}${S}[日号]${TO}${N}${S}[日号]`,
  `${YEAR}?${S}${N}${TO}${N}${S}月份?(?![日\\d])`,
  `(?:19|20)\\d\\d${S}年?${TO}(?:19|20)\\d\\d${S}年`,
  `“?[一二三四五六七八九十]{1,3}五”?(?:末|期末|期间|时期)`,
];
const POINTS = [
  `${YEAR}?${S}(?:农历)?${FEAST}(?:节)?(?:假期|节日|期间)?(?:来临|到来)?(?:之前|以前|前)`,
  `(?:农历)?(?:正|腊|冬|(?<=农历)${HAN})月${LUNAR_DAY}${BEFORE}`,
  `${YEAR}?${S}${MONTH}(?:${S}${DAY})?${WEEKDAY}${HOUR}${BEFORE}`,
  `${YEAR}?${S}${MONTH}\\d{1,2}${BEFORE}`,
  `(?:19|20)\\d\\d[.\\-/]\\d{1,2}[.\\-/]\\d{1,2}${BEFORE}`,
  `20\\d{6}${BEFORE}`,
  `${YEAR}${S}${MONTH}(?:${S}${DAY})?`,
  `${YEAR}?${S}${MONTH}${S}${DAY}`,
  `(?:${YEAR}(?:年?底|年?末)|年底|年末(?![\\u4e00-\\u9fff]{0,4}(?:人口|余额|存栏|存款|总量|拥有量|从业|实有)))(?:之?前|内)?`,
  `${YEAR}?${QUARTER}(?:末|底|之?前|以前|内|结束前)?`,
  `${YEAR}${BEFORE}`,
  `(?:年内|(?:本月|本?周|本?季度?|本年度?|当月|当年)内|(?:本|当)?月(?:底|末)(?:之?前)?|本?季度末(?:之?前)?|即日)`,
  `(?:之日起|(?<=[\\u4e00-\\u9fff])起|后|之后|以后)(?:的)?${COUNT}${UNIT}(?:之内|以内|内)?`,
  `(?<![近每续去前第\\d])${COUNT}${UNIT}(?:之内|以内|内)`,
  `\\d{1,2}${TO}\\d{1,2}(?:年|个月|天|日)(?:左右|时间)?(?:内)?`,
  `${YEAR}`,
];

/** Groups: one of rhythm, span, point. What stands before it is read backwards from where it begins: see deadlines.ts. */
export const CORE = new RegExp(
  `(?<rhythm>${RHYTHM.join('|')})|(?<span>${RANGES.join('|')})|(?<point>${POINTS.join('|')})`,
  'gu',
);
/** Without any of these there is no time in a text. */
export const HINT =
  /\d|[年月旬周]|日[内前起]|[天时钟]内|季度|每|即日|春节|国庆|元旦|中秋|端午|汛期|前(?=[，。；、完报建做])|五”?(?:末|期|时期)/u;
