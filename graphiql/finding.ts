/**
 * The result of a search step, and whether it is still valid for the variables. Independent of the
 * browser, for tests.
 */
import { fieldOf, type Find, type Found, type Path, type Subject, type Task, type Variables } from './tasks/task.js';

export interface Finding {
  /** The variables that determined it, as sent. */
  readonly inputs: string;
  readonly data: Found;
}
/** Values to write into the variables. */
export type Entries = readonly (readonly [Path, unknown])[];

export const findOf = (task: Task): Find | null => task.steps.find(({ find }) => find)?.find ?? null;

/** Key of the inputs that determine the finding. */
export const inputsOf = (find: Find, variables: Variables): string =>
  JSON.stringify(find.inputs.map((name) => variables[name] ?? null));

/** The initial values of the task: nothing is found. */
export const emptied = (find: Find, task: Task): Entries =>
  find.fills.map((path) => [path, fieldOf(task.variables, path)]);

export function filledIn(find: Find, data: Found, variables: Variables): Entries | null {
  const next = find.fill(data, variables);
  return next && find.fills.map((path) => [path, fieldOf(next, path)]);
}

/**
 * What the step would change; null if a search must come first. A step without a preceding search
 * needs none.
 */
export function subjectsOf(
  task: Task,
  operation: string,
  { finding, variables }: { readonly finding: Finding | null; readonly variables: Variables | null },
): readonly Subject[] | null {
  const find = findOf(task);
  const change = task.steps.find((step) => step.operation === operation)?.change;
  if (!find || !change || change.ahead !== undefined) return [];
  if (!finding || !variables || inputsOf(find, variables) !== finding.inputs) return null;
  return change.subjects(finding.data, variables);
}
