/** Binding time phrases: deadlines, durations, periods, frequencies. */
import type { Recurrence } from '../../preview.js';
import { COMPARATOR } from './amounts.js';
import { clauseAround, clauseStart, type Draft, PAST } from './drafts.js';
import { CORE, HINT } from './when.js';

const BOUND = /(?:之前|以前|前|以内|之内|内|止|底|末|中旬|上旬|下旬|期间|时期|即日)$/u;
/** 2019年5月1日以前建成的泊位: an attribute that restricts the object. */
const SCOPE = /^[^，。；、]{1,16}的(?!要求|目标|时限|时间|比例)/u;
const NOT_BEHIND =
  /^(?:起(?!的?\d)|以来|以后|之后|后|发布|印发|施行|实施|生效|开始|召开|（?以下|考核|绩效|工作(?:要点|计划|总结)|计划|预算|度?(?:第)?[一二三四五六七八九十\d]+(?:批|次|期|号)|版|《|□)/u;
const DONE = /^(?:基本|全面|全部|率先)?(?:建成|完成|实现|达到|建立|形成|取得|投用|出台|新增|新建|培育|达标)/u;
const PREDICATE =
  /^(?:取得|全部|完成|实现|达到|建成|基本|办结|清偿|[\u4e00-\u9fff]{1,8}(?:完成|开工|稳中有升|到位))[\u4e00-\u9fff、]{0,16}(?=[，,。；、]|$)/u;

const LABEL =
  /(?:(?:完成|办结|整改|工作|报送|上报|截止)?(?:时限|时间节点|期限|截止时间|截止日期)|完成时间|办结时间|报送时间|时间要求)(?:为|[：:])[ \u3000]?$/u;
const BEFORE =
  /(?<soft>力争|争取|努力|原则上)?(?<binds>确保|必须|务必)?(?<at>不迟于|不晚于|最迟于?|最晚于?|赶在|抢在|截至|截止到?|在|于|到|至)?[ \u3000\u00a0]?$/u;
/** 自收到通知之日起12日内, 放水后3个工作日: the event is part of the phrase. */
const EVENT = /(?:自|从|在)?(?:(?![应要须将按对，。；、\n])[\u4e00-\u9fff“”□]){1,16}$/u;
const EVENT_BEHIND = /(?:自|从|在)?(?:(?![应要须在于将按对，。；、\n])[\u4e00-\u9fff]){1,6}$/u;

/** Durations: 30日内, 2~3年. Calendar days are not quantities. */
const DURATION =
  /(?<![\d年月.\-/])\d{1,3}(?:[~～\-—至到]\d{1,3})?(?:个?(?:工作日|自然日|月|季度|星期)|年(?!\d|底|末)|日(?=内|以内|之内|$)|天|小时|分钟|周)(?:之内|以内|内|左右|时间)?$/u;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly label: boolean;
  readonly soft: boolean;
  readonly at: string | undefined;
}

export function* deadlines(part: string): Generator<Draft> {
  if (!HINT.test(part)) return;
  for (const match of part.matchAll(CORE)) {
    const { rhythm, span } = match.groups ?? {};
    const found = withLead(part, match.index, match[0]);
    const phrase = part.slice(eventStart(part, match.index, match[0]), found.end);
    const when = phrase.replace(/[ \u3000\u00a0]/gu, '').replace(/[（(][^（()）]*[）)]/u, '');
    const rest = part.slice(found.end, found.end + 40);
    const said = { when, at: found.at, soft: found.soft, isRhythm: rhythm !== undefined, isSpan: span !== undefined };
    const opens = clauseStart(part, match.index) >= found.start;
    if (
      !found.label &&
      (!binds({ ...said, opens }, rest, part.slice(Math.max(0, found.start - 8), found.start)) ||
        isPast(part, match.index))
    )
      continue;
    const predicate = rhythm === undefined ? (PREDICATE.exec(rest)?.[0].length ?? 0) : 0;
    yield {
      kind: 'DEADLINE',
      start: found.start,
      end: found.end + predicate,
      soft: found.soft,
      value: rhythm === undefined ? (DURATION.exec(when)?.[0] ?? '') : '',
      comparator: null,
      when: rhythm === undefined ? when : null,
      recurrence: rhythm === undefined ? null : recurrenceOf(rhythm),
    };
  }
}

function eventStart(part: string, at: number, core: string): number {
  const before = part.slice(Math.max(0, at - 20), at);
  if (/^(?:之日起|起)/u.test(core)) {
    const event = EVENT.exec(before)?.[0] ?? '';
    // 各镇自接到通知之日起: the event begins with 自.
    return at - event.length + Math.max(0, event.lastIndexOf('自'), event.lastIndexOf('从'));
  }
  return /^(?:后|之后|以后)/u.test(core) ? at - (EVENT_BEHIND.exec(before)?.[0].length ?? 0) : at;
}

