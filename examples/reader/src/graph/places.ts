/** A place with its organs and what they must do between two days. */
import type { ResultOf } from 'gql.tada';
import { graphql } from './client.js';

export const readPlace = graphql(`
  query ReadPlace($code: String!, $from: Date!, $to: Date!, $after: String) {
    division(code: $code) {
      id
      code
      name
      parent {
        code
        name
      }
      children(first: 100) {
        nodes {
          code
          name
        }
      }
      agencies(first: 20, after: $after) {
        nodes {
          id
          name
          duties(first: 20, asOf: $from, filter: { due: { from: $from, to: $to } }) {
            nodes {
              dueOn
              directive {
                id
                text
                path
                notice {
                  id
                  title
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

export type Place = NonNullable<ResultOf<typeof readPlace>['division']>;
