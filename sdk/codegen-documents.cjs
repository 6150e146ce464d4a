/**
 * Codegen plugin: each operation as a constant of its own, so that an app bundles what it imports, typed by what it
 * answers and takes. typed-document-node would bring a dependency into the SDK for one interface.
 */
const { Kind, print, visit } = require('graphql');

/** The fragments that a definition spreads, and those that they spread. */
function fragmentsOf(definition, fragments, found = new Map()) {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(name.value)) return;
      found.set(name.value, fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return [...found.values()];
}

const constantName = (name) => name[0].toLowerCase() + name.slice(1);
const compact = (definitions) =>
  definitions
    .map((definition) => print(definition))
    .join('\n')
    .replaceAll(/\n\s*/g, ' ');

/** The comment right above an operation, for whoever meets it in an editor. */
function aboutOf({ loc }) {
  const above = loc?.source.body.slice(0, loc.start).trimEnd() ?? '';
  const [, comment] = /(?:^|\n)# (.*)$/.exec(above) ?? [];
  return comment ? `/** ${comment} */\n` : '';
}

module.exports = {
  fragmentsOf,
  compact,
  plugin(_schema, documents) {
    const definitions = documents.flatMap(({ document }) => document.definitions);
    const fragments = new Map(
      definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((f) => [f.name.value, f]),
    );
    const constants = definitions.flatMap((definition) => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        const { value } = definition.name;
        const text = compact([definition, ...fragmentsOf(definition, fragments)]);
        return [
          `/** The fragment ${value}, for documents of your own. */\nexport const ${constantName(value)}Fragment = ${JSON.stringify(text)};`,
        ];
      }
      const { value } = definition.name;
      const kind = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[definition.operation];
      const text = compact([definition, ...fragmentsOf(definition, fragments)]);
      const type = `Operation<${value}${kind}, ${value}${kind}Variables>`;
      return [
        `${aboutOf(definition)}export const ${constantName(value)}: ${type} = { text: ${JSON.stringify(text)} };`,
      ];
    });
    return {
      prepend: ["import type { Operation } from '../document.js';"],
      content: constants.join('\n\n'),
    };
  },
};
