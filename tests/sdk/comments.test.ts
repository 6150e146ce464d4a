/** What an editor shows at the fields of results: the schema's own words. */
import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, parse, type GraphQLObjectType } from 'graphql';
import ts from 'typescript';
import { withComments } from '../../scripts/codegen-comments.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const file = 'sdk/src/_generated/operations.ts';

function typeNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object.`);
  return type;
}

/** By the name of each member of an alias: its comment, null where it has none. */
function commentsOf(text: string, alias: string): Record<string, string | null> {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = source.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === alias);
  if (!found || !ts.isTypeAliasDeclaration(found) || !ts.isTypeLiteralNode(found.type))
    throw new Error(`${alias} is no type of an object.`);
  return Object.fromEntries(
    found.type.members.map((member) => {
      const [comment] = ts.getJSDocCommentsAndTags(member);
      return [member.name?.getText() ?? '', ts.getTextOfJSDocComment(comment?.comment) ?? null];
    }),
  );
}

it.each([
  ['NoticeCardFragment', 'Notice'],
  ['AgencyCardFragment', 'Agency'],
  ['DirectiveCardFragment', 'Directive'],
  ['SearchQuery', 'Query'],
])('stand at each field of %s', (alias, type) => {
  const comments = commentsOf(readFileSync(file, 'utf8'), alias);
  expect(Object.keys(comments).length).toBeGreaterThan(0);
  const fields = typeNamed(type).getFields();
  for (const [name, comment] of Object.entries(comments)) {
    expect(comment).toBeTruthy();
    expect(fields[name]?.description?.replaceAll(/\s+/g, ' ')).toContain(comment);
  }
});

it('are those of the field behind an alias, and of the type that __typename tells', () => {
  const small = buildSchema(`
    type Query { "What was found." found: Found }
    union Found = A | B
    type A { "Of A. More of it." name: String }
    type B { "Of B, with */ in it." name: String }`);
  const document = parse(
    'query Q { it: found { __typename ... on A { name } ...Named } } fragment Named on B { name }',
  );
  const text = withComments(
    small,
    [document],
    `export type QQuery = { readonly it: | { readonly __typename: 'A', readonly name: string | null } | { readonly __typename: 'B', readonly name: string | null } | null };`,
  );
  expect(text.match(/\/\*\* .*? \*\/ readonly \w+/g)).toEqual([
    '/** What was found. */ readonly it',
    '/** Of A. */ readonly name',
    '/** Of B, with * / in it. */ readonly name',
  ]);
});
