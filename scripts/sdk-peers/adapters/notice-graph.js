import { createClient, operation } from '@notice-graph/sdk';

export const ask = (url, text, variables, signal) =>
  createClient({ url, apiKey: 'top-secret-key' }).request(operation(text), variables, { signal });
export const askByHash = (url, text) => createClient({ url, persisted: true }).request(operation(text));
