/** One line that says what has just been published, as the server tells it. */
import { follow, NoticeGraphError, type FollowStatus } from '@notice-graph/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { client } from '../graph/client.js';
import { liveChanges, missedChanges, type ChangeOfNotice } from '../graph/documents.js';
import { answerIn } from '../graph/in-script.js';
import { NoticeLink } from './links.js';
import { useSay, useSettings } from './settings.js';

type State = FollowStatus | 'ended';
interface News {
  readonly id: string;
  readonly title: string;
  /** Of the publisher. */
  readonly name: string;
}

export function LiveLine(): ReactNode {
  const { say } = useSay();
  const answers = useQueryClient();
  const { script } = useSettings();
  const { state, news, seen } = useNews();
  const [heard, ...others] = news;
  const { data: latest = heard } = useQuery({
    queryKey: ['news', heard?.id, script],
    queryFn: ({ signal }) => answerIn(script, heard ?? null, signal),
  });
  const showAll = (): void => {
    seen();
    void answers.invalidateQueries({ queryKey: ['results'] });
    void answers.invalidateQueries({ queryKey: ['counts'] });
  };
  return (
    <div className={`live is-${state}`}>
      <div>
        <span className="dot" aria-hidden="true" />
        <p role="status">
          {latest ? (
            <>
              <strong>{say('newNotice')}</strong> <NoticeLink id={latest.id}>{latest.title}</NoticeLink>{' '}
              <span className="quiet">{latest.name}</span>
            </>
          ) : (
            <span className="quiet">{say(quietWords[state])}</span>
          )}
        </p>
        {latest && (
          <button type="button" className="plain" onClick={showAll}>
            {others.length > 0 && `${say('newNotices', { n: others.length })} · `}
            {say('refresh')}
          </button>
        )}
      </div>
    </div>
  );
}

const quietWords = {
  'catching-up': 'liveWaiting',
  live: 'liveWaiting',
  waiting: 'liveLost',
  ended: 'liveEnded',
} as const satisfies Record<State, string>;

/**
 * Follows the change feed while the page is looked at: a browser has few connections to spare, and the cursor leads on from where
 * it stopped. What changed is asked for again where a page shows it.
 */
function useNews(): { readonly state: State; readonly news: readonly News[]; readonly seen: () => void } {
  const answers = useQueryClient();
  const [state, setState] = useState<State>('catching-up');
  const [news, setNews] = useState<readonly News[]>([]);
  useEffect(() => {
    let cursor: string | undefined;
    let ear = new AbortController();
    const hear = async (): Promise<void> => {
      ear = new AbortController();
      const { signal } = ear;
      const documents = { query: missedChanges, subscription: liveChanges };
      cursor ??= await here(signal).catch(() => undefined); // follow() waits for the server by itself
      try {
        for await (const edge of follow(client, { after: cursor, signal, documents, onStatus: setState })) {
          cursor = edge.cursor;
          void answers.invalidateQueries({ queryKey: ['notice', edge.node.subjectId] });
          const found = newsOf(edge.node);
          if (found) setNews((before) => [found, ...before]);
        }
      } catch (error) {
        if (signal.aborted) return;
        setState('ended');
        if (!(error instanceof NoticeGraphError)) throw error;
      }
    };
    const look = (): void => {
      ear.abort();
      if (!document.hidden) void hear();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      ear.abort();
    };
  }, [answers]);
  return { state, news, seen: () => setNews([]) };
}

/** The place in the feed where it ends now. */
async function here(signal: AbortSignal): Promise<string | undefined> {
  const { changes } = await client.request(missedChanges, { first: 0 }, { signal });
  return changes.pageInfo.endCursor ?? undefined;
}

function newsOf({ kind, subject }: ChangeOfNotice): News | null {
  if (kind !== 'NOTICE_PUBLISHED' || !subject || !('title' in subject)) return null;
  return { id: subject.id, title: subject.title, name: subject.agency.name };
}
