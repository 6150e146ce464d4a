/** Office holders as named in the text: 局党委书记、局长某某某. */
import { readFileSync } from 'node:fs';
import type { PreviewSpeaker } from '../preview.js';

const SURNAMES = new Set(readFileSync(new URL('./surnames.txt', import.meta.url), 'utf8').trim());
const OFFICE =
  '(?:书记|局长|主任|市长|区长|县长|省长|镇长|乡长|州长|部长|厅长|主席|总理|委员长|院长|检察长|处长|科长|会长|总经理|董事长|秘书长|理事长|队长|组长|校长|站长|所长|常委|委员|总指挥|指挥长)';
const TITLED = new RegExp(`${OFFICE}(?:（[^）\\n]{1,12}）)?(?:同志)?(?=[\\u4e00-\\u9fff])`, 'gu');
/**
 * Words that can follow a name. A particle never ends a name; 强 and 明 may, so they only count as
 * part of their verb.
 */
const PARTICLES = '对在就以向和与同到于、，。（(的也将又';
const PREDICATE =
  /^(?:主持|强调|指出|要求|表示|出席|参加|列席|作了|作出|提出|通报|部署|安排|带队|率队|率领|宣布|传达|介绍|听取|深入|讲话|认为|代表|宣读|汇报|发言|总结|明确|希望|号召|前往|调研|签署|近日|日前|今天|昨天|回顾|带领|会见|考察|批示|\d{1,2}[月日]|上午|下午|今日|昨日)/u;
const TITLE_CHARS = /[\u4e00-\u9fff、，（）]/u;
const TITLE_STOPS = /[，。；：的由对和与]|以及/u;

export interface KnownSpeaker extends PreviewSpeaker {
  readonly at: number;
}

export function findSpeakers(text: string, from: number, to: number): readonly KnownSpeaker[] {
  const found: KnownSpeaker[] = [];
  const pattern = new RegExp(TITLED.source, 'gu');
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const nameAt = match.index + match[0].length;
    const name = nameAt < to ? nameIn(text, nameAt) : null;
    if (name === null) {
      const before = nameBefore(text, match.index, nameAt, from);
      if (before) found.push({ ...before, title: match[0].replace('同志', ''), agencyName: null });
      continue;
    }
    const title = titleBefore(text, match.index, from) + match[0].replace('同志', '');
    found.push({ name, title, agencyName: agencyOf(title), at: nameAt });
  }
  return found;
}

/** 周启明市长强调: the office follows the name. */
function nameBefore(text: string, officeAt: number, end: number, from: number): { name: string; at: number } | null {
  if (!PERSONAL.test(text.slice(end, end + 24))) return null;
  const office = /[总副]$/u.test(text.slice(officeAt - 1, officeAt)) ? officeAt - 1 : officeAt;
  for (const length of [3, 2]) {
    const at = office - length;
    const name = text.slice(at, office);
    if (at < from || !SURNAMES.has(name.charAt(0)) || !/^[\u4e00-\u9fff]+$/u.test(name)) continue;
    if (/[市区县省镇乡州局委办厅部院党政]/u.test(name)) continue;
    if (at === from || !HAN.test(text.charAt(at - 1)) || /[，。、：；和与]/u.test(text.charAt(at - 1)))
      return { name, at };
  }
  return null;
}

/**
 * Two or three characters starting with a surname. After an office any characters are accepted if
 * the predicate requires a person: no list of surnames is complete.
 */
function nameIn(text: string, at: number): string | null {
  const listed = SURNAMES.has(text.charAt(at));
  const ends = (end: number): boolean => (listed ? endsAt(text, end) : PERSONAL.test(text.slice(end, end + 24)));
  const second = text.charAt(at + 1);
  const third = text.charAt(at + 2);
  if (!HAN.test(text.charAt(at)) || !HAN.test(second) || PARTICLES.includes(second)) return null;
  const short = text.slice(at, at + 2);
  if (!listed && NO_NAME.test(short)) return null;
  if (ends(at + 2)) return short;
  if (HAN.test(third) && !PARTICLES.includes(third) && ends(at + 3)) return `${short}${third}`;
  const compound = COMPOUND.test(short) || !listed;
  const four = text.slice(at, at + 4);
  return compound && /^[\u4e00-\u9fff]{4}$/u.test(four) && ends(at + 4) && (COMPOUND.test(short) || !listed)
    ? four
    : null;
}

