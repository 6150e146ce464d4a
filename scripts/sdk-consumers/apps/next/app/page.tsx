import { createClient, listNotices } from '@notice-graph/sdk';
import { Changes } from './changes';

const url = process.env['NOTICE_GRAPH_URL'] ?? '';

export default async function Page() {
  const fetchOptions = { next: { revalidate: 60 } };
  const { notices } = await createClient({ url }).request(listNotices, { first: 8 }, { fetchOptions });
  return (
    <main>
      {notices.nodes.map(({ id, title }) => (
        <p key={id}>{title}</p>
      ))}
      <Changes url={url} />
    </main>
  );
}
