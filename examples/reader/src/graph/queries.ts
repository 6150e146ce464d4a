/** What the pages ask, under the names by which answers are kept. */
import {
  countHits,
  countNotices,
  getAgencyActivity,
  getNoticeRepairs,
  listAssignedDirectives,
  listNotices,
  searchHits,
  type NoticeCardFragment,
  type SearchHitCardFragment,
} from '@notice-graph/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Script } from '../parts/settings.js';
import { client } from './client.js';
import { readAgency, readMeeting, readNotice, readTraditional } from './documents.js';
import { filterOf, type Asked } from './asked.js';
import { answerIn } from './in-script.js';

/** While the same thing is asked for in another script, what was there stays. */
const isOf = (id: string, query: { readonly queryKey: readonly unknown[] } | undefined): boolean =>
  query?.queryKey[1] === id;

export const noticeQuery = (id: string, script: Script) =>
  queryOptions({
    queryKey: ['notice', id, script],
    queryFn: async ({ signal }) =>
      answerIn(script, (await client.request(readNotice, { id }, { signal })).notice, signal),
    placeholderData: (before, query) => (isOf(id, query) ? before : undefined),
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

export const agencyQuery = (id: string, script: Script) =>
  queryOptions({
    queryKey: ['agency', id, script],
    queryFn: async ({ signal }) =>
      answerIn(script, (await client.request(readAgency, { id }, { signal })).agency, signal),
    placeholderData: (before, query) => (isOf(id, query) ? before : undefined),
  });

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency', id, 'activity'],
    queryFn: async ({ signal }) =>
      (await client.request(getAgencyActivity, { by: { id }, interval: 'MONTH' }, { signal })).agency?.activity ?? [],
  });

export const dutiesQuery = (id: string, script: Script) =>
  queryOptions({
    queryKey: ['agency', id, 'duties', script],
    queryFn: async ({ signal }) => {
      const { agency } = await client.request(listAssignedDirectives, { by: { id }, first: 100 }, { signal });
      return answerIn(script, agency && { id: agency.id, ...agency.assignedDirectives }, signal);
    },
    placeholderData: (before, query) => (isOf(id, query) ? before : undefined),
  });

export const meetingQuery = (id: string, script: Script) =>
  queryOptions({
    queryKey: ['meeting', id, script],
    queryFn: async ({ signal }) => {
      const { node } = await client.request(readMeeting, { id }, { signal });
      return answerIn(script, node && 'cascade' in node ? node : null, signal);
    },
    placeholderData: (before, query) => (isOf(id, query) ? before : undefined),
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
export const resultsQuery = (asked: Asked, script: Script) =>
  infiniteQueryOptions({
    queryKey: ['results', asked, script],
    queryFn: async ({ signal, pageParam }): Promise<Results> => {
      const { text: query, type } = asked;
      const page = { first: 20, after: pageParam, filter: filterOf(asked) };
      if (query === '') {
        const { notices } = await client.request(listNotices, page, { signal });
        const hits = notices.nodes.map((subject) => ({ subject, snippets: [] }));
        return answerIn(script, { hits, pageInfo: notices.pageInfo }, signal);
      }
      const answer = await client.request(searchHits, { ...page, query, types: type && [type] }, { signal });
      return answerIn(script, { hits: answer.search.nodes, pageInfo: answer.search.pageInfo }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });

/** How many there are in all, and of each sort. */
export const countsQuery = (asked: Asked, script: Script) =>
  queryOptions({
    queryKey: ['counts', asked, script],
    queryFn: async ({ signal }) => {
      const { text: query, type } = asked;
      const filter = filterOf(asked);
      if (query === '')
        return answerIn(script, (await client.request(countNotices, { filter }, { signal })).notices, signal);
      const answer = await client.request(countHits, { query, filter, types: type && [type] }, { signal });
      return answerIn(script, answer.search, signal);
    },
    placeholderData: keepPreviousData,
  });
