/**
 * Kind of a numbered unit: an order, or something similar. Its sentences have been classified
 * before.
 */
import type { SentenceKind, UnitKind } from '../preview.js';
import { containsVerb, startsWithVerb } from './order-signals.js';
import type { MarkerStyle } from './markers.js';
import { LIST_LEAD } from './sentences/kind-words.js';
import type { Sentence } from './sentences/read-sentences.js';
import type { Stance } from './sentences/stance.js';
import type { Unit } from './units.js';

export interface KindContext {
  readonly masked: string;
  readonly heading: string;
  /** Of the unit's own text, after its heading and before its children. */
  readonly sentences: readonly Sentence[];
  /** Kind of the heading, classified as a sentence. */
  readonly headingSays: SentenceKind | null;
  /** Kind of the parent unit. */
  readonly parentKind: UnitKind | null;
  /** Kind of the previous unit in the list. */
  readonly siblingKind: UnitKind | null;
  readonly isDecimal: boolean;
  readonly stance: Stance;
  /** The lead-in of the unit's list. */
  readonly lead: string;
  /** Kind of the parent's last sentence before its points. */
  readonly leadSays: SentenceKind | null;
}

const RUN: readonly MarkerStyle[] = ['YAO', 'SHI', 'NTH', 'FIRST', 'SIDE'];
const REPORTED = /问题|原因|不足|困难|特点|表现|情况|事实|成绩|成效|经验|因素|挑战/u;
const PROMISED =
  /(?:将|拟)(?:重点)?(?:采取|实施|推出|开展|做好)[^。；]{0,16}[。：:]?$|我们(?:将|会|拟)|我[局委办部省市区县厅]将|本届政府将|拟(?:在|于)|下一步.{0,8}将/u;
const RESPONSIBLE =
  /(?:责任|实施|牵头|承办|主办|配合|完成)(?:单位|部门|主体)[：:]|任务(?:为)?\d|(?:牵头|负责)(?:落实)?[，,）)]/u;
const AMOUNT = /\d[,.]?(?:余|多)?[万亿千百]?(?:亩|套|个|家|户|人|公里|元|%|％|平方米|吨|座|条|项|名|株|台)/u;
const GUIDE =
  /^(?:办理|申请|申报|受理|审批|报名|办事|服务|咨询|联系|收费|发放|补贴|资助|奖励|适用|评选|考试)?(?:对象|条件|材料|流程|程序|时限|时间|地点|方式|电话|依据|标准|范围|资格|步骤|渠道|结果|主体|机构|附则|有效期|解释|其他事项)(?:及.{0,6})?$/u;
/** 工作回顾: introduces a report. */
const REVIEW =
  /回顾|取得的成[绩效就]|(?:工作|主要)成效$|^(?:重[要大])?意义$|^(?:工作|政策|有关)?背景$|^(?:(?:19|20)\d\d年|上半年|今年以来|去年|前[一二三]季度|第?[一二三四]季度)?(?:主要|总体|重点)?(?:工作|完成|进展|开展|落实|执行|运行|基本|总体)[^，。]{0,8}情况$|^(?:(?:19|20)\d\d年)?(?:主要|重点|全年)?工作总结$|^(?:主要|经验|工作)?做法(?:和成效|及成效)?$|^存在(?:的)?(?:主要)?(?:问题|不足|困难)(?:及.{0,6}|和.{0,6})?$|^指导思想$/u;
const ACHIEVED = /取得|实现(?:重大|历史性|了)|迈[出上]|较快(?:发展|增长)/u;
const PHASE = /阶段|日程|时间安排|进度安排/u;
const HOLIDAY = /\d日[^。]{0,20}(?:放假|休息|调休|上班|举行|开幕)/u;
const ROSTER = /(?:名单|人员|组成人员|人员组成|成员)$/u;

