/**
 * Actors of a clause: the subject at its beginning, objects of 由 and 请, partners after 会同. Offsets
 * are relative to the clause.
 */
import type { AddresseeRole } from '../../preview.js';
import { startsWithVerb } from '../order-signals.js';
import {
  endsInThing,
  endsWithWord,
  headOf,
  type HeadKind,
  isListOfActors,
  isPlausible,
  isQuantified,
  isRanked,
} from './actor-words.js';
import words from './follow-words.json' with { type: 'json' };

export interface Actor {
  readonly start: number;
  readonly end: number;
  readonly kind: HeadKind;
  readonly role: AddresseeRole | null;
}

export const LONGEST_SUBJECT = 64;
export const IN_NAME = /[\u4e00-\u9fff、（）()□“”·—－\-\d]/u;
const either = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
const ADVERBS = new RegExp(`(?:${either(words.adverbs)})+$`, 'u');
const PREDICATE = new RegExp(`^(?:${either([...words.predicates, ...words.completions])})`, 'u');
/** 负责人, 负责制, 要求, 组织部: the predicate would be part of a word. */
const PART_OF_WORD =
  /^(?:负责(?:人|同志|领导|干部|制(?![定订作造]))|要(?:求|素|点|闻|件)|应(?:急|用|对|邀)|组织(?:部|者|机构)|是否|在(?:线|建|岗|职|校)|对(?:外|口)|以(?:上|下|外|内|及|后|前|来|致|至|免|便)|向上|按键|从业|不(?:锈|动产|同)|将(?:军|来)|统筹(?:办|委)|安排部|逐(?:年|月)|主要负责(?:人|同志))/u;
/** 湖西镇年底前完成: a date follows the subject. */
const BY_DAY = /^(?:\d{1,2}月|20\d\d年|[本下次]月|年[底内]|月底|今年|明年|上半年|下半年)/u;
export const predicate = (rest: string): boolean =>
  (PREDICATE.test(rest) && !PART_OF_WORD.test(rest)) || BY_DAY.test(rest);
/** 宣传部, 监督局: the verb is part of a name. */
export const AGENT_VERB = new RegExp(
  `^(?:${either(words.agents)})(?!局|部(?!署|分)|委(?!托|派)|办(?!理|好|公|法|案)|厅|中心|科(?!学|技)|大队|支队|组(?!织|建)|院(?!内)|指挥部)`,
  'u',
);
const MODAL =
  /^(?:都|也|均|还|又|既|就|则|更|仍|一律)?(?:要(?![求素点闻件害事务])|应(?![急用对邀])|必须|务必|须|不得|不准|严禁)/u;

/**
 * The subject at the beginning of a clause with its modal at `modalAt`; without a modal, up to a
 * predicate.
 */
export function headActor(clause: string, modalAt: number | null): Actor | null {
  if (modalAt === null && isCounted(clause)) return null;
  if (modalAt !== null) {
    const whole = subjectBefore(clause, modalAt);
    if (whole) return whole;
  }
  return (
    scan(clause, 0, predicate) ??
    (CIRCUMSTANCE.test(clause) ? longestName(clause) : null) ??
    leadingName(clause, modalAt)
  );
}

/**
 * 全区智能工厂达到30家: what is counted is the target, not an actor. 各镇, 区工信局 are actors of such clauses.
 */
const COUNTED =
  /^(?:[^，。；]{0,12}年[底末初]?[，,]?)?([^，。；]{2,30}?)(?:总数|总量|数量)?(?:达到|突破|超过|增至|增加到)\s?[\d一二三四五六七八九十百千万]{1,8}\s?(?:多|余)?(?:家|个|户|座|所|处|台|辆|名|人)/u;
function isCounted(clause: string): boolean {
  const subject = COUNTED.exec(clause)?.[1];
  return subject !== undefined && !isQuantified(subject) && !/(?:局|委|办|厅|政府|镇|乡|村|街道)$/u.test(subject);
}

