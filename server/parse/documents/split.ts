/**
 * Splits a page into its consecutive documents (decision 033). Each has a head and content of its
 * own; and either the previous one is signed, or the next has labelled rows. Annexes, and documents
 * that a letter issues or forwards, belong to the letter. In doubt there is one document. Pure.
 */
import { findDates } from '../header/dates.js';
import { isBracketed, isDateLine, isProse, isRule, linesOf, squash, type Line } from '../header/lines.js';
import { isOrganName, organsIn } from '../header/organ-names.js';
import type { Range } from '../mapped-text.js';
import { isNoiseLine } from '../read/line-noise.js';
import { headAt, titleAt, titleCore, type DocumentHead } from './head.js';

export interface FoundDocument extends Range {
  /** The title above the text of the document; null if only a labelled row states it. */
  readonly title: string | null;
}

const annex = /^(?:附件|附表|附录|附图|附)\s{0,3}(?:[\d一二三四五六七八九十]{1,3})?\s{0,2}(?:[：:.、\s]|$)/;
/** Lines below a signature: recipients of copies, printer, page numbers. */
const tail =
  /^(?:抄送|抄报|主送|主题词|联系人|联系电话|联系地址|公开方式|公开属性|信息公开|共印|校对)|印发$|^[-—－\s]{0,4}\d{1,3}[-—－\s]{0,4}$|^第\s?\d{1,3}\s?页/;
/** Documents enclosed by such letters are not separate. */
const passesOn = /(?:转发|批转|转载|印发|下发|公布|发布|颁布|附件|附[：:]|附后)/;
const longestTail = 10;
const mostLinesBelow = 400;
const shortestText = 15;

/** A single range if the page is one document. */
export function documentsIn(text: string): readonly FoundDocument[] {
  const lines = linesOf(text);
  const starts: { readonly line: number; readonly head: DocumentHead | null }[] = [{ line: 0, head: null }];
  let current = new OpenDocument(text, lines, 0);
  for (let at = 1; at < lines.length; at += 1) {
    const head = current.nextAt(at);
    if (head === null) {
      current.read(at);
      continue;
    }
    starts.push({ line: at, head });
    current = new OpenDocument(text, lines, at);
    for (; at < head.end - 1; at += 1) current.read(at);
    current.read(at);
  }
  return starts.map(({ line, head }, i) => {
    const next = starts[i + 1];
    return {
      title: head === null ? ownTitle(lines, next?.line ?? lines.length) : head.title,
      start: line === 0 ? 0 : (lines[line]?.start ?? 0),
      end: next ? (lines[next.line]?.start ?? text.length) : text.length,
    };
  });
}

/** The last title before the first paragraph: the page may have one for all its documents above. */
function ownTitle(lines: readonly Line[], to: number): string | null {
  let title: string | null = null;
  for (let at = 0; at < Math.min(to, 60); at += 1) {
    const found = titleAt(lines, at);
    if (found) [title, at] = [found.title, found.end - 1];
    else if (isParagraph(lines[at]?.text ?? '')) break;
  }
  return title;
}

const isParagraph = (line: string): boolean => isProse(line) && line.length >= shortestText;

