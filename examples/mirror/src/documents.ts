/** What the copy holds, asked for with the change itself, so that nothing need be asked again. */
import type { Scalars } from '@notice-graph/sdk';
import type { introspection } from '@notice-graph/sdk/introspection';
import { initGraphQLTada, type ResultOf } from 'gql.tada';

const graphql = initGraphQLTada<{
  introspection: typeof introspection;
  scalars: Scalars;
  disableMasking: true;
}>();

const copiedAgency = graphql(`
  fragment CopiedAgency on Agency {
    id
    name
    sort: kind # a notice's kind is something else, and both may stand in one answer
  }
`);

const copiedDirective = graphql(`
  fragment CopiedDirective on Directive {
    id
    path
    text
    review
  }
`);

export const copiedNotice = graphql(
  `
    fragment CopiedNotice on Notice {
      id
      title
      kind
      publishedOn
      revision
      body
      agency {
        ...CopiedAgency
      }
      directives(first: 100, granularity: BOTH) {
        nodes {
          ...CopiedDirective
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [copiedAgency, copiedDirective],
);

const copiedChange = graphql(
  `
    fragment CopiedChange on ChangeEdge {
      cursor
      node {
        subjectId
        subject {
          __typename
          ... on Notice {
            ...CopiedNotice
          }
          ... on Agency {
            ...CopiedAgency
          }
          ... on Directive {
            notice {
              ...CopiedNotice
            }
          }
        }
      }
    }
  `,
  [copiedNotice, copiedAgency],
);

export const missed = graphql(
  `
    query MissedByMirror($filter: ChangeFilter, $first: Int, $after: String) {
      changes(filter: $filter, first: $first, after: $after) {
        edges {
          ...CopiedChange
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [copiedChange],
);

export const live = graphql(
  `
    subscription HeardByMirror($filter: ChangeFilter, $after: String) {
      changes(filter: $filter, after: $after) {
        ...CopiedChange
      }
    }
  `,
  [copiedChange],
);

/** The directives of a notice that has more than come with it. */
export const moreDirectives = graphql(
  `
    query MoreDirectives($id: ID!, $after: String) {
      notice(by: { id: $id }) {
        directives(first: 100, after: $after, granularity: BOTH) {
          nodes {
            ...CopiedDirective
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [copiedDirective],
);

export type Edge = ResultOf<typeof live>['changes'];
export type Notice = ResultOf<typeof copiedNotice>;
export type Agency = Notice['agency'];
export type Directive = Notice['directives']['nodes'][number];
