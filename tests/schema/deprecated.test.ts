/** What is to go says since when and what takes its place, and nothing that is shipped uses it any more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  NoDeprecatedCustomRule,
  parse,
  validate,
  type GraphQLNamedType,
} from 'graphql';
import { schema } from '../../server/schema.js';
import { goldenCases } from '../kit/golden.js';

interface Element {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

function elementsOf(type: GraphQLNamedType): Element[] {
  const within = (elements: readonly Element[]): Element[] =>
    elements.map((each) => ({ ...each, name: `${type.name}.${each.name}` }));
  if (isEnumType(type)) return within(type.getValues());
  if (isInputObjectType(type)) return within(Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap(({ name, args }) => args.map((arg) => ({ ...arg, name: `${name}(${arg.name}:)` })));
  return within([...fields, ...args]);
}
const marked = Object.values(schema.getTypeMap())
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap(elementsOf)
  .filter(({ deprecationReason }) => deprecationReason != null);

it('is deprecated with the day, what takes its place, and how long it stays', () => {
  expect(marked.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Agency.duties(parts:)', 'Query.directives(parts:)', 'DirectiveFilter.leavesOnly']),
  );
  for (const { name, deprecationReason } of marked) {
    const [, day] =
      /^Since (\d{4}-\d{2}-\d{2}): use .+ It stays for twelve months after the release/.exec(deprecationReason ?? '') ??
      [];
    expect([name, new Date(day ?? '').toISOString().slice(0, 10)]).toEqual([name, day]);
  }
});

it('is used by no ready-made operation of the SDK', () => {
  const folder = 'sdk/operations';
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(validate(schema, parse(text), [NoDeprecatedCustomRule]).map(({ message }) => message)).toEqual([]);
});

it('is used by no question of the documentation', async () => {
  for (const { name, query } of await goldenCases())
    expect([name, validate(schema, parse(query), [NoDeprecatedCustomRule])]).toEqual([name, []]);
});

it('is found where something uses it', () => {
  const old = parse('{ directives(parts: true, filter: { leavesOnly: true }) { totalCount } }');
  expect(validate(schema, old, [NoDeprecatedCustomRule])).toHaveLength(2);
});
