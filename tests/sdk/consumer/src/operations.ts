/** What ready-made operations answer and take, as the compiler of an app sees it. Nothing here runs. */
import { expectTypeOf } from 'expect-type';
import {
  batch,
  createClient,
  follow,
  getNotice,
  getNotices,
  getViewer,
  listAssignedDirectives,
  listNotices,
  operation,
  paginate,
  withdrawNotice,
  type Change,
  type DirectiveCardFragment,
  type GetNoticeQuery,
  type GetViewerQuery,
  type ListNoticesQuery,
  type NoticeCardFragment,
  type NoticeFilter,
} from '@notice-graph/sdk';

const client = createClient({
  url: 'https://example.org/graphql',
  apiKey: undefined,
  persisted: true,
  retry: { retries: 1 },
});

// Results.
expectTypeOf(client.request(getNotice, { by: { id: '1' } })).resolves.toEqualTypeOf<GetNoticeQuery>();
expectTypeOf(client.request(getViewer)).resolves.toEqualTypeOf<GetViewerQuery>();
expectTypeOf(client.request('{ viewer { role } }')).resolves.toBeUnknown();
expectTypeOf<GetViewerQuery['viewer']['role']>().toEqualTypeOf<'PUBLIC' | 'PARTNER' | 'STAFF' | 'ADMIN'>();
expectTypeOf<NonNullable<GetNoticeQuery['notice']>>().toExtend<NoticeCardFragment>();
expectTypeOf<NoticeCardFragment['publishedOn']>().toEqualTypeOf<string>();
expectTypeOf<NoticeCardFragment['summary']>().toEqualTypeOf<string | null>();

// Variables.
client.request(listNotices);
client.request(
  listNotices,
  { filter: { kinds: ['CIRCULAR'] }, first: 5 },
  { signal: AbortSignal.timeout(1), timeout: 5 },
);
expectTypeOf<NoticeFilter>().toHaveProperty('publishedOn');
// @ts-expect-error -- a notice is asked for by something
client.request(getNotice);
// @ts-expect-error -- by one thing alone
client.request(getNotice, { by: { id: '1', indexNumber: '2' } });
// @ts-expect-error -- a kind that is none
client.request(listNotices, { filter: { kinds: ['GOSSIP'] } });
// @ts-expect-error -- a reason is needed
client.request(withdrawNotice, { input: { id: '1' } });
// @ts-expect-error -- what was not selected is not there
client.request(getViewer).then(({ viewer }) => viewer.rateLimits);

// Documents of one's own, without codegen.
const mine = operation<{ viewer: { name: string | null } }, { first?: number }>(
  'query Mine($first: Int) { viewer { name } }',
);
expectTypeOf(client.request(mine)).resolves.toEqualTypeOf<{ viewer: { name: string | null } }>();
// @ts-expect-error -- not a number
client.request(mine, { first: '1' });

// Lists.
const notices = paginate(client, listNotices, { first: 10 }, 'notices');
expectTypeOf(notices.cursor).toEqualTypeOf<string | null>();
expectTypeOf(notices.next()).resolves.toEqualTypeOf<
  IteratorResult<ListNoticesQuery['notices']['nodes'][number], any>
>();
const directives = paginate(
  client,
  listAssignedDirectives,
  { by: { name: '澄湖区水务局' } },
  { path: 'agency.assignedDirectives' },
);
for await (const directive of directives) expectTypeOf(directive).toExtend<DirectiveCardFragment>();
// @ts-expect-error -- no list is there
paginate(client, listNotices, {}, 'notice');
// @ts-expect-error -- nor there
paginate(client, listAssignedDirectives, { by: { name: '无' } }, 'agency');
// @ts-expect-error -- a document that takes no cursor
paginate(client, getViewer, {}, 'viewer');

// By id.
const load = batch(client, getNotices);
expectTypeOf(load).parameters.toEqualTypeOf<[id: string]>();
expectTypeOf(load('1')).resolves.toExtend<object | null>();

// Changes.
for await (const edge of follow(client, {
  after: null,
  onStatus: (status) => expectTypeOf(status).toEqualTypeOf<'catching-up' | 'live' | 'waiting' | 'paused'>(),
})) {
  expectTypeOf(edge.cursor).toEqualTypeOf<string>();
  expectTypeOf(edge.node).toEqualTypeOf<Change>();
}
// @ts-expect-error -- a cursor is a text
follow(client, { after: 1 });
