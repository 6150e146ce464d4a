/** One sheet a task: what stands in the editors goes with the tab, and comes back with it. */
import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { useCallback, useEffect, useRef } from 'react';
import { storedSheets, storeSheets } from './session.js';
import type { Task, Variables } from './tasks/task.js';

export const printed = (variables: Variables): string => JSON.stringify(variables, null, 2);

export interface Sheets {
  /** Puts the task's own document and variables back. */
  readonly reset: () => void;
  /** Null where they are no JSON object. */
  readonly readVariables: () => Variables | null;
  readonly writeVariables: (variables: Variables) => void;
}

export function useSheets(task: Task): Sheets {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  useSheetOf(task);
  const writeVariables = useCallback(
    (variables: Variables) => variableEditor?.setValue(printed(variables)),
    [variableEditor],
  );
  const reset = useCallback(() => {
    queryEditor?.setValue(task.query);
    writeVariables(task.variables);
  }, [queryEditor, task, writeVariables]);
  const readVariables = useCallback(() => objectOf(variableEditor?.getValue() ?? ''), [variableEditor]);
  return { reset, readVariables, writeVariables };
}

/** Lays out the sheet of a task, and puts it away when another one comes or the page is left. */
function useSheetOf(task: Task): void {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  const { stop } = useExecutionContext({ nonNull: true });
  const sheets = useRef(storedSheets());
  const responses = useRef(new Map<string, string>());
  const stopRef = useRef(stop);
  stopRef.current = stop;
  useEffect(() => {
    if (!queryEditor || !variableEditor || !responseEditor) return undefined;
    const own = { query: task.query, variables: printed(task.variables) };
    const { query, variables } = sheets.current.get(task.id) ?? own;
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    responseEditor.setValue(responses.current.get(task.id) ?? '');
    const keep = (): void => {
      const now = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
      const isOwn = now.query === own.query && now.variables === own.variables;
      if (isOwn) sheets.current.delete(task.id);
      else sheets.current.set(task.id, now);
      responses.current.set(task.id, responseEditor.getValue());
    };
    const keepForReload = (): void => {
      keep();
      storeSheets(sheets.current);
    };
    addEventListener('pagehide', keepForReload);
    return () => {
      removeEventListener('pagehide', keepForReload);
      keep();
      stopRef.current();
    };
  }, [task, queryEditor, variableEditor, responseEditor]);
}

function objectOf(text: string): Variables | null {
  try {
    const value: unknown = JSON.parse(text.trim() || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Variables) : null;
  } catch {
    return null;
  }
}
