/** How GraphiQL asks: with the key and the pasted page, telling the page what became of it. Subscriptions: follower.ts. */
import type { Fetcher } from '@graphiql/toolkit';
import { ask, type Question } from './ask.js';
import { asRecord, faultOf } from './faults.js';
import type { PastedPage } from './page-store.js';
import { pageAddress, pastedPage, type Variables } from './tasks/task.js';

export interface FetcherOptions {
  readonly key: string | null;
  /** What stands in the panel for pages. */
  readonly pasted: () => PastedPage;
  readonly taskInSight: () => string;
  readonly onStart: () => void;
  readonly onAnswer: (operation: string | null, answer: unknown, ms: number) => void;
  /** The server does not take this key any more. */
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
  if (taskInSight() !== task) return await new Promise(() => undefined); // it would be shown as the other task's
  onAnswer(question.operationName ?? null, answer, Math.round(performance.now() - began));
  return answer as never; // GraphiQL shows whatever comes
}

/** The variables with the page and its address in the place of their names, wherever those stand. */
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
