/** Where a statement's answer holds what a field resolves to: beside the columns of the row, by the response key. */
import type { GraphQLResolveInfo } from 'graphql';

export const keyOf = (responseKey: string | number): string => `@${responseKey}`;

/** Under this a page has the answer that it shows: what is answered of the whole set is there. */
export const answerOf = Symbol('answer');

/** What the statement answered for this field. */
export function answered(parent: object, info: GraphQLResolveInfo): unknown {
  const answer: unknown = Reflect.get(parent, answerOf) ?? parent;
  return Reflect.get(answer as object, keyOf(info.path.key)); // an answer is an object
}
