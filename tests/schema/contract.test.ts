/** schema.graphql offers at least what was promised: nothing of the contract is missing, narrower or nullable. */
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, parse, print, visit } from 'graphql';
import { contractFile, describeWith } from '../kit/shared.js';

async function breakingChanges(contract: string, schema: string): Promise<{ at: string; message: string }[]> {
  const changes = await diff(buildSchema(contract), buildSchema(schema));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, type, message }) => ({
      at: path ?? (type.startsWith('SCHEMA_SUBSCRIPTION_TYPE') ? 'Subscription' : type),
      message,
    }));
}

/** An element is a line, or a word of one. */
const withoutDescriptions = (schema: string): string =>
  print(
    visit(parse(schema), {
      enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
    }),
  );

describeWith(contractFile, 'contract')('the schema', () => {
  const contract = (): string => readFileSync(contractFile, 'utf8');
  const schema = (): string => readFileSync('schema.graphql', 'utf8');

  it('breaks nothing of the contract', async () => {
    expect(await breakingChanges(contract(), schema())).toEqual([]);
  });

  it.each([
    ['a field is gone', /^  publicationLagDays: Int\n/m, '', 'Notice.publicationLagDays'],
    ['a field may be null', /^  publishedOn: Date!\n/m, '  publishedOn: Date\n', 'Notice.publishedOn'],
    ['an argument is gone', /children\(\s*after: String,?\s+/, 'children(', 'Agency.children.after'],
    ['an argument is required', /filter: NoticeFilter\b/g, 'filter: NoticeFilter!', 'Query.notices.filter'],
    ['a value is gone', /^  REPEALED\n/m, '', 'Validity.REPEALED'],
  ])('is found wanting where %s', async (_what, here, instead, at) => {
    const bare = withoutDescriptions(schema());
    const spoiled = bare.replace(here, instead);
    expect(spoiled === bare).toBe(false);
    expect((await breakingChanges(contract(), spoiled)).map((change) => change.at)).toContain(at);
  });
});