/** A document under construction: its content so far decides whether another one can start. */
class OpenDocument {
  private hasText = false;
  /** The line after its first signature; an annex or another document may follow. */
  private signedAt: number | null = null;
  /** Only lines of a letter's foot since the signature. */
  private isAtFoot = false;
  private readonly title: string | null;
  private readonly number: string | null;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly from: number,
  ) {
    this.title = ownTitle(lines.slice(from), lines.length);
    this.number = headAt(text, lines, from)?.number ?? null;
  }

  read(at: number): void {
    const line = this.lines[at]?.text ?? '';
    if (isParagraph(line)) this.hasText = true;
    if (this.hasText && this.signedAt === null && isSigned(this.lines, at, this.title)) {
      [this.signedAt, this.isAtFoot] = [at + 1, true];
    } else if (this.isAtFoot && !isFoot(line) && !isCosigned(this.lines, at)) this.isAtFoot = false;
  }

  /** The head of the next document, if one starts at this line. */
  nextAt(at: number): DocumentHead | null {
    const line = this.lines[at]?.text ?? '';
    if (!this.hasText || annex.test(line) || isFoot(line) || isDateLine(line) || isCosigned(this.lines, at))
      return null;
    const head = headAt(this.text, this.lines, at);
    if (head === null || !this.mayFollow(at, head)) return null;
    return saysSomething(this.lines, head) && !this.carries(head, at) ? head : null;
  }

  private mayFollow(at: number, head: DocumentHead): boolean {
    const isBelowAnnex = annex.test(this.lines[at - 1]?.text ?? '');
    if (head.isLabelled) return true;
    if (isBelowAnnex) return false;
    if (this.isAtFoot) return head.number !== null || isSignedBelow(this.lines, head);
    // After an annex, or an unsigned document, stronger evidence of a separate document is
    // required.
    const isNumbered = head.number !== null && head.isAddressed && isSignedBelow(this.lines, head);
    return isNumbered && (this.signedAt !== null || this.number !== null);
  }

  /** The same document, or one that this one issues, forwards or annexes. */
  private carries(head: DocumentHead, at: number): boolean {
    const mine = titleCore(this.title ?? '');
    const title = titleCore(head.title ?? '');
    if (title !== '' && title === mine) return head.number === this.number && this.hasSaid(head, at);
    if (title !== '' && mine.includes(title)) return true;
    if (/^[（(【[]?转载|转发|批转/.test(this.title ?? '') && !head.isLabelled) return true;
    const said = squash(this.letter(at));
    const places = [title.length >= 6 ? title : '', squash(head.number ?? '')].filter((name) => name !== '');
    return places.some((name) => {
      for (let from = said.indexOf(name); from >= 0; from = said.indexOf(name, from + 1)) {
        const end = said.indexOf('。', from) + 1 || said.length;
        const sentence = said.slice(Math.max(0, said.lastIndexOf('。', from)), end);
        if (passesOn.test(sentence)) return true;
      }
      return false;
    });
  }

  /** Form letters share a title, as does a copy of this document. */
  private hasSaid(head: DocumentHead, at: number): boolean {
    const rest = this.lines.slice(head.end, head.end + mostLinesBelow);
    const end = rest.findIndex((_line, i) => isSigned(rest, i, head.title));
    const said = rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text);
    return end < 0 || squash(this.letter(at)).includes(squash(said.join('')));
  }

  /** From its head to its signature. */
  private letter(to: number): string {
    const end = this.lines[(this.signedAt ?? to) - 1]?.end;
    return this.text.slice(this.lines[this.from]?.start ?? 0, end);
  }
}

const isFoot = (line: string): boolean =>
  isRule(line) ||
  isNoiseLine(line) ||
  (isBracketed(line) && line.length <= 40) ||
  (line.length <= 120 && tail.test(line));
/** 乙局 with its date below 甲局 with its date. */
const isCosigned = (lines: readonly Line[], at: number): boolean => {
  const [line, next] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  return (
    (organsIn(line).length > 0 && isDateLine(next)) ||
    (isDateLine(line) && organsIn(lines[at - 1]?.text ?? '').length > 0)
  );
};

/** 甲局 above its date, or both on one line; only the date if the title names the issuer. */
function isSigned(lines: readonly Line[], at: number, title: string | null): boolean {
  const line = lines[at]?.text ?? '';
  if (isDateLine(line)) {
    const above = (lines[at - 1]?.text ?? '').replace(/[（(][^（()）]{2,40}[）)]$/, '');
    if (organsIn(above).length > 0) return true;
    const named = title === null ? '' : title.split(/关于|转发|印发/)[0];
    return isOrganName(named ?? '') && /[年月]/.test(line);
  }
  const date = line.length <= 80 ? findDates(line).at(-1) : undefined;
  return date?.end === line.length && isOrganName(line.slice(0, date.start));
}

/** Before another head. */
function isSignedBelow(lines: readonly Line[], head: DocumentHead): boolean {
  for (let at = head.end; at < lines.length; at += 1) {
    if (isSigned(lines, at, head.title)) return true;
    if (at > head.end + mostLinesBelow) return false;
  }
  return false;
}

/** A list of titles with dates has no content. */
function saysSomething(lines: readonly Line[], head: DocumentHead): boolean {
  return lines.slice(head.end, head.end + longestTail).some(({ text }) => isParagraph(text));
}
