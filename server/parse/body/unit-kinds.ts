/** What a numbered unit is: an order, or something that only looks like one. */
import type { UnitKind } from '../preview.js';
import { containsVerb, orderSignal, startsWithVerb } from './order-signals.js';
import type { MarkerStyle } from './markers.js';
import type { Unit } from './units.js';

export interface KindContext {
  readonly text: string;
  readonly masked: string;
  readonly heading: { readonly start: number; readonly end: number } | null;
  /** Kind of the unit above. */
  readonly parentKind: UnitKind | null;
  /** Kind of the unit before it in its list. */
  readonly siblingKind: UnitKind | null;
  /** 答复, 复函: what the issuer numbers there are its own promises. */
  readonly isReply: boolean;
  /** The sentence that leads up to the unit's list. */
  readonly lead: string;
}

const RUN: readonly MarkerStyle[] = ['YAO', 'SHI', 'NTH', 'FIRST', 'SIDE'];
const PROMISE = /我们(?:将|会|拟)|我[局委办部省市区县厅]将|本届政府将|拟(?:在|于)|下一步.{0,8}将/u;
const REPORTED = /问题|原因|不足|困难|特点|表现|情况|事实|成绩|成效|经验|因素|挑战/u;
const RESPONSIBLE =
  /(?:责任|实施|牵头|承办|主办|配合|完成)(?:单位|部门|主体)[：:]|任务(?:为)?\d|(?:牵头|负责)(?:落实)?[，,）)]/u;
const AMOUNT = /\d[,.]?(?:余|多)?[万亿千百]?(?:亩|套|个|家|户|人|公里|元|%|％|平方米|吨|座|条|项|名|株|台)/u;
const GUIDE =
  /^(?:办理|申请|申报|受理|审批|报名|办事|服务|咨询|联系|收费|发放|补贴|资助|奖励|适用|评选|考试)?(?:对象|条件|材料|流程|程序|时限|时间|地点|方式|电话|依据|标准|范围|资格|步骤|渠道|结果|主体|机构|附则|有效期|解释|其他事项)(?:及.{0,6})?$/u;
const PAST = /(?:增长|下降|上升|达到?|比上年|同比)\D{0,6}\d|(?:取得|实现|完成|建成|获得|开展|推动|推进)了/u;
/** 工作回顾: what follows is told, not ordered. */
const REVIEW = /回顾|取得的成[绩效就]|(?:工作|主要)成效$|^(?:重[要大])?意义$|^(?:工作|政策|有关)?背景$/u;
const ACHIEVED = /取得|实现(?:重大|历史性|了)|迈[出上]|较快(?:发展|增长)/u;
const DEFINITION = /(?:^|[，,])?(?:所称|是指|指的是|系指)/u;
/** 各地以…为单位, 对…: everybody addressed by name needs no 要. */
const TASK_OF_ALL =
  /^(?:各地(?:区)?|各级[^，,]{0,8}|各部门|各单位|各(?:有关|相关)[^，,]{2,6}?|有关部门|相关部门)(?:以|对|按|结合|根据|于|负责|组织|参照)/u;
const DONE_BY = /(?:前|内|底)(?:全面|全部|基本)?(?:完成|报送|上报|落实到位)/u;
/** What may stand before the verb of an order: means, occasion, matter. */
const LEADS_UP = /^(?:以|按照|根据|围绕|通过|针对|结合|为|在|对|从|依托|立足)/u;
const PHASE = /阶段|日程|时间安排|进度安排/u;

