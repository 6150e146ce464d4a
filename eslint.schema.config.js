// What clients may count on in schema.graphql, the printed schema: Relay's conventions, names in one style, and a description
// of every element. Apart from eslint.config.js, whose rules are about TypeScript: `npm run lint` runs both.
import graphql from '@graphql-eslint/eslint-plugin';

const { rules: recommended } = graphql.configs['flat/schema-recommended'];
const { rules: relay } = graphql.configs['flat/schema-relay'];

export default [
  {
    files: ['schema.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: './schema.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...recommended,
      ...relay,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      // Forward alone: search, changes and restatements. The contract (tests/schema) holds which lists go both ways.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Short lists are plain lists, and a connection has `nodes` beside `edges`; what has no identity of its own (a mention,
      // a transmission, a search hit) has a place in a list all the same.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // Parts of a node (a span, a target) have no identity: they are reached through it alone.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];
