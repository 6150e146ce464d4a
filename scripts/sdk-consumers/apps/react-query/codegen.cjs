const { fragments, noticeGraph, scalars, schema } = require('@notice-graph/sdk/codegen');

const preset = noticeGraph({ documents: 'preset/*.ts', output: 'preset/generated/' });
module.exports = {
  ...preset,
  documents: undefined,
  generates: {
    'preset/generated/': { ...preset.generates['preset/generated/'], documents: preset.documents },
    'hooks/generated.ts': {
      schema,
      documents: ['hooks/*.graphql', fragments],
      plugins: ['typescript-operations', 'typescript-react-query'],
      config: { scalars, fetcher: 'fetch', reactQueryVersion: 5, useTypeImports: true },
    },
  },
};
