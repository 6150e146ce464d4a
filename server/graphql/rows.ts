/**
 * Types of resolver parents. A row is a database row as JSON: dates are text, and only the needed
 * columns are present. Names derive from Prisma's models, so a renamed column is a compile error
 * here.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { answerOf } from './read/answers.js';
import type { Prisma } from '../platform/_generated/prisma/client.js';

export type ModelName = Prisma.ModelName;

/**
 * A half-open range of the body with the corresponding range of the source: the type of every JSON
 * column `span`.
 */
export interface SpanShape extends SourceRangeShape {
  readonly source: SourceRangeShape;
}
export interface SourceRangeShape {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

type Json<T> = T extends Date ? string : T extends bigint ? number : T extends Uint8Array ? string : T;
type Scalars<M extends ModelName> = Prisma.TypeMap['model'][M]['payload']['scalars'];
/** A row of a model. */
export type Row<M extends ModelName> = {
  readonly [K in keyof Scalars<M>]: K extends 'span' ? SpanShape : Json<Scalars<M>[K]>;
};
export type Column<M extends ModelName> = keyof Row<M> & string;

/** Result of a connection resolver. */
export interface Page<T> {
  readonly edges: (info: GraphQLResolveInfo) => readonly Edge<T>[];
  readonly nodes: (info: GraphQLResolveInfo) => readonly T[];
  readonly pageInfo: () => PageInfo;
  readonly [answerOf]: object;
}
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** Object types without a model; features augment this interface. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface FeatureObjects {}

/** Inputs shared between features; the defining feature augments this interface. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface FeatureInputs {}

/** Types by Pothos name. Features refer to each other by these names, not by import. */
export type Objects = { readonly [M in ModelName]: Row<M> } & {
  readonly [M in ModelName as `${M}Connection`]: Page<Row<M>>;
} & { readonly [M in ModelName as `${M}Edge`]: Edge<Row<M>> } & FeatureObjects;
