/** What the addresses are, as OpenAPI 3.1: written from their declarations, in the words of the schema. */
import type { GraphQLSchema } from 'graphql';
import type { ListAddress } from './address.type.js';
import { formats, type Format } from './formats.js';
import { commonParameters, type KnownList } from './list.js';
import { bulkPaths, bulkTag } from './openapi.bulk.js';
import { capital, ref, schemasOf, valueSchema, type Json, type JsonObject } from './openapi.schemas.js';
import { fieldOf } from './operation.js';
import type { Parameter } from './parameters.js';
import { refusalTexts, type RefusedWith } from './openapi.refusals.js';

export function openApi(schema: GraphQLSchema, lists: readonly KnownList[], version: string): JsonObject {
  const paths = Object.fromEntries(lists.flatMap((list) => pathsOf(schema, list)));
  return {
    openapi: '3.1.1',
    info: {
      title: 'notice-graph: plain addresses',
      summary: 'Chinese local government notices as lists, feeds and calendars.',
      description:
        'What GraphQL at /graphql has, by plain GET. No key is needed to read what is published; a key gives points of its own. ' +
        'Without a suffix the header Accept chooses the format, JSON where it says nothing. Errors are JSON: `errors[0].extensions.code` is stable.',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server.' }],
    security: [{}, { bearer: [] }, { key: [] }],
    tags: [
      ...lists.map(({ address: { name, title } }) => ({ name, description: `${title.en} (${title.zh}).` })),
      bulkTag,
    ],
    paths: { ...paths, ...noticePaths(schema), ...bulkPaths(refused) },
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key, ng_…, or a token of an issuer that this server knows.',
        },
        key: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'A key, ng_….' },
      },
      parameters: commonOf(),
      schemas: schemasOf(schema, lists),
      responses: refusals(),
    },
  };
}

const refused: RefusedWith = (names) =>
  Object.fromEntries(names.map((name) => [name, ref('responses', `Refused${name}`)]));

const refusals = (): JsonObject =>
  Object.fromEntries(
    Object.entries(refusalTexts).map(([status, description]) => [
      `Refused${status}`,
      { description, content: { 'application/json': { schema: ref('schemas', 'Errors') } } },
    ]),
  );

const commonOf = (): JsonObject => {
  const described: Readonly<Record<(typeof commonParameters)[number], JsonObject>> = {
    after: {
      schema: { type: 'string' },
      description: 'Items behind this cursor: that of an item, or what links.next and the header Link lead to.',
    },
    lang: {
      schema: { type: 'string', enum: ['en', 'zh'], default: 'en' },
      description: 'Language of column names, titles and file names (语言).',
    },
    limit: {
      schema: { type: 'integer', minimum: 1 },
      description: `Items at most: ${formats.map(({ suffix, limit }) => `${suffix} ${limit.usual}, up to ${limit.most}`).join('; ')}. Above 1,000 rows are sent as they come, without ETag and Link: go on from the cursor of the last one.`,
    },
  };
  return Object.fromEntries(
    Object.entries(described).map(([name, rest]) => [
      name,
      { name, in: 'query', ...rest, ...(name in common ? { example: common[name] ?? null } : {}) },
    ]),
  );
};
const common: Readonly<Record<string, Json>> = { lang: 'zh', limit: 2 };

const exampleOf = (name: string, examples: Readonly<Record<string, string>>): JsonObject =>
  examples[name] === undefined ? {} : { example: examples[name] };

function pathsOf(schema: GraphQLSchema, list: KnownList): [string, Json][] {
  const { address } = list;
  const negotiated = operationAt(schema, list, null);
  const each = formats.map((format): [string, Json] => [
    `${address.path}.${format.suffix}`,
    { get: operationAt(schema, list, format) },
  ]);
  return [[address.path, { get: negotiated }], ...each];
}

