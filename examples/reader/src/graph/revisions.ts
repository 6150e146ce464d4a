/** What a notice said in its latest revisions. */
import type { ResultOf } from 'gql.tada';
import { graphql } from './client.js';

export const readRevisions = graphql(`
  query ReadRevisions($id: ID!, $script: Script!) {
    notice(by: { id: $id }) {
      id
      revisions(first: 10) {
        nodes {
          number
          reason
          recordedAt
          note
          title
          body(script: $script)
        }
        totalCount
      }
    }
  }
`);

export type Revision = NonNullable<ResultOf<typeof readRevisions>['notice']>['revisions']['nodes'][number];
