import { createClient } from '@notice-graph/sdk';
import { graphql } from './generated/gql.js';

const latest = graphql(`
  query LatestTitles($first: Int!) {
    notices(first: $first) {
      nodes {
        ...NoticeCard
      }
    }
  }
`);

export const ask = (url: string) => createClient({ url }).request(latest, { first: 3 });
