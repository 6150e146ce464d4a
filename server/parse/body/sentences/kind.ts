/**
 * Classifies a sentence by page, heading, reporting verb, subject and tense: an order of the
 * issuer, meeting or speaker, or a request, promise, report, praise, definition. Pure.
 */
import type { SentenceKind } from '../../preview.js';
import { opensAsOrder, startsWithVerb } from '../order-signals.js';
import { endsInThing, headOf } from './actor-words.js';
import type { Clause } from './clause.js';
import words from './follow-words.json' with { type: 'json' };
import { DEFINITION, PAST, PAST_OPENS, PRAISE, PROMISE, RESULT, STATISTIC, TARIFF, WISH } from './kind-words.js';

/** Criteria for orders in the context of a sentence. */
export interface Manner {
  /**
   * Verbs without a modal are orders: 加强巡查. In speeches only after a clause with 要, unless the
   * reporting verb demands.
   */
  readonly bareVerbs: boolean;
  /** Named actors with a verb without modal are orders: 县财政局按定额补足. */
  readonly bareActors: boolean;
  /** Explicit assignments are orders anywhere: 由区教育局于7月20日前报送, 区教育局牵头. */
  readonly dutiesOrder: boolean;
  /** 我们要… in a report is the speaker's own plan. */
  readonly ownPlans: boolean;
  /** Only named organs are addressees; others are the public. */
  readonly organsOnly: boolean;
  /** Below 工作目标 and similar: a deadline with an outcome is an order. */
  readonly goals: boolean;
  /** Below 主要职责, 成员单位, 工作规则: descriptions of responsibilities are not orders. */
  readonly describes: boolean;
  /** Names of the issuer: its own actions are promises. */
  readonly issuers: readonly string[];
  readonly noticeYear: number | null;
}

export interface ClauseVerdict {
  readonly kind: SentenceKind | null;
  /** PUBLIC and CONDITION apply to the following clauses. */
  readonly mood: 'PUBLIC' | 'CONDITION' | null;
}

/** 区政府批准启动预案后: an occasion, not an order to the organ in it. */
const OCCASION = /(?:后|时|期间|之日起)$/u;
const FAR_INSIDE = 12;
const NORM = /^(?:应|应当|须|不得|不准|禁止)$/u;
/** 应当说明的其他事项: a modal within an attribute. */
const ATTRIBUTE =
  /^[^，]{1,24}的(?!(?:要|应|必须|一律|予以|由|不得|须|立即|及时)|.{0,3}(?:原则|要求|前提|基础)上)[^，。]{1,14}$/u;
const TOPIC = /^(?:对|将|把|在|为|按|由|凡|属|以|根据|从|自|于|到|至|围绕|针对|通过|结合|除|与|各项|特别是)/u;
const CONDITION = /的$/u;
const PUBLIC_BY_CLAUSE = /^(?!对|将|把|向|为|按|根据)[^，]{2,30}的[^，的]{1,6}$/u;
const DEADLINE = /(?:年|月|日|底|末|季度|期间)[^，。]{0,4}(?:前|内|底|末)/u;
const DONE = new RegExp(words.completions.join('|'), 'u');
/** “十五五”时期，新增…; 到2027年，建成…: a future period; reports of the past are worded differently. */
const PERIOD = /^(?:“□{1,6}”(?:期间|时期)|到(?:20\d\d年|“□)|(?:20\d\d年|年)底前|20\d\d[年]?[—–\-至到]20\d\d年)/u;
const STARTS_DONE = new RegExp(`^(?:${words.completions.join('|')})`, 'u');
/** 将名单报县民政局: 将 as 把, followed by the action. */
const TAKES =
  /^将(?!会|要|于|在|按|根据|适时|定期|组织|继续|进一步|全程|视|采取|依法|严肃|予以|从|安排|派|开展|另行|逐步|统一|牵头|联合|加强|加大|推动|通过|不|充分|同时|积极|启动|建立|制定|出台|研究|先|对|为|以)[^，。]{1,30}(?:报|送|纳入|列入|作为|反馈|提交|汇总|移交|公布|告知|录入|发|转|上传|抄)/u;
