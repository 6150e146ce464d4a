import { LinearClient } from '@linear/sdk';

export const ask = (url, text, variables, signal) =>
  new LinearClient({ apiUrl: url, apiKey: 'top-secret-key', signal }).client.request(text, variables);
