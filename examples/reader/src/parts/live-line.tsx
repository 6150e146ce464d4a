/** One line that says what has just been published, as the server tells it. */
import { acrossTabs, follow, NoticeGraphError, type FollowStatus } from '@notice-graph/sdk';
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
  paused: 'liveWaiting',
  ended: 'liveEnded',
} as const satisfies Record<State, string>;

/** A browser has few connections to spare: its tabs share one, and rest while nobody looks at them. */
const shared = { tabs: acrossTabs('reader'), pauseHidden: true };

/** Follows the change feed from now on. What changed is asked for again where a page shows it. */
function useNews(): { readonly state: State; readonly news: readonly News[]; readonly seen: () => void } {
  const answers = useQueryClient();
  const [state, setState] = useState<State>('catching-up');
  const [news, setNews] = useState<readonly News[]>([]);
  useEffect(() => {
    const ear = new AbortController();
    const hear = async (): Promise<void> => {
      const documents = { query: missedChanges, subscription: liveChanges };
      try {
        for await (const { node } of follow(client, { ...shared, signal: ear.signal, documents, onStatus: setState })) {
          void answers.invalidateQueries({ queryKey: ['notice', node.subjectId] });
          const found = newsOf(node);
          if (found) setNews((before) => [found, ...before]);
        }
      } catch (error) {
        if (ear.signal.aborted) return;
        setState('ended');
        if (!(error instanceof NoticeGraphError)) throw error;
      }
    };
    void hear();
    return () => {
      ear.abort();
    };
  }, [answers]);
  return { state, news, seen: () => setNews([]) };
}

function newsOf({ kind, subject }: ChangeOfNotice): News | null {
  if (kind !== 'NOTICE_PUBLISHED' || !subject || !('title' in subject)) return null;
  return { id: subject.id, title: subject.title, name: subject.agency.name };
}
