import { graphql } from 'react-relay';

export const list = graphql`
  fragment notices_list on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "noticesListQuery") {
    notices(first: $first, after: $after) @connection(key: "notices_notices") {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`;

export const page = graphql`
  query noticesPageQuery($id: ID!) {
    ...notices_list
    node(id: $id) {
      ... on Agency {
        name
        division {
          code
        }
      }
    }
  }
`;

export const changes = graphql`
  subscription noticesChangesSubscription {
    changes {
      node {
        kind
        subjectId
      }
    }
  }
`;
