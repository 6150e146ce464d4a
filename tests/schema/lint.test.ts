/** The rules that hold schema.graphql: each must be able to fail. */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: process.cwd(), overrideConfigFile: 'eslint.schema.config.js' });
const schema = readFileSync('schema.graphql', 'utf8');

/** The rules that the schema breaks once `here` reads `instead`. */
async function brokenBy(here: string | RegExp, instead: string): Promise<(string | null)[]> {
  const spoiled = schema.replace(here, instead);
  expect(spoiled).not.toBe(schema);
  const [result] = await eslint.lintText(spoiled, { filePath: 'schema.graphql' });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId?.replace('@graphql-eslint/', '') ?? null);
}

describe('schema.graphql', () => {
  it('breaks no rule', async () => {
    const [result] = await eslint.lintText(schema, { filePath: 'schema.graphql' });
    expect(result?.messages).toEqual([]);
  });

  it.each([
    [
      'a field without a description',
      /"""[^"]*"""\n  indexNumber: String\n/,
      'indexNumber: String\n',
      'require-description',
    ],
    ['an enum value without one', /"""[^"]*"""\n  PUBLISHED\n/, 'PUBLISHED\n', 'require-description'],
    ['an argument without one', /"""[^"]*"""\n    code: String!\n/, 'code: String!\n', 'require-description'],
    ['a type without one', /"""[^"]*"""\ntype Speaker /, 'type Speaker ', 'require-description'],
    ['an edge without a cursor', /(type NoticeEdge \{[^}]*)cursor: String!/, '$1place: String!', 'relay-edge-types'],
    ['a connection without pageInfo', /(type NoticeConnection \{[^}]*)pageInfo:/, '$1page:', 'relay-connection-types'],
    ['a connection that cannot be walked', /first: Int\n/g, 'top: Int\n', 'relay-arguments'],
    ['a PageInfo of its own kind', /hasNextPage: Boolean!/, 'more: Boolean!', 'relay-page-info'],
    ['a name in another style', /  titleOrigin:/, '  title_origin:', 'naming-convention'],
  ])('may not have %s', async (_what, here, instead, rule) => {
    expect(await brokenBy(here, instead)).toContain(rule);
  });
});