/** 区财政局足额拨付: a name with a rank or quantifier, with any predicate. */
function leadingName(clause: string, modalAt: number | null): Actor | null {
  // 区政府门户网站要更新: a possession is not an actor.
  if (modalAt !== null && endsInThing(clause.slice(0, modalAt))) return null;
  if (
    /(?:同志|负责人|镇长|乡长|[正副]职|成员|代表)$/u.test(clause) ||
    (headOf(clause) !== null && !/[是为]/u.test(clause))
  )
    return null;
  return OPENS_AS_ACTOR.test(clause) && !/^[省市区县镇乡村国](?:级|域|内|外|场)/u.test(clause)
    ? firstName(clause, 0)
    : null;
}

/** The shortest name from `from` on that ends at a word boundary before any predicate. */
function firstName(clause: string, from: number): Actor | null {
  const limit = Math.min(clause.length - 2, from + LONGEST_SUBJECT);
  for (let end = from + 2; end <= limit; end += 1) {
    if (!IN_NAME.test(clause.charAt(end - 1))) return null;
    const text = clause.slice(from, end);
    const rest = clause.slice(end);
    if (
      !/^[\u4e00-\u9fff]{2}/u.test(rest) ||
      /^(?:的|和|与|及|等|以及|或|居住地|所在地|户籍|住所地|常住地|[^，]{0,14}的|(?:主要|分管|有关|相关)?(?:负责(?:人|同志)|领导|同志|干部|主任|局长|镇长|书记))/u.test(
        rest,
      )
    )
      continue;
    if (!STRONG.test(text) && !(/^(?:各|有关|相关)/u.test(text) && PLAIN.test(rest))) continue;
    const kind = headOf(text);
    if (kind === 'ADDRESSED' && endsWithWord(clause.slice(from), end - from) && isPlausible(text))
      return extended(clause, { start: from, end, kind, role: null }, predicate);
  }
  return null;
}
/** 各镇上半年用电增幅: after a short name only certain words show its end. */
const PLAIN = /^(?:上半年|下半年|[一二三四]季度|半年度?|年度|全年)/u;
const STRONG =
  /(?:[^结布格大时全终变定赌]局|委员会|[纪监政工建改教经]委|办公室|办公厅|(?<!大)厅|[^举主承协开创兴代查]办|中心|公司|集团|政府|[^机学社]院|所|站|[支大总中分]队|[^全内外局]部|单位|部门|机构|学校|医院|干部|[^人]员|人员|专班|小组|指挥部|街道办|居委会|村委会|社区|[^城集]镇|街道)$/u;

/** 各镇民政办收齐旧卡后, 镇里关停渡口的: extends as far as a name can, with any verb. */
const CIRCUMSTANCE = /(?:后|时|前|的|期间|之日起)$/u;
const LONGEST_NAME = 20;
function longestName(clause: string): Actor | null {
  for (let end = Math.min(LONGEST_NAME, clause.length - 2); end >= 2; end -= 1) {
    const text = clause.slice(0, end);
    if (!/^[\u4e00-\u9fff、（）]+$/u.test(text) || !isPlausible(text)) continue;
    const kind = headOf(text);
    const rest = clause.slice(end);
    if (kind !== null && /^[\u4e00-\u9fff]{2}/u.test(rest) && !/^[的、和与及]/u.test(rest) && endsWithWord(clause, end))
      return { start: 0, end, kind, role: null };
  }
  return null;
}

const OPENS_AS_ACTOR = /^(?:各|有关|相关|所有|任何|全体|[省市区县镇乡村国])/u;
const ENDS_AS_ORGAN = /(?:部门|单位|机关|机构|政府|委员会|办公室|[局厅委])$/u;

/** 各村通自来水: directly followed by its predicate. */
const ACTS_INSIDE = /^各(?:[镇乡村县区市校局]|街道|部门|单位|地)[通有能可已设配供用建修办做抓管收报]/u;
/** 各企业、事业单位，要…: a clause that is only a subject. */
export function wholeActor(clause: string): Actor | null {
  return wholeName(clause) ?? described(clause, wholeName) ?? thoseThat(clause);
}