export function kindOf(unit: Unit, context: KindContext): UnitKind {
  const { marker } = unit;
  const { heading, parentKind, stance, headingSays } = context;
  if (marker.style === 'CHAPTER') return 'SECTION';
  if (marker.style === 'ARTICLE' || parentKind === 'RULE' || parentKind === 'DEFINITION') return 'RULE';
  const byPage = kindByPage(unit, stance);
  if (byPage !== null) return byPage;
  const own = ownText(unit, context.masked);
  if (isPromise(context, own)) return 'COMMITMENT';
  if (/[？?]$/u.test(heading)) return 'RULE';
  if (REVIEW.test(heading) || (parentKind === 'DESCRIPTION' && !RUN.includes(marker.style))) return 'DESCRIPTION';
  if (LIST_LEAD.test(context.lead)) return 'RULE';
  // 申请单位应当符合下列要求：1.…: items of a rule for the public are rules.
  if (context.leadSays === 'RULE' && /[：:]$/u.test(context.lead)) return 'RULE';
  if (RUN.includes(marker.style)) return runKind(unit, context, own);
  if ((PHASE.test(heading) && /\d月/u.test(heading)) || HOLIDAY.test(own)) return 'SCHEDULE';
  if (isAssignment(context, own) && unit.children.length === 0) return 'ASSIGNMENT';
  const orders = says(context, 'ORDER');
  if (ROSTER.test(heading) && !orders) return 'DESCRIPTION';
  if (GUIDE.test(heading) && !orders) return unit.children.length > 0 ? 'SECTION' : 'RULE';
  if (unit.children.length > 0) return orders ? 'DIRECTIVE' : 'SECTION';
  if (isNarrative(context, own)) return 'SECTION';
  if (orders || (context.stance === 'ORDERS' && own.length < LONGEST_TASK && IN_CHARGE.test(own))) return 'DIRECTIVE';
  return withoutOrders(context, headingSays, own);
}

/** Long reports below one heading: single sentences may order, but not the whole. */
const NARRATIVE = 1500;
const isNarrative = ({ stance, headingSays }: KindContext, own: string): boolean =>
  stance === 'REPORT' && own.length > NARRATIVE && headingSays !== 'ORDER';

/** 将审批权限下放至各镇。（负责部门：区住建局）: the assignee makes it an order, whatever its verb. */
const LONGEST_TASK = 500;
const IN_CHARGE =
  /[（(［[【](?:(?:责任|负责|牵头|实施|主办|承办|落实)(?:单位|部门|主体)[：:]|[\u4e00-\u9fff、，,（）]{2,60}(?:牵头|负责)(?:落实|实施|办理|推进)?[）)］\]】，,])/u;
/** The heading alone may order, unless the text below is only a report. */
function withoutOrders(context: KindContext, headingSays: SentenceKind | null, own: string): UnitKind {
  const { heading, sentences, siblingKind } = context;
  const mainKind = sentences.find(({ kind }) => kind !== 'STATEMENT' && kind !== 'LEAD_IN')?.kind ?? null;
  // 提高认识，加强领导: if the text below only gives reasons, the heading is the order.
  const onlyReports = mainKind === 'REPORT' || mainKind === 'PRAISE' || mainKind === 'STATISTIC';
  if (onlyReports && context.stance === 'ORDERS' && headingSays === 'ORDER' && startsWithVerb(heading))
    return 'DIRECTIVE';
  if (mainKind === 'DEFINITION')
    return DEFINES.test(own.slice(0, 120)) && !/包括|设置/u.test(own) ? 'DEFINITION' : 'RULE';
  if (mainKind !== null) return KIND_OF_TOLD[mainKind] ?? 'RULE';
  // 6.4 奖励和处罚 is an entry in a table of contents.
  const isEntry = context.isDecimal && own.trim().length <= heading.length + 1;
  if (
    headingSays === 'ORDER' &&
    isVerbal(heading) &&
    !isEntry &&
    !/^[\u4e00-\u9fff]{2}[和与及][\u4e00-\u9fff]{2}$/u.test(heading)
  )
    return 'DIRECTIVE';
  if (headingSays !== null && headingSays !== 'ORDER' && headingSays !== 'STATEMENT')
    return KIND_OF_TOLD[headingSays] ?? 'RULE';
  if (ORDER_LEAD.test(context.lead) && mainKind === null && own.trim().length >= SHORTEST_ITEM) return 'DIRECTIVE';
  // Among orders, a heading with an action is an order too: （二）对…实施联合惩戒.
  if (
    siblingKind === 'DIRECTIVE' &&
    heading !== '' &&
    !heading.startsWith('关于') &&
    containsVerb(heading) &&
    own.length < 400
  )
    return 'DIRECTIVE';
  return 'RULE';
}

