/**
 * Codegen plugin: the text of each operation under its SHA-256, as JSON: a server that takes known documents alone (or answers
 * them by hash at once) is told by this file which they are.
 */
const { createHash } = require('node:crypto');
const { Kind } = require('graphql');
const { compact, fragmentsOf } = require('./codegen-documents.cjs');

module.exports = {
  plugin(_schema, documents) {
    const definitions = documents.flatMap(({ document }) => document.definitions);
    const fragments = new Map(
      definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((f) => [f.name.value, f]),
    );
    const texts = definitions
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .map((definition) => compact([definition, ...fragmentsOf(definition, fragments)]));
    const byHash = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
    return `${JSON.stringify(Object.fromEntries(byHash), null, 2)}\n`;
  },
};