/** 未完成任务的镇，要…: a relative clause identifies the actors. */
const KIND_OF_BODY = /^[\u4e00-\u9fff]{0,8}(?:镇|乡|街道|村|社区|单位|部门|企业|机构|学校|医院|地区|机关)$/u;
function thoseThat(clause: string): Actor | null {
  const at = clause.lastIndexOf('的') + 1;
  const name = clause.slice(at);
  if (at < 4 || !KIND_OF_BODY.test(name) || (name.length > 1 && headOf(name) !== 'ADDRESSED')) return null;
  if (/^(?:对|将|把|向|给|为|除|由|这|那|其|从|与|和|在|经)|是/u.test(clause) || startsWithVerb(clause)) return null;
  return { start: 0, end: clause.length, kind: 'ADDRESSED', role: null };
}

/** 承担试点任务的有关镇: the actor follows its attribute. */
function described(clause: string, read: (text: string) => Actor | null): Actor | null {
  const at = clause.lastIndexOf('的') + 1;
  if (at < 3 || !/^(?:各|有关|相关)/u.test(clause.slice(at))) return null;
  const actor = read(clause.slice(at));
  return actor && headOf(clause.slice(at, at + actor.end)) === 'ADDRESSED'
    ? { ...actor, start: at, end: at + actor.end }
    : null;
}

function wholeName(clause: string): Actor | null {
  if (!OPENS_AS_ACTOR.test(clause) && !(clause.length >= 4 && ENDS_AS_ORGAN.test(clause))) return null;
  const quantified = isQuantified(clause) && !ACTS_INSIDE.test(clause);
  const kind = isPlausible(clause) ? (headOf(clause) ?? (quantified ? 'ADDRESSED' : null)) : null;
  return kind === null ? null : { start: 0, end: clause.length, kind, role: null };
}

const BETWEEN = /(?:在[^，。]{1,20}(?:中|时|上|期间|过程|基础上)|对(?:于)?[^，。]{2,20}|自[^，。]{2,20}起)$/u;
function subjectBefore(clause: string, modalAt: number): Actor | null {
  const before = clause.slice(0, modalAt);
  const whole = before.replace(ADVERBS, '').trimEnd();
  // 各方面在抢险中要…: the phrase between actor and modal belongs to neither.
  const bare = whole.replace(BETWEEN, '');
  const end = bare !== whole && (headOf(bare) ?? isQuantified(bare)) ? bare.length : whole.length;
  const text = clause.slice(0, end);
  if (end < 2 || end > LONGEST_SUBJECT) return null;
  if (!isPlausible(text)) return described(text, wholeName);
  const acts = isQuantified(text) || isRanked(text) || isListOfActors(text);
  const kind = headOf(text) ?? (acts ? 'ADDRESSED' : null);
  return kind === null ? null : { start: 0, end, kind, role: null };
}

/** The shortest name from `from` on for which `follows` holds. */
export function scan(clause: string, from: number, follows: (rest: string) => boolean): Actor | null {
  let depth = 0;
  const limit = Math.min(clause.length, from + LONGEST_SUBJECT);
  for (let end = from + 1; end <= limit; end += 1) {
    const char = clause.charAt(end - 1);
    if (!IN_NAME.test(char)) return null;
    if (char === '（' || char === '(') depth += 1;
    if (char === '）' || char === ')') depth -= 1;
    if (depth > 0 || end - from < 2) continue;
    const rest = clause.slice(end, end + 6);
    if (!follows(rest)) continue;
    const text = clause.slice(from, end);
    // 各部门提|请…: not a word boundary.
    if (/[提报申邀聘呈商恳]$/u.test(text) && rest.startsWith('请')) continue;
    if (ADVERBS.test(text) || (text.endsWith('处') && !endsWithWord(clause, end))) continue;
    const kind = headOf(text) ?? (isQuantified(text) && (MODAL.test(rest) || predicate(rest)) ? 'ADDRESSED' : null);
    if (kind !== null && isPlausible(text)) return extended(clause, { start: from, end, kind, role: null }, follows);
  }
  return null;
}

/** 窗口|受理人员, 机构|编制部门: the verb after the first ending may belong to a longer name. */
const LONGER =
  /^(?!依法|办理)[\u4e00-\u9fff]{2,4}?(?:部门|机构|单位|人员|中心|办公室|窗口|小组|专班|委员会|支队|大队)/u;
