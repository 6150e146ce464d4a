import { createClient } from '@notice-graph/sdk';
import { graphql, noticeCard } from '@notice-graph/sdk/tada';

const latest = graphql(
  `
    query Latest {
      notices(first: 3) {
        nodes {
          ...NoticeCard
          validity
        }
      }
    }
  `,
  [noticeCard],
);
const { notices } = await createClient({ url: process.env['NOTICE_GRAPH_URL'] ?? '' }).request(latest);
console.log(notices.nodes.map(({ title, validity }) => `${title} ${validity}`));
