/** One sheet per task: the content of the editors is saved and restored with its tab. */
import { useEditorContext, useExecutionContext } from '@graphiql/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Desk } from './desk.js';
import type { Entries } from './finding.js';
import { placesOf } from './json-text.js';
import { withInput, type Task, type Variables } from './tasks/task.js';

export const printed = (variables: Variables): string => JSON.stringify(variables, null, 2);

export interface Sheets {
  /** Restores the task's own document and variables. */
  readonly reset: () => void;
  /** Current variables: null if they are not a JSON object, or belong to another task. */
  readonly variables: Variables | null;
  readonly readVariables: () => Variables | null;
  readonly variablesText: () => string;
  readonly writeText: (variables: string) => void;
  /** Replaces values in place: preserves other text and the cursor. */
  readonly put: (entries: Entries) => void;
  readonly query: () => string;
  /** The text shown as the result. */
  readonly answer: (text: string) => void;
}

export function useSheets(task: Task, desk: Desk): Sheets {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  const variables = useSheetOf(task, desk);
  const variablesText = useCallback(() => variableEditor?.getValue() ?? '', [variableEditor]);
  const readVariables = useCallback(() => objectOf(variablesText()), [variablesText]);
  const writeText = useCallback((text: string) => variableEditor?.setValue(text), [variableEditor]);
  const reset = useCallback(() => {
    queryEditor?.setValue(task.query);
    writeText(printed(task.variables));
  }, [queryEditor, task, writeText]);
  const put = useCallback(
    (entries: Entries) => {
      const text = variablesText();
      const places = placesOf(
        text,
        entries.map(([path]) => path),
      );
      const now = objectOf(text);
      if (!variableEditor || now === null) return;
      if (places.length < entries.length) {
        writeText(printed(withEntries(now, entries)));
        return;
      }
      variableEditor.operation(() => {
        for (const { path, from, to } of places.toReversed()) {
          const value = JSON.stringify(entries.find(([name]) => name === path)?.[1] ?? null);
          if (text.slice(from, to) === value) continue;
          variableEditor.replaceRange(value, variableEditor.posFromIndex(from), variableEditor.posFromIndex(to));
        }
      });
    },
    [variableEditor, variablesText, writeText],
  );
  const query = useCallback(() => queryEditor?.getValue() ?? '', [queryEditor]);
  const answer = useCallback((text: string) => responseEditor?.setValue(text), [responseEditor]);
  return useMemo(
    () => ({ reset, variables, readVariables, variablesText, writeText, put, query, answer }),
    [reset, variables, readVariables, variablesText, writeText, put, query, answer],
  );
}

const withEntries = (variables: Variables, entries: Entries): Variables =>
  entries.reduce((all, [[name, field], value]) => withInput(all, name, { [field]: value }), variables);

/**
 * Loads the sheet of a task, and saves it when another one is selected or the page is left. Returns
 * the variables as typed.
 */
function useSheetOf(task: Task, desk: Desk): Variables | null {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  const { stop } = useExecutionContext({ nonNull: true });
  const stopRef = useRef(stop);
  stopRef.current = stop;
  const [typed, setTyped] = useState<{ task: Task; variables: Variables | null } | null>(null);
  useEffect(() => {
    if (!queryEditor || !variableEditor || !responseEditor) return undefined;
    const own = { query: task.query, variables: printed(task.variables) };
    const { query, variables } = desk.sheets.get(task.id) ?? own;
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    responseEditor.setValue(desk.responses.get(task.id) ?? '');
    const listen = (): void => {
      setTyped({ task, variables: objectOf(variableEditor.getValue()) });
    };
    listen();
    const keep = (): void => {
      const now = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
      const isOwn = now.query === own.query && now.variables === own.variables;
      if (isOwn) desk.sheets.delete(task.id);
      else desk.sheets.set(task.id, now);
      desk.responses.set(task.id, responseEditor.getValue());
    };
    variableEditor.on('change', listen);
    // Before the desk itself is stored: that listener was added first, so this one runs in the
    // capture phase.
    addEventListener('pagehide', keep, { capture: true });
    return () => {
      variableEditor.off('change', listen);
      removeEventListener('pagehide', keep, { capture: true });
      keep();
      stopRef.current();
    };
  }, [task, desk, queryEditor, variableEditor, responseEditor]);
  return typed?.task === task ? typed.variables : null;
}

/** Null if it is not an object. */
export function objectOf(text: string): Variables | null {
  try {
    const value: unknown = JSON.parse(text.trim() || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Variables) : null;
  } catch {
    return null;
  }
}
