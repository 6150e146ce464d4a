/**
 * Layout line breaks within a sentence, word or title: 斗渠管⏎道, 《霜桥县灯会⏎办法》. Removes the break and a
 * page number in it; each is recorded with its position. Only where the previous line cannot have
 * ended: headings, signatures, lists and paragraphs without a full stop are kept.
 */
import type { MappedText } from '../mapped-text.js';
import type { RepairedText } from '../stages.js';
import { type Finding, mend, untouched } from './mend.js';

const PAGE_NUMBER =
  /^[ \t\u3000]*(?:[-—–－]{1,2}\s?\d{1,4}\s?[-—–－]{1,2}|第\s?\d{1,4}\s?页(?:[\s，,/]{0,4}共\s?\d{1,4}\s?页)?)[ \t\u3000]*$/u;
/** Beginnings of independent lines: markers, labels, dates, lists, tables, brackets of notes. */
const BEGINS =
  /^(?:第?[一二三四五六七八九十百]{1,4}[、．.章节条]|[（(【〔[]|\d{1,3}[.．、)）]|[①-⑳㈠-㈩·•●■◆▲★—-]|[一二三四五六七八九十]{1,2}[是要]|附件?[:：\d]|附：|抄送|主送|联系人|联系电话|来源|发布|索引|信息|文号|标题|名称|(?:19|20)\d\d年\d{1,2}月\d{1,2}日$|[二〇○]{2}|各[^。，]{1,40}[：:]$|会议(?:指出|强调|要求|认为|还))/u;
const ENDS = /[。！？；：:;!?…”』」》）)】\]|]$/u;
const LABELLED = /^[^：:\s]{2,8}[：:]/u;
const ORGAN_LINE = /^[\u4e00-\u9fff（）()]{4,40}(?:[局委会室府厅院署办组团司部社行处]|中心|公司|政府)$/u;
/** 整合气象、交通等多源, 会同区供电, 各镇要做好: neither a heading nor a sentence ends like this. */
const UNFINISHED =
  /(?:、[^，。、]{1,12}等[\u4e00-\u9fff]{0,3}|会同[^，。]{1,8}|以及|做好|抓好|(?<![普以])及|(?<![参])与|(?<![总饱谐])和|的|(?<![应核面结针])对|将|把|(?<![行作认])为|(?<![自理])由|(?<!合)并|(?<![纪摘概提重主需必])要|(?<![存所现])在)$/u;
const OPENERS = '《“（(【〔';
const CLOSERS = '》”）)】〕';
const MOST_OPEN = 60;
/** Shorter lines are headings, titles or names; only an open bracket shows that they continue. */
const LONG_LINE = 20;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function joinLayoutBreaks(text: MappedText): RepairedText {
  const lines = linesOf(text.text);
  const findings: Finding[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    let next = i + 1;
    while (PAGE_NUMBER.test(lines[next]?.text ?? '') && next + 1 < lines.length) next += 1;
    const behind = lines[next];
    if (!line || !behind || PAGE_NUMBER.test(line.text)) continue;
    if (goesOn(line.text, behind.text, next > i + 1))
      findings.push({ start: line.end, end: behind.start, text: '', confidence: 0.9 });
    // Between complete lines a page number is removed with one of its breaks.
    else if (next > i + 1) findings.push({ start: line.end, end: behind.start, text: '\n', confidence: 0.9 });
  }
  return findings.length === 0 ? untouched(text) : mend(text, 'WHITESPACE', findings);
}

/** Trimmed; empty lines are omitted. */
function linesOf(text: string): readonly Line[] {
  const found: Line[] = [];
  for (const match of text.matchAll(/[^\n\r]+/gu)) {
    const bare = match[0].trim();
    if (bare === '') continue;
    const start = match.index + match[0].length - match[0].trimStart().length;
    found.push({ start, end: start + bare.length, text: bare });
  }
  return found;
}

function goesOn(line: string, next: string, overPage: boolean): boolean {
  if (
    /[|\t]/u.test(line) ||
    /[|\t]/u.test(next) ||
    BEGINS.test(next) ||
    ORGAN_LINE.test(next) ||
    PAGE_NUMBER.test(line)
  )
    return false;
  if (bracketGoesOn(line, next)) return true;
  if (ENDS.test(line) || !/[\u4e00-\u9fff，,、\d]$/u.test(line) || !/^[\u4e00-\u9fff\d“《]/u.test(next)) return false;
  if (!/[。；，]/u.test(next) || LABELLED.test(next) || LABELLED.test(line)) return false;
  if (/^第?[一二三四五六七八九十百\d]{1,4}、$/u.test(line)) return false;
  if (/[、]$/u.test(line) && line.length >= 12) return true;
  if (UNFINISHED.test(line)) return true;
  // Text after a full stop without one of its own: not a heading.
  const fragment = line.slice(Math.max(line.lastIndexOf('。'), line.lastIndexOf('；')) + 1);
  const isRunning = fragment.length < line.length && fragment.length >= 4;
  if (isRunning && (line.length >= LONG_LINE || overPage)) return !/^特此/u.test(fragment);
  // 各镇要…，整合气象、交通等多源⏎数据: a line with a comma and a modal is not a heading.
  return (
    line.length >= LONG_LINE && /，/u.test(line) && (overPage || /(?<![重主需])要(?![求素点])|应当|必须|请/u.test(line))
  );
}

/** 《霜桥县灯会 and 办法》的通知: an open bracket that closes near the start of the next line. */
function bracketGoesOn(line: string, next: string): boolean {
  for (let i = 0; i < OPENERS.length; i += 1) {
    const [open, close] = [OPENERS.charAt(i), CLOSERS.charAt(i)];
    const at = line.lastIndexOf(open);
    if (at < 0 || line.length - at > MOST_OPEN || line.indexOf(close, at) >= 0) continue;
    const ends = next.slice(0, MOST_OPEN).indexOf(close);
    if (ends > 0 && !next.slice(0, ends).includes(open)) return true;
  }
  return false;
}
