/** Meetings held and relayed: 召开…会议, 传达学习…会议精神. One entry per meeting. */
import type { FoundMeeting } from '../stages.js';
import type { Range } from '../mapped-text.js';
import { findDates } from './dates.js';
import { numberOf } from './number.js';
import { findSpeakers, type KnownSpeaker } from './speakers.js';

export interface MeetingPlace extends FoundMeeting {
  /** Position where the page reports it as held; null if it is only mentioned. */
  readonly heldAt: number | null;
  readonly speakers: readonly KnownSpeaker[];
}

interface Draft {
  name: string;
  key: string;
  ordinal: number | null;
  heldOn: string | null;
  convenerName: string | null;
  chair: KnownSpeaker | null;
  transmits: string[];
  range: Range;
  heldAt: number | null;
  planned?: boolean;
}

const MEETING =
  '(?:会议|(?:座谈会|全会|动员会|推进会|调度会|部署会|现场会|例会|大会|办公会|专题会|工作会|扩大会|全体会)议?)';
const HELD = new RegExp(`(?:主持)?(?:召开|举行)(?:了)?(?<name>[^，。；：！\\n]{0,40}?${MEETING})(?!精神|室)`, 'u');
/** 全区水务工作会议3月5日至6日在澄湖召开: the name comes first. */
const HELD_BEFORE = new RegExp(
  `(?:^|[，,：:])(?<lead>[^，,。；：\\n]{0,12}[日午])?(?<name>[^，,。；：！\\n\\d]{2,30}?${MEETING})(?:于)?(?<when>(?:今天|昨天|日前|近日|(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:(?:至|-|—|～)(?:\\d{1,2}月)?\\d{1,2}日)?)?(?:上午|下午|晚)?)(?:在[\\u4e00-\\u9fff]{1,12})?(?:隆重|顺利|正式)?(?:召开|举行|开幕|闭幕)`,
  'u',
);
/** 会议同意4月8日召开全会, 每月召开专员会议: planned or regular, not held. */
const PLANNED = /(?:同意|决定|拟|将|计划|定于|建议|提请)[^，。；]{0,30}$/u;
const HABIT =
  /(?:每[年月周季旬日]|每半年|每季度|定期|不定期|适时|原则上|根据(?:工作)?需要|可以?|应当?|视情|必要时|由[^，。]{2,20})[^，。；]{0,24}$/u;
const REFERRED = new RegExp(
  `(?:学习传达|传达学习|传达贯彻|学习贯彻|贯彻落实|传达|学习|贯彻|落实)(?:了)?(?<name>[^，。；：！\\n]{2,40}?会(?:议)?)(?:议)?精神`,
  'gu',
);
const ORDINAL = /第?([一二三四五六七八九十百\d]{1,4})次/u;
const SENTENCE = /[^。！？\n]+/gu;

export interface MeetingText {
  readonly text: string;
  readonly body: Range;
  readonly title: string | null;
  readonly noticeDate: string | null;
}

export function findMeetings({ text, body, title, noticeDate: stated }: MeetingText): readonly FoundMeeting[] {
  const drafts: Draft[] = [];
  const noticeDate = stated ?? dateByYear(title ?? '', text.slice(body.start, body.end));
  const bodyText = text.slice(body.start, body.end);
  let held: Draft | null = null;
  for (const match of bodyText.matchAll(SENTENCE)) {
    const sentence = match[0].slice(0, 600);
    if (!sentence.includes('会')) continue;
    if (held?.chair === null && CHAIRED.test(sentence)) held.chair = chairOf(sentence, null);
    held = readSentence(sentence, body.start + match.index, noticeDate, drafts) ?? held;
  }
  readTitle(text, title, drafts);
  const passedOn = new Set(drafts.flatMap((draft) => draft.transmits));
  const shown = drafts.filter((draft) => draft.heldAt !== null || passedOn.has(draft.key));
  return shown.map(({ key: _key, heldAt: _heldAt, chair, transmits, ...meeting }) => ({
    ...meeting,
    chair: chair ? { name: chair.name, title: chair.title, agencyName: chair.agencyName } : null,
    transmits: transmits.map((wanted) => drafts.find((draft) => draft.key === wanted)?.name ?? wanted),
  }));
}

