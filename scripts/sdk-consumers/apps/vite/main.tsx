import { createClient, listNotices } from '@notice-graph/sdk';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';

const client = createClient({ url: 'http://localhost:4000/graphql' });

function Notices() {
  const queryFn = ({ signal }: { signal: AbortSignal }) => client.request(listNotices, { first: 5 }, { signal });
  const { data } = useQuery({ queryKey: ['notices'], queryFn });
  return data?.notices.nodes.map(({ id, title }) => <p key={id}>{title}</p>);
}

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <Notices />
  </QueryClientProvider>,
);
