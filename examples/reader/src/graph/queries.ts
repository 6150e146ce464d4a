/** What the pages ask, under the names by which answers are kept. */
import {
  countHits,
  countNotices,
  getAgencyActivity,
  getNoticeRepairs,
  listAssignedDirectives,
  listNotices,
  search,
  type NoticeCardFragment,
  type SearchHitCardFragment,
} from '@notice-graph/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from './client.js';
import { readAgency, readMeeting, readNotice, readTraditional } from './documents.js';
import { filterOf, type Asked } from './asked.js';

export const noticeQuery = (id: string) =>
  queryOptions({
    queryKey: ['notice', id],
    queryFn: async ({ signal }) => (await client.request(readNotice, { id }, { signal })).notice,
  });

export const traditionalQuery = (id: string) =>
  queryOptions({
    queryKey: ['notice', id, 'traditional'],
    queryFn: async ({ signal }) => (await client.request(readTraditional, { id }, { signal })).notice?.body ?? null,
  });

export const repairsQuery = (id: string) =>
  queryOptions({
    queryKey: ['notice', id, 'repairs'],
    queryFn: async ({ signal }) => (await client.request(getNoticeRepairs, { by: { id } }, { signal })).notice,
  });

export const agencyQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency', id],
    queryFn: async ({ signal }) => (await client.request(readAgency, { id }, { signal })).agency,
  });

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency', id, 'activity'],
    queryFn: async ({ signal }) =>
      (await client.request(getAgencyActivity, { by: { id }, interval: 'MONTH' }, { signal })).agency?.activity ?? [],
  });

export const dutiesQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency', id, 'duties'],
    queryFn: async ({ signal }) =>
      (await client.request(listAssignedDirectives, { by: { id }, first: 100 }, { signal })).agency
        ?.assignedDirectives ?? null,
  });

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id],
    queryFn: async ({ signal }) => {
      const { node } = await client.request(readMeeting, { id }, { signal });
      return node && 'cascade' in node ? node : null;
    },
  });

export interface Found {
  readonly subject: NoticeCardFragment | SearchHitCardFragment['subject'];
  readonly snippets: SearchHitCardFragment['snippets'];
}
export interface Results {
  readonly hits: readonly Found[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Notices, the latest first, or hits, the best first. While the next ones are asked for, the ones before stay. */
export const resultsQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['results', asked],
    queryFn: async ({ signal, pageParam }): Promise<Results> => {
      const { text: query, type } = asked;
      const page = { first: 20, after: pageParam, filter: filterOf(asked) };
      if (query === '') {
        const { notices } = await client.request(listNotices, page, { signal });
        return { hits: notices.nodes.map((subject) => ({ subject, snippets: [] })), pageInfo: notices.pageInfo };
      }
      const answer = await client.request(search, { ...page, query, types: type && [type] }, { signal });
      return { hits: answer.search.nodes, pageInfo: answer.search.pageInfo };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });

/** How many there are in all, and of each sort. */
export const countsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['counts', asked],
    queryFn: async ({ signal }) => {
      const { text: query, type } = asked;
      const filter = filterOf(asked);
      if (query === '') return (await client.request(countNotices, { filter }, { signal })).notices;
      return (await client.request(countHits, { query, filter, types: type && [type] }, { signal })).search;
    },
    placeholderData: keepPreviousData,
  });