function operationAt(schema: GraphQLSchema, { address, parameters }: KnownList, format: Format | null): JsonObject {
  const { of, field, name, examples, title } = address;
  const own = parameters.map((parameter) => queryParameter(parameter, examples));
  const organ = of === 'Agency' ? [organParameter(examples)] : [];
  const offered = format ? [format] : formats;
  return {
    operationId: `${name}${format === null ? '' : `As${format.suffix.charAt(0).toUpperCase()}${format.suffix.slice(1)}`}`,
    tags: [name],
    summary: `${title.en} (${title.zh})${format === null ? '' : `, ${format.suffix}`}`,
    description: fieldOf(schema.getType(of), field).description ?? '',
    parameters: [...organ, ...own, ...commonParameters.map((common) => ref('parameters', common))],
    responses: {
      '200': {
        description: `${title.en}.`,
        headers: {
          Link: { description: 'rel="next": where to go on.', schema: { type: 'string' } },
          ETag: { description: 'For If-None-Match.', schema: { type: 'string' } },
        },
        content: Object.fromEntries(offered.map((one) => [one.accepts[0] ?? '', contentOf(one, address)])),
      },
      '304': { description: 'Nothing has changed since the ETag in If-None-Match.' },
      ...refused(['400', '401', ...(of === 'Agency' ? (['404'] as const) : []), '406', '429', '503']),
    },
  };
}

const contentOf = ({ suffix }: Format, { name }: ListAddress): JsonObject => {
  if (suffix === 'json') return { schema: ref('schemas', `${capital(name)}Page`) };
  return { schema: { type: 'string', description: contents[suffix] } };
};
const contents: Readonly<Record<Format['suffix'], string>> = {
  json: '',
  jsonl: 'A JSON object a line: the attributes of an item, and its cursor.',
  csv: 'RFC 4180 with a byte order mark; a line of names, then one an item. Several values are parted by ；.',
  atom: 'RFC 4287.',
  rss: 'RSS 2.0.',
  ics: 'RFC 5545.',
};

function queryParameter({ name, description, type, isList }: Parameter, examples: ListAddress['examples']): JsonObject {
  const item = valueSchema(type);
  const schema = isList ? { type: 'array', items: item } : item;
  const style = isList ? { style: 'form', explode: false } : {};
  const example = examples[name];
  const shown =
    example === undefined
      ? {}
      : { example: isList ? example.split(',') : type.name === 'Boolean' ? example === 'true' : example };
  return { name, in: 'query', description, schema, ...style, ...shown };
}

const organParameter = (examples: ListAddress['examples']): JsonObject => ({
  name: 'agency',
  in: 'path',
  required: true,
  description: 'Which agency (机构): its global id, or any of its names.',
  schema: { type: 'string' },
  ...exampleOf('agency', examples),
});

function noticePaths(schema: GraphQLSchema): JsonObject {
  const description = fieldOf(schema.getQueryType() ?? undefined, 'notice').description ?? '';
  const parameters = [
    {
      name: 'key',
      in: 'path',
      required: true,
      description: 'Its global id, its 索引号 or its 文号, escaped: 99010606%2F2025-00031.',
      schema: { type: 'string' },
      example: '99010606/2025-00031',
    },
    {
      name: 'siteCode',
      in: 'query',
      description: 'The site that uses the 索引号 (网站标识码), where several do.',
      schema: { type: 'string' },
      example: '9901060012',
    },
  ];
  const operation = (operationId: string): JsonObject => ({
    operationId,
    tags: ['notices'],
    summary: 'One notice (政府信息公开条目)',
    description: `${description} A number leads to the notice’s own address, which has its id.`,
    parameters,
    responses: {
      '200': {
        description: 'The notice, with its text.',
        content: { 'application/json': { schema: ref('schemas', 'OneNotice') } },
      },
      '302': {
        description: 'The notice’s own address, /notices/{id}.',
        headers: { Location: { schema: { type: 'string' } } },
      },
      '304': { description: 'Nothing has changed since the ETag in If-None-Match.' },
      ...refused(['400', '401', '404', '406', '429', '503']),
    },
  });
  return { '/notices/{key}': { get: operation('notice') }, '/notices/{key}.json': { get: operation('noticeAsJson') } };
}
