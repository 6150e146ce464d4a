/** State of a task's finding: a response sets it; an empty result or an edited input clears it. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { asRecord } from './faults.js';
import { emptied, filledIn, findOf, inputsOf, type Finding } from './finding.js';
import type { Filled } from './status.js';
import type { Find, Variables } from './tasks/task.js';
import { words } from './words.js';
import type { StepsOptions } from './steps-options.js';

export interface FoundState {
  readonly finding: Finding | null;
  readonly filled: Filled | null;
  /** Step that Ctrl+Enter runs: the first until it has found something. */
  readonly current: number;
  /** Called with the request, because the variables may be edited before the response arrives. */
  readonly send: (operation: string, variables: Variables) => void;
}

export function useFinding({ task, desk, sheets, status, report }: StepsOptions): FoundState {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [filled, setFilled] = useState<Filled | null>(null);
  const [current, setCurrent] = useState(0);
  const sent = useRef('');
  const find = findOf(task);
  const finding = desk.findings.get(task.id) ?? null;
  const set = useCallback(
    (next: Finding | null) => {
      if (next) desk.findings.set(task.id, next);
      else desk.findings.delete(task.id);
      redraw();
    },
    [desk, task],
  );
  useEffect(() => {
    setCurrent(desk.findings.has(task.id) ? 1 : 0);
  }, [desk, task]);
  useAnswers({ task, sheets, status, find, sent, set, setFilled, setCurrent });
  useEffect(() => {
    const { variables } = sheets;
    if (!find || !finding || !variables || inputsOf(find, variables) === finding.inputs) return;
    set(null);
    setFilled(null);
    setCurrent(0);
    report.tell('warning', words.stale);
    sheets.put(emptied(find, task));
  }, [sheets.variables]); // on each edit
  const send = useCallback(
    (_operation: string, variables: Variables) => {
      sent.current = find ? inputsOf(find, variables) : '';
    },
    [find],
  );
  return { finding, filled, current, send };
}

interface Answers extends Pick<StepsOptions, 'task' | 'sheets' | 'status'> {
  readonly find: Find | null;
  readonly sent: { readonly current: string };
  readonly set: (finding: Finding | null) => void;
  readonly setFilled: (filled: Filled | null) => void;
  readonly setCurrent: (step: number) => void;
}

/** Once per response. */
function useAnswers({ task, sheets, status, find, sent, set, setFilled, setCurrent }: Answers): void {
  useEffect(() => {
    setFilled(null);
    if (status.kind !== 'done' && status.kind !== 'fault') return;
    const step = task.steps.find(({ operation }) => operation === status.operation);
    // After a change the next one is searched.
    if (status.kind === 'done' && step?.change) {
      setCurrent(0);
      if (find?.isSpent) {
        set(null);
        sheets.put(emptied(find, task));
      }
    }
    const variables = sheets.readVariables();
    if (!step?.find || !find || !variables) return;
    const data = status.kind === 'done' ? asRecord(asRecord(status.answer)['data']) : {};
    const isAsked = inputsOf(find, variables) === sent.current;
    const entries = isAsked ? filledIn(find, data, variables) : null;
    const count = isAsked ? find.count(data) : 0;
    set(count > 0 ? { inputs: sent.current, data } : null);
    sheets.put(entries ?? emptied(find, task));
    setCurrent(entries ? 1 : 0);
    if (status.kind === 'done')
      setFilled(entries ? { kind: 'filled' } : count > 0 ? { kind: 'choose', count } : { kind: 'none' });
  }, [status]); // other changes are not a new response
}
