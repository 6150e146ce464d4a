/** Values of enums at run time, with their Chinese names: `@notice-graph/sdk/labels`. A later server may have further ones. */
export * from './_generated/labels.js';

/** Whether this version of the package knows the value. */
export const isKnown = <Value extends string>(labels: Readonly<Record<Value, string>>, value: string): value is Value =>
  Object.hasOwn(labels, value);

/** The Chinese name of a value; of one that this version does not know the value itself. */
export const labelOf = (labels: Readonly<Record<string, string>>, value: string): string =>
  isKnown(labels, value) ? (labels[value] ?? value) : value;
