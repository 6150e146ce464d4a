import { createGraphQLClient } from '@shopify/graphql-client';

export const ask = (url, text, variables, signal) =>
  createGraphQLClient({ url, headers: { Authorization: 'Bearer top-secret-key' }, retries: 3 }).request(text, {
    variables,
    signal,
  });
