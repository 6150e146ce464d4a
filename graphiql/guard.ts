/** Confirms a step: looks up what it would change, names it and asks. */
import { ask } from './ask.js';
import type { Confirmation } from './confirm.js';
import { asOf, asRecord, faultOf } from './faults.js';
import { withPage } from './fetcher.js';
import { subjectsOf, type Finding } from './finding.js';
import type { PageStore } from './page-store.js';
import { printed, type Sheets } from './sheets.js';
import type { Report } from './status.js';
import type { Change, Found, Task, Variables } from './tasks/task.js';
import { words } from './words.js';

export interface Guard {
  readonly key: string | null;
  readonly onRefused: (key: string) => void;
  readonly confirm: (confirmation: Confirmation) => Promise<boolean>;
}
interface Asked {
  readonly task: Task;
  readonly operation: string;
  readonly finding: Finding | null;
  readonly variables: Variables;
  readonly sheets: Sheets;
  readonly report: Report;
  readonly page: PageStore;
  /** Whether the task is still visible. */
  readonly isInSight: () => boolean;
}
type Looking = Guard & { readonly setLooking: (isLooking: boolean) => void };

export async function isMeant(asked: Asked, guard: Looking): Promise<boolean> {
  const { task, operation, finding, variables, sheets, report, page } = asked;
  const step = task.steps.find((one) => one.operation === operation);
  if (!step?.change) return true;
  const { change, label } = step;
  if (subjectsOf(task, operation, { finding, variables }) === null) {
    report.tell('warning', words.findFirst);
    return false;
  }
  if (change.isAsked?.(variables) === false) return true;
  const before = page.get().page;
  const data = change.ahead === undefined ? (finding?.data ?? {}) : await lookAhead(change, asked, guard);
  if (!asked.isInSight()) return false;
  const subjects = data && change.subjects(data, variables);
  if (!data || !subjects) return false;
  report.show({ kind: 'asking' });
  const caution = change.caution?.(data, variables) ?? null;
  if (!(await guard.confirm({ question: change.question, subjects, caution, label }))) {
    report.tell('warning', words.cancelled);
    return false;
  }
  const now = sheets.readVariables();
  if (now !== null && printed(now) === printed(variables) && page.get().page === before) return true;
  report.tell('warning', words.edited);
  return false;
}

/** Result of a dry run; null if that is rejected, which is reported. */
async function lookAhead(change: Change, asked: Asked, guard: Looking): Promise<Found | null> {
  const { variables, report, page, operation } = asked;
  const dry = { ...variables, input: { ...asRecord(variables['input']), dryRun: true } };
  report.onStart();
  guard.setLooking(true);
  const question = { query: change.ahead ?? '', variables: withPage(dry, page.get().page) };
  const answer = await ask(question, { key: guard.key }).finally(() => {
    guard.setLooking(false);
  });
  const fault = faultOf(answer);
  if (guard.key !== null && fault?.code === 'UNAUTHENTICATED') guard.onRefused(guard.key);
  const data: Found = asRecord(answer['data']);
  // A page that would be rejected may still be submitted: it is kept as a rejection.
  if (!fault || (!('errors' in answer) && data.ingestPage?.outcome === 'REJECTED')) return data;
  if (!asked.isInSight()) return null;
  asked.sheets.answer(JSON.stringify(answer, null, 2));
  report.show({ kind: 'fault', fault: asOf(guard.key, fault), operation });
  return null;
}
