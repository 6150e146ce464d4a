import { Client, fetchExchange } from '@urql/core';

export async function* subscribe(url) {
  const client = new Client({ url, exchanges: [fetchExchange], fetchSubscriptions: true, preferGetMethod: false });
  const events = [];
  let wake = () => undefined;
  client.subscription('subscription { changes { cursor node { subjectId } } }', {}).subscribe(({ data }) => {
    if (data) events.push(data.changes.cursor);
    wake();
  });
  for (;;) {
    if (events.length > 0) yield events.shift();
    else await new Promise((done) => (wake = done));
  }
}
