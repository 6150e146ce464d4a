/** The head of a document in a text: masthead, labelled rows, title and 文号 in any order. Pure. */
import { addressLine } from '../header/addressees.js';
import { findDates } from '../header/dates.js';
import { findDocumentNumbers } from '../header/document-number.js';
import { findLabels, type LabelField } from '../header/labels.js';
import { isBracketed, isDateLine, isNumbered, isNumberLine, isRule, squash, type Line } from '../header/lines.js';
import { organsIn } from '../header/organ-names.js';
import { isNoiseLine } from '../read/line-noise.js';

export interface DocumentHead {
  /** The title on lines of its own; null if only a row states it. */
  readonly title: string | null;
  /** Its own number, canonical. */
  readonly number: string | null;
  /** It has labelled rows that identify an item. */
  readonly isLabelled: boolean;
  readonly isAddressed: boolean;
  /** Index of the first line after it. */
  readonly end: number;
}

export interface FoundTitle {
  readonly title: string;
  /** Index of the first line after it. */
  readonly end: number;
}

/**
 * Letters are signed by their issuers. Issued documents (办法, 方案, 名单) are not separate documents.
 */
const letter = /(?:通知|通告|公告|公示|通报|决定|决议|命令|令|意见|批复|复函|函|答复|请示|报告|纪要|议案|公报|启事)$/;
const letterAfterOrgan = /^\p{Script=Han}{0,4}(?:通知|通告|公告|公示|通报|决定|令|批复|复函|函|启事)$/u;
const trailing = /(?:[（(【〔][^（()）【】〔〕\n]{1,40}[）)】〕]|\s)$/;
const openEnd = /(?:关于|印发|转发|发布|公布|的|和|与|及|、|《|对)$/;
const prose = /[。；：:，！？]/;
const signer = /^签发人[：:]/;
const longestTitle = 150;
const mostLines = 14;
const naming: ReadonlySet<LabelField> = new Set(['indexNumber', 'documentNumber', 'title']);
const publishing: ReadonlySet<LabelField> = new Set(['publisher', 'issuer', 'publishedOn', 'createdOn', 'origin']);

/** Whether the text reads like the title of a letter. */
export function isLetterTitle(text: string): boolean {
  let name = text.trim();
  for (let i = 0; i < 3 && trailing.test(name); i += 1) name = name.replace(trailing, '').trim();
  if (name.length < 2 || name.length > longestTitle || prose.test(name) || isNumbered(name)) return false;
  return letter.test(name) && (name.includes('关于') || name.length >= 5 || letterAfterOrgan.test(name));
}

/** The label fields of a line. */
const fieldsOf = (line: string): readonly LabelField[] =>
  line.length > 400 ? [] : findLabels(line).map(({ field }) => field);
const isRow = (line: string): boolean =>
  signer.test(line) || fieldsOf(line).some((field) => naming.has(field) || publishing.has(field));

/** Null if neither a title nor a title row precedes the text proper. */
export function headAt(text: string, lines: readonly Line[], from: number): DocumentHead | null {
  let [title, number, at]: [string | null, string | null, number] = [null, null, from];
  const fields = new Set<LabelField>();
  const until = Math.min(lines.length, from + mostLines);
  while (at < until) {
    const line = lines[at];
    if (!line) break;
    const next: FoundTitle | null = title === null ? titleAt(lines, at) : null;
    if (next !== null) [title, at] = [next.title, next.end];
    else if (isRow(line.text)) {
      for (const field of fieldsOf(line.text)) fields.add(field);
      at += 1;
    } else if (isHeadLine(line.text)) {
      if (isNumberLine(line.text)) number ??= findDocumentNumbers(line.text)[0]?.number.text ?? null;
      at += 1;
    } else break;
  }
  const isLabelled =
    [...fields].some((field) => naming.has(field)) && [...fields].some((field) => publishing.has(field));
  if (title === null && !(isLabelled && fields.has('title'))) return null;
  const first = lines[at];
  return {
    title,
    number,
    isLabelled,
    isAddressed: first !== undefined && addressLine(text, first.start) !== null,
    end: at,
  };
}

function isHeadLine(line: string): boolean {
  if (isRule(line) || isNoiseLine(line) || isDateLine(line) || isNumberLine(line)) return true;
  if (isBracketed(line)) return findDates(line).length > 0 || isNumberLine(line);
  return line.length <= 60 && !prose.test(line) && (/文件$/.test(line) || organsIn(line).length > 0);
}

/** A title of one or more lines, possibly preceded by lines of organs. */
export function titleAt(lines: readonly Line[], from: number): FoundTitle | null {
  let title = '';
  for (let at = from; at < Math.min(lines.length, from + 4); at += 1) {
    const line = lines[at]?.text ?? '';
    if (prose.test(line) || isNumberLine(line) || isDateLine(line) || line.length > longestTitle) return null;
    title = title === '' ? line : organsIn(title).length > 0 && /^关于/.test(line) ? title + line : `${title}${line}`;
    const follows = lines[at + 1]?.text ?? '';
    if (isLetterTitle(title) && !(openEnd.test(title) && isLetterTitle(title + follows))) {
      return { title: title.replace(/\s+/g, ' ').trim(), end: at + 1 };
    }
    const isOpen = openEnd.test(title) || organsIn(title).length > 0 || /关于/.test(title);
    if (!isOpen || isMasthead(title)) return null;
  }
  return null;
}

const isMasthead = (line: string): boolean => /文件$/.test(line);

/** 云浦市澄湖区水务局关于… and 关于… are the same title. */
export const titleCore = (title: string): string => {
  const plain = squash(title).replace(/^[（(【[]\p{Script=Han}{2,4}[）)】\]]/u, '');
  const at = plain.indexOf('关于');
  return at > 0 ? plain.slice(at) : plain;
};
