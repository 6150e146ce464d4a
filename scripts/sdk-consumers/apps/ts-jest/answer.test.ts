import { AbortError, createClient, follow, getNotice, listNotices } from '@notice-graph/sdk';

const url = process.env['NOTICE_GRAPH_URL'] ?? '';

it('asks the server', async () => {
  const { notice } = await createClient({ url }).request(getNotice, { by: { indexNumber: '99010611/2025-00007' } });
  expect(notice?.title).toBe('关于做好2025年防汛备汛工作的通知');
});

it('takes a fetch of the test', async () => {
  const nodes: never[] = [];
  const fetch = async () => Response.json({ data: { notices: { nodes } } });
  const answer = await createClient({ url, fetch }).request(listNotices, { first: 1 });
  expect(answer.notices.nodes).toEqual([]);
});

it('follows until it is told to stop', async () => {
  const controller = new AbortController();
  let count = 0;
  const read = async () => {
    for await (const { node } of follow(createClient({ url }), { after: null, signal: controller.signal })) {
      if (node.kind === 'NOTICE_PUBLISHED') count += 1;
      if (count === 3) controller.abort();
    }
  };
  await expect(read()).rejects.toBeInstanceOf(AbortError);
  expect(count).toBeGreaterThanOrEqual(3);
});