export function kindOf(unit: Unit, context: KindContext): UnitKind {
  const { marker } = unit;
  if (marker.style === 'CHAPTER') return 'SECTION';
  if (marker.style === 'ARTICLE' || context.parentKind === 'RULE' || context.parentKind === 'DEFINITION') return 'RULE';
  const heading = context.heading ? context.masked.slice(context.heading.start, context.heading.end) : '';
  const own = ownText(unit, context);
  const all = unit.children.length === 0 ? context.masked.slice(marker.end, unit.end) : own;
  if (isPromise(unit, context, all)) return 'COMMITMENT';
  if (heading.endsWith('？')) return 'RULE';
  if (REVIEW.test(heading) || (context.parentKind === 'DESCRIPTION' && !RUN.includes(marker.style)))
    return 'DESCRIPTION';
  if (RUN.includes(marker.style)) return runKind(unit, context, all);
  if (PHASE.test(heading) && /\d月/u.test(heading)) return 'SCHEDULE';
  if (isAssignment(context, all) && unit.children.length === 0) return 'ASSIGNMENT';
  const orders =
    ordersIn(own) ||
    (unit.children.length === 0 &&
      (/^(?:[。：]\s*)?(?:$|[（(])/u.test(own.trimStart()) || /[，,]/u.test(heading)) &&
      ordersIn(heading));
  if (GUIDE.test(heading) && !orders) return unit.children.length > 0 ? 'SECTION' : 'RULE';
  if (unit.children.length > 0) return orders ? 'DIRECTIVE' : 'SECTION';
  if (orders) return 'DIRECTIVE';
  if (startsWithVerb(heading) && !PAST.test(all) && !DEFINITION.test(all)) return 'DIRECTIVE';
  if (DEFINITION.test(all.slice(0, 120)) && !/包括|设置/u.test(all)) return 'DEFINITION';
  if (PAST.test(all)) return 'DESCRIPTION';
  // Among orders, what its heading says is done is one too: （二）对…实施联合惩戒.
  return context.siblingKind === 'DIRECTIVE' && !heading.startsWith('关于') && containsVerb(heading)
    ? 'DIRECTIVE'
    : 'RULE';
}

function runKind(unit: Unit, context: KindContext, all: string): UnitKind {
  if (unit.marker.style === 'YAO') return 'DIRECTIVE';
  const heading = context.heading ? context.masked.slice(context.heading.start, context.heading.end) : '';
  if (context.parentKind === 'DESCRIPTION' || ACHIEVED.test(heading)) return 'DESCRIPTION';
  const descriptive = REPORTED.test(context.lead.slice(-16));
  if (descriptive && !ordersIn(all)) return 'DESCRIPTION';
  if (PAST.test(all) && !ordersIn(all)) return 'DESCRIPTION';
  if (isAssignment(context, all)) return 'ASSIGNMENT';
  return 'DIRECTIVE';
}

/** The unit's text without its heading, up to its first numbered child. */
export function ownText(unit: Unit, { masked, heading }: Pick<KindContext, 'masked' | 'heading'>): string {
  const end = unit.children[0]?.marker.start ?? unit.end;
  // A heading that opens a sentence is part of what the unit says.
  const opens = heading !== null && !/[，,]/u.test(masked.charAt(heading.end));
  return masked.slice(Math.min(end, opens ? heading.end : unit.marker.end), end);
}

function isPromise(unit: Unit, { isReply, lead, parentKind }: KindContext, all: string): boolean {
  if (parentKind === 'COMMITMENT') return true;
  return (
    PROMISE.test(lead.slice(-60)) || (isReply && RUN.includes(unit.marker.style)) || /^\s*(?:我们将|拟)/u.test(all)
  );
}

function isAssignment({ lead, parentKind, text }: KindContext, all: string): boolean {
  const outside = all.replace(/[（(][^（()）]{0,60}[）)]/gu, '');
  if (!AMOUNT.test(outside)) return false;
  if (/(?:责任|实施|牵头|承办|主办|完成)(?:单位|部门|主体)[：:]|任务(?:为)?\d/u.test(all)) return true;
  const short = all.length <= 120 && !ordersIn(outside);
  return (
    short &&
    text !== '' &&
    (/(?:任务|指标|目标)(?:分解)?(?:如下|为|是)?[：:]?\s*$/u.test(lead) ||
      parentKind === 'ASSIGNMENT' ||
      (RESPONSIBLE.test(all) && AMOUNT.test(all)) ||
      /任务/u.test(lead.slice(-40)))
  );
}

/** At least one clause that orders: a modal with an actor or with nobody before it, or a sentence that begins with a directive verb. */
export function ordersIn(masked: string): boolean {
  for (const sentence of masked.slice(0, 6000).split(/[。；;！\n]/u)) {
    if (TASK_OF_ALL.test(sentence.trim()) || DONE_BY.test(sentence)) return true;
    let leading = true;
    for (const part of sentence.split(/[，,]/u)) {
      const signal = orderSignal(part);
      if (signal === 'MODAL' || (signal === 'VERB' && leading)) return true;
      leading &&= LEADS_UP.test(part.trim());
    }
  }
  return false;
}
