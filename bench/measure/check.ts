/**
 * Preliminary check: all servers answer all questions with equal results; counts database calls.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Facts, Operation, Question } from '../operations/operation.js';
import { answers, commandOf, normalOf, questionsOf, type ServerName } from '../servers/index.js';
import { startCallCounter } from './count-calls.js';
import { start } from './processes.js';

export interface Checked {
  readonly questions: readonly Question[];
  /** Database calls per request. */
  readonly calls: number;
}
export type CheckedBy = ReadonlyMap<string, Checked>;
export const keyOf = (server: ServerName, operation: Operation): string => `${server} ${operation.name}`;

export interface CheckInput {
  readonly databaseUrl: string;
  readonly operations: readonly Operation[];
  readonly setsOf: ReadonlyMap<string, readonly Facts[]>;
  readonly servers: readonly ServerName[];
  readonly firstPort: number;
}

/** Throws at the first difference. The first server is the reference. */
export async function check(input: CheckInput): Promise<CheckedBy> {
  const checked = new Map<string, Checked>();
  const expected = new Map<string, { server: ServerName; answers: readonly unknown[] }>();
  for (const [i, server] of input.servers.entries()) {
    const counter = await startCallCounter(input.databaseUrl);
    const running = await start(commandOf(server, counter.url), input.firstPort + i);
    try {
      const ask = (question: Question): Promise<unknown> => askServer(running.port, question);
      for (const operation of input.operations.filter((candidate) => answers(server, candidate))) {
        const sets = input.setsOf.get(operation.name) ?? [];
        const questions = await questionsOf(server, operation, { sets, ask });
        const before = counter.calls();
        const given: unknown[] = [];
        for (const question of questions) given.push(normalOf(server, operation, await ask(question)));
        checked.set(keyOf(server, operation), { questions, calls: (counter.calls() - before) / questions.length });
        const first = expected.get(operation.name);
        if (first) compareAnswers({ operation, server, first, given, sets });
        else expected.set(operation.name, { server, answers: given });
      }
    } finally {
      await running.stop();
      counter.close();
    }
  }
  return checked;
}

export async function askServer(port: number, question: Question): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  const text = await response.text();
  const answer: { data?: unknown; errors?: unknown } = response.ok ? JSON.parse(text) : { errors: text };
  if (answer.errors !== undefined || answer.data == null) {
    throw new Error(`${response.status}: ${text.slice(0, 2_000)}\nasked: ${JSON.stringify(question)}`);
  }
  return answer.data;
}

interface Comparison {
  readonly operation: Operation;
  readonly server: ServerName;
  readonly first: { readonly server: ServerName; readonly answers: readonly unknown[] };
  readonly given: readonly unknown[];
  readonly sets: readonly Facts[];
}

export function compareAnswers({ operation, server, first, given, sets }: Comparison): void {
  given.forEach((answer, i) => {
    const wanted: unknown = first.answers[i];
    if (isDeepStrictEqual(answer, wanted)) return;
    const facts = JSON.stringify(sets[i]);
    throw new Error(
      `${operation.name} ${facts}: ${server} and ${first.server} answer differently\n${server}: ${brief(answer)}\n${first.server}: ${brief(wanted)}`,
    );
  });
}

const brief = (answer: unknown): string => JSON.stringify(answer).slice(0, 1_500);
