/** 本月要办: what my organ must do this month, by whose order, and where that is written. /?organ=云浦市澄湖区水务局 */
import { acrossTabs, createClient, follow, getAgency, listDuties, NoticeGraphError, paginate } from '@notice-graph/sdk';
import type { FollowStatus, ListDutiesQuery } from '@notice-graph/sdk';
import { addresseeRoleLabels, dutyBasisLabels, dutyStatusLabels, labelOf } from '@notice-graph/sdk/labels';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './style.css';

type Duty = NonNullable<ListDutiesQuery['agency']>['duties']['nodes'][number];

const client = createClient({ url: '/graphql' });
const by = { name: new URLSearchParams(location.search).get('organ') ?? '' };
/** The month in which it is now in China. */
const [year = '', month = ''] = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }).split('-');
const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
const filter = { due: { from: `${year}-${month}-01`, to: lastDay } };
const pageSize = 20;

/** The first so many of this month. */
async function read(wanted: number, signal: AbortSignal): Promise<{ duties: readonly Duty[]; hasMore: boolean }> {
  const duties: Duty[] = [];
  for await (const duty of paginate(
    client,
    listDuties,
    { by, filter, first: pageSize },
    { path: 'agency.duties', signal },
  )) {
    if (duties.length === wanted) return { duties, hasMore: true };
    duties.push(duty);
  }
  return { duties, hasMore: false };
}

/** Every change that concerns the organ, or takes something off it. Its tabs share one connection: a browser has six. */
async function listen(signal: AbortSignal, hear: () => void, onStatus: (status: FollowStatus) => void): Promise<void> {
  const { agency } = await client.request(getAgency, { by }, { signal });
  if (!agency) return;
  const { id } = agency;
  const changes = follow(client, { filter: { addressee: id }, tabs: acrossTabs(`duties ${id}`), signal, onStatus });
  for await (const _change of changes) hear();
}

/** Runs until it is to run anew. Faults that pass are waited out by the SDK; what is told here stays. */
function useTask(
  task: (signal: AbortSignal) => Promise<void>,
  on: readonly unknown[],
  tell: (fault: string) => void,
): void {
  useEffect(() => {
    const end = new AbortController();
    task(end.signal).catch((error: unknown) => {
      if (!(error instanceof NoticeGraphError)) throw error;
      if (!end.signal.aborted) tell(error.code === 'NOT_FOUND' ? `没有这个机构：${by.name}` : error.message);
    });
    return () => {
      end.abort();
    };
  }, on);
}

function App(): ReactNode {
  const [list, setList] = useState<Awaited<ReturnType<typeof read>>>({ duties: [], hasMore: false });
  const [wanted, setWanted] = useState(pageSize);
  const [heard, setHeard] = useState(0);
  const [state, setState] = useState<FollowStatus>('catching-up');
  const [fault, setFault] = useState('');
  const isLive = state === 'live';
  const show = async (signal: AbortSignal): Promise<void> => {
    setList(await read(wanted, signal));
    setFault('');
  };
  useTask(show, [wanted, heard, isLive], setFault);
  useTask((signal) => listen(signal, () => setHeard((times) => times + 1), setState), [], setFault);
  return (
    <main>
      <h1>
        {by.name} {Number(month)}月要办
      </h1>
      <p role="status">{isLive ? '实时更新' : fault || '正在连接…'}</p>
      <ol>
        {list.duties.map((duty) => (
          <Item key={duty.directive.id} {...duty} />
        ))}
      </ol>
      {list.hasMore && (
        <button type="button" onClick={() => setWanted(wanted + pageSize)}>
          更多
        </button>
      )}
    </main>
  );
}

function Item({ directive, notice, issuer, basis, roles, dueOn, status }: Duty): ReactNode {
  const labels = [labelOf(dutyBasisLabels, basis), ...roles.map((role) => labelOf(addresseeRoleLabels, role))];
  const facts = [issuer?.name ?? notice.agency.name, ...labels, labelOf(dutyStatusLabels, status)];
  const title = `${notice.title} ${notice.documentNumber?.text ?? ''}`;
  /** Browsers scroll to the words behind :~:text=. */
  const [line = ''] = directive.text.split('\n', 1); // a heading stands in a line of its own
  const place = `${notice.source.url ?? ''}#:~:text=${encodeURIComponent(line.slice(0, 20))}`;
  return (
    <li>
      <time dateTime={dueOn ?? ''}>{dueOn}</time> <strong>{directive.text}</strong>
      <p>
        {facts.join(' · ')} · {notice.source.url ? <a href={place}>{title}</a> : title}
      </p>
    </li>
  );
}

const site = document.getElementById('site');
if (site) createRoot(site).render(<App />);
