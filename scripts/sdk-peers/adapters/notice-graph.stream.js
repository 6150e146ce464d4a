import { createClient, follow } from '@notice-graph/sdk';

export async function* subscribe(url) {
  for await (const { cursor } of follow(createClient({ url }), { after: '0', retry: { delay: 20 } })) yield cursor;
}
