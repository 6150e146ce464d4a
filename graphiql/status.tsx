/** Status line: outcome of the last run, with explanations of errors. */
import { useMemo, useState } from 'react';
import { asOf, explained, faultOf, type Fault } from './faults.js';
import type { FetcherOptions } from './fetcher.js';
import type { Following } from './follower.js';
import type { Bilingual, Language, Step } from './tasks/task.js';
import { toldOf, type Told } from './told.js';
import type { Say } from './words.js';

export type Status =
  | { readonly kind: 'ready' | 'running' | 'asking' }
  | { readonly kind: 'done'; readonly ms: number; readonly operation: string | null; readonly answer: unknown }
  /** A message of the page itself. */
  | { readonly kind: 'told'; readonly told: Required<Told> }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly operation?: string | null; readonly mend?: () => void };

export type Report = Pick<FetcherOptions, 'onStart' | 'onAnswer'> & {
  readonly show: (status: Status) => void;
  readonly tell: (tone: Told['tone'], text: Bilingual) => void;
};

export function useStatus(key: string | null): { readonly status: Status; readonly report: Report } {
  const [status, show] = useState<Status>({ kind: 'ready' });
  const report = useMemo<Report>(
    () => ({
      show,
      tell: (tone, text) => {
        show({ kind: 'told', told: { tone, text } });
      },
      onStart: () => {
        show({ kind: 'running' });
      },
      onAnswer: (operation, answer, ms) => {
        const fault = faultOf(answer);
        show(fault ? { kind: 'fault', fault: asOf(key, fault), operation } : { kind: 'done', ms, operation, answer });
      },
    }),
    [key],
  );
  return { status, report };
}

/** Outcome of a search: filled in the next step, offers choices, or found nothing. */
export type Filled = { readonly kind: 'filled' | 'none' } | { readonly kind: 'choose'; readonly count: number };

interface StatusLineProps {
  readonly status: Status;
  readonly filled: Filled | null;
  readonly steps: readonly Step[];
  /** Of the visible task. */
  readonly following: Following | null;
  readonly language: Language;
  readonly say: Say;
}

export function StatusLine({ status, language, say, ...rest }: StatusLineProps): React.JSX.Element {
  if (status.kind === 'fault' || (status.kind === 'ready' && rest.following?.fault)) {
    const fault = status.kind === 'fault' ? status.fault : rest.following?.fault;
    const count = rest.following?.count ?? 0;
    return (
      <p className="status is-fault" role="status" aria-label={say('status')}>
        {status.kind === 'ready' && `${say('followEnded', count)}${language === 'zh' ? '。' : '. '}`}
        {fault && <FaultText fault={fault} language={language} />}
        {status.kind === 'fault' && status.mend && (
          <button type="button" onClick={status.mend}>
            {say('straighten')}
          </button>
        )}
      </p>
    );
  }
  const { tone, text } = lineOf(status, { language, say, ...rest });
  return (
    <p className={`status is-${tone}`} role="status" aria-label={say('status')}>
      {text}
    </p>
  );
}

function FaultText({ fault, language }: { readonly fault: Fault; readonly language: Language }): React.JSX.Element {
  const { code, message, explanation = explained(code) } = fault;
  return (
    <>
      <b>{code}</b> {explanation[language]} {message && <q lang="en">{message}</q>}
    </>
  );
}

type LineProps = Omit<StatusLineProps, 'status'>;

function lineOf(
  status: Exclude<Status, { kind: 'fault' }>,
  { filled, steps, following, language, say }: LineProps,
): { readonly tone: string; readonly text: string } {
  if (status.kind === 'told') return { tone: status.told.tone, text: status.told.text[language] };
  if (status.kind === 'ready' && following) return followingLine(following, say);
  if (status.kind !== 'done') return { tone: status.kind, text: say(status.kind) };
  const step = steps.find(({ operation }) => operation === status.operation);
  const told = toldOf(step, status.answer);
  const took = say('done', status.ms);
  const text = filled ? filledWords(filled, say) : told.text?.[language];
  const tone = filled ? (filled.kind === 'filled' ? 'done' : 'warning') : told.tone;
  const end = tone === 'warning' ? [] : [took];
  return { tone, text: [...(text === undefined ? [] : [text]), ...end].join(language === 'zh' ? '。' : '. ') };
}

function filledWords(filled: Filled, say: Say): string {
  if (filled.kind === 'choose') return say('choose', filled.count);
  return say(filled.kind === 'filled' ? 'filled' : 'notFound');
}

function followingLine({ kind, count }: Following, say: Say): { readonly tone: string; readonly text: string } {
  if (kind === 'lost') return { tone: 'lost', text: say('lost') };
  if (kind === 'following') return { tone: 'following', text: say('following', count) };
  return { tone: 'stopped', text: say('stopped', count) };
}
