/** Runs the steps of a task, and fills in the variables of the next one with what the last one found. */
import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { useCallback, useEffect, useState } from 'react';
import { asRecord } from './faults.js';
import type { Sheets } from './sheets.js';
import type { Report, Status } from './status.js';
import type { Task } from './tasks/task.js';

export interface Steps {
  /** Which one Ctrl+Enter runs: the first until it has found something. */
  readonly current: number;
  readonly filled: boolean | null;
  readonly run: (operation: string) => void;
  readonly runAtCursor: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}
interface StepsOptions {
  readonly task: Task;
  readonly sheets: Sheets;
  readonly status: Status;
  readonly report: Report;
}

export function useSteps({ task, sheets, status, report }: StepsOptions): Steps {
  const { setOperationName } = useEditorContext({ nonNull: true });
  const { run: execute } = useExecutionContext({ nonNull: true });
  const [current, setCurrent] = useState(0);
  const operationAtCursor = useOperationAtCursor();
  const filled = useFilling({ task, sheets, status, setCurrent });
  const { show } = report;
  useEffect(() => {
    setCurrent(0);
    show({ kind: 'ready' });
  }, [task, show]);

  const run = useCallback(
    (operation: string) => {
      if (sheets.readVariables() === null) {
        show({ kind: 'fault', fault: { code: 'INVALID_VARIABLES', message: '' } });
        return;
      }
      setOperationName(operation);
      execute();
    },
    [execute, setOperationName, sheets, show],
  );
  const runAtCursor = (): void => {
    run(operationAtCursor());
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    const isInQuery = event.target instanceof Element && event.target.closest('.query') !== null;
    const step = task.steps[current]?.operation;
    run(isInQuery || step === undefined ? operationAtCursor() : step);
  };
  return { current, filled, run, runAtCursor, onKeyDown };
}

interface FillingOptions extends Omit<StepsOptions, 'report'> {
  readonly setCurrent: (step: number) => void;
}

/** Once for each answer. */
function useFilling({ task, sheets, status, setCurrent }: FillingOptions): boolean | null {
  const [filled, setFilled] = useState<boolean | null>(null);
  useEffect(() => {
    setFilled(null);
    if (status.kind !== 'done') return;
    const index = task.steps.findIndex(({ operation }) => operation === status.operation);
    const variables = sheets.readVariables();
    const fill = task.steps[index]?.fill;
    if (!fill || !variables) return;
    const next = fill(asRecord(asRecord(status.answer)['data']), variables);
    setFilled(next !== null);
    if (next === null) return;
    sheets.writeVariables(next);
    setCurrent(index + 1);
  }, [status]); // what else changes is no new answer
  return filled;
}

/** Name of the operation in which the cursor of the query editor stands, else of the first; empty where that has none. */
function useOperationAtCursor(): () => string {
  const { queryEditor } = useEditorContext({ nonNull: true });
  return () => {
    if (!queryEditor) return '';
    const cursor = queryEditor.indexFromPos(queryEditor.getCursor());
    const operations = operationsIn(queryEditor.getValue());
    const around = operations.find(({ loc }) => loc && loc.start <= cursor && cursor <= loc.end);
    return (around ?? operations[0])?.name?.value ?? '';
  };
}

/** Read anew, since what GraphiQL knows of the text is a moment old. None where it cannot be parsed: the server says why. */
function operationsIn(text: string): readonly OperationDefinitionNode[] {
  try {
    return parse(text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}
