/** What stands where an answer is not there: it is on its way, it failed, there is none. */
import { AbortError, HttpError, NetworkError, NoticeGraphError, RateLimitError, TimeoutError } from '@notice-graph/sdk';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useSay, type Say } from './settings.js';

interface Asked<Answer> {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** The answer, or what stands in its place. */
export function Answered<Answer>(props: {
  readonly asked: Asked<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}): ReactNode {
  const { data, error, refetch } = props.asked;
  if (data !== undefined) return props.children(data);
  return error ? <Failure error={error} retry={refetch} /> : <Loading />;
}

/** As tall as a page, so that nothing below jumps when it is there. */
export function Loading(): ReactNode {
  const { say } = useSay();
  return (
    <div className="loading" role="status">
      <span className="hidden">{say('loading')}</span>
      {[70, 100, 92, 100, 60].map((width, index) => (
        <div key={index} className="bone" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

export function Failure({ error, retry }: { readonly error: Error; readonly retry: () => unknown }): ReactNode {
  const { say } = useSay();
  const requestId = error instanceof NoticeGraphError ? error.requestId : null;
  return (
    <div className="state" role="alert">
      <h2>{say('failed')}</h2>
      <p>{whyOf(error, say)}</p>
      {requestId && (
        <p className="quiet">
          {say('requestId')} <code>{requestId}</code>
        </p>
      )}
      <button type="button" onClick={() => retry()}>
        {say('retry')}
      </button>
    </div>
  );
}

function whyOf(error: Error, say: Say['say']): string {
  if (error instanceof RateLimitError) return say('failedLimit', { n: Math.ceil((error.retryAfter ?? 60_000) / 1000) });
  if (error instanceof NetworkError || error instanceof TimeoutError || error instanceof AbortError)
    return say('failedNetwork');
  if (error instanceof HttpError) return say('failedServer', { code: `HTTP ${error.status ?? ''}` });
  return say('failedServer', { code: error instanceof NoticeGraphError ? error.code : error.name });
}

export function NotFound(): ReactNode {
  const { say } = useSay();
  useTitle(say('notFound'));
  return (
    <div className="state">
      <h1>{say('notFound')}</h1>
      <p>{say('notFoundHint')}</p>
      <p>
        <Link href="/">{say('toHome')}</Link>
      </p>
    </div>
  );
}

/** The window's title, with the site's name behind it. */
export function useTitle(title: string): void {
  const { say } = useSay();
  const site = say('site');
  useEffect(() => {
    document.title = title === '' || title === site ? site : `${title} · ${site}`;
  }, [title, site]);
}
