/** Documents of gql.tada, typed by the exported introspection and built on exported fragments. */
import { expectTypeOf } from 'expect-type';
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada';
import { createClient, follow, noticeCardFragment, paginate, type Scalars } from '@notice-graph/sdk';
import type { introspection } from '@notice-graph/sdk/introspection';

export const graphql = initGraphQLTada<{
  introspection: typeof introspection;
  scalars: Scalars;
  disableMasking: true;
}>();

const card = graphql(noticeCardFragment);
export const titles = graphql(
  `
    query Titles($filter: NoticeFilter, $after: String) {
      notices(filter: $filter, first: 2, after: $after) {
        nodes {
          ...NoticeCard
          validity
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [card],
);
expectTypeOf(titles).toExtend<TadaDocumentNode<any, any, any>>();
const client = createClient({ url: 'https://example.org/graphql' });
const { notices } = await client.request(titles, { filter: { kinds: ['CIRCULAR'] } });
expectTypeOf(notices.nodes[0]?.title).toEqualTypeOf<string | undefined>();
expectTypeOf(notices.nodes[0]?.publishedOn).toEqualTypeOf<string | undefined>();
// @ts-expect-error -- a kind that is none
client.request(titles, { filter: { kinds: ['GOSSIP'] } });
for await (const notice of paginate(client, titles, {}, 'notices')) expectTypeOf(notice.title).toBeString();

const changedNotice = graphql(`
  fragment ChangedNotice on ChangeEdge {
    cursor
    node {
      kind
      subject {
        ... on Notice {
          title
        }
      }
    }
  }
`);
export const missed = graphql(
  `
    query Missed($filter: ChangeFilter, $first: Int, $after: String) {
      changes(filter: $filter, first: $first, after: $after) {
        edges {
          ...ChangedNotice
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [changedNotice],
);
export const live = graphql(
  `
    subscription Live($filter: ChangeFilter, $after: String) {
      changes(filter: $filter, after: $after) {
        ...ChangedNotice
      }
    }
  `,
  [changedNotice],
);
for await (const { node } of follow(client, { documents: { query: missed, subscription: live } }))
  if (node.subject && 'title' in node.subject) expectTypeOf(node.subject.title).toBeString();
// @ts-expect-error -- two documents that answer something else
follow(client, { documents: { query: titles, subscription: live } });
