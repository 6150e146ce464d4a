/** The client, and `graphql()` for documents of this site's own, typed by the schema that comes with the SDK. */
import { createClient, type Scalars } from '@notice-graph/sdk';
import type { introspection } from '@notice-graph/sdk/introspection';
import { initGraphQLTada } from 'gql.tada';

/** The site's own address leads to the server: vite.config.ts. */
export const client = createClient({ url: '/graphql', timeout: 15_000 });

export const graphql = initGraphQLTada<{
  introspection: typeof introspection;
  scalars: Scalars;
  disableMasking: true;
}>();