const PROMISES = /^(?:还|也|均|都)?(?:将|拟|正在|正(?=[组研牵制编])|计划|打算|准备|会(?!同|商))/u;
const TELLS =
  /^(?:已|曾|认为|指出|强调|表示|答|是(?!.{0,20}(?:责任|主体))|为(?!.{2,24}(?:提供|做好|创造))|有|设(?!立.{0,12}(?:专|岗))|成立(?!.{0,12}专)|能|可(?!参照|参考)|不(?:再|能|是|作为))/u;
const DUTY = /负责|牵头|(?:前|内|底)(?:完成|报送|上报|办结|落实)|\d[日月]前/u;
const PLAIN_DUTY = /^(?:具体|共同|联合|协同|分别|统一|主动|积极|密切)*(?:负责(?!人)|牵头|配合|做好|抓好|落实好)/u;
const DECIDES = /^(?:综合|经)[^，。]{2,40}(?:确定|同意)/u;
const SERVICE =
  /^(?:敬|烦)?请(?:咨询|拨打|登录|登陆|关注|点击|扫|扫描|见|参见|参阅|查阅|查收|审阅|审议|予以支持|指正|批评|予以审|提出意见|谅解|知悉|悉知|稍候|您|你|大家|广大(?:市民|群众|居民)|市民|群众)/u;

/** 该项工作于4月底前完成. */
const DONE_BY = /(?:前|内|底)(?:全面|全部|基本)?(?:完成|报送|上报|落实到位|办结|建成|到位|完结|办妥|验收|投用)/u;
/** 办理时限不超过0.5个工作日: a norm. */
const BOUND =
  /(?:不(?:得)?超过|不(?:得)?低于|不(?:得)?少于|不(?:得)?高于|至少|控制在)[^，。]{0,8}(?:\d|平均|上年|同期)/u;
/** 一律不予补偿, 坚决予以取缔: emphatic without a modal. */
const FORCE =
  /(?:一律|坚决|立即|严肃|从严)(?:不|予以|给予|取缔|拆除|停止|关停|纳入|按|由|实行|追究|查处|整改|清理|退出)/u;
/** 对各地自查加强督导: object first, then the action. */
const MATTER_FIRST =
  /^(?:对|将|把|向|从)[^，]{2,60}(?:加强|开展|进行|实施|实行|予以|给予|纳入|建立|落实|严格|做好|抓好|加大|提高|完善|强化|组织|制定|督促|追究|通报|整改|依法|严肃|坚决|及时|逐|统一|作为|列入|落到实处)/u;

const isPast = (bare: string, year: number | null): boolean => {
  const stated = /^(?:在|到)?((?:19|20)\d\d)年/u.exec(bare)?.[1];
  const before = !/^(?:在|到)?(?:19|20)\d\d年[^，]{0,10}(?:后|起)/u.test(bare);
  return PAST_OPENS.test(bare) || (before && stated !== undefined && year !== null && Number(stated) < year);
};

/** 已建成的，于6月底前完成移交: the past tense of a condition does not make a report. */
const withoutConditions = (text: string): string => text.replace(/[^，,]{2,60}的(?=[，,])/gu, '');

/** Fast check: most sentences have no past marker, so conditions need not be removed. */
const tellsOfPast = (text: string): boolean =>
  PAST.test(text) && PAST.test(withoutConditions(text).replace(/[为除]了/gu, ''));

/** 所得收入，可按比例作为…: a permission is not an order. */
const PERMITS = /[，,]可(?:以)?(?=按|向|在|由|根据|申请|享受|作为|选择|自主|自行|直接|适当|先|从|凭|免|予)/u;

/** 河面无垃圾（20分）: an item of a score sheet. */
const SCORED =
  /[（(](?:满分|分值|共|计)?\d{1,3}(?:\.\d)?分[）)]|(?:计|加|扣|得|记|超过|高于)\d{1,3}(?:\.\d)?分(?![\u4e00-\u9fff])|[项次]计分$/u;
