/**
 * GraphiQL's fetcher: adds key and pasted page, and reports the outcome. Subscriptions:
 * follower.ts.
 */
import type { Fetcher } from '@graphiql/toolkit';
import { ask, type Question } from './ask.js';
import { asRecord, faultOf } from './faults.js';
import type { PastedPage } from './page-store.js';
import { pageAddress, pastedPage, type Variables } from './tasks/task.js';

export interface FetcherOptions {
  readonly key: string | null;
  /** The content of the page panel. */
  readonly pasted: () => PastedPage;
  readonly taskInSight: () => string;
  readonly onStart: () => void;
  readonly onAnswer: (operation: string | null, answer: unknown, ms: number) => void;
  /** The server rejects this key. */
  readonly onRefused: (key: string) => void;
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const { key, pasted } = options;
  return ({ query, operationName, variables }) => {
    if (operationName === 'IntrospectionQuery') return ask({ query, operationName }, { key }) as Promise<never>;
    const sent = withPage(asRecord(variables), pasted());
    return asked({ query, operationName: operationName || undefined, variables: sent }, options);
  };
}

async function asked(question: Question, options: FetcherOptions): Promise<never> {
  const { key, taskInSight, onStart, onAnswer, onRefused } = options;
  onStart();
  const began = performance.now();
  const task = taskInSight();
  const answer = await ask(question, { key });
  if (key !== null && faultOf(answer)?.code === 'UNAUTHENTICATED') onRefused(key);
  if (taskInSight() !== task) return await new Promise(() => undefined); // the response would be shown in the other task
  onAnswer(question.operationName ?? null, answer, Math.round(performance.now() - began));
  return answer as never; // GraphiQL shows any value
}

/** Replaces the placeholders of page and address in the variables, wherever they occur. */
export function withPage(variables: Variables, { text, address }: PastedPage): Variables {
  const replaced = (value: unknown): unknown => {
    if (value === pastedPage) return text;
    if (value === pageAddress) return address.trim() || null;
    if (Array.isArray(value)) return value.map(replaced);
    return typeof value === 'object' && value !== null ? mapped(value) : value;
  };
  const mapped = (fields: object): Variables =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, replaced(value)]));
  return mapped(variables);
}
