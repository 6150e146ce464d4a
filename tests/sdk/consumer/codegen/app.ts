/** Documents of an app, typed by GraphQL Code Generator with the SDK's configuration. */
import { expectTypeOf } from 'expect-type';
import { createClient, NoticeGraphError } from '@notice-graph/sdk';
import { graphql } from './generated/gql.js';

const latest = graphql(`
  query Latest($first: Int!) {
    notices(first: $first) {
      nodes {
        ...NoticeCard
        validity
      }
    }
  }
`);

export async function latestTitles(url: string): Promise<readonly string[]> {
  try {
    const { notices } = await createClient({ url }).request(latest, { first: 3 });
    expectTypeOf(notices.nodes[0]?.publishedOn).toEqualTypeOf<string | undefined>();
    // @ts-expect-error -- not selected
    void notices.nodes[0]?.body;
    return notices.nodes.map(({ title }) => title);
  } catch (thrown) {
    throw thrown instanceof NoticeGraphError ? new Error(thrown.code) : thrown;
  }
}
