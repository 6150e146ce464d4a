/** Meetings that a text reports: who convened and chaired them, when, and whose spirit they passed on. */
import type { FoundMeeting } from '../stages.js';
import { chineseNumber } from './units.js';
import { isoDay, pastDay } from './dates.js';
import { asSpeaker, type Person } from './people.js';

const convened =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:上午|下午|晚上?|，|,|\s){0,3}([\p{Script=Han}、]{2,24}?)(?:(\d{1,2})日)?(?:主持)?召开(?:了)?([\p{Script=Han}、（）()0-9“”]{0,40}?(?:会议|全会|座谈会|推进会|动员会|大会|例会|调度会|部署会|专题会))/gu;
const passedOn =
  /(?:传达学习|学习传达|传达贯彻|传达|学习贯彻)(?:了)?([^，。,；;\n]{2,50}?(?:会议|全会|推进会|座谈会|大会|动员会))(?=精神|讲话|部署|要求|上|，|,|。)/gu;
const ordinalIn = /第(\d{1,3}|[一二三四五六七八九十百]{1,5})次/;

interface Draft {
  name: string;
  ordinal: number | null;
  heldOn: string | null;
  convenerName: string | null;
  chair: ReturnType<typeof asSpeaker> | null;
  readonly transmits: string[];
  readonly start: number;
  readonly end: number;
}

export interface MeetingContext {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reference: string | null;
  readonly people: readonly Person[];
}

export function findMeetings(context: MeetingContext): FoundMeeting[] {
  const { text, start, end } = context;
  const body = text.slice(start, end);
  const drafts: Draft[] = [];
  for (const match of body.matchAll(convened)) {
    const sentenceEnd = endOfSentence(body, match.index);
    if (isPlan(body, match.index)) continue;
    const draft = draftOf(match, context, start);
    const sentence = { from: match.index, text: body.slice(match.index, sentenceEnd) };
    draft.chair = chairIn(sentence, context);
    for (const passed of sentence.text.matchAll(passedOn)) {
      const name = passed[1] ?? '';
      draft.transmits.push(name);
      const at = start + match.index + passed.index + passed[0].indexOf(name);
      drafts.push({ ...empty(name), convenerName: convenerOf(name), start: at, end: at + name.length });
    }
    drafts.push(draft);
  }
  return merge(drafts).map(({ start: from, end: to, ...meeting }) => ({ ...meeting, range: { start: from, end: to } }));
}

const empty = (name: string): Omit<Draft, 'start' | 'end'> => ({
  name,
  ordinal: ordinalOf(name),
  heldOn: null,
  convenerName: null,
  chair: null,
  transmits: [],
});

function draftOf(match: RegExpMatchArray, { reference }: MeetingContext, offset: number): Draft {
  const [whole, year, month, day, subject = '', dayAfter, what = ''] = match;
  const convenerName = subject
    .replace(/^(?:近日|日前|随后)/, '')
    .replace(/(?:书记|总理|局长|主任|区长|市长).{0,3}$/u, '');
  const named = /^(?:会议|全会|大会)$/.test(what) ? `${convenerName}会议` : ownName(convenerName, what);
  const at = offset + (match.index ?? 0);
  return {
    ...empty(named),
    heldOn: dayOf({ year, month, day: day ?? dayAfter, reference }),
    convenerName: convenerName || null,
    start: at,
    end: at + whole.length,
  };
}

/** 区工信局召开党委（扩大）会议: the meeting is the organ's. 国务院总理主持召开国务院常务会议 names it itself. */
const ownName = (convener: string, what: string): string =>
  what.startsWith(convener) || /^(?:国务院|中央|中共)/.test(what) ? what : `${convener}${what}`;

function dayOf(at: {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  reference: string | null;
}): string | null {
  if (at.day === undefined) return null;
  const day = Number(at.day);
  if (at.month === undefined) {
    if (at.reference === null) return null;
    const [year = 0, month = 0, current = 0] = at.reference.split('-').map(Number);
    return day <= current
      ? isoDay(year, month, day)
      : isoDay(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, day);
  }
  return at.year === undefined
    ? pastDay(Number(at.month), day, at.reference)
    : isoDay(Number(at.year), Number(at.month), day);
}

const endOfSentence = (text: string, from: number): number => {
  const at = text.slice(from, from + 400).search(/[。\n]/);
  return at < 0 ? Math.min(text.length, from + 400) : from + at;
};

/** 要召开, 定期召开: not a meeting that was held. */
const isPlan = (body: string, at: number): boolean =>
  /(?:要|应|将|定期|适时|及时|拟|每[年月季周])$/.test(body.slice(Math.max(0, at - 4), at));

function chairIn({ from, text }: { from: number; text: string }, { people, start }: MeetingContext): Draft['chair'] {
  const at = text.search(/主持(?:会议|召开|了会议)/);
  if (at < 0) return null;
  const chair = people.find(
    (person) =>
      person.at >= start + from &&
      person.at <= start + from + at &&
      person.at + person.name.length >= start + from + at - 4,
  );
  return chair ? asSpeaker(chair) : null;
}

function ordinalOf(name: string): number | null {
  const found = ordinalIn.exec(name)?.[1];
  if (found === undefined) return null;
  return /^\d+$/.test(found) ? Number(found) : chineseNumber(found);
}

/** 区委 of 区委第32次常委会会议; 市委常委会 of 市委常委会专题调研…会议. */
const convenerOf = (name: string): string | null =>
  /^((?:中央|党中央|国务院|[省市区县州]委|[省市区县州]政府|全国|全[省市区县])(?:常委会|常务会|政治局)?)/
    .exec(name)?.[1]
    ?.replace(/^全.$/, '') || null;

/** The same meeting told twice on one page: 区委第32次常委会会议, and 区委常委会召开会议 of 5月29日. */
function merge(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  const renamed = new Map<string, string>();
  for (const draft of drafts) {
    const same = merged.find((other) => isSame(other, draft));
    if (!same) {
      merged.push({ ...draft, transmits: [...draft.transmits] });
      continue;
    }
    const name = (same.ordinal ?? draft.ordinal) === null ? same.name : same.ordinal !== null ? same.name : draft.name;
    renamed.set(draft.name, name).set(same.name, name);
    Object.assign(same, {
      name,
      ordinal: same.ordinal ?? draft.ordinal,
      heldOn: same.heldOn ?? draft.heldOn,
      convenerName: same.convenerName ?? draft.convenerName,
      chair: same.chair ?? draft.chair,
    });
    same.transmits.push(...draft.transmits);
  }
  for (const meeting of merged) {
    const names = [...new Set(meeting.transmits.map((name) => renamed.get(name) ?? name))].filter(
      (name) => name !== meeting.name,
    );
    meeting.transmits.splice(0, meeting.transmits.length, ...names);
  }
  return merged.sort((a, b) => a.start - b.start);
}

const bodyOf = (draft: Draft): string => (draft.convenerName ?? '').replace(/(?:常委会|常务会)$/, '');
const isStanding = (name: string): boolean => /常委会|常委会会议|常务会/.test(name);

function isSame(a: Draft, b: Draft): boolean {
  if (a.name === b.name) return true;
  if (bodyOf(a) === '' || bodyOf(a) !== bodyOf(b) || !isStanding(a.name) || !isStanding(b.name)) return false;
  if (a.ordinal !== null && b.ordinal !== null) return a.ordinal === b.ordinal;
  const isPlain = (draft: Draft): boolean => /^[\p{Script=Han}]{1,6}常委会会议$/u.test(draft.name);
  return (a.ordinal !== null && isPlain(b)) || (b.ordinal !== null && isPlain(a));
}