/** Whether the sentence as a whole is a report, so that only 要, 必须 and 请 can still order in it. */
export function tellsOf(whole: string, bare: string, { noticeYear }: Manner): SentenceKind | null {
  const text = whole.replace(/[（(][^（()）]{1,40}[）)]/gu, '');
  if (SCORED.test(whole)) return 'RULE';
  if (TARIFF.test(text)) return 'RULE';
  if (PERMITS.test(text)) return 'RULE';
  if (STATISTIC.test(text)) return 'STATISTIC';
  if (DEFINITION.test(text)) return 'DEFINITION';
  if (PRAISE.test(text)) return 'PRAISE';
  if (isPast(bare, noticeYear) || isPast(text, noticeYear) || tellsOfPast(text)) return 'REPORT';
  if (RESULT.test(text) && !opensAsOrder(bare)) return 'REPORT';
  return PROMISE.test(text) ? 'PROMISE' : null;
}

export interface ClauseContext {
  readonly manner: Manner;
  /** Kind of the reporting sentence: see tellsOf. */
  readonly reportKind: SentenceKind | null;
  readonly mood: ClauseVerdict['mood'];
  /** Only means, occasions and orders precede it in its sentence. */
  readonly leading: boolean;
  /** An actor precedes it in the sentence. */
  readonly hasActor: boolean;
  readonly text: string;
}

export function judge(clause: Clause, context: ClauseContext): ClauseVerdict {
  const { bare, modal, actor } = clause;
  const weak = modal !== null && context.reportKind !== null && /^(?:确保|力争)$/u.test(modal.word);
  if (weak) return judgeBare(clause, context);
  if (clause.asks) return verdict(SERVICE.test(bare) ? 'RULE' : actor?.kind === 'PUBLIC' ? 'RULE' : 'ORDER');
  if (
    modal !== null &&
    !(ATTRIBUTE.test(bare.slice(modal.at)) && clause.before.length < 2 && actor === null && NORM.test(modal.word))
  )
    return judgeModal(clause, modal.word, context);
  if (modal === null && OCCASION.test(bare)) return verdict(null);
  // 承租公有住房的家庭，在期满后，应当…: the public, as a clause of its own.
  if (modal === null && actor === null && PUBLIC_BY_CLAUSE.test(bare) && headOf(bare) === 'PUBLIC')
    return verdict(null, 'PUBLIC');
  if (modal === null && CONDITION.test(bare))
    return { kind: null, mood: actor?.kind === 'ADDRESSED' ? null : 'CONDITION' };
  return judgeBare(clause, context);
}

const verdict = (kind: SentenceKind | null, mood: ClauseVerdict['mood'] = null): ClauseVerdict => ({ kind, mood });

function judgeModal({ before, actor, bare, by }: Clause, word: string, context: ClauseContext): ClauseVerdict {
  const { manner, mood, hasActor } = context;
  const norm = NORM.test(word);
  if (actor?.kind === 'PUBLIC') return norm || manner.organsOnly ? verdict('RULE', 'PUBLIC') : verdict('ORDER');
  if (actor !== null || by.length > 0) return verdict('ORDER');
  if (manner.organsOnly) return verdict('RULE');
  if (manner.ownPlans && /^(?:我们|本届政府|国务院|政府)/u.test(before.trim())) return verdict('PROMISE');
  const subject = before.trim();
  // 曾希望把拟定要在十年内办的好事都办完: a modal deep within a report is not an order.
  if (context.reportKind === 'REPORT' && subject.length > FAR_INSIDE && !/[，,]/u.test(subject)) return verdict(null);
  if (mood !== null && norm && !hasActor) return verdict('RULE', mood);
  if (CONDITION.test(subject)) return norm && !hasActor ? verdict('RULE', 'CONDITION') : verdict('ORDER');
  if (
    subject === '' ||
    TOPIC.test(subject) ||
    startsWithVerb(subject) ||
    /^[都也均还又则既就仍更一律]+$/u.test(subject)
  )
    return verdict('ORDER');
  if (manner.describes) return verdict('RULE');
  // 防火资金要专款专用 is an order; 号牌应为白底 and 车辆不得鸣笛 are norms.
  if (!norm || DEADLINE.test(bare) || endsInThing(subject)) return verdict('ORDER');
  return verdict('RULE');
}

