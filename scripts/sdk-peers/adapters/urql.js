import { Client, fetchExchange } from '@urql/core';

export const ask = (url, text, variables, signal) => {
  const client = new Client({
    url,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: { headers: { authorization: 'Bearer top-secret-key' } },
  });
  // It knows no signals: who no longer listens has aborted.
  return new Promise((resolve) => {
    const { unsubscribe } = client.query(text, variables).subscribe(resolve);
    signal?.addEventListener('abort', unsubscribe);
  });
};
