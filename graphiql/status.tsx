/** One line that says how the last run went, and explains what went wrong. */
import { useMemo, useState } from 'react';
import { asRecord, explained, faultOf, type Fault } from './faults.js';
import type { FetcherOptions } from './fetcher.js';
import type { Language } from './tasks/task.js';
import { outcomes, type Say } from './words.js';

export type Status =
  | { readonly kind: 'ready' | 'running' | 'lost' | 'stopped' }
  | { readonly kind: 'following'; readonly count: number }
  | { readonly kind: 'done'; readonly ms: number; readonly operation: string | null; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly fault: Fault };

export type Report = Pick<FetcherOptions, 'onStart' | 'onAnswer' | 'onEvent' | 'onLost' | 'onEnd'> & {
  readonly show: (status: Status) => void;
};

export function useStatus(): { readonly status: Status; readonly report: Report } {
  const [status, show] = useState<Status>({ kind: 'ready' });
  const report = useMemo<Report>(
    () => ({
      show,
      onStart: (isStream) => {
        show(isStream ? { kind: 'following', count: 0 } : { kind: 'running' });
      },
      onAnswer: (operation, answer, ms) => {
        const fault = faultOf(answer);
        show(fault ? { kind: 'fault', fault } : { kind: 'done', ms, operation, answer });
      },
      onEvent: (count) => {
        show({ kind: 'following', count });
      },
      onLost: () => {
        show({ kind: 'lost' });
      },
      onEnd: () => {
        show({ kind: 'stopped' });
      },
    }),
    [],
  );
  return { status, report };
}

interface StatusLineProps {
  readonly status: Status;
  /** Whether the answer filled in variables; null where it was not to. */
  readonly filled: boolean | null;
  readonly language: Language;
  readonly say: Say;
}

export function StatusLine({ status, filled, language, say }: StatusLineProps): React.JSX.Element {
  return (
    <p className={`status is-${status.kind}`} role="status" aria-label={say('status')}>
      {status.kind === 'fault' ? (
        <>
          <b>{status.fault.code}</b> {explained(status.fault.code)[language]} <q lang="en">{status.fault.message}</q>
        </>
      ) : (
        textOf(status, filled, { language, say })
      )}
    </p>
  );
}

function textOf(
  status: Exclude<Status, { kind: 'fault' }>,
  filled: boolean | null,
  { language, say }: Pick<StatusLineProps, 'language' | 'say'>,
): string {
  if (status.kind === 'following') return say('following', status.count);
  if (status.kind !== 'done') return say(status.kind);
  const outcome = outcomeOf(status.answer);
  const then = filled === null ? null : say(filled ? 'filled' : 'notFilled');
  return [outcome?.[language], then, say('done', status.ms)].filter(Boolean).join(language === 'zh' ? '。' : '. ');
}

/** What became of a page, where the answer tells that of a page that was stored. */
function outcomeOf(answer: unknown): (typeof outcomes)[string] | undefined {
  const [payload] = Object.values(asRecord(asRecord(answer)['data']));
  const { outcome, preview } = asRecord(payload);
  return typeof outcome === 'string' && preview === undefined ? outcomes[outcome] : undefined;
}
