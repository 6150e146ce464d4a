/**
 * Location of a field's value in the JSON row of a statement: under its response key, beside the
 * columns.
 */
import type { GraphQLResolveInfo } from 'graphql';

export const keyOf = (responseKey: string | number): string => `@${responseKey}`;

/** Property of a page that holds the underlying row: values over the whole set are there. */
export const answerOf = Symbol('answer');

/** The statement's value for this field. */
export function answered(parent: object, info: GraphQLResolveInfo): unknown {
  const answer: unknown = Reflect.get(parent, answerOf) ?? parent;
  return Reflect.get(answer as object, keyOf(info.path.key)); // rows are objects
}
