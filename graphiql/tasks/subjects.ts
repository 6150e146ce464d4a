/** Names of what is about to be changed, sufficient to distinguish similar ones. */
import type {
  AgencyFound,
  Bilingual,
  DirectiveFound,
  Found,
  NoticeFound,
  Path,
  Place,
  RejectionFound,
  Subject,
  Variables,
} from './task.js';
import { fieldOf } from './task.js';

const labels = {
  indexNumber: { zh: '索引号', en: 'Index number' },
  agency: { zh: '发布机构', en: 'Publisher' },
  publishedOn: { zh: '公开日期', en: 'Published on' },
  status: { zh: '状态', en: 'Status' },
  place: { zh: '地方', en: 'Place' },
  parent: { zh: '上级', en: 'Superior' },
  notices: { zh: '发布信息', en: 'Notices' },
  notice: { zh: '所在信息', en: 'Of the notice' },
  sourceUrl: { zh: '网址', en: 'Address' },
} as const satisfies Record<string, Bilingual>;

export const statuses: Readonly<Record<string, Bilingual>> = {
  PUBLISHED: { zh: '已公开', en: 'published' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
};
const unknown: Bilingual = { zh: '不明', en: 'not known' };

type Value = string | Bilingual | null | undefined;
const fact = (label: Bilingual, value: Value): Subject['facts'] =>
  value === null || value === undefined || value === '' ? [] : [{ label, value }];

export function noticeSubject(notice: NoticeFound): Subject {
  const { title, indexNumber, agency, publishedOn, status } = notice;
  return {
    name: `《${title}》`,
    facts: [
      ...fact(labels.indexNumber, indexNumber),
      ...fact(labels.agency, agency?.name),
      ...fact(labels.publishedOn, publishedOn),
      ...fact(labels.status, statuses[status ?? '']),
    ],
  };
}

/** The notice found, if the variables still refer to it. */
export const foundNotice =
  (path: Path) =>
  ({ notice }: Found, variables: Variables): readonly Subject[] | null =>
    notice && fieldOf(variables, path) === notice.id ? [noticeSubject(notice)] : null;

/** From the province down: 江州省云浦市澄湖区. */
export const placeName = (place: Place | null | undefined): string | null =>
  place ? `${placeName(place.parent) ?? ''}${place.name}` : null;

export function agencySubject(agency: AgencyFound, part?: Bilingual): Subject {
  return {
    ...(part ? { part } : {}),
    name: agency.name ?? '',
    facts: [
      ...fact(labels.place, placeName(agency.division) ?? unknown),
      ...fact(labels.parent, agency.parent?.name ?? unknown),
      ...fact(labels.notices, String(agency.notices?.totalCount ?? 0)),
    ],
  };
}

/** As one line of a list. */
export const agencyLine = ({ name = '', division, parent, notices }: AgencyFound): string =>
  `${name}（${[placeName(division) ?? (parent ? null : '地方不明'), parent?.name, `${notices?.totalCount ?? 0} 条信息`].filter(Boolean).join('，')}）`;

const excerptLength = 60;
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
};

export const directiveSubject = ({ text = '', notice }: DirectiveFound): Subject => ({
  name: `“${excerpt(text)}”`,
  facts: notice ? fact(labels.notice, `《${notice.title}》`) : [],
});

export const rejectionSubject = ({ excerpt: first = '', sourceUrl }: RejectionFound): Subject => ({
  name: `“${excerpt(first)}”`,
  facts: fact(labels.sourceUrl, sourceUrl),
});

/** The item of a list that the variables refer to. */
export function named<T extends { readonly id: string }>(
  nodes: readonly T[] | undefined,
  variables: Variables,
  path: Path,
): T | null {
  const id = fieldOf(variables, path);
  return nodes?.find((node) => node.id === id) ?? null;
}
