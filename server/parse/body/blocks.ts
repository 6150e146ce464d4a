/** Speeches: 会议指出,… and 某某强调,…: start, speaker and verb of each. */
import { maskQuotes } from './masked.js';
import { type KnownSpeaker, KnownSpeakers } from './speakers.js';
import words from './speech-verbs.json' with { type: 'json' };

export interface Block {
  readonly start: number;
  /** After 会议指出,. */
  readonly textStart: number;
  end: number;
  readonly verb: string;
  readonly speaker: KnownSpeaker | null;
}

const VERB = new RegExp(
  `(?:${words.verbs.join('|')})(?=[，,：:]|要(?![求素点])|(?<=要求)(?:各|全体|有关|相关|全[市区县省]|地方(?:各级)?(?:政府|党委)|[\\u4e00-\\u9fff]{2,6}(?:镇|乡|街道|县|区)(?:人民)?政府|[省市区县镇乡][\\u4e00-\\u9fff]{1,10}(?:[局委办院]|政府|中心)))`,
  'gu',
);
const ADVERBS = new RegExp(`(?:${words.adverbs.join('|')})$`, 'u');
const OCCASION = new RegExp(`(?:${words.occasions.join('|')})$`, 'u');
/** 落实全市大会部署 refers to a meeting; it does not quote it. */
const REFERS = /落实|贯彻|学习|按照|根据|传达|围绕|结合|在.{2,80}(?:会议|大会)$/u;
const STOP = /[。！？；\n]/u;
const CLAUSE_STOP = /[，,。！？；：:\n]/u;

export function findBlocks(
  text: string,
  speakers: readonly KnownSpeaker[],
  from: number,
  to: number,
): readonly Block[] {
  const masked = maskQuotes(text.slice(from, to));
  const known = new KnownSpeakers(speakers);
  const blocks: Block[] = [];
  for (const match of masked.matchAll(VERB)) {
    const clauseStart = walkBack(masked, match.index, 60, CLAUSE_STOP);
    if (clauseStart === null) continue;
    const sentenceStart = walkBack(masked, clauseStart, 200, STOP) ?? clauseStart;
    const own = masked.slice(clauseStart, match.index);
    // 某某在讲话中回顾了…，强调要…: the speaker is at the beginning of the sentence.
    const subject = /^(?:并|还|同时)?$/u.test(own.trim())
      ? headOfSentence(masked.slice(sentenceStart, clauseStart))
      : own;
    const speaker = speakerOf(subject, known, from + match.index);
    if (speaker === undefined) continue;
    const start = from + Math.max(sentenceStart, (blocks.at(-1)?.textStart ?? from) - from);
    const verbEnd = match.index + match[0].length;
    const textStart = from + verbEnd + (/[，,：:]/u.test(masked.charAt(verbEnd)) ? 1 : 0);
    const before = blocks.at(-1);
    if (before) before.end = start;
    blocks.push({ start: skipSpace(text, start), textStart, end: to, verb: match[0], speaker });
  }
  return blocks;
}

const TOLD_BEFORE =
  /(?:在(?:会上|讲话中|会议上|发言中|总结讲话中))?(?:充分|高度|全面|系统)?(?:回顾|总结|通报|肯定|分析|传达|介绍|听取|宣读|点评|深入|阐述).*$/u;
const headOfSentence = (sentence: string): string => sentence.split(/[，,]/u)[0]?.replace(TOLD_BEFORE, '') ?? '';

/** Null for a meeting, undefined if there is no speaker (通知要求, 方案提出). */
function speakerOf(subject: string, speakers: KnownSpeakers, at: number): KnownSpeaker | null | undefined {
  let who = subject.trim();
  for (let i = 0; i < 4 && ADVERBS.test(who); i += 1) who = who.replace(ADVERBS, '');
  if (who === '' || who.length > 60) return undefined;
  const person = speakers.named(who, at);
  if (person) return person;
  if (REFERS.test(who)) return undefined;
  return titled(who, at) ?? (OCCASION.test(who) || OFFICE.test(who) ? null : undefined);
}

/** 区长要求, 曹书记强调: an office holder who is not named on the page remains unnamed. */
const OFFICE =
  /^[\u4e00-\u9fff]{0,14}(?:书记|市长|区长|县长|省长|镇长|乡长|州长|局长|部长|厅长|主席|总理|主要(?:负责同志|领导)|分管领导)$/u;
const NAMED = /^([\u4e00-\u9fff]{2,3})(书记|市长|区长|县长|省长|镇长|乡长|州长|局长|部长|厅长)$/u;
/** 副区长鱼向阳强调: with any surname. */
const NAME_BEHIND =
  /^([\u4e00-\u9fff]{0,12}?(?:书记|市长|区长|县长|省长|镇长|乡长|州长|局长|部长|厅长|主席|总理))([\u4e00-\u9fff]{2,3})(?:同志)?$/u;
const NO_NAME =
  /[省市区县镇乡州局委部厅府院党政组副正原代]|常务|主要|有关|相关|领导|支部|总支|会议|专题|办公|同志|随后|最后|首先|明确|一致|批示|讲话/u;
/** 昝明区长要求: the name precedes the office. */
function titled(who: string, at: number): KnownSpeaker | null {
  const [, title2 = '', name2 = ''] = NAME_BEHIND.exec(who) ?? [];
  if (name2 !== '' && !NO_NAME.test(name2)) return { name: name2, title: title2, agencyName: null, at };
  const [, name = '', title = ''] = NAMED.exec(who) ?? [];
  return name === '' || NO_NAME.test(name) ? null : { name, title, agencyName: null, at };
}

function walkBack(text: string, at: number, limit: number, stop: RegExp): number | null {
  let i = at;
  while (i > 0 && !stop.test(text.charAt(i - 1))) {
    i -= 1;
    if (at - i > limit) return null;
  }
  return i;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (/\s/u.test(text.charAt(i))) i += 1;
  return i;
}