function extended(clause: string, actor: Actor, follows: (rest: string) => boolean): Actor {
  const more = LONGER.exec(clause.slice(actor.end))?.[0] ?? '';
  const end = actor.end + more.length;
  if (
    more === '' ||
    /各|有关|相关|全体|所属|下属|本|[、和与及]|^(?:纳入|列入|计入|负担|支付|拨付|汇总|提出|提供|统筹安排|按|都|也|均|要|应|须|负责|会同|联合|组织|督促|指导|配合|对|向|按|与|和)/u.test(
      more,
    )
  )
    return actor;
  const text = clause.slice(actor.start, end);
  const kind = isPlausible(text) ? headOf(text) : null;
  const rest = clause.slice(end, end + 6);
  return kind !== null && (follows(rest) || /^[\u4e00-\u9fff]{2}/u.test(rest)) ? { ...actor, end, kind } : actor;
}

const BY =
  /(?:改由|(?<![自理事缘]|[转移]交)由(?!于|此|来|衷|头|谁|[^，法编]{0,3}制(?![定订作造药]))|(?<![回当总复])归(?!属|纳|口|档|还|类|并|集|案|责|零|因))/gu;
/** 由县水利局审批的项目: an attribute, not an order. */
const RELATIVE = /^(?!(?:负责|做好|抓好|落实|牵头)(?:各|全|[省市区县镇乡]))[\u4e00-\u9fff]{0,5}的/u;
const NOT_AGENT = new RegExp(`^(?:${either(words.notAgents)})`, 'u');

/** 由县农机站代购, 归县渔业局统管. */
export function agents(clause: string, modalAt: number | null): readonly Actor[] {
  const found: Actor[] = [];
  for (const match of clause.matchAll(BY)) {
    const from = match.index + match[0].length;
    if (from < (found.at(-1)?.end ?? 0)) continue;
    // 应当转告农户改由邻近窗口代办: the order is the earlier clause.
    if (modalAt !== null && modalAt < match.index - 3) continue;
    const follows = (rest: string): boolean =>
      (AGENT_VERB.test(rest) || predicate(rest) || startsWithVerb(rest)) && !NOT_AGENT.test(rest);
    const actor = scan(clause, from, follows) ?? byAnyVerb(clause, from);
    if (actor && !RELATIVE.test(clause.slice(actor.end))) found.push(actor);
  }
  return found;
}

/** 由区水利站代管: accepts any verb, because no list is complete. */
function byAnyVerb(clause: string, from: number): Actor | null {
  const actor = firstName(clause, from);
  return actor && !NOT_AGENT.test(clause.slice(actor.end)) ? actor : null;
}

const ASKED =
  /^(?:敬请|烦请|务请|现请|再请|请|责成|责令|责由|望(?![^各贵你全该本](?:[镇乡村县区市州江山]|街道))|盼|要求|委托|指定|授权|限(?=各|有关|相关|你|[省市区县镇乡][\u4e00-\u9fff]))/u;

/** 请区教育局于…, 责成…, 望…: the actor follows directly. */
export function asked(clause: string): Actor | null {
  const opener = ASKED.exec(clause)?.[0] ?? '';
  if (opener === '') return null;
  const from = opener.length;
  const found = scan(clause, from, (rest) => AGENT_VERB.test(rest) || predicate(rest) || startsWithVerb(rest));
  return found ?? firstAsked(clause, from);
}

/** 请湖东镇先行编制, 限各镇三天内: any ending is accepted where an actor is required. */
function firstAsked(clause: string, from: number): Actor | null {
  const limit = Math.min(clause.length - 2, from + LONGEST_SUBJECT);
  for (let end = from + 2; end <= limit && IN_NAME.test(clause.charAt(end - 1)); end += 1) {
    const text = clause.slice(from, end);
    const kind = headOf(text) ?? (isQuantified(text) && text.length >= 3 ? 'ADDRESSED' : null);
    const rest = clause.slice(end);
    if (kind === null || /^(?:的|、|和|与|及|等)/u.test(rest) || !endsWithWord(clause.slice(from), end - from))
      continue;
    if (isPlausible(text)) return extended(clause, { start: from, end, kind, role: null }, predicate);
  }
  return null;
}
export const opensByAsking = (clause: string): boolean =>
  ASKED.test(clause) && !/^(?:要求|委托|指定|授权|望城|请示|请求|请愿|请客)/u.test(clause);