const HAN = /[\u4e00-\u9fff]/u;
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|司徒|东方|南宫|西门|独孤|宇文|长孙)/u;
/** Words after an office that are not names: 书记办公会, 主任会议, 局长专题会. */
const NO_NAME =
  /^(?:办公|会议|专题|同志|及其|分别|带头|亲自|主持|强调|指出|要求|出席|担任|负责|签发|信箱|接待|热线|助理|职务|人选|候选|一行|带队|率领|实地|现场|督查|督导|暗访|牵头|分管|协助|组织|听取|参加|主动|到场|赴|全面|深入|前往|通报|率队|们|会|部署|安排|布置|代表|之|是|应|要|为)/u;
const PERSONAL =
  /^(?:同志)?(?:(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?)?(?:主持|强调|指出|要求|表示|出席(?!率)|参加|列席|调研|检查|督导|视察|考察|走访|慰问|作(?:了|出|重要|工作|讲话|总结|动员)|提出|宣布|讲话|率队|带队|在[^，。]{2,16}(?:指出|强调|要求|表示)|对[^，。]{2,20}(?:作出|作|提出|指出|强调)|近日|日前)/u;

function endsAt(text: string, at: number): boolean {
  const next = text.charAt(at);
  return !/[\u4e00-\u9fff]/u.test(next) || PARTICLES.includes(next) || PREDICATE.test(text.slice(at, at + 4));
}

function titleBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < 40) {
    const char = text.charAt(start - 1);
    if (!TITLE_CHARS.test(char) || TITLE_STOPS.test(char)) break;
    start -= 1;
  }
  return text.slice(start, at);
}

const ORGAN_OF_TITLE =
  /^(.*?[市区县省州镇乡]委|.*?政府|.*?(?:局|厅|部|委|院|中心|国务院|管委会))(?=党|主|书|局|厅|部|副|总|、)/u;
function agencyOf(title: string): string | null {
  return ORGAN_OF_TITLE.exec(title)?.[1] ?? null;
}

/** Speakers by name and by surname, for lookups by position. */
export class KnownSpeakers {
  private readonly byName = new Map<string, KnownSpeaker>();
  private readonly bySurname = new Map<string, KnownSpeaker[]>();

  constructor(speakers: readonly KnownSpeaker[]) {
    for (const speaker of speakers) {
      // The first title on a page is the fullest.
      if (this.byName.has(speaker.name)) continue;
      this.byName.set(speaker.name, speaker);
      const same = this.bySurname.get(speaker.name.charAt(0));
      if (same) same.push(speaker);
      else this.bySurname.set(speaker.name.charAt(0), [speaker]);
    }
  }

  /** Resolves 某某某 by name, and 曹书记 to the 书记 of that surname named before. */
  named(subject: string, before: number): KnownSpeaker | null {
    for (let i = subject.length - 2; i >= 0; i -= 1) {
      for (const length of [3, 2]) {
        const speaker = this.byName.get(subject.slice(i, i + length));
        if (speaker && speaker.at <= before) return speaker;
      }
    }
    const [, surname = '', office = ''] = SHORT_NAME.exec(subject) ?? [];
    const known = (this.bySurname.get(surname) ?? []).slice(0, MOST_NAMESAKES);
    return known.findLast((speaker) => speaker.at <= before && (speaker.title ?? '').includes(office)) ?? null;
  }
}
const SHORT_NAME = /([\u4e00-\u9fff])(书记|市长|区长|县长|局长|主任|部长|省长|镇长)$/u;
const MOST_NAMESAKES = 50;
