/** Runs the steps of a task: what a step changes is found, named and confirmed first. */
import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { pageRefusal } from './file-kinds.js';
import { subjectsOf } from './finding.js';
import { useFinding, type FoundState } from './found.js';
import { isMeant } from './guard.js';
import { hasOperation, isSubscription, useOperationAtCursor } from './operations.js';
import type { Status } from './status.js';
import { invalidVariables } from './variables-fault.js';
import type { StepsOptions } from './steps-options.js';

export interface Steps extends Omit<FoundState, 'send'> {
  readonly run: (operation: string) => void;
  readonly runAtCursor: () => void;
  /** Whether its subject is known: otherwise it is disabled. */
  readonly isReady: (operation: string) => boolean;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly isBusy: boolean;
}

export function useSteps(options: StepsOptions): Steps {
  const { task, sheets, status, report } = options;
  const { isFetching } = useExecutionContext({ nonNull: true });
  const operationAtCursor = useOperationAtCursor();
  const found = useFinding(options);
  const { show } = report;
  useEffect(() => {
    show({ kind: 'ready' });
  }, [task, show]);
  const { run, isLooking } = useRun(options, found);
  const isBusy = isFetching || isLooking;
  const runAtCursor = (): void => {
    run(operationAtCursor());
  };
  /**
   * A task with one step runs whatever replaces its operation; with several, operations are not
   * interchangeable.
   */
  const runStep = (operation: string): void => {
    const isWrittenOver = task.steps.length === 1 && !hasOperation(sheets.query(), operation);
    run(isWrittenOver ? operationAtCursor() : operation);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isBusy || status.kind === 'asking') return;
    const isInQuery = event.target instanceof Element && event.target.closest('.query') !== null;
    const step = task.steps[found.current]?.operation;
    if (isInQuery || step === undefined) runAtCursor();
    else runStep(step);
  };
  const isReady = (operation: string): boolean =>
    sheets.variables === null ||
    subjectsOf(task, operation, { finding: found.finding, variables: sheets.variables }) !== null;
  return { ...found, run: runStep, runAtCursor, isReady, onKeyDown, isBusy };
}

function useRun(
  { task, desk, sheets, report, follower, asking, guard }: StepsOptions,
  { finding, send }: FoundState,
): { readonly run: (operation: string) => void; readonly isLooking: boolean } {
  const { setOperationName } = useEditorContext({ nonNull: true });
  const { run: execute } = useExecutionContext({ nonNull: true });
  const [isLooking, setLooking] = useState(false);
  const { show } = report;
  const inSight = useRef(task);
  inSight.current = task;
  const { confirm } = asking;
  const run = useCallback(
    (operation: string) => {
      const variables = sheets.readVariables();
      const refused = task.takesPage ? refusedPage(desk.page.get().page.text) : null;
      if (variables === null || refused) {
        sheets.answer('');
        show(refused ?? invalidVariables(sheets));
        return;
      }
      if (isSubscription(sheets.query(), operation)) {
        show({ kind: 'ready' });
        follower.start({ query: sheets.query(), variables, operationName: operation || undefined }, task.id);
        return;
      }
      const isInSight = (): boolean => inSight.current === task;
      const go = async (): Promise<void> => {
        const asked = { task, operation, finding, variables, sheets, report, page: desk.page, isInSight };
        if (!(await isMeant(asked, { ...guard, confirm, setLooking }))) return;
        send(operation, variables);
        setOperationName(operation);
        execute();
      };
      void go();
    },
    [execute, setOperationName, sheets, show, report, task, desk, finding, send, follower, confirm, guard],
  );
  return { run, isLooking };
}

/** A page that need not be sent. */
function refusedPage(text: string): Status | null {
  const refusal = pageRefusal(text);
  if (!refusal) return null;
  const { what, then } = refusal;
  const explanation = { zh: `${what.zh}${then.zh}`, en: `${what.en} ${then.en}` };
  return { kind: 'fault', fault: { code: 'UNREADABLE_PAGE', message: '', explanation } };
}
