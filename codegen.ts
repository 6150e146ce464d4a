/** schema.graphql and sdk/operations -> sdk/src/_generated: types and documents. Run: npm run codegen */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { buildSchema, parse } from 'graphql';
import { withComments } from './scripts/codegen-comments.js';

/** Where the drift check writes to compare. */
const folder = process.env['CODEGEN_OUT'] ?? 'sdk/src/_generated/';
const operations = 'sdk/operations';
const textOf = (path: string): string => readFileSync(path, 'utf8');
const commented = (_path: string, content: string): string =>
  withComments(
    buildSchema(textOf('schema.graphql')),
    readdirSync(operations).map((file) => parse(textOf(join(operations, file)))),
    content,
  );

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: `${operations}/*.graphql`,
  importExtension: '.js',
  emitLegacyCommonJSImports: false,
  silent: true,
  generates: {
    [`${folder}persisted-documents.json`]: { plugins: ['./sdk/codegen-persisted.cjs'] },
    [`${folder}labels.ts`]: { plugins: ['./sdk/codegen-labels.cjs'] },
    [`${folder}operations.ts`]: {
      hooks: { beforeOneFileWrite: commented },
      plugins: ['typescript-operations', './sdk/codegen-documents.cjs'],
      config: {
        enumsAsTypes: true,
        enumType: 'string-literal',
        immutableTypes: true,
        avoidOptionals: { field: true },
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
      },
    },
  },
};
export default config;
