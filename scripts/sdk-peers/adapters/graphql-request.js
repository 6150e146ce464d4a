import { GraphQLClient } from 'graphql-request';

export const ask = (url, text, variables, signal) =>
  new GraphQLClient(url, { headers: { authorization: 'Bearer top-secret-key' } }).request({
    document: text,
    variables,
    signal,
  });
