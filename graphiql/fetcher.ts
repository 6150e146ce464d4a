/** How GraphiQL asks: with the key and the pasted page, telling the page what became of it. */
import type { Fetcher } from '@graphiql/toolkit';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { ask, follow, type Question } from './ask.js';
import { asRecord } from './faults.js';
import type { PastedPage } from './page-panel.js';
import { pageAddress, pastedPage, type Variables } from './tasks/task.js';

export interface FetcherOptions {
  readonly key: string | null;
  /** What stands in the panel for pages. */
  readonly pasted: () => PastedPage;
  readonly taskInSight: () => string;
  readonly onStart: (isStream: boolean) => void;
  readonly onAnswer: (operation: string | null, answer: unknown, ms: number) => void;
  readonly onEvent: (count: number) => void;
  readonly onLost: () => void;
  readonly onEnd: () => void;
}
type Answer = Readonly<Record<string, unknown>>;

/** Changes that stay in sight. */
const maxShown = 100;

export function createFetcher(options: FetcherOptions): Fetcher {
  const { key, pasted } = options;
  return ({ query, operationName, variables }) => {
    if (operationName === 'IntrospectionQuery') return ask({ query, operationName }, { key }) as Promise<never>;
    const sent = withPage(asRecord(variables), pasted());
    const question: Question = { query, operationName: operationName || undefined, variables: sent };
    return isSubscription(question) ? followed(question, options) : asked(question, options);
  };
}

async function asked(question: Question, options: FetcherOptions): Promise<never> {
  const { key, taskInSight, onStart, onAnswer } = options;
  onStart(false);
  const began = performance.now();
  const task = taskInSight();
  const answer = await ask(question, { key });
  if (taskInSight() !== task) return await new Promise(() => undefined); // it would be shown as the other task's
  onAnswer(question.operationName ?? null, answer, Math.round(performance.now() - began));
  return answer as never; // GraphiQL shows whatever comes
}

/** Latest first, all in one answer, since GraphiQL shows the last one alone. Ends at once where GraphiQL stops it. */
function followed(question: Question, options: FetcherOptions): AsyncIterable<never> {
  const stopper = new AbortController();
  options.onStart(true);
  const answers = collected(question, options, stopper.signal);
  const iterator: AsyncIterator<never> = {
    next: () => answers.next() as Promise<IteratorResult<never>>,
    return: () => {
      stopper.abort();
      options.onEnd();
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

async function* collected(
  question: Question,
  { key, onAnswer, onEvent, onLost }: FetcherOptions,
  signal: AbortSignal,
): AsyncGenerator<Answer, void, undefined> {
  const shown: Answer[] = [];
  let count = 0;
  const onFound = (): void => {
    onEvent(count);
  };
  for await (const answer of follow(question, { key, signal, onLost, onFound })) {
    if ('errors' in answer) {
      onAnswer(question.operationName ?? null, answer, 0);
      yield answer;
      return;
    }
    shown.unshift(answer);
    shown.length = Math.min(shown.length, maxShown);
    count += 1;
    onEvent(count);
    yield { received: count, latestFirst: shown.map(({ data }) => data) };
  }
}

function isSubscription({ query, operationName }: Question): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    return false; // the server says what is wrong with it
  }
}

/** The variables with the page and its address in the place of their names, wherever those stand. */
function withPage(variables: Variables, { text, address }: PastedPage): Variables {
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
