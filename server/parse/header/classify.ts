/**
 * Classification by words in the title and labelled rows: kind, genre, validity and mode of
 * disclosure.
 */
import type { DisclosureMode, DocumentGenre, NoticeKind } from '../preview.js';
import classes from './classes.json' with { type: 'json' };

const genres: ReadonlyMap<string, DocumentGenre> = new Map([
  ['RESOLUTION', 'RESOLUTION'],
  ['DECISION', 'DECISION'],
  ['ORDER', 'ORDER'],
  ['COMMUNIQUE', 'COMMUNIQUE'],
  ['PROCLAMATION', 'PROCLAMATION'],
  ['PUBLIC_NOTICE', 'PUBLIC_NOTICE'],
  ['OPINION', 'OPINION'],
  ['CIRCULAR', 'CIRCULAR'],
  ['BULLETIN', 'BULLETIN'],
  ['REPORT', 'REPORT'],
  ['REQUEST', 'REQUEST'],
  ['REPLY', 'REPLY'],
  ['MOTION', 'MOTION'],
  ['LETTER', 'LETTER'],
  ['MINUTES', 'MINUTES'],
]);
const kinds: ReadonlyMap<string, NoticeKind> = new Map([
  ['ANNOUNCEMENT', 'ANNOUNCEMENT'],
  ['MEETING', 'MEETING'],
  ['CIRCULAR', 'CIRCULAR'],
  ['NORMATIVE_DOCUMENT', 'NORMATIVE_DOCUMENT'],
  ['POLICY_INTERPRETATION', 'POLICY_INTERPRETATION'],
  ['PLAN', 'PLAN'],
  ['PERSONNEL', 'PERSONNEL'],
  ['BUDGET', 'BUDGET'],
  ['ENFORCEMENT', 'ENFORCEMENT'],
  ['PUBLIC_SUPERVISION', 'PUBLIC_SUPERVISION'],
  ['INSTITUTION_PROFILE', 'INSTITUTION_PROFILE'],
  ['ANNUAL_REPORT', 'ANNUAL_REPORT'],
  ['GUIDE', 'GUIDE'],
]);
const genreWords = classes.genres.map(([word = '', genre = '']) => ({ word, genre: genres.get(genre) ?? null }));
const trailing = /(?:[（(【〔][^（()）【】〔〕]{0,60}[）)】〕]|[\s。！!.])$/;
const announced: ReadonlySet<DocumentGenre> = new Set(['PROCLAMATION', 'PUBLIC_NOTICE', 'COMMUNIQUE']);
const circulated: ReadonlySet<DocumentGenre> = new Set([
  'CIRCULAR',
  'OPINION',
  'BULLETIN',
  'DECISION',
  'REPLY',
  'LETTER',
]);

/** By the last word of the title (…的通知), or by the 体裁 row. */
export function genreOf(title: string | null, stated: string | null): DocumentGenre | null {
  const byRow = stated === null ? null : genreAtEnd(stated);
  if (byRow !== null || title === null) return byRow;
  return genreAtEnd(title);
}

function genreAtEnd(text: string): DocumentGenre | null {
  let name = text.trim();
  for (let i = 0; i < 4 && trailing.test(name); i += 1) name = name.replace(trailing, '');
  return genreWords.find(({ word }) => name.endsWith(word))?.genre ?? null;
}

export function kindOf(title: string | null, columns: readonly string[], genre: DocumentGenre | null): NoticeKind {
  const column = columns.join(' ');
  const name = title ?? '';
  const byTitle = classes.kinds.find((rule) => rule.title.some((word) => name.includes(word)));
  const byColumn = classes.kinds.find((rule) => rule.column.some((word) => column.includes(word)));
  const found = kinds.get((byTitle ?? byColumn)?.kind ?? '');
  if (found !== undefined) return found;
  if (genre === 'MINUTES') return 'MEETING';
  if (genre === 'ORDER') return 'NORMATIVE_DOCUMENT';
  if (genre !== null && announced.has(genre)) return 'ANNOUNCEMENT';
  if (genre !== null && circulated.has(genre)) return 'CIRCULAR';
  return /公示|公布|名单|启事/.test(name) ? 'ANNOUNCEMENT' : 'OTHER';
}

const publicly = /主动公开|此件公开发布|公开发布|全部公开/;
const onRequest = /依申请|申请公开/;
const closed = /不予公开|不公开|非公开|免于公开|此件不公开/;

export function disclosureModeOf(stated: string): DisclosureMode {
  if (closed.test(stated)) return 'NOT_DISCLOSED';
  if (onRequest.test(stated)) return 'ON_REQUEST';
  return publicly.test(stated) ? 'PROACTIVE' : 'UNSTATED';
}

/** 主题分类 is separated by slashes (科技、教育\教育 has two levels), 主题词 and 关键词 by blanks and commas. */
export function themesOf(categories: readonly (string | null)[], keywords: string | null): string[] {
  const levels = categories.flatMap((theme) => (theme ?? '').split(/[\\/>;；|]+/));
  const words = (keywords ?? '').split(/[\s\u3000、，,;；|△]+/);
  const all = [...levels, ...words]
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= 40 && word !== '无');
  return [...new Set(all)];
}
