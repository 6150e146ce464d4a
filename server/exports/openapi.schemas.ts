/** JSON Schemas of what addresses answer with, from their columns and what the schema says of them. */
import { isEnumType, type GraphQLEnumType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import type { Column, ListAddress } from './address.type.js';
import type { KnownList } from './list.js';
import { oneNoticeColumns } from './notice.js';
import { factsOf, itemType } from './operation.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

export const ref = (kind: string, name: string): JsonObject => ({ $ref: `#/components/${kind}/${name}` });
const links = {
  type: 'object',
  description: 'From the root of this server.',
  required: ['self', 'next'],
  properties: {
    self: { type: 'string', description: 'What was asked.' },
    next: { type: ['string', 'null'], description: 'The next page; null where there is none.' },
  },
} as const satisfies Json;

const errors = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string', description: 'For people.' },
          extensions: {
            type: 'object',
            required: ['code'],
            properties: { code: { type: 'string', description: 'For programs; stable.' } },
          },
        },
      },
    },
  },
} as const satisfies Json;

/** Enum values with what they mean: JSON Schema has no place for each. */
const meaning = (type: GraphQLEnumType): string =>
  type
    .getValues()
    .map(({ name, description }) => `${name}: ${description ?? ''}`)
    .join(' ');

export function valueSchema(type: GraphQLNamedType): JsonObject {
  if (isEnumType(type))
    return { type: 'string', enum: type.getValues().map(({ name }) => name), description: meaning(type) };
  return scalarSchemas[type.name] ?? { type: 'string' };
}
const scalarSchemas: Readonly<Record<string, JsonObject>> = {
  Boolean: { type: 'boolean' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
  URL: { type: 'string', format: 'uri' },
};

export const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export function schemasOf(schema: GraphQLSchema, lists: readonly KnownList[]): JsonObject {
  const each = lists.flatMap(({ address }): [string, Json][] => {
    const attributes = attributesOf(schema, itemType(schema, address), address.columns);
    const name = capital(address.name);
    return [
      [`${name}Attributes`, attributes],
      [`${name}Page`, pageSchema(address, name)],
    ];
  });
  return { ...Object.fromEntries(each), OneNotice: oneNoticeSchema(schema), Errors: errors, Links: links };
}

function attributesOf(schema: GraphQLSchema, type: string, columns: readonly Column[]): JsonObject {
  const own = columns.filter(({ name }) => name !== 'id');
  return {
    type: 'object',
    required: own.map(({ name }) => name),
    properties: Object.fromEntries(own.map((column) => [column.name, attributeOf(schema, type, column)])),
  };
}

function attributeOf(schema: GraphQLSchema, of: string, column: Column): JsonObject {
  const { description, type, isList, isNullable } = factsOf(schema, of, column);
  const value = valueSchema(type);
  const said = [description, typeof value['description'] === 'string' ? value['description'] : ''].join(' ').trim();
  if (isList) return { type: 'array', items: { ...value, description: said }, description: column.zh };
  if (!isNullable) return { ...value, description: said };
  const { enum: values, type: one = 'string', ...rest } = value;
  const many = Array.isArray(values) ? { enum: [...(values as readonly Json[]), null] } : {};
  return { ...rest, type: [one, 'null'], ...many, description: said };
}

const pageSchema = (address: ListAddress, name: string): JsonObject => ({
  type: 'object',
  required: ['links', 'meta', 'data'],
  properties: {
    links: ref('schemas', 'Links'),
    meta: {
      type: 'object',
      required: ['hasNextPage', 'endCursor'],
      properties: {
        hasNextPage: { type: 'boolean', description: 'Whether there is more behind this page.' },
        endCursor: { type: ['string', 'null'], description: 'Where to go on: as the parameter after.' },
      },
    },
    data: { type: 'array', items: itemSchema(address.name, ref('schemas', `${name}Attributes`)) },
  },
});

const itemSchema = (type: string, attributes: JsonObject): JsonObject => ({
  type: 'object',
  required: ['type', 'id', 'attributes'],
  properties: { type: { const: type }, id: { type: 'string' }, attributes },
});

const oneNoticeSchema = (schema: GraphQLSchema): JsonObject => ({
  type: 'object',
  required: ['links', 'data'],
  properties: {
    links: { type: 'object', required: ['self'], properties: { self: { type: 'string' } } },
    data: itemSchema('notices', attributesOf(schema, 'Notice', oneNoticeColumns)),
  },
});
