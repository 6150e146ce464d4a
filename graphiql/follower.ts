/**
 * Follows changes in the background, also while another task is visible; keeps what it has
 * received.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Account } from './account.js';
import { ask, follow, type Question } from './ask.js';
import { faultOf, type Fault } from './faults.js';

export interface Following {
  readonly taskId: string;
  readonly kind: 'following' | 'lost' | 'stopped' | 'ended';
  readonly count: number;
  /** Why it ended. */
  readonly fault: Fault | null;
  /** Latest first, all in one result. */
  readonly answer: string;
}
export interface Follower {
  /** Null before the first start. */
  readonly following: Following | null;
  /** Resumes after the last change seen if the same was followed before. */
  readonly start: (question: Question, taskId: string) => void;
  readonly stop: () => void;
}

/** Maximum number of changes shown. */
const maxShown = 100;
/**
 * Interval of checking the key: the server only checks it before a change, and there may be none
 * for hours.
 */
const keyEveryMs = 8_000;

interface Course {
  readonly question: string;
  readonly stopper: AbortController;
  readonly shown: unknown[];
  count: number;
  lastSeen: string | null;
}

export function useFollower({ key, expire, viewer }: Account): Follower {
  const [following, tell] = useState<Following | null>(null);
  const course = useRef<Course | null>(null);
  const stop = useCallback(() => {
    course.current?.stopper.abort();
    tell((now) => now && { ...now, kind: 'stopped' });
  }, []);
  const start = useCallback(
    (question: Question, taskId: string) => {
      course.current?.stopper.abort();
      const next = courseOf(question, course.current);
      course.current = next;
      const say = (kind: Following['kind'], fault: Fault | null = null): void => {
        if (course.current !== next || (next.stopper.signal.aborted && kind !== 'ended')) return;
        tell({ taskId, kind, count: next.count, fault, answer: answerOf(next) });
      };
      const end = (fault: Fault): void => {
        say('ended', fault);
        next.stopper.abort();
        if (fault.code === 'UNAUTHENTICATED' && key !== null) expire(key);
      };
      say('following');
      watchKey({ key, signal: next.stopper.signal, end });
      void run(question, next, { key, say, end });
    },
    [key, expire],
  );
  // Signing out clears the screen.
  useEffect(
    () => () => {
      course.current?.stopper.abort();
      course.current = null;
      tell(null);
    },
    [viewer.role],
  );
  return useMemo(() => ({ following, start, stop }), [following, start, stop]);
}

/** Continues the previous course if it has the same question and can be resumed. */
function courseOf(question: Question, last: Course | null): Course {
  const text = JSON.stringify(question);
  const stopper = new AbortController();
  return last?.question === text && last.lastSeen !== null
    ? { ...last, stopper }
    : { question: text, stopper, shown: [], count: 0, lastSeen: null };
}

interface Report {
  readonly key: string | null;
  readonly say: (kind: Following['kind']) => void;
  readonly end: (fault: Fault) => void;
}

async function run(question: Question, course: Course, { key, say, end }: Report): Promise<void> {
  const { signal } = course.stopper;
  const onLost = (): void => {
    say('lost');
  };
  const onFound = (): void => {
    say('following');
  };
  const onSeen = (id: string): void => {
    course.lastSeen = id;
  };
  for await (const answer of follow(question, { key, signal, onLost, onFound, onSeen, lastSeen: course.lastSeen })) {
    const fault = faultOf(answer);
    if (fault) {
      end(fault);
      return;
    }
    course.shown.unshift(answer['data']);
    course.shown.length = Math.min(course.shown.length, maxShown);
    course.count += 1;
    say('following');
  }
}

/** Runs until it is stopped. An unreachable server says nothing about the key. */
function watchKey({ key, signal, end }: Pick<Report, 'key' | 'end'> & { readonly signal: AbortSignal }): void {
  if (key === null) return;
  const look = async (): Promise<void> => {
    const fault = faultOf(await ask({ query: '{ viewer { role } }' }, { key, signal }));
    if (fault?.code === 'UNAUTHENTICATED' && !signal.aborted) end(fault);
  };
  const timer = setInterval(() => void look(), keyEveryMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}

const answerOf = ({ count, shown }: Course): string =>
  count === 0 ? '' : JSON.stringify({ received: count, latestFirst: shown }, null, 2);