function judgeBare(clause: Clause, context: ClauseContext): ClauseVerdict {
  const { bare, actor, by } = clause;
  const { manner, reportKind, leading, mood } = context;
  if (WISH.test(bare)) return verdict('WISH');
  if (DECIDES.test(bare)) return verdict('STATEMENT');
  const behind = actor === null ? '' : bare.slice(actor.end);
  if (actor !== null && /^(?:是|为|作为|系)[^，。]{0,24}(?:责任主体|责任单位|责任人|第一责任)/u.test(behind))
    return verdict('ORDER');
  const pastYear = isPast(bare, manner.noticeYear);
  if (
    manner.bareActors &&
    !manner.describes &&
    mood !== 'PUBLIC' &&
    !pastYear &&
    DONE_BY.test(bare) &&
    reportKind !== 'STATISTIC'
  )
    return verdict('ORDER');
  if (manner.bareActors && !manner.describes && FORCE.test(bare) && reportKind !== 'RULE') return verdict('ORDER');
  if (reportKind !== null) return verdict(null, actor?.kind === 'PUBLIC' ? 'PUBLIC' : null);
  if (manner.bareActors && !manner.describes && mood === null && BOUND.test(bare)) return verdict('ORDER');
  if (actor !== null) return judgeActor(clause, behind, context);
  if (by.length > 0) {
    const own = by.every(({ start, end }) => isIssuer(bare.slice(start, end), manner.issuers));
    if (own) return verdict('PROMISE');
    if (manner.describes) return verdict('DEFINITION');
    return verdict(manner.bareActors || (manner.dutiesOrder && DUTY.test(context.text)) ? 'ORDER' : null);
  }
  if (mood !== null) return verdict(null, mood);
  if (manner.organsOnly || manner.describes) return verdict(null);
  if (manner.bareVerbs && leading && PERIOD.test(context.text) && STARTS_DONE.test(bare)) return verdict('ORDER');
  if (manner.goals && DEADLINE.test(context.text) && DONE.test(bare)) return verdict('ORDER');
  if (
    (manner.bareActors || (manner.dutiesOrder && /仍|继续|一律|参照|严格/u.test(bare))) &&
    /(?:仍|继续|一律|严格|统一|参照|依照|按照|按)[^，。]{0,30}(?:执行|办理)$/u.test(bare) &&
    !/自[^，。]{0,16}起/u.test(bare)
  )
    return verdict('ORDER');
  return verdict(manner.bareVerbs && leading && (clause.opensWithVerb || MATTER_FIRST.test(bare)) ? 'ORDER' : null);
}

/** 各镇于每年2月底前…，报送区水务局: a periodic report is an order anywhere. */
const REPORTS_BACK = /(?:前|底|内)[^。；]{0,120}(?:报送|上报|报(?=[省市区县我本各]|国务院)|提交|反馈|报告)/u;

function judgeActor({ bare, actor }: Clause, behind: string, { manner, text }: ClauseContext): ClauseVerdict {
  if (actor?.kind === 'PUBLIC') return verdict('RULE', 'PUBLIC');
  if (behind === '') return verdict(null);
  const name = actor === null ? '' : bare.slice(actor.start, actor.end);
  if (PROMISES.test(behind) && !TAKES.test(behind)) return verdict('PROMISE');
  if (isIssuer(name, manner.issuers) && !/^(?:负责|牵头)/u.test(behind)) return verdict('PROMISE');
  if (TELLS.test(behind)) return verdict('DEFINITION');
  if (manner.describes) return verdict('DEFINITION');
  const duty = PLAIN_DUTY.test(behind) || (DEADLINE.test(text) && REPORTS_BACK.test(text));
  return verdict(manner.bareActors || (manner.dutiesOrder && duty) ? 'ORDER' : null);
}

const isIssuer = (name: string, issuers: readonly string[]): boolean =>
  /^(?:我们?|本)[局委办厅部省市区县镇院处们]?$/u.test(name) ||
  issuers.some((issuer) => issuer !== '' && (issuer === name || (name.length >= 3 && issuer.endsWith(name))));
