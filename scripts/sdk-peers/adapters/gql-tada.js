import { graphql } from 'gql.tada';

export const document = graphql('query Q { viewer { role } }');
