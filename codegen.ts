/** schema.graphql and sdk/operations -> sdk/src/_generated: types and documents. Run: npm run codegen */
import type { CodegenConfig } from '@graphql-codegen/cli';

/** Where the drift check writes to compare. */
const folder = process.env['CODEGEN_OUT'] ?? 'sdk/src/_generated/';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'sdk/operations/*.graphql',
  importExtension: '.js',
  emitLegacyCommonJSImports: false,
  silent: true,
  generates: {
    [`${folder}persisted-documents.json`]: { plugins: ['./sdk/codegen-persisted.cjs'] },
    [`${folder}labels.ts`]: { plugins: ['./sdk/codegen-labels.cjs'] },
    [`${folder}operations.ts`]: {
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
