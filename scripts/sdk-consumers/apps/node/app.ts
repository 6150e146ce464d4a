import { createClient, getNotice, listDuties, paginate } from '@notice-graph/sdk';

const client = createClient({ url: process.env['NOTICE_GRAPH_URL'] ?? '' });
const { notice } = await client.request(getNotice, { by: { indexNumber: '99010611/2025-00007' } });
if (notice?.title !== '关于做好2025年防汛备汛工作的通知') throw new Error(`not the notice: ${notice?.title}`);
let duties = 0;
for await (const { dueOn } of paginate(client, listDuties, { by: { name: '云浦市澄湖区水务局' } }, 'agency.duties')) {
  const day: string | null = dueOn;
  if (day !== undefined) duties += 1;
}
if (duties === 0) throw new Error('no duties');