/** 研究2022年工作 … 明年要抓好开工: written in 2021. Its last day, so that no date in it is later. */
function dateByYear(title: string, text: string): string | null {
  const opening = title + text.slice(0, 400);
  const year = /(?:研究|部署|安排|谋划)(?:[^，。]{0,6})?((?:19|20)\d\d)年[^，。]{0,10}工作/u.exec(opening)?.[1];
  if (year === undefined) return null;
  return /明年/u.test(text) ? `${Number(year) - 1}-12-31` : /今年/u.test(text) ? `${year}-12-31` : null;
}

/** 区教育局传达学习区委全会精神: a title also reports a transmission, by the meeting on the page. */
function readTitle(text: string, title: string | null, drafts: Draft[]): void {
  const at = title === null ? -1 : text.indexOf(title);
  const held = drafts.find((draft) => draft.heldAt !== null && draft.planned !== true);
  if (title === null || at < 0 || !held) return;
  for (const match of title.matchAll(REFERRED)) addReferred(match, { offset: at, current: held, drafts });
}

/** 区委书记某某某主持会议: the sentence after the one about the meeting. */
const CHAIRED = /主持(?:了)?(?:会议|大会|座谈会|并|$)/u;

function readSentence(sentence: string, offset: number, noticeDate: string | null, drafts: Draft[]): Draft | null {
  const held = heldIn(sentence);
  let current: Draft | null = null;
  if (held) current = addHeld(sentence, held, { offset, noticeDate, drafts });
  for (const match of sentence.matchAll(REFERRED)) addReferred(match, { offset, current, drafts });
  return current;
}

function addReferred(
  match: RegExpExecArray,
  { offset, current, drafts }: { offset: number; current: Draft | null; drafts: Draft[] },
): void {
  const name = cleanName(match.groups?.['name'] ?? '');
  if (!namesMeeting(name)) return;
  const at = offset + match.index + match[0].lastIndexOf(name);
  const referred = addDraft(drafts, {
    name: plenumOf(name) ?? name,
    key: keyOf(name),
    ordinal: ordinalOf(name),
    heldOn: null,
    convenerName: convenerOf(name),
    chair: null,
    transmits: [],
    range: { start: at, end: at + name.length },
    heldAt: null,
  });
  if (current && referred !== current && !current.transmits.includes(referred.key))
    current.transmits.push(referred.key);
}

function heldIn(sentence: string): RegExpExecArray | null {
  const behind = HELD.exec(sentence);
  if (behind && /会/u.test(behind.groups?.['name'] ?? '') && !HABIT.test(sentence.slice(0, behind.index)))
    return behind;
  const before = HELD_BEFORE.exec(sentence);
  return before && !HABIT.test(sentence.slice(0, before.index)) ? before : null;
}

function addHeld(
  sentence: string,
  held: RegExpExecArray,
  { offset, noticeDate, drafts }: { offset: number; noticeDate: string | null; drafts: Draft[] },
): Draft | null {
  const isBefore = held.groups?.['when'] !== undefined;
  const before = sentence.slice(0, isBefore ? held.index + held[0].length : held.index);
  const planned = PLANNED.test(sentence.slice(0, held.index));
  const date = dayOf(before, noticeDate, planned);
  const chaired = held[0].startsWith('主持');
  const chair = chairOf(sentence, chaired ? held.index : null);
  const convener = chaired || isBefore || planned ? null : convenerBefore(before);
  const stated = cleanName(held.groups?.['name'] ?? '');
  const name = fullName(stated, convener);
  if (name === null || !namesMeeting(name)) return null;
  const nameAt = offset + held.index + held[0].indexOf(held.groups?.['name'] ?? '');
  return addDraft(drafts, {
    name,
    key: keyOf(name),
    ordinal: ordinalOf(name),
    heldOn: date,
    planned,
    convenerName: convener === null || ONLY_PLACE.test(convener) ? convenerOf(name) : committeeOf(convener),
    chair: chair && convener?.endsWith(chair.agencyName ?? '\n') ? { ...chair, agencyName: convener } : chair,
    transmits: [],
    range: { start: nameAt, end: nameAt + (held.groups?.['name'] ?? '').length },
    heldAt: nameAt,
  });
}