/** 力争在, 不迟于, 完成时限：: the words directly before determine how it binds. */
function withLead(part: string, at: number, core: string): Found {
  const from = eventStart(part, at, core);
  const before = part.slice(Math.max(0, from - 16), from);
  const label = LABEL.exec(before)?.[0] ?? '';
  const lead = label === '' ? BEFORE.exec(before) : null;
  const length = label !== '' ? label.length : (lead?.[0].trimStart().length ?? 0);
  return {
    start: from - length,
    end: at + core.length,
    label: label !== '',
    soft: lead?.groups?.['soft'] !== undefined,
    at: lead?.groups?.['at'],
  };
}

interface Phrase {
  readonly when: string;
  readonly at: string | undefined;
  readonly soft: boolean;
  readonly isRhythm: boolean;
  readonly isSpan: boolean;
  /** First in its clause. */
  readonly opens: boolean;
}
/** A comparison with a quarter as reference. */
const COMPARED = new RegExp(`^[^，。；]{0,24}(?:${COMPARATOR})`, 'u');
/** 四季度各镇要完成换表, 力争明年一季度开工; not 一季度经济运行. */
const TURN_GOES_ON = /^(?:的|以来|经济|数据|报[告表]|情况|工作(?:总结|情况)|考核|例会|会议|运行|统计|累计|共|已|同比)/u;

function binds({ when, at, soft, isRhythm, isSpan, opens }: Phrase, rest: string, before: string): boolean {
  if (isRhythm) return !/^(?:以来|平均|新增|约|都有|召开一次的)/u.test(rest) && !/近$|过去$/u.test(before);
  if (NOT_BEHIND.test(rest) || SCOPE.test(rest)) return false;
  if (isSpan) return !/^(?:规划|的规划|计划|纲要)/u.test(rest);
  if (/^(?:19|20)\d\d年度?$|^(?:今年|明年|后年|本年度?|当年|次年)$/u.test(when))
    return /^(?:19|20)/u.test(when)
      ? /于|到|至|在|前|不迟于|不晚于|赶在|抢在/u.test(at ?? '') || (soft && DONE.test(rest))
      : false;
  if (/^(?:截至|截止)/u.test(at ?? '') && /^的/u.test(rest)) return false;
  if (/季度$|半年度?$/u.test(when))
    return (
      at !== undefined ||
      /^(?:前|末)/u.test(rest) ||
      ((opens || soft) && !TURN_GOES_ON.test(rest) && !COMPARED.test(rest))
    );
  if (/^用.*时间$/u.test(when)) return true;
  if (/年末$|^年底$/u.test(when) && /^(?:考核|绩效|总结|评比|述职|人口|余额|存栏|常住)/u.test(rest)) return false;
  if (/(?:个?(?:工作日|自然日|月|年|日|天|小时|分钟|周|星期|季度))$/u.test(when) && /后|起/u.test(when)) return true;
  if (BOUND.test(when)) return !/^年内$/u.test(when) || !/近|[一二三四五\d]$/u.test(before);
  if (/左右|时间/u.test(when) || /\d{1,2}[~～\-—至到]\d{1,2}(?:年|个月|天|日)$/u.test(when)) return true;
  // A bare day is a deadline only if something is due by it: 于6月1日完成, not 6月1日起施行.
  return at !== undefined && at !== '自' && /[月日号季度年]$/u.test(when);
}

const isPast = (part: string, at: number): boolean =>
  PAST.test(part.slice(clauseStart(part, at), at)) && !/要|必须|力争|须|应/u.test(clauseAround(part, at));

const RHYTHMS: readonly (readonly [RegExp, Recurrence])[] = [
  [/半年/u, 'HALF_YEARLY'],
  [/季/u, 'QUARTERLY'],
  [/年/u, 'YEARLY'],
  [/旬/u, 'TEN_DAYS'],
  [/月/u, 'MONTHLY'],
  [/周|星期/u, 'WEEKLY'],
  [/日|天/u, 'DAILY'],
];

/** 每年2月底前 is yearly: the first unit counts; 每两个月 and 每3天 have no enum value. */
function recurrenceOf(rhythm: string): Recurrence | null {
  if (/^每(?:隔)?(?:\d|[二两三四五六七八九十]|半个?月)/u.test(rhythm)) return null;
  const word = /半年|季|年|旬|月|周|星期|日|天/u.exec(rhythm)?.[0] ?? '';
  return RHYTHMS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** （区水务局牵头，2025年10月底前完成）, （完成时限：8月底）. */
export const isDutyWithDay = (bracket: string): boolean =>
  /^.(?:[^，,；;]{0,60}(?:[局委办厅院所站队]|中心|政府|部门|单位|[镇乡村]|街道)[，,；;])+[^，,；;]{0,6}(?:\d{1,2}月|年)(?:[^，,；;]{0,8})(?:前|底|内)(?:完成|落实|到位)?.$/u.test(
    bracket,
  ) ||
  /时限|完成时间|期限|时间节点|办结时间/u.test(bracket) ||
  (/牵头|负责|责任|配合/u.test(bracket) &&
    /(?:前|底|内)(?:全面|全部|基本)?(?:完成|办结|落实|到位|报送|启动|建成)|持续推进/u.test(bracket));
