/**
 * The part of a directive that others can restate: without the assignee and deadline in brackets
 * behind it, without stock phrases, and not shorter than a statement. Pure.
 */

/** 加强基础设施建设, 坚持改革创新: too generic to be a restatement. */
const shortest = 12;

const duty =
  '牵头|负责|配合|责任(?:单位|部门|人|科室)|完成(?:时限|时间|期限)|时限|按职责|职责分工|参与|落实|承办|主办|协办';
const dutyBrackets = new RegExp(
  `[（(【\\[][^（）()【】\\[\\]]{0,200}?(?:${duty})[^（）()【】\\[\\]]{0,200}[）)】\\]]`,
  'gu',
);
const dutyLine =
  /^(?:牵头|责任|配合|主办|协办|承办|参与|主管|实施|落实)(?:领导|单位|部门|科室|股室|主体|人)?[:：]|^(?:完成)?(?:时限|时间|期限)(?:要求)?[:：]/u;

const formulas = [
  /(?:现|特|兹|今)(?:将|把|予).{0,120}(?:印发|转发|下发|颁发|发布|公布|发给)/u,
  /^(?:特此|以上|此)?(?:现就.{0,60})?(?:将?有关(?:事项|要求|情况))?(?:现)?(?:通知|函告|函|报告|通告|公告|批复|告知)(?:如下)?$/u,
  /^(?:请|望|希|恳请|要求)?(?:(?:各|你|有关|相关|全[市区县省])[^，。]{0,24}?)?(?:要|应|须|务必)?[，,]?(?:(?:结合|根据|按照|参照|对照|依照)[^，。]{0,16}?(?:实际|职责|要求|分工|精神|情况)[，,]?)?(?:认真|切实|严格|遵照|参照|比照|照此|一并|抓紧|尽快|及时|抓好|做好|组织|学习|领会|研究|全面|深入|坚决|不折不扣地?|贯彻|执行|落实|实施|办理|工作|到位|[，,、地])+$/u,
  /^(?:在?(?:执行|实施|落实|工作|贯彻落实)(?:过程)?中)?[，,]?(?:如|若|凡)?(?:遇到?|发现|有|存在)?[^，。]{0,12}(?:问题|情况|意见|建议)[，,]?(?:请|可|应|要|及时|径|直接)[^。]{0,60}(?:反映|报告|反馈|联系|咨询)[^。]{0,12}$/u,
  /^(?:本|该|此|上述)?[^，。]{0,12}?自?(?:发布|印发|公布|发文|下发|\d{4}年\d{1,2}月\d{1,2}日)(?:之日|日)?起[^。]{0,6}(?:施行|实施|执行|生效)/u,
  /由[^，。]{2,30}负责解释$/u,
  /^(?:联系人|联系电话|电话|传真|邮箱|地址)[:：]/u,
];

/** Empty if nothing restatable is left. */
export function restatedPart(text: string): string {
  const said = text
    .replaceAll(dutyBrackets, '')
    .split(/[。；;！!\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !dutyLine.test(sentence) && !isFormula(sentence))
    .join('。');
  return lengthOf(said) < shortest ? '' : said;
}

const isFormula = (sentence: string): boolean => formulas.some((formula) => formula.test(sentence));

const lengthOf = (text: string): number => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