/** The date directly before 召开: the first of a range, with the year from the text or the notice. */
function dayOf(before: string, noticeDate: string | null, planned: boolean): string | null {
  const range = /((?:(?:19|20)\d\d年|今年|明年)?\d{1,2}月\d{1,2}日)(?:至|-|—|～|~)(?:\d{1,2}月)?\d{1,2}日/u.exec(
    before,
  );
  const text = range ? before.slice(0, range.index) + (range[1] ?? '') : before;
  const found = findDates(text, noticeDate).at(-1)?.iso ?? null;
  if (found === null || noticeDate === null || /(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^日]*$/u.test(text)) return found;
  const ahead = /明年[^。]{0,4}\d{1,2}月\d{1,2}日[^日]*$/u.test(text) ? 1 : 0;
  if (ahead === 0 && !planned) return found;
  const year = Number(noticeDate.slice(0, 4)) + ahead;
  const same = `${year}${found.slice(4)}`;
  return ahead === 0 && same < noticeDate ? `${year + 1}${found.slice(4)}` : same;
}

/** The organ directly before 召开, without date and place. */
function convenerBefore(before: string): string | null {
  const clause = before.split(/[，,：:]/u).at(-1) ?? '';
  const bare = clause
    .replace(/^.*(?:日|上午|下午|晚上|晚)/u, '')
    .replace(
      /(?:在[\u4e00-\u9fff]{1,6})?(?:组织|集中|专题|及时|迅速|视频|再次|全天|连夜|首次|联合|随即|随后){0,3}$/u,
      '',
    )
    .trim();
  const whole = bare === '' ? clause.replace(/(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日.*$/u, '').trim() || bare : bare;
  return /^[\u4e00-\u9fff、（）]{2,30}$/u.test(whole) && !NO_CONVENER.test(whole) ? whole : null;
}

const NO_CONVENER =
  /^(?:会议|大会|本报|本台|记者|据|近日|日前|今天|为|根据|按照|经)|(?:报|讯|电视台|新华社|融媒体中心|客户端|同意|决定|将|拟|每[月年周])$|每月|每年|定期/u;

/** 党委（扩大）会议 of 区工信局 is 局党委（扩大）会议; 会议 of 区委常委会 is 区委常委会会议. */
function fullName(stated: string, convener: string | null): string | null {
  const name = stated.replace(/\(/gu, '（').replace(/\)/gu, '）');
  if (convener === null) return namesMeeting(name) ? name : null;
  if (/^(?:会议|全体会议|专题会议|第.{1,5}次)/u.test(name)) return `${convener}${name}`;
  const inner = /^(?:党委|党组|党总支|党支部|党政|领导班子|局长|主任|全体)/u.test(name);
  const last = /[局委办厅]$|中心$|管委会$/u.exec(convener)?.[0];
  return inner && last !== undefined ? `${last === '管委会' || last === '中心' ? last : last.slice(-1)}${name}` : name;
}

function chairOf(sentence: string, chairedAt: number | null): KnownSpeaker | null {
  const speakers = findSpeakers(sentence, 0, sentence.length);
  if (chairedAt !== null) return speakers.findLast((speaker) => speaker.at < chairedAt) ?? null;
  const at = sentence.indexOf('主持');
  return at < 0 ? null : (speakers.findLast((speaker) => speaker.at < at && at - speaker.at <= 8) ?? null);
}

/** Merges mentions of a meeting: same name, with or without number, no conflicting date. */
function addDraft(drafts: Draft[], draft: Draft): Draft {
  const known = drafts.find(
    (other) =>
      other.key === draft.key &&
      (other.heldOn === null || draft.heldOn === null || other.heldOn === draft.heldOn) &&
      (other.ordinal === null || draft.ordinal === null || other.ordinal === draft.ordinal),
  );
  if (!known) {
    drafts.push(draft);
    return draft;
  }
  if (known.ordinal === null && draft.ordinal !== null) known.name = draft.name;
  known.ordinal ??= draft.ordinal;
  known.heldOn ??= draft.heldOn;
  known.chair ??= draft.chair;
  if (known.heldAt === null && draft.heldAt !== null) {
    known.heldAt = draft.heldAt;
    known.range = draft.range;
    known.convenerName = draft.convenerName ?? known.convenerName;
  }
  return known;
}

const cleanName = (name: string): string =>
  name
    .trim()
    .replace(/^(?:了|关于)/u, '')
    .replace(/^.*(?:学习|传达|贯彻|落实)/u, '')
    .replace(/^.*(?:讲话|指示|批示|精神)(?:精神)?[和及与、]/u, '');
const namesMeeting = (name: string): boolean =>
  name.length >= 4 &&
  name.length <= 40 &&
  !/^(?:的|一次|这次|本次|此次|两次|三次|多次|几次|数次|\d+次|有关|相关|各类|各种|国际|系列|一系列|若干|类似|专门|必要的?)|重要的|有关会议|有关国际/u.test(
    name,
  ) &&
  !/^(?:会议|全体会议|专题会议|本次会议|此次会议|这次会议)$/u.test(name);

/** 党的二十届三中全会, 二十届三中全会: one meeting. */
const PLENUM =
  /^(?:中国共产党|中共|党的)?(?:第)?([一二三四五六七八九十]{1,3}届(?:中央委员会第)?[一二三四五六七八九十]{1,2}(?:中全会|次全体会议))$/u;
export const plenumOf = (name: string): string | null => {
  const found = PLENUM.exec(name)?.[1];
  return found === undefined ? null : `党的${found.replace('中央委员会第', '').replace('次全体会议', '中全会')}`;
};

function keyOf(name: string): string {
  return (plenumOf(name) ?? name)
    .replace(ORDINAL, '')
    .replace(/[（(]扩大[）)]/u, '扩大')
    .replace(/(?<!会议)(?:会议)+$/u, '')
    .replace(/召开|\s/gu, '');
}

const ordinalOf = (name: string): number | null => {
  const stated = ORDINAL.exec(name)?.[1];
  return stated === undefined ? null : numberOf(stated);
};

/** 澄湖区召开会议: a place is not an organ, and its convening organ is not stated. */
const ONLY_PLACE = /^[\u4e00-\u9fff]{1,7}[省市区县州旗镇乡]$/u;

/** A standing committee convenes on behalf of its committee. */
const committeeOf = (organ: string): string => organ.replace(/(?<=[省市区县州旗]委)常委会$/u, '');
function convenerOf(name: string): string | null {
  const organ =
    /^(?<organ>[\u4e00-\u9fff]{0,12}?(?:[省市区县州旗镇乡]委|政府|国务院党组|国务院|政治局|委员会|[\u4e00-\u9fff]{2,8}局))/u.exec(
      name,
    )?.groups?.['organ'];
  return organ === undefined ? null : committeeOf(organ);
}

/** The latest meeting reported as held before a position. */
export function meetingBefore(meetings: readonly FoundMeeting[], at: number): FoundMeeting | null {
  const heldMeetings = meetings.filter((meeting) => meeting.planned !== true);
  const before = heldMeetings.filter(
    (meeting) => meeting.range.start < at && (meeting.heldOn !== null || meeting.chair !== null),
  );
  return (
    before.reduce<FoundMeeting | null>(
      (best, meeting) => (best === null || meeting.range.start > best.range.start ? meeting : best),
      null,
    ) ??
    heldMeetings.findLast((meeting) => meeting.range.start < at) ??
    null
  );
}