/** 各镇要抓好以下任务：1.修补堤防: items of an order are orders, whatever their verbs. */
const ORDER_LEAD =
  /(?:抓好|做好|落实|完成|开展|推进|做到|办好|抓实|实施|采取)[^。；]{0,8}(?:以下|下列|如下)[^。；]{0,10}(?:工作|任务|事项|措施|要求|重点|方面|几点)[^。；]{0,4}[：:]\s*$/u;
const SHORTEST_ITEM = 4;
const isVerbal = (heading: string): boolean =>
  startsWithVerb(heading) || /[，、]/u.test(heading) || /要|必须|应/u.test(heading);

const DEFINES = /(?:^|[，,])?(?:所称|是指|指的是|系指)/u;
const KIND_OF_TOLD: Partial<Record<SentenceKind, UnitKind>> = {
  PROMISE: 'COMMITMENT',
  REPORT: 'DESCRIPTION',
  PRAISE: 'DESCRIPTION',
  STATISTIC: 'DESCRIPTION',
  PLEDGE: 'DESCRIPTION',
  REQUEST: 'DESCRIPTION',
  DEFINITION: 'DEFINITION',
};

function kindByPage(unit: Unit, stance: Stance): UnitKind | null {
  if (stance === 'ORDERS' || stance === 'REPORT' || stance === 'PUBLIC') return null;
  if (stance === 'REPLY') return 'COMMITMENT';
  if (unit.children.length > 0) return 'SECTION';
  return stance === 'STATISTICS' || stance === 'PERSONNEL'
    ? 'DESCRIPTION'
    : stance === 'PROFILE'
      ? 'DEFINITION'
      : 'RULE';
}

const says = ({ sentences }: KindContext, kind: SentenceKind): boolean => sentences.some((one) => one.kind === kind);

function runKind(unit: Unit, context: KindContext, own: string): UnitKind {
  const orders = says(context, 'ORDER') || context.headingSays === 'ORDER';
  if (context.stance === 'REPORT' && !orders && unit.marker.style !== 'YAO') return 'DESCRIPTION';
  if (unit.marker.style === 'YAO') return 'DIRECTIVE';
  if (context.parentKind === 'DESCRIPTION' || ACHIEVED.test(context.heading)) return 'DESCRIPTION';
  if (REPORTED.test(context.lead.slice(-16)) && !says(context, 'ORDER')) return 'DESCRIPTION';
  const tells = context.sentences.find(({ kind }) => kind !== 'STATEMENT' && kind !== 'LEAD_IN');
  const mainKind = tells?.kind ?? context.sentences[0]?.kind ?? context.headingSays;
  if (!orders && mainKind !== null && mainKind !== 'STATEMENT' && mainKind !== 'LEAD_IN')
    return KIND_OF_TOLD[mainKind] ?? 'RULE';
  if (isAssignment(context, own)) return 'ASSIGNMENT';
  return 'DIRECTIVE';
}

/** The unit's text up to its first child, including the heading. */
const ownText = (unit: Unit, masked: string): string =>
  masked.slice(unit.marker.end, unit.children[0]?.marker.start ?? unit.end);

function isPromise({ lead, parentKind }: KindContext, own: string): boolean {
  return parentKind === 'COMMITMENT' || PROMISED.test(lead.slice(-60)) || /^\s*(?:我们将|拟)/u.test(own);
}

function isAssignment(context: KindContext, own: string): boolean {
  const { lead, parentKind } = context;
  const outside = own.replace(/[（(][^（()）]{0,60}[）)]/gu, '');
  if (!AMOUNT.test(outside)) return false;
  if (/(?:责任|实施|牵头|承办|主办|完成)(?:单位|部门|主体)[：:]|任务(?:为)?\d/u.test(own)) return true;
  const bids = says(context, 'ORDER') && /(?<![重主需])要(?!求)|必须|应当|务必|请/u.test(outside);
  if (own.length > 120 || bids || says(context, 'RULE') || says(context, 'STATISTIC')) return false;
  return (
    /(?:任务|指标|目标)(?:分解)?(?:如下|为|是)?[：:]?\s*$/u.test(lead) ||
    parentKind === 'ASSIGNMENT' ||
    RESPONSIBLE.test(own) ||
    /任务/u.test(lead.slice(-40))
  );
}
