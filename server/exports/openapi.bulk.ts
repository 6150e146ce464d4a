/** Snapshots in the OpenAPI 3.1 document. */
import { bulkFormats } from './bulk/manifest.js';
import type { JsonObject } from './openapi.schemas.js';
import type { RefusedWith } from './openapi.refusals.js';

export const bulkTag = { name: 'bulk', description: 'Snapshots of everything (批量数据).' } as const;

const fileSchema = {
  type: 'object',
  required: ['name', 'table', 'rows', 'bytes', 'sha256'],
  properties: {
    name: { type: 'string' },
    table: { type: 'string', description: 'notices, directives, agencies, meetings, pages or tombstones.' },
    rows: { type: 'integer' },
    bytes: { type: 'integer' },
    sha256: { type: 'string', description: 'Of the file as it is, packed.' },
    url: { type: 'string', description: 'From the root of this server; in the index alone.' },
  },
} as const satisfies JsonObject;

const manifestSchema = {
  type: 'object',
  required: ['schemaVersion', 'format', 'createdAt', 'since', 'cursor', 'files'],
  properties: {
    schemaVersion: { type: 'integer' },
    format: { type: 'string', enum: [...bulkFormats] },
    createdAt: { type: 'string', format: 'date-time' },
    since: {
      type: ['string', 'null'],
      description: 'The cursor behind which it tells what changed; null: everything.',
    },
    cursor: { type: 'string', description: 'Cursor of changes to go on from.' },
    files: { type: 'array', items: fileSchema },
  },
} as const satisfies JsonObject;

const indexSchema = {
  type: 'object',
  required: ['snapshots'],
  properties: {
    snapshots: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'url', ...manifestSchema.required],
        properties: { ...manifestSchema.properties, name: { type: 'string' }, url: { type: 'string' } },
      },
    },
  },
} as const satisfies JsonObject;

const inPath = (name: string, description: string, example: string): JsonObject => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

const snapshot = inPath('snapshot', 'Its name: the time at which it was begun, UTC.', '20250306T020000Z');
const bytes = { schema: { type: 'string', contentEncoding: 'binary' } } as const;

const fileOperation = (refused: RefusedWith): JsonObject => ({
  operationId: 'bulkFile',
  tags: ['bulk'],
  summary: 'A file of a snapshot, or a part of it (Range, one part)',
  parameters: [snapshot, inPath('file', 'Its name, as the manifest has it.', 'notices.jsonl.gz')],
  responses: {
    '200': {
      description: 'The file. Several ranges at once are answered with the whole.',
      headers: {
        ETag: { description: 'Its SHA-256, for If-Range and If-None-Match.', schema: { type: 'string' } },
      },
      content: { 'application/gzip': bytes, 'application/vnd.apache.parquet': bytes },
    },
    '206': {
      description: 'The bytes that Range named.',
      headers: { 'Content-Range': { schema: { type: 'string' } } },
      content: { 'application/gzip': bytes, 'application/vnd.apache.parquet': bytes },
    },
    '304': { description: 'Nothing has changed since the ETag in If-None-Match.' },
    ...refused(['400', '401', '404', '416', '429']),
  },
});

export const bulkPaths = (refused: RefusedWith): JsonObject => ({
  '/bulk': {
    get: {
      operationId: 'bulk',
      tags: ['bulk'],
      summary: 'Snapshots that there are (批量数据), the newest first',
      parameters: [],
      responses: {
        '200': { description: 'Their manifests.', content: { 'application/json': { schema: indexSchema } } },
        ...refused(['400', '401', '429']),
      },
    },
  },
  '/bulk/{snapshot}/manifest.json': {
    get: {
      operationId: 'bulkManifest',
      tags: ['bulk'],
      summary: 'What a snapshot holds',
      parameters: [snapshot],
      responses: {
        '200': { description: 'Its manifest.', content: { 'application/json': { schema: manifestSchema } } },
        ...refused(['400', '401', '404', '429']),
      },
    },
  },
  '/bulk/{snapshot}/{file}': { get: fileOperation(refused) },
});
