/** What the pages ask, under the names by which answers are kept. */
import {
  countHits,
  countNotices,
  getAgencyActivity,
  getNoticeRepairs,
  listAssignedDirectives,
  listNotices,
  searchHits,
  type FacetCountsFragment,
  type NoticeCardFragment,
  type SearchHitCardFragment,
} from '@notice-graph/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Script } from '../parts/settings.js';
import { client } from './client.js';
import { dayAfter } from './due-soon.js';
import { readAgency, readMeeting, readNotice, readTraditional } from './documents.js';
import { filterOf, orders, type Asked } from './asked.js';
import { answerIn } from './in-script.js';
import { readPlace, type Place } from './places.js';
import { readRevisions } from './revisions.js';

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

export const revisionsQuery = (id: string, script: Script) =>
  queryOptions({
    queryKey: ['notice', id, 'revisions', script],
    queryFn: async ({ signal }) => {
      const { notice } = await client.request(readRevisions, { id, script }, { signal });
      return answerIn(script, notice?.revisions ?? { nodes: [], totalCount: 0 }, signal);
    },
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

export type OrgansOfPlace = Place['agencies']['nodes'];
/** A county has some sixty organs. */
const mostPages = 5;

/** A place with its organs, page by page, and what they must do within thirty days. */
export const placeQuery = (code: string, today: string, script: Script) =>
  queryOptions({
    queryKey: ['place', code, today, script],
    queryFn: async ({ signal }) => {
      const days = { from: today, to: dayAfter(today, 30) };
      const organs: OrgansOfPlace[number][] = [];
      let place: Place | null = null;
      let after: string | null = null;
      for (let page = 0; page < mostPages; page += 1) {
        const found: Place | null = (await client.request(readPlace, { code, ...days, after }, { signal })).division;
        if (found === null) return null;
        place ??= found;
        organs.push(...found.agencies.nodes);
        if (!found.agencies.pageInfo.hasNextPage) break;
        after = found.agencies.pageInfo.endCursor;
      }
      return answerIn(script, place && { place, organs }, signal);
    },
    placeholderData: (before, query) => (isOf(code, query) ? before : undefined),
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

interface Counts {
  readonly totalCount: number;
  readonly facets: FacetCountsFragment;
}

/** Notices, the latest first unless another order is asked for, or hits, the best first. While the next ones are asked for, the ones before stay. */
export const resultsQuery = (asked: Asked, script: Script) =>
  infiniteQueryOptions({
    queryKey: ['results', asked, script],
    queryFn: async ({ signal, pageParam }): Promise<Results> => {
      const { text: query, type, order } = asked;
      const page = { first: 20, after: pageParam, filter: filterOf(asked) };
      if (query === '') {
        const { notices } = await client.request(listNotices, { ...page, orderBy: order && orders[order] }, { signal });
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
    queryKey: ['counts', { ...asked, order: null }, script],
    queryFn: async ({ signal }) => {
      const counts = countsOf(asked, signal);
      if (asked.kinds.length === 0) return answerIn(script, await counts, signal);
      // Kinds may be several: those not chosen yet are counted as if none were.
      const [{ totalCount, facets }, ofAllKinds] = await Promise.all([
        counts,
        countsOf({ ...asked, kinds: [] }, signal),
      ]);
      return answerIn(script, { totalCount, facets: { ...facets, kinds: ofAllKinds.facets.kinds } }, signal);
    },
    placeholderData: keepPreviousData,
  });

async function countsOf(asked: Asked, signal: AbortSignal): Promise<Counts> {
  const { text: query, type } = asked;
  const filter = filterOf(asked);
  if (query === '') return (await client.request(countNotices, { filter }, { signal })).notices;
  return (await client.request(countHits, { query, filter, types: type && [type] }, { signal })).search;
}
