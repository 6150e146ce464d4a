/** Columns that several lists have: those of the notice that says so. */
import type { Column } from '../address.type.js';
import { numberAt, textAt, type Row } from '../row.js';

export const column = (name: string, zh: string, path: string = name): Column => ({ name, zh, path });

export const ofNotice: readonly Column[] = [
  column('noticeId', '信息编号', 'notice.id'),
  column('noticeTitle', '信息标题', 'notice.title'),
  column('documentNumber', '文号', 'notice.documentNumber.text'),
  column('publisher', '发布机构', 'notice.agency.name'),
  column('publishedOn', '公开日期', 'notice.publishedOn'),
  column('sourceUrl', '网址', 'notice.source.url'),
];

/** What feeds and calendars need of that notice. */
export const alsoOfNotice =
  'notice { id title documentNumber { text } agency { name } publishedOn contentChangedAt revision validity source { url } }';

/** Its state, as shown in feed entries and calendar events. */
export const stateOfNotice = (
  row: Row,
): { link: string | null; notice: string | null; updated: string; sequence: number; isVoid: boolean } => ({
  link: textAt(row, 'notice.source.url'),
  notice: textAt(row, 'notice.id'),
  updated: textAt(row, 'notice.contentChangedAt') ?? '',
  sequence: numberAt(row, 'notice.revision') - 1,
  isVoid: ['REPEALED', 'EXPIRED'].includes(textAt(row, 'notice.validity') ?? ''),
});

/** 《title》, its number where it has one: where a directive stands. */
export function whereFrom(row: Row): string {
  const number = textAt(row, 'notice.documentNumber.text');
  return `《${textAt(row, 'notice.title') ?? ''}》${number === null ? '' : `（${number}）`}`;
}

const longest = 60;
/** The beginning of a text, as a title. */
export function beginning(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`;
}
