/** Configuration of GraphQL Code Generator for documents of your own: see README.md. */
const { join } = require('node:path');

exports.schema = join(__dirname, 'dist/schema.graphql');
exports.fragments = join(__dirname, 'dist/fragments.graphql');
exports.scalars = { Date: 'string', DateTime: 'string', URL: 'string' };

exports.noticeGraph = ({ documents, output, config = {} }) => ({
  schema: exports.schema,
  documents: [exports.fragments, ...[documents].flat()],
  ignoreNoDocuments: true,
  importExtension: '.js',
  emitLegacyCommonJSImports: false,
  generates: {
    [output]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: 'unknown',
        scalars: exports.scalars,
        ...config,
      },
    },
  },
});
