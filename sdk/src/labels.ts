/**
 * Enum values at run time with their Chinese labels: `@notice-graph/sdk/labels`. A later server may
 * have more values.
 */
export * from './_generated/labels.js';

/** Whether this version of the package knows the value. */
export const isKnown = <Value extends string>(labels: Readonly<Record<Value, string>>, value: string): value is Value =>
  Object.hasOwn(labels, value);

/** The Chinese label of a value; the value itself if unknown to this version. */
export const labelOf = (labels: Readonly<Record<string, string>>, value: string): string =>
  isKnown(labels, value) ? (labels[value] ?? value) : value;
