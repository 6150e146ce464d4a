/** What an app does with the SDK, in whatever runtime this is: each step answers whether it went as it should. */
import * as sdk from '@notice-graph/sdk';

const isNamed = (name) => (error) => error instanceof sdk.NoticeGraphError && error.name === name;
const failure = (work) =>
  work.then(
    () => null,
    (error) => error,
  );

export async function check(url) {
  const client = sdk.createClient({ url });
  const persisted = sdk.createClient({ url, persisted: true });
  const by = { indexNumber: '99010611/2025-00007' };
  const asked = await client.request(sdk.getNotice, { by });
  const hashed = await persisted.request(sdk.getNotice, { by });
  const ids = [];
  for await (const { id } of sdk.paginate(client, sdk.listNotices, { first: 3 }, 'notices')) ids.push(id);
  const load = sdk.batch(client, sdk.getNotices);
  const loaded = await Promise.all(ids.map((id) => load(id)));
  const refused = await failure(client.request(sdk.listNotices, { first: 1000 }));
  const late = await failure(client.request(sdk.getViewer, {}, { timeout: 0 }));
  return {
    'a request': asked.notice?.documentNumber?.text === '澄水发〔2025〕9号',
    'by hash': JSON.stringify(hashed) === JSON.stringify(asked),
    'a list page by page': ids.length === 8 && new Set(ids).size === 8,
    'several by id': loaded.every((notice, at) => notice?.id === ids[at]),
    'errors by class': refused?.code === 'BAD_USER_INPUT' && isNamed('TimeoutError')(late),
    'changes by event stream': await isLive(client),
  };
}

/** What was missed, then the stream, then the end by abort. */
async function isLive(client) {
  const controller = new AbortController();
  const kinds = [];
  const onStatus = (status) => status === 'live' && setTimeout(() => controller.abort(), 50);
  const ended = await failure(
    (async () => {
      for await (const { node } of sdk.follow(client, { after: null, signal: controller.signal, onStatus }))
        kinds.push(node.kind);
    })(),
  );
  return kinds.length >= 8 && isNamed('AbortError')(ended);
}
